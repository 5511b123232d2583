#include "src/sandbox/subnetaddresses.h"

#include "src/base/resourceid.h"

#include <algorithm>

namespace linkdesk::sandbox::network {

using namespace Qt::StringLiterals;

AddressesInUse::AddressesInUse(const World &world)
{
    const QList<QJsonObject> interfaces = world.list(u"Microsoft.Network/networkInterfaces"_s);
    for (const QJsonObject &interface : interfaces) {
        const QJsonArray configurations = interface["properties"_L1]["ipConfigurations"_L1].toArray();
        for (const QJsonValue configuration : configurations) {
            const QJsonValue inner = configuration["properties"_L1];
            const auto address = ipv4FromText(inner["privateIPAddress"_L1].toString());
            if (!address)
                continue;
            m_bySubnet[inner["subnet"_L1]["id"_L1].toString().toLower()].append(
                { *address,
                  interface["id"_L1].toString() + u"/ipConfigurations/"_s
                      + configuration["name"_L1].toString(),
                  interface["properties"_L1]["privateEndpoint"_L1]["id"_L1].toString() });
        }
    }
    for (QList<UsedAddress> &used : m_bySubnet) {
        std::sort(used.begin(), used.end(), [](const UsedAddress &a, const UsedAddress &b) {
            return a.address < b.address;
        });
    }
}

QList<UsedAddress> AddressesInUse::of(const QString &subnetId) const
{
    return m_bySubnet.value(subnetId.toLower());
}

SubnetAddresses::SubnetAddresses(const World &world, const QJsonObject &subnet)
    : SubnetAddresses(AddressesInUse(world), subnet)
{
}

SubnetAddresses::SubnetAddresses(const AddressesInUse &inUse, const QJsonObject &subnet)
    : m_used(inUse.of(subnet["id"_L1].toString()))
{
    const QJsonValue properties = subnet["properties"_L1];
    const QJsonArray several = properties["addressPrefixes"_L1].toArray();
    for (const QJsonValue prefix : several)
        m_texts.append(prefix.toString());
    if (m_texts.isEmpty())
        m_texts.append(properties["addressPrefix"_L1].toString());
    for (const QString &text : std::as_const(m_texts)) {
        if (const auto prefix = Ipv4Prefix::parse(text))
            m_prefixes.append(*prefix);
    }
}

QString SubnetAddresses::prefixText() const
{
    return m_texts.constFirst();
}

qint64 SubnetAddresses::limit() const
{
    qint64 sum = 0;
    for (const Ipv4Prefix &prefix : m_prefixes)
        sum += prefix.usable();
    return sum;
}

bool SubnetAddresses::contains(quint32 address) const
{
    return std::any_of(m_prefixes.begin(), m_prefixes.end(), [&](const Ipv4Prefix &prefix) {
        return prefix.contains(address);
    });
}

bool SubnetAddresses::isReserved(quint32 address) const
{
    return std::any_of(m_prefixes.begin(), m_prefixes.end(), [&](const Ipv4Prefix &prefix) {
        return prefix.isReserved(address);
    });
}

const UsedAddress *SubnetAddresses::userOf(quint32 address) const
{
    const auto found =
        std::lower_bound(m_used.begin(), m_used.end(), address, [](const UsedAddress &used, quint32 wanted) {
            return used.address < wanted;
        });
    return found == m_used.end() || found->address != address ? nullptr : &*found;
}

QList<quint32> SubnetAddresses::free(int most) const
{
    QList<quint32> found;
    for (const Ipv4Prefix &prefix : m_prefixes) {
        if (prefix.usable() == 0)
            continue;
        for (quint32 address = prefix.firstUsable(); address < prefix.last() && found.size() < most;
             ++address) {
            if (userOf(address) == nullptr)
                found.append(address);
        }
    }
    return found;
}

} // namespace linkdesk::sandbox::network
