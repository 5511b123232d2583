#include "ui/networking/placenames.h"

#include "src/flow/inventory.h"
#include "src/flow/reads.h"

namespace linkdesk {

PlaceNames::PlaceNames(Session *session, QString subscriptionId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_subscriptionId(std::move(subscriptionId))
{
}

void PlaceNames::read()
{
    if (m_subscriptions.isEmpty() && !m_readingSubscriptions) {
        auto *call = inventory::subscriptions(m_session, this);
        m_readingSubscriptions = call;
        call->then(this, [this](const Result<QList<Subscription>> &subscriptions) {
            m_subscriptions = subscriptions.value_or(QList<Subscription>());
            emit changed();
        });
    }
    if (m_regions.isEmpty() && !m_readingRegions) {
        auto *call = reads::locations(m_session, m_subscriptionId, this);
        m_readingRegions = call;
        call->then(this, [this](const Result<QList<Location>> &regions) {
            m_regions = regions.value_or(QList<Location>());
            emit changed();
        });
    }
}

QString PlaceNames::subscription() const
{
    for (const Subscription &subscription : m_subscriptions) {
        if (sameText(subscription.subscriptionId, m_subscriptionId) && !subscription.displayName.isEmpty())
            return subscription.displayName;
    }
    return m_subscriptionId;
}

QString PlaceNames::region(const QString &name) const
{
    for (const Location &region : m_regions) {
        if (sameRegion(region.name, name) && !region.displayName.isEmpty())
            return region.displayName;
    }
    return name;
}

} // namespace linkdesk
