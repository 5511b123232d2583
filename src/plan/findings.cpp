#include "src/plan/findings.h"

#include "src/plan/rights.h"
#include "src/plan/ruledata.h"
#include "src/plan/rules.h"

namespace linkdesk::rules {

Findings::Findings(const Draft &draft, const Facts &facts, bool withMissing)
    : draft(draft)
    , facts(facts)
    , network(findNetwork(facts, draft.virtualNetwork))
    , subnet(findSubnet(network, draft.subnet))
    , m_withMissing(withMissing)
{
}

void Findings::error(Page page, Field field, FaultCode code, const QStringList &args, int row)
{
    faults.append({ page, field, row, code, args, Severity::Error });
}

void Findings::warning(Page page, Field field, FaultCode code, const QStringList &args, int row)
{
    faults.append({ page, field, row, code, args, Severity::Warning });
}

void Findings::note(Page page, Field field, FaultCode code, const QStringList &args, int row)
{
    faults.append({ page, field, row, code, args, Severity::Note });
}

bool Findings::present(Page page, Field field, bool there, int row)
{
    if (!there && m_withMissing)
        error(page, field, FaultCode::Missing, {}, row);
    return there;
}

bool Findings::name(Page page, Field field, const QString &text, int row)
{
    if (!present(page, field, !text.isEmpty(), row))
        return false;
    const Faults found = validateName(page, field, text, row);
    faults += found;
    return !hasErrors(found);
}

void Findings::permission(
    Page page, Field field, const Fact<QList<Permission>> &permissions, const QString &what,
    const ResourceId &scope, int row)
{
    if (!permissions.isKnown())
        return;
    const PermissionRule rule = RuleData::get().permissions.value(what);
    if (!isAllowed(permissions.value, rule.action))
        warning(page, field, FaultCode::NoPermission, { rule.action, scope.text(), rule.role }, row);
}

void Findings::permission(Page page, Field field, const QString &what, const ResourceId &scope, int row)
{
    permission(page, field, rightsOn(draft, facts, scope), what, scope, row);
}

} // namespace linkdesk::rules
