#include "src/plan/rights.h"

#include "src/plan/lookup.h"

namespace linkdesk {

namespace {

bool isInOwnGroup(const Draft &draft, const ResourceId &resource)
{
    return sameText(resource.subscriptionId(), draft.subscriptionId)
        && sameText(resource.resourceGroup(), draft.resourceGroup);
}

// ARM tells no rights on what is not there: those of the group hold for it.
ResourceId scopeOf(const Draft::ZoneRow &row, const Facts &facts)
{
    if (row.subscriptionId.isEmpty() || row.resourceGroup.isEmpty())
        return {};
    return rules::isNewZone(row, facts) ? ResourceId::group(row.subscriptionId, row.resourceGroup) : row.id();
}

} // namespace

ResourceId ownScope(const Draft &draft)
{
    if (draft.subscriptionId.isEmpty() || draft.resourceGroup.isEmpty())
        return {};
    return draft.newResourceGroup ? ResourceId::subscription(draft.subscriptionId)
                                  : ResourceId::group(draft.subscriptionId, draft.resourceGroup);
}

QList<ResourceId> otherScopes(const Draft &draft, const Facts &facts)
{
    QList<ResourceId> scopes;
    const auto add = [&](const ResourceId &scope) {
        if (!scope.isEmpty() && !isInOwnGroup(draft, scope) && !scopes.contains(scope))
            scopes.append(scope);
    };
    add(draft.subnet);
    if (!draft.integrateDns || draft.zones.isEmpty())
        return scopes;
    add(draft.virtualNetwork);
    if (!facts.zones.isKnown())
        return scopes; // which of them are there is not known yet
    for (const Draft::ZoneRow &row : draft.zones)
        add(scopeOf(row, facts));
    return scopes;
}

Fact<QList<Permission>> rightsOn(const Draft &draft, const Facts &facts, const ResourceId &resource)
{
    if (isInOwnGroup(draft, resource))
        return facts.groupPermissions;
    const auto found = facts.scopePermissions.constFind(resource.key());
    if (found != facts.scopePermissions.cend())
        return *found;
    const ResourceId group = ResourceId::group(resource.subscriptionId(), resource.resourceGroup());
    return facts.scopePermissions.value(group.key());
}

} // namespace linkdesk
