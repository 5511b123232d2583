#include "src/plan/target.h"

#include "src/model/apiversions.h"
#include "src/plan/ruledata.h"
#include "src/plan/targettext.h"

#include <algorithm>

namespace linkdesk {

namespace {

// The other method begins with what this one found.
void changeMethod(Draft &draft)
{
    const bool isAccount = draft.target.isOfType(types::Account);
    if (draft.byResourceId && draft.targetText.isEmpty() && isAccount)
        draft.targetText = draft.target.text();
    if (draft.byResourceId || isAlias(draft.target) || draft.target.isEmpty())
        return;
    draft.targetSubscriptionId = draft.target.subscriptionId();
    if (isAccount)
        draft.targetType.clear();
}

bool canStay(const Draft &draft)
{
    const QString type = draft.targetType.isEmpty() ? types::Account.toString() : draft.targetType;
    return draft.target.isOfType(type) && sameText(draft.target.subscriptionId(), draft.targetSubscriptionId);
}

void forgetFormer(Draft &draft, const Draft &before)
{
    if (!draft.nameEdited)
        draft.name.clear(); // the next proposal is of the new target
    draft.memberName.clear();
    const bool alias = isAlias(draft.target), other = isOtherService(draft);
    if (other || other != isOtherService(before)) { // the next one's word for it is not known yet
        draft.groupId = other ? QString() : RuleData::get().groupId;
        draft.zones.clear();
    }
    if (alias == isAlias(before.target))
        return;
    // An alias has no sub-resource, and which zone its service needs nobody knows (portal-wizard.md 5).
    draft.groupId = alias || other ? QString() : RuleData::get().groupId;
    draft.integrateDns = !alias;
    draft.zones.clear();
}

} // namespace

bool isOtherService(const Draft &draft)
{
    return draft.asksTarget && !draft.byResourceId && !draft.targetType.isEmpty()
        && !sameText(draft.targetType, types::Account);
}

Field groupIdField(const Draft &draft, const Facts &facts)
{
    return isOtherService(draft) && !facts.linkResources.isFailed() ? Field::OfferedGroupId : Field::GroupId;
}

QStringList targetTypes(const Facts &facts)
{
    QStringList found;
    for (const EndpointType &one : facts.endpointTypes.value) {
        // A private link service offers no sub-resources: its alias stands for it.
        const bool isLinkService = sameText(one.resourceType, u"Microsoft.Network/privateLinkServices");
        const bool known = isLinkService || sameText(one.resourceType, types::Account)
            || found.contains(one.resourceType, Qt::CaseInsensitive);
        if (!known && !one.resourceType.isEmpty())
            found.append(one.resourceType);
    }
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) < 0;
    });
    found.prepend(types::Account.toString());
    return found;
}

Draft draftWithoutAccount()
{
    Draft draft;
    draft.asksTarget = true;
    draft.groupId = RuleData::get().groupId;
    return draft;
}

Draft withTarget(Draft edited, const Draft &before)
{
    if (!edited.asksTarget)
        return edited;
    if (edited.byResourceId != before.byResourceId)
        changeMethod(edited);
    if (edited.byResourceId)
        edited.target = readTarget(edited.targetText).id;
    else if (!canStay(edited))
        edited.target = {};
    const bool other = isOtherService(edited);
    if (edited.target != before.target || other != isOtherService(before)) {
        forgetFormer(edited, before);
    } else if (other && !sameText(edited.groupId, before.groupId)) { // each has members and zones of its own
        edited.memberName.clear();
        edited.zones.clear();
    }
    return edited;
}

} // namespace linkdesk
