// Both sides of a private endpoint connection: the account's record (one per endpoint, named like the
// endpoint; RECORDINGS "Connection on the target") is the one truth, and the endpoint's side is read from it,
// so that all four places agree at once. Used by the Device Update provider (decides) and by the private
// endpoint's (requests, goes away).
#pragma once

#include "src/sandbox/world.h"

namespace linkdesk::sandbox::connections {

struct State {
    QString status; // Approved, Pending, Rejected, Disconnected
    QString description;
    friend bool operator==(const State &, const State &) = default;
};

// Task that runs (at once) whenever a connection's state changes or it goes: args {"endpoint": id, "account":
// id, "status"}. The private endpoint's provider registers it: A records, customDnsConfigs and interface
// names follow.
inline const QString changedTask = QStringLiteral("privateEndpoint.connectionChanged");

// The endpoint asks. `approved`: automatic. The description starts as "Awaiting approval", or is `message`.
// Returns the connection's id. Replaces an earlier connection of the same endpoint.
QString request(
    World &world, const QString &accountId, const QString &endpointId, const QString &groupId, bool approved,
    const QString &message);
// The endpoint goes: its connection disappears from the account.
void endpointGone(World &world, const QString &endpointId);
// An account, or a whole group, goes: its endpoints turn Disconnected. The caller removes the records.
void targetGone(World &world, const QString &scope);
// What the endpoint shows. Nothing where the target is not a Device Update account (the endpoint keeps its
// own). A target without this endpoint's connection: Disconnected.
std::optional<State> stateFor(const World &world, const QString &endpointId, const QString &targetId);
// Tells the endpoint's side by changedTask. Before the record goes, where it goes.
void changed(World &world, const QString &connectionId, const QString &status);
// Connections of one account as the service shows them (lower-case ids), by name.
QList<QJsonObject> ofAccount(const World &world, const QString &accountId);

} // namespace linkdesk::sandbox::connections
