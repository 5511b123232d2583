// A private endpoint as it is shown. Kept is what was asked for; the state of its connection comes from the
// account, names and addresses from its interface, so that all places agree at once (SIMULATOR.md 5).
#pragma once

#include "src/sandbox/connections.h"

namespace linkdesk::sandbox::privateendpoint {

// The name of the list that holds the one connection.
QString connectionList(const QJsonObject &endpoint);
bool isManual(const QJsonObject &endpoint);
QJsonObject connectionOf(const QJsonObject &endpoint); // as kept: {name, properties}
QString targetOf(const QJsonObject &endpoint);
connections::State stateOf(const World &world, const QJsonObject &endpoint);
// While it is being created: the account does not know of it yet.
bool isConnecting(const QJsonObject &endpoint);

struct Address {
    QString fqdn; // public name; empty while the connection is not approved
    QString address; // "10.0.0.4"
};
// One per required member of the target.
QList<Address> addressesOf(const World &world, const QJsonObject &endpoint);
QString interfaceIdOf(const QJsonObject &endpoint);
QList<QJsonObject> zoneGroupsOf(const World &world, const QString &endpointId);

// What a target's service wants of an endpoint; nothing for services that the sandbox does not have.
struct Service {
    QString groupId;
    QStringList members;
    QStringList zones; // requiredZoneNames
    QString hostName;
};
std::optional<Service> serviceOf(const World &world, const QString &targetId);

QJsonObject show(const World &world, const QJsonObject &endpoint, const QString &apiVersion);
// The interface with what Azure adds; `fqdns` follow the connection of its endpoint.
QJsonObject showInterface(const World &world, const QJsonObject &interface);

} // namespace linkdesk::sandbox::privateendpoint
