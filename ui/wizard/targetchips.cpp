#include "ui/wizard/targetchips.h"

#include "src/model/apiversions.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/subscriptiontext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace linkdesk {

TargetChips::TargetChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("targetChips"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, look::Step * 2);
    lines->setSpacing(look::Step);
    m_subscription = chip(QStringLiteral("readSubscription"));
    m_group = chip(QStringLiteral("readGroup"));
    m_type = chip(QStringLiteral("readType"));
    m_name = chip(QStringLiteral("readName"));
}

QLabel *TargetChips::chip(const QString &name)
{
    QLabel *label = look::value(this);
    label->setObjectName(name);
    label->setBackgroundRole(QPalette::AlternateBase);
    label->setAutoFillBackground(true);
    label->setContentsMargins(look::Step * 2, look::Step, look::Step * 2, look::Step);
    layout()->addWidget(label);
    return label;
}

void TargetChips::load(const TargetText &target, const Facts &facts)
{
    const auto show = [](QLabel *label, const QString &text, const QString &value) {
        label->setText(text.arg(value));
        label->setVisible(!value.isEmpty());
    };
    show(
        m_subscription, tr("Subscription: %1"),
        target.subscriptionId.isEmpty() ? QString() : subscriptionName(facts, target.subscriptionId));
    show(m_group, tr("Resource group: %1"), target.resourceGroup);
    const bool account = sameText(target.type, types::Account);
    show(m_type, tr("Resource type: %1"), account ? QString() : target.type);
    show(m_name, account ? tr("Account: %1") : tr("Resource: %1"), target.name);
    setVisible(!target.subscriptionId.isEmpty());
}

} // namespace linkdesk
