#include "src/flow/deletionimpactscan.h"

#include "src/flow/reads.h"

namespace linkdesk {

namespace {

using Locks = QList<ManagementLock>;
using Records = QList<ZoneRecord>;
using Zones = QList<PrivateDnsZone>;

constexpr QLatin1StringView PrivateLinkZones{ "privatelink." };

ArmRequest locksAt(const ResourceId &scope)
{
    return ArmRequest::get(
        scope.text() + QLatin1String("/providers/Microsoft.Authorization/locks"), api::Locks);
}

// Lives as a child of the call that it answers.
class ImpactScan : public QObject {
public:
    ImpactScan(Session *session, EndpointDetails details, Call<DeletionImpact> *call)
        : QObject(call)
        , m_session(session)
        , m_details(std::move(details))
        , m_call(call)
    {
        readLocks();
    }

private:
    // A list at the endpoint has the locks above it, too; the other two are asked in case a cloud leaves
    // those out. Who may not read them there misses nothing that the first one says.
    void readLocks()
    {
        const ResourceId endpoint = m_details.endpoint.id;
        const QList<ResourceId> scopes{ endpoint, endpoint.parent(),
                                        ResourceId::subscription(endpoint.subscriptionId()) };
        const auto read = [session = m_session](const ResourceId &scope, QObject *parent) {
            return reads::many<ManagementLock>(session, locksAt(scope), parent);
        };
        chain::each<Locks>(m_call, scopes, read, [this](const auto &answers) {
            if (!answers.empty() && !answers.front())
                m_unread.append(QStringLiteral("locks"));
            for (const Result<Locks> &answer : answers)
                m_locks += answer.value_or(Locks());
            findZones();
        });
    }

    void findZones()
    {
        QList<ResourceId> zones;
        for (const DnsZoneGroup &group : std::as_const(m_details.zoneGroups)) {
            for (const DnsZoneGroup::Config &config : group.configs)
                zones.append(config.zone);
        }
        if (!zones.isEmpty()) {
            readRecords(zones);
            return;
        }
        chain::always(
            m_call, reads::subscriptions(m_session, m_call),
            [this](const Result<QList<Subscription>> &subscriptions) {
                readZones(subscriptions.value_or(QList<Subscription>()));
            });
    }

    void readZones(const QList<Subscription> &subscriptions)
    {
        const auto read = [session = m_session](const Subscription &subscription, QObject *parent) {
            return reads::many<PrivateDnsZone>(session, subscription.subscriptionId, types::DnsZone, parent);
        };
        chain::each<Zones>(m_call, subscriptions, read, [this](const auto &answers) {
            QList<ResourceId> zones;
            for (const Result<Zones> &answer : answers) {
                const Zones listed = answer.value_or(Zones());
                for (const PrivateDnsZone &zone : listed) {
                    if (zone.name.startsWith(PrivateLinkZones, Qt::CaseInsensitive))
                        zones.append(zone.id);
                }
            }
            readRecords(zones);
        });
    }

    void readRecords(const QList<ResourceId> &zones)
    {
        const auto read = [session = m_session](const ResourceId &zone, QObject *parent) {
            return reads::children<ZoneRecord>(session, zone, QStringLiteral("A"), parent);
        };
        chain::each<Records>(m_call, zones, read, [this, zones](const auto &answers) {
            Records records;
            for (std::size_t i = 0; i < answers.size(); ++i) {
                if (!answers[i])
                    m_unread.append(zones.at(qsizetype(i)).name());
                records += answers[i].value_or(Records());
            }
            settle(records);
        });
    }

    void settle(const Records &records)
    {
        QStringList addresses;
        for (const NetworkInterface &interface : std::as_const(m_details.interfaces)) {
            for (const NetworkInterface::Address &address : interface.addresses)
                addresses.append(address.privateIpAddress);
        }
        addresses.removeAll(QString());
        DeletionImpact impact = impactOf(m_details.endpoint, addresses, m_locks, records);
        impact.unread = m_unread;
        m_call->settle(impact);
    }

    Session *m_session;
    EndpointDetails m_details;
    Call<DeletionImpact> *m_call; // our parent
    Locks m_locks;
    QStringList m_unread;
};

} // namespace

Call<DeletionImpact> *readDeletionImpact(Session *session, const EndpointDetails &details, QObject *owner)
{
    auto *call = new Call<DeletionImpact>(owner);
    new ImpactScan(session, details, call);
    return call;
}

} // namespace linkdesk
