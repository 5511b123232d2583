#include "ui/wizard/resourceform.h"

#include "src/plan/ruledata.h"
#include "ui/common/errortext.h"
#include "ui/common/theme.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/subscriptiontext.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace linkdesk {

ResourceForm::ResourceForm(QWidget *parent)
    : WizardForm(Page::Resource, parent)
{
    addHeading(tr("Resource to connect to"), tr("Filled from the Device Update account that you came from."));
    m_subscription = addReadOnly(QStringLiteral("targetSubscription"), tr("Subscription"));
    m_type = addReadOnly(QStringLiteral("targetType"), tr("Resource type"));
    m_resource = addReadOnly(QStringLiteral("targetName"), tr("Resource"), {}, Field::Target);
    m_groupId = addReadOnly(
        QStringLiteral("targetSubResource"), tr("Target sub-resource"),
        tr("The part of the account that the private endpoint reaches."), Field::GroupId);
    m_id = addReadOnly(QStringLiteral("targetId"), tr("Resource ID"));
    m_id->setFont(theme::fixedFont(m_id));
    addHeading(tr("Connection"), tr("The owner of the account decides about connections to it."));
    addApproval();
    m_message = addText(
        Field::RequestMessage, QStringLiteral("requestMessage"), tr("Re&quest message"),
        &Draft::requestMessage, { false, {} });
    finish();
}

void ResourceForm::addApproval()
{
    auto *choice = new QWidget(this);
    auto *lines = new QVBoxLayout(choice);
    lines->setContentsMargins(0, look::Step, 0, 0);
    lines->setSpacing(look::Step);
    m_atOnce = new QRadioButton(tr("&Connect at once (automatic approval)"), choice);
    m_atOnce->setObjectName(QStringLiteral("approvalAtOnce"));
    m_byOwner = new QRadioButton(tr("Ask the &owner (manual request)"), choice);
    m_byOwner->setObjectName(QStringLiteral("approvalByOwner"));
    lines->addWidget(m_atOnce);
    lines->addWidget(m_byOwner);
    choice->setFocusProxy(m_atOnce);
    addField(Field::Approval, QStringLiteral("approval"), tr("Approval"), choice, {});
    connect(m_byOwner, &QRadioButton::toggled, this, [this](bool on) {
        change([on](Draft &draft) { draft.manual = on; });
    });
}

QWidget *ResourceForm::control(Field field, int row) const
{
    if (field == Field::Approval)
        return m_byOwner->isChecked() ? m_byOwner : m_atOnce;
    return WizardForm::control(field, row);
}

QWidget *ResourceForm::firstFocus() const
{
    return draft().manual ? static_cast<QWidget *>(m_message) : m_atOnce;
}

void ResourceForm::fill(const Draft &draft, const Facts &facts)
{
    m_subscription->setText(subscriptionName(facts, draft.target.subscriptionId()));
    m_type->setText(draft.target.type());
    m_resource->setText(
        tr("%1 (%2)", "resource, its resource group").arg(draft.target.name(), draft.target.resourceGroup()));
    m_groupId->setText(draft.groupId);
    m_id->setText(draft.target.text());
    (draft.manual ? m_byOwner : m_atOnce)->setChecked(true);
    setHelp(
        Field::Approval,
        draft.manual ? tr("The request waits as Pending until the owner approves it; it is sent as a manual "
                          "connection.")
                     : tr("Sent as an automatic connection, which is Approved when your rights allow it."));
    setFieldVisible(Field::RequestMessage, draft.manual);
    showMessageCount();
    showFailures(facts);
}

void ResourceForm::showFailures(const Facts &facts)
{
    showProblem(
        Field::Target,
        facts.account.isFailed() ? tr("The account could not be read. %1").arg(errorText(facts.account.error))
                                 : QString(),
        Severity::Warning);
    showProblem(
        Field::GroupId,
        facts.linkResources.isFailed()
            ? tr("What the account offers could not be read; this is the usual one. %1")
                  .arg(errorText(facts.linkResources.error))
            : QString(),
        Severity::Warning);
}

void ResourceForm::showMessageCount()
{
    setHelp(
        Field::RequestMessage,
        tr("What the owner reads before deciding. %1 of %2 characters.")
            .arg(m_message->text().size())
            .arg(RuleData::get().messageMost));
}

} // namespace linkdesk
