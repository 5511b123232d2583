// Addresses of a subnet: Azure's five, those in use by network interfaces, and the free ones.
#pragma once

#include "src/base/ipv4.h"
#include "src/sandbox/world.h"

#include <QHash>

namespace linkdesk::sandbox::network {

struct UsedAddress {
    quint32 address = 0;
    QString configurationId; // of the interface's IP configuration
    QString endpointId; // the private endpoint of that interface; empty: another kind
};

// The addresses that network interfaces have, by subnet: looked up once for many subnets.
class AddressesInUse {
public:
    explicit AddressesInUse(const World &world);
    QList<UsedAddress> of(const QString &subnetId) const; // by address; id in any case

private:
    QHash<QString, QList<UsedAddress>> m_bySubnet; // by lower-case id
};

class SubnetAddresses {
public:
    SubnetAddresses(const AddressesInUse &inUse, const QJsonObject &subnet);
    SubnetAddresses(const World &world, const QJsonObject &subnet); // of one subnet only

    const QList<Ipv4Prefix> &prefixes() const { return m_prefixes; } // IPv4 only
    const QList<UsedAddress> &used() const { return m_used; } // by address
    QString prefixText() const; // "10.0.0.0/24", the first
    qint64 limit() const; // addresses that can be used at all
    bool contains(quint32 address) const;
    bool isReserved(quint32 address) const;
    const UsedAddress *userOf(quint32 address) const; // null: nobody
    QList<quint32> free(int most) const; // the lowest first

private:
    QStringList m_texts;
    QList<Ipv4Prefix> m_prefixes;
    QList<UsedAddress> m_used;
};

} // namespace linkdesk::sandbox::network
