#include "src/flow/healthscan.h"

#include "src/flow/endpointscan.h"
#include "src/flow/reads.h"

#include <algorithm>

namespace linkdesk {

namespace {

using Interfaces = QList<NetworkInterface>;

// Lives as a child of the call that it answers.
class HealthScan : public QObject {
public:
    HealthScan(Session *session, Call<HealthReport> *call, const SubscriptionScope &scope)
        : QObject(call)
        , m_session(session)
        , m_call(call)
        , m_scope(scope)
        , m_endpoints(session)
    {
        connect(&m_endpoints, &EndpointScan::arrived, this, [this](const QList<PrivateEndpoint> &endpoints) {
            m_report.facts.endpoints += endpoints;
        });
        connect(&m_endpoints, &EndpointScan::finished, this, [this] { takeEndpoints(); });
        m_endpoints.start(m_scope);
    }

private:
    void takeEndpoints()
    {
        m_report.subscriptions = m_endpoints.subscriptions();
        const QList<Unread> unread = m_endpoints.unread();
        if (m_report.subscriptions.isEmpty() && !unread.isEmpty()) {
            m_call->settle(unread.constFirst().error);
            return;
        }
        m_report.facts.endpointsKnown = known(unread);
        note(unread);
        chain::onward(
            m_call, inventory::accounts(m_session, m_call, m_scope), [this](const AccountList &list) {
                m_report.facts.accounts = list.accounts;
                m_report.facts.accountsKnown = known(list.unread);
                note(list.unread);
                readInterfaces();
            });
    }

    // Of subscriptions that hold endpoints only: a big one has thousands of other interfaces.
    void readInterfaces()
    {
        QList<Subscription> wanted;
        for (const Subscription &subscription : std::as_const(m_report.subscriptions)) {
            const auto isThere = [&subscription](const PrivateEndpoint &endpoint) {
                return !endpoint.tags.isEmpty()
                    && sameText(endpoint.id.subscriptionId(), subscription.subscriptionId);
            };
            const QList<PrivateEndpoint> &endpoints = m_report.facts.endpoints;
            if (std::any_of(endpoints.cbegin(), endpoints.cend(), isThere))
                wanted.append(subscription);
        }
        const auto read = [session = m_session](const Subscription &subscription, QObject *parent) {
            return reads::many<NetworkInterface>(
                session, subscription.subscriptionId, types::NetworkInterface, parent);
        };
        chain::each<Interfaces>(m_call, wanted, read, [this, wanted](const auto &answers) {
            for (std::size_t i = 0; i < answers.size(); ++i) {
                if (!answers[i])
                    note({ { wanted.at(qsizetype(i)), {}, answers[i].error() } });
                for (const NetworkInterface &interface : answers[i] ? *answers[i] : Interfaces())
                    m_report.facts.interfaceTags.insert(interface.id.key(), interface.tags);
            }
            m_report.findings = healthOf(m_report.facts);
            m_call->settle(m_report);
        });
    }

    QSet<QString> known(const QList<Unread> &unread) const
    {
        QSet<QString> ids;
        for (const Subscription &subscription : m_report.subscriptions) {
            if (subscription.isEnabled()
                && m_scope.contains(subscription.subscriptionId)) // ARM refuses to list what is in the others
                ids.insert(subscription.subscriptionId.toLower());
        }
        for (const Unread &one : unread)
            ids.remove(one.subscription.subscriptionId.toLower());
        return ids;
    }

    void note(const QList<Unread> &unread)
    {
        for (const Unread &one : unread) {
            const bool told =
                std::any_of(m_report.unread.cbegin(), m_report.unread.cend(), [&one](const Unread &before) {
                    return sameText(before.subscription.subscriptionId, one.subscription.subscriptionId);
                });
            if (!told)
                m_report.unread.append(one);
        }
    }

    Session *m_session;
    Call<HealthReport> *m_call; // our parent
    SubscriptionScope m_scope;
    EndpointScan m_endpoints;
    HealthReport m_report;
};

} // namespace

Call<HealthReport> *scanHealth(Session *session, QObject *owner, const SubscriptionScope &scope)
{
    auto *call = new Call<HealthReport>(owner);
    new HealthScan(session, call, scope);
    return call;
}

} // namespace linkdesk
