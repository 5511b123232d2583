#include "ui/networking/movetext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoveText)
};
} // namespace

QString moveReasonText(MoveReason reason)
{
    switch (reason) {
    case MoveReason::None:
        return {};
    case MoveReason::RejectedIsFinal:
        return Words::tr("A rejected connection cannot be approved. Remove it; the requester deletes the "
                         "private endpoint and asks again.");
    case MoveReason::InMotion:
        return Words::tr("Another change of this connection is still running.");
    case MoveReason::NothingThere:
        return Words::tr(
            "The connection is gone from the account. The requester can only delete the private endpoint.");
    case MoveReason::TrafficStops:
        return Words::tr("It is in use: traffic through it stops, and it cannot be approved again.");
    case MoveReason::UnknownState:
        return Words::tr("Linkdesk does not know this connection state, so it changes nothing.");
    case MoveReason::NoPermission:
        return Words::tr("You may not change connections of this account.");
    }
    return {};
}

QString decisionConsequence(Decision decision, int count)
{
    switch (decision) {
    case Decision::Approve:
        return Words::tr("Approved connections carry traffic to their accounts at once.", nullptr, count);
    case Decision::Reject:
        return Words::tr("Rejecting is final: a rejected connection cannot be approved later. The requester "
                         "has to delete the private endpoint and ask again.");
    case Decision::Remove:
        return Words::tr("The private endpoint becomes Disconnected. It keeps its address and its DNS "
                         "record, which lead nowhere, until its owner deletes it.");
    }
    return {};
}

QString decisionCommand(Decision decision, int count)
{
    switch (decision) {
    case Decision::Approve:
        return count > 0 ? Words::tr("A&pprove %1").arg(count) : Words::tr("A&pprove");
    case Decision::Reject:
        return count > 0 ? Words::tr("Re&ject %1").arg(count) : Words::tr("Re&ject");
    case Decision::Remove:
        return count > 0 ? Words::tr("Re&move %1").arg(count) : Words::tr("Re&move");
    }
    return {};
}

QString lockOutText()
{
    return Words::tr(
        "Public network access is disabled and no other connection is Approved: afterwards nobody can "
        "manage updates of this account.");
}

QString lockOutText(const QStringList &accounts)
{
    if (accounts.isEmpty())
        return {};
    return Words::tr(
               "Public network access is disabled and no other connection is Approved: afterwards nobody can "
               "manage updates of %1.")
        .arg(accounts.join(QStringLiteral(", ")));
}

QString decisionConfirm(Decision decision, int count)
{
    switch (decision) {
    case Decision::Approve:
        return Words::tr("Approv&e %1").arg(count);
    case Decision::Reject:
        return Words::tr("R&eject %1").arg(count);
    case Decision::Remove:
        return Words::tr("R&emove %1").arg(count);
    }
    return {};
}

QString decisionTrouble(const DecisionRow &row)
{
    switch (row.state) {
    case DecisionRow::State::Refused:
        return moveReasonText(row.reason);
    case DecisionRow::State::Failed:
    case DecisionRow::State::Unknown:
        return errorText(row.error);
    default:
        return {};
    }
}

} // namespace linkdesk
