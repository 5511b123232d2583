#include "src/flow/zonefacts.h"

#include "src/flow/reads.h"

namespace linkdesk::zonefacts {

Call<QList<PrivateDnsZone>> *zones(
    Session *session, const QStringList &subscriptionIds, const std::shared_ptr<QStringList> &unread,
    QObject *owner)
{
    auto *call = new Call<QList<PrivateDnsZone>>(owner);
    const auto list = [session](const QString &subscriptionId, QObject *parent) {
        return reads::many<PrivateDnsZone>(session, subscriptionId, types::DnsZone, parent);
    };
    chain::each<QList<PrivateDnsZone>>(
        call, subscriptionIds, list, [call, subscriptionIds, unread](const auto &results) {
            QList<PrivateDnsZone> all;
            for (std::size_t i = 0; i < results.size(); ++i) {
                if (results[i])
                    all.append(*results[i]);
                else
                    unread->append(subscriptionIds[static_cast<qsizetype>(i)]);
            }
            if (!unread->isEmpty() && unread->size() == subscriptionIds.size())
                call->settle(results.front().error());
            else
                call->settle(all);
        });
    return call;
}

Call<QHash<QString, QList<VirtualNetworkLink>>> *
links(Session *session, const QList<ResourceId> &zones, QObject *owner)
{
    auto *call = new Call<QHash<QString, QList<VirtualNetworkLink>>>(owner);
    const auto list = [session](const ResourceId &zone, QObject *parent) {
        return reads::children<VirtualNetworkLink>(
            session, zone, QStringLiteral("virtualNetworkLinks"), parent);
    };
    chain::each<QList<VirtualNetworkLink>>(call, zones, list, [call, zones](const auto &results) {
        QHash<QString, QList<VirtualNetworkLink>> found;
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (results[i])
                found.insert(zones[static_cast<qsizetype>(i)].key(), *results[i]);
        }
        call->settle(found);
    });
    return call;
}

} // namespace linkdesk::zonefacts
