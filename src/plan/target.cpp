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
    if (draft.byResourceId && draft.targetText.isEmpty())
        draft.targetText = draft.target.text();
    if (draft.byResourceId || !hasSubResources(draft.target) || draft.target.isEmpty())
        return;
    draft.targetSubscriptionId = draft.target.subscriptionId();
    draft.targetType = draft.target.isOfType(types::Account) ? QString() : draft.target.type();
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
    const QString type = otherType(draft), typeBefore = otherType(before);
    if (!sameText(type, typeBefore)) // the next one's word for it is not known yet
        draft.groupId = type.isEmpty() ? RuleData::get().groupId : QString();
    if (!type.isEmpty() || !typeBefore.isEmpty())
        draft.zones.clear();
    const bool whole = !hasSubResources(draft.target);
    if (whole == !hasSubResources(before.target))
        return;
    draft.groupId = whole || !type.isEmpty() ? QString() : RuleData::get().groupId;
    draft.integrateDns = !whole;
    draft.zones.clear();
}

} // namespace

QString otherType(const Draft &draft)
{
    if (!draft.asksTarget)
        return {};
    const bool named = draft.byResourceId && !draft.target.isEmpty() && !isAlias(draft.target);
    const QString typed = named ? draft.target.type() : QString();
    const QString type = draft.byResourceId ? typed : draft.targetType;
    return sameText(type, types::Account) ? QString() : type;
}

bool isOtherService(const Draft &draft)
{
    return !otherType(draft).isEmpty();
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
        const bool isLinkService = sameText(one.resourceType, LinkServiceType);
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
