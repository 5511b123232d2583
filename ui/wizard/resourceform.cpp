#include "ui/wizard/resourceform.h"

#include "ui/common/errortext.h"
#include "ui/common/theme.h"
#include "ui/wizard/subscriptiontext.h"

#include <QLabel>

namespace linkdesk {

ResourceForm::ResourceForm(QWidget *parent)
    : ConnectionForm(parent)
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
    addConnection();
    finish();
}

QWidget *ResourceForm::firstFocus() const
{
    return connectionFocus();
}

void ResourceForm::fill(const Draft &draft, const Facts &facts)
{
    m_subscription->setText(subscriptionName(facts, draft.target.subscriptionId()));
    m_type->setText(draft.target.type());
    m_resource->setText(
        tr("%1 (%2)", "resource, its resource group").arg(draft.target.name(), draft.target.resourceGroup()));
    m_groupId->setText(draft.groupId);
    m_id->setText(draft.target.text());
    fillConnection(draft, facts);
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

} // namespace linkdesk
