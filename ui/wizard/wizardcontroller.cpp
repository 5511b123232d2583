#include "ui/wizard/wizardcontroller.h"

#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/target.h"

#include <algorithm>
#include <utility>

namespace linkdesk {

namespace {

bool isTyped(Field field, const Draft &draft)
{
    switch (field) {
    case Field::GroupId:
        return draft.asksTarget; // else it is the account's
    case Field::TargetText:
    case Field::Name:
    case Field::NetworkInterfaceName:
    case Field::ConnectionName:
    case Field::RequestMessage:
    case Field::IpConfigurationName:
    case Field::PrivateIpAddress:
    case Field::ZoneConfigurationName:
    case Field::TagName:
    case Field::TagValue:
        return true;
    default:
        return false;
    }
}

// Rules speak in the service's codes; people in its names.
QString regionNames(const QString &codes, const Facts &facts)
{
    QStringList names = codes.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    for (QString &name : names) {
        for (const Location &location : facts.regions.value) {
            if (sameRegion(location.name, name))
                name = location.displayName;
        }
    }
    return names.join(QStringLiteral(", "));
}

void nameRegions(Faults &faults, const Facts &facts)
{
    for (Fault &fault : faults) {
        if (fault.code != FaultCode::NoNetworkInRegion && fault.code != FaultCode::NetworkElsewhere
            && fault.code != FaultCode::RegionNotOffered)
            continue;
        for (QString &argument : fault.args)
            argument = regionNames(argument, facts);
    }
}

} // namespace

WizardController::WizardController(const Draft &draft, Follow follow, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_follow(std::move(follow))
{
    m_facts = m_follow(m_draft);
    m_draft = completed(m_draft);
    judge();
}

WizardController::TabState WizardController::tabState(Page page) const
{
    if (hasErrors(onPage(m_shown, page)))
        return TabState::HasFaults;
    const bool seen = m_reviewed || m_seen.contains(static_cast<int>(page));
    return seen && !hasErrors(onPage(m_all, page)) ? TabState::Valid : TabState::Untouched;
}

void WizardController::edit(const Draft &draft)
{
    if (draft == m_draft)
        return;
    m_edited = true;
    forgetTagRows(draft.tags);
    QList<Field> emptied;
    m_draft = withDependents(draft, emptied);
    emit draftChanged();
    settle();
    if (!emptied.isEmpty())
        emit cleared(emptied);
}

Draft WizardController::withDependents(Draft edited, QList<Field> &emptied) const
{
    if (edited.name != m_draft.name)
        edited.nameEdited = true;
    if (edited.networkInterfaceName != m_draft.networkInterfaceName)
        edited.networkInterfaceNameEdited = true;
    if (edited.connectionName != m_draft.connectionName)
        edited.connectionNameEdited = true;
    if (!sameText(edited.subscriptionId, m_draft.subscriptionId)) {
        const QString chosen = std::exchange(edited.subscriptionId, m_draft.subscriptionId);
        Cleared result = withSubscription(edited, chosen);
        edited = result.draft;
        emptied += result.cleared;
    }
    if (!sameRegion(edited.region, m_draft.region)) {
        const QString chosen = std::exchange(edited.region, m_draft.region);
        Cleared result = withRegion(edited, chosen);
        edited = result.draft;
        emptied += result.cleared;
    }
    if (edited.virtualNetwork != m_draft.virtualNetwork && edited.subnet.parent() != edited.virtualNetwork)
        edited.subnet = {};
    if (edited.subnet != m_draft.subnet)
        edited.networkPolicy.clear();
    if (edited.staticAddress && !m_draft.staticAddress && edited.ipConfigurationName.isEmpty())
        edited.ipConfigurationName = ipConfigurationNameFor(edited.name);
    return withTarget(edited, m_draft);
}

Draft WizardController::completed(Draft draft) const
{
    if (draft.region.isEmpty() && m_facts.account.isKnown() && !draft.asksTarget)
        draft.region = regionKey(m_facts.account.value.location); // until another is chosen
    return linkdesk::complete(std::move(draft), m_facts);
}

void WizardController::settle()
{
    // A proposal may refer to something new (a network's usages, say), whose facts may allow the next one.
    constexpr int MostRounds = 4;
    for (int round = 0; round < MostRounds; ++round) {
        m_facts = m_follow(m_draft);
        Draft next = completed(m_draft);
        if (next == m_draft)
            break;
        m_draft = std::move(next);
        emit draftChanged();
    }
    judge();
    emit changed();
}

void WizardController::judge()
{
    m_all = validate(m_draft, m_facts, true);
    const bool nameIsWrong = std::any_of(m_all.cbegin(), m_all.cend(), [](const Fault &fault) {
        return fault.field == Field::Name && fault.severity == Severity::Error;
    });
    if (nameIsWrong) // names that follow it are mended with it
        m_all.removeIf([this](const Fault &fault) {
            return (fault.field == Field::NetworkInterfaceName && !m_draft.networkInterfaceNameEdited)
                || (fault.field == Field::ConnectionName && !m_draft.connectionNameEdited);
        });
    nameRegions(m_all, m_facts);
    m_shown.clear();
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(m_shown), [this](const Fault &fault) {
        return isShown(fault);
    });
}

bool WizardController::isShown(const Fault &fault) const
{
    if (m_reviewed)
        return true;
    if (fault.code == FaultCode::Missing)
        return false;
    // A counter counts while one types.
    if (fault.code == FaultCode::MessageLong || fault.code == FaultCode::MessageTooLong)
        return true;
    return !isTyped(fault.field, m_draft) || m_left.contains({ static_cast<int>(fault.field), fault.row });
}

void WizardController::leaveField(Field field, int row)
{
    const QPair<int, int> key(static_cast<int>(field), row);
    if (m_left.contains(key))
        return;
    m_left.insert(key);
    judge();
    emit changed();
}

// The rows below one that was removed move up, and what was left there with them.
void WizardController::forgetTagRows(const QList<Draft::TagRow> &after)
{
    const QList<Draft::TagRow> &before = m_draft.tags;
    const int gone = static_cast<int>(before.size() - after.size());
    if (gone <= 0)
        return;
    int first = 0;
    while (first < after.size() && after.at(first) == before.at(first))
        ++first;
    QSet<QPair<int, int>> moved;
    for (const auto &[field, row] : std::as_const(m_left)) {
        const bool ofTag =
            field == static_cast<int>(Field::TagName) || field == static_cast<int>(Field::TagValue);
        if (!ofTag || row < first)
            moved.insert({ field, row });
        else if (row >= first + gone)
            moved.insert({ field, row - gone });
    }
    m_left = moved;
}

void WizardController::open(Page page)
{
    if (page == m_page)
        return;
    m_seen.insert(static_cast<int>(m_page));
    m_page = page;
    emit changed();
}

void WizardController::review()
{
    m_reviewed = true;
    judge();
    emit changed();
}

void WizardController::factsChanged()
{
    settle();
}

void WizardController::restart(const Draft &draft, bool edited)
{
    m_draft = draft;
    m_edited = edited;
    m_reviewed = false;
    m_left.clear();
    m_seen.clear();
    emit draftChanged();
    settle();
}

} // namespace linkdesk
