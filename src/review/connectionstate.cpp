#include "src/review/connectionstate.h"

#include <algorithm>
#include <array>

namespace linkdesk {

namespace {

Move refused(MoveReason reason)
{
    return { MoveVerdict::Refused, reason };
}

Move ofPending()
{
    return {};
}

// Rejecting and removing both end the traffic of an approved connection.
Move ofApproved(Decision decision)
{
    if (decision == Decision::Approve)
        return { MoveVerdict::AlreadyThere, MoveReason::None };
    return { MoveVerdict::AllowedWithWarning, MoveReason::TrafficStops };
}

Move ofRejected(Decision decision)
{
    if (decision == Decision::Approve)
        return refused(MoveReason::RejectedIsFinal);
    if (decision == Decision::Reject)
        return { MoveVerdict::AlreadyThere, MoveReason::None };
    return {};
}

// A state that nobody has described: what it means to approve it is unknown, but it can be taken away.
Move ofOther(Decision decision)
{
    return decision == Decision::Remove ? Move{} : refused(MoveReason::UnknownState);
}

} // namespace

ConnectionStatus connectionStatus(const QString &status)
{
    if (sameText(status, u"Pending"))
        return ConnectionStatus::Pending;
    if (sameText(status, u"Approved"))
        return ConnectionStatus::Approved;
    if (sameText(status, u"Rejected"))
        return ConnectionStatus::Rejected;
    if (sameText(status, u"Disconnected"))
        return ConnectionStatus::Disconnected;
    return ConnectionStatus::Other;
}

Move move(const PrivateEndpointConnection &connection, Decision decision)
{
    const ConnectionStatus status = connectionStatus(connection.state.status);
    if (status == ConnectionStatus::Disconnected)
        return refused(MoveReason::NothingThere);
    if (!isFinal(connection.provisioningState))
        return refused(MoveReason::InMotion);
    switch (status) {
    case ConnectionStatus::Pending:
        return ofPending();
    case ConnectionStatus::Approved:
        return ofApproved(decision);
    case ConnectionStatus::Rejected:
        return ofRejected(decision);
    default:
        return ofOther(decision);
    }
}

Move move(const PrivateEndpointConnection &connection, Decision decision, bool permitted)
{
    const Move found = move(connection, decision);
    return found.maySend() && !permitted ? refused(MoveReason::NoPermission) : found;
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return QStringLiteral("approve");
    case Decision::Reject:
        return QStringLiteral("reject");
    case Decision::Remove:
        break;
    }
    return QStringLiteral("remove");
}

QStringView decisionAction(Decision decision)
{
    return decision == Decision::Remove
        ? QStringView(u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections/delete")
        : QStringView(u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write");
}

bool isFinal(const QString &provisioningState)
{
    static constexpr std::array final{ QStringView(u"Succeeded"), QStringView(u"Failed"),
                                       QStringView(u"Canceled") };
    return provisioningState.isEmpty() || std::any_of(final.begin(), final.end(), [&](QStringView state) {
               return sameText(provisioningState, state);
           });
}

bool isStockDescription(const QString &description)
{
    // "Awaiting approval" is recorded of Device Update; the others are in the examples of the published
    // interface.
    static constexpr std::array stock{ QStringView(u"Awaiting approval"),
                                       QStringView(u"Please approve my connection"),
                                       QStringView(u"Auto-Approved"), QStringView(u"Auto Approved") };
    QStringView text = QStringView(description).trimmed();
    if (text.endsWith(u'.'))
        text.chop(1);
    return text.isEmpty()
        || std::any_of(stock.begin(), stock.end(), [&](QStringView known) { return sameText(text, known); });
}

QString requesterWords(const PrivateEndpointConnection &connection, const QString &endpointMessage)
{
    for (const QString &words : { endpointMessage, connection.state.description }) {
        if (!isStockDescription(words))
            return words.trimmed();
    }
    return {};
}

QString descriptionToSend(const QString &typed, const QString &present)
{
    const QString trimmed = typed.trimmed();
    return trimmed.isEmpty() ? present : trimmed;
}

} // namespace linkdesk
