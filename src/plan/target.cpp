#include "src/plan/target.h"

#include "src/plan/ruledata.h"
#include "src/plan/targettext.h"

namespace linkdesk {

namespace {

// The other method begins with what this one found.
void changeMethod(Draft &draft)
{
    if (draft.byResourceId && draft.targetText.isEmpty())
        draft.targetText = draft.target.text();
    if (!draft.byResourceId && !isAlias(draft.target) && !draft.target.isEmpty())
        draft.targetSubscriptionId = draft.target.subscriptionId();
}

void forgetFormer(Draft &draft, const Draft &before)
{
    if (!draft.nameEdited)
        draft.name.clear(); // the next proposal is of the new target
    draft.memberName.clear();
    const bool alias = isAlias(draft.target);
    if (alias == isAlias(before.target))
        return;
    // An alias has no sub-resource, and which zone its service needs nobody knows (portal-wizard.md 5).
    draft.groupId = alias ? QString() : RuleData::get().groupId;
    draft.integrateDns = !alias;
    draft.zones.clear();
}

} // namespace

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
    else if (isAlias(edited.target) || !sameText(edited.target.subscriptionId(), edited.targetSubscriptionId))
        edited.target = {};
    if (edited.target != before.target)
        forgetFormer(edited, before);
    return edited;
}

} // namespace linkdesk
