// The resources of all files as plain values, with the place of each. Internal to src/inspect.
#pragma once

#include "src/inspect/exportfile.h"
#include "src/model/resources.h"

#include <QSet>

namespace linkdesk::inspect {

struct Origin {
    int file = 0;
    int row = 0;
    QString pointer; // to it
};

template <class T> struct Placed : Origin {
    T value;
};

// What an account's row says beyond the model: a field that is not there says nothing.
struct PlacedAccount : Placed<DeviceUpdateAccount> {
    bool hasAccess = false; // publicNetworkAccess
    bool hasConnections = false; // the list of them, empty or not
};

struct PlacedConnection : Placed<PrivateEndpointConnection> {
    bool isOfAList = false; // which has all of its account
};

struct PlacedZone : Placed<PrivateDnsZone> {
    int links = 0; // as the zone counts them
};

// The first of each id counts; those without one all do.
struct ResourceFacts {
    QList<Placed<PrivateEndpoint>> endpoints;
    QList<PlacedAccount> accounts;
    QList<PlacedConnection> connections;
    QList<Placed<NetworkInterface>> interfaces;
    QList<Placed<VirtualNetwork>> networks;
    QList<Placed<Subnet>> subnets;
    QList<PlacedZone> zones;
    QList<Placed<VirtualNetworkLink>> links;
    QList<Placed<DnsZoneGroup>> groups;
    QStringList wantedZones; // requiredZoneNames of accounts' private link resources

    // Keeps what the row is, where it is one of these.
    void take(const ExportFile &file, int fileIndex, int row, ResourceKind kind);

private:
    void takeOfService(const QJsonObject &object, const Origin &origin, ResourceKind kind, bool isOfAList);
    void takeOfNetwork(const QJsonObject &object, const Origin &origin, ResourceKind kind);

    QSet<QString> m_seen; // ids, lower case
};

} // namespace linkdesk::inspect
