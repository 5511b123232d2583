// Reading for the DNS page: the private DNS zones of every readable subscription, and the links of those with
// a wanted name.
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"

#include <QHash>
#include <memory>

namespace linkdesk {

class Session;

namespace zonefacts {
// Subscriptions that cannot be read are left out and named in `unread`, before the call settles; fails only
// where none can be.
Call<QList<PrivateDnsZone>> *zones(
    Session *session, const QStringList &subscriptionIds, const std::shared_ptr<QStringList> &unread,
    QObject *owner);
// By lower-case zone id. A zone whose links cannot be read has no entry: unknown is not "none".
Call<QHash<QString, QList<VirtualNetworkLink>>> *
links(Session *session, const QList<ResourceId> &zones, QObject *owner);
} // namespace zonefacts

} // namespace linkdesk
