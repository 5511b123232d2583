// Which subscriptions a list over several of them looks at.
#pragma once

#include "src/model/resources.h"

#include <QSet>

namespace linkdesk {

class SubscriptionScope {
public:
    SubscriptionScope() = default; // all, also those that come later
    explicit SubscriptionScope(const QStringList &ids) // only these
        : m_all(false)
    {
        for (const QString &id : ids)
            m_ids.insert(id.toLower());
    }

    bool isAll() const { return m_all; }
    const QSet<QString> &ids() const { return m_ids; } // in lower case; of all: none
    bool contains(const QString &id) const { return m_all || m_ids.contains(id.toLower()); }
    QList<Subscription> of(const QList<Subscription> &subscriptions) const
    {
        QList<Subscription> result = subscriptions;
        result.removeIf([this](const Subscription &one) { return !contains(one.subscriptionId); });
        return result;
    }

private:
    bool m_all = true;
    QSet<QString> m_ids;
};

} // namespace linkdesk
