#include "ui/wizard/resourceform.h"

#include "ui/common/theme.h"
#include "ui/wizard/formlook.h"

#include <QLabel>
#include <QLineEdit>
#include <algorithm>

namespace linkdesk {

ResourceForm::ResourceForm(QWidget *parent)
    : WizardForm(Page::Resource, parent)
{
    addHeading(
        tr("Resource to connect to"),
        tr("Filled from the Device Update account that you came from. Nothing is to be entered here."));
    m_subscription = addReadOnly(QStringLiteral("targetSubscription"), tr("Subscription"));
    m_type = addReadOnly(QStringLiteral("targetType"), tr("Resource type"));
    m_resource = addReadOnly(QStringLiteral("targetName"), tr("Resource"));
    m_groupId = addReadOnly(
        QStringLiteral("targetSubResource"), tr("Target sub-resource"),
        tr("The part of the account that the private endpoint reaches."));
    m_id = addReadOnly(QStringLiteral("targetId"), tr("Resource ID"));
    m_id->setFont(theme::fixedFont(m_id));
    m_approval = addReadOnly(QStringLiteral("approval"), tr("Approval"));
    m_message = addText(
        Field::RequestMessage, QStringLiteral("requestMessage"), tr("Re&quest message"),
        &Draft::requestMessage, { false, {} });
    finish();
}

QWidget *ResourceForm::control(Field field, int row) const
{
    if (field == Field::Target)
        return m_resource;
    return field == Field::GroupId ? m_groupId : WizardForm::control(field, row);
}

void ResourceForm::fill(const Draft &draft, const Facts &facts)
{
    const QString id = draft.target.subscriptionId();
    const auto &known = facts.subscriptions.value;
    const auto found = std::find_if(known.cbegin(), known.cend(), [&id](const Subscription &subscription) {
        return sameText(subscription.subscriptionId, id);
    });
    m_subscription->setText(found == known.cend() ? id : found->displayName);
    m_type->setText(draft.target.type());
    m_resource->setText(
        tr("%1 (%2)", "resource, its resource group").arg(draft.target.name(), draft.target.resourceGroup()));
    m_groupId->setText(draft.groupId);
    m_id->setText(draft.target.text());
    m_approval->setText(
        draft.manual ? tr("By the owner of the account. The request waits as Pending until the owner "
                          "approves it; it is sent as a manual connection.")
                     : tr("At once. You came from the account, so the connection is sent as an automatic one "
                          "and is Approved when your rights allow it."));
    setFieldVisible(Field::RequestMessage, draft.manual);
    showMessageCount();
}

void ResourceForm::showMessageCount()
{
    constexpr int Most = 140;
    setHelp(
        Field::RequestMessage,
        tr("What the owner reads before deciding. %1 of %2 characters.")
            .arg(m_message->text().size())
            .arg(Most));
}

} // namespace linkdesk
