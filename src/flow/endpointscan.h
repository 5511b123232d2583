// Every private endpoint that one may read, over all subscriptions: from Resource Graph, and from ARM's own
// lists where Resource Graph cannot be asked, or says nothing of a subscription (its index is minutes behind,
// and it leaves out silently what may not be read). Rows come while the rest is read.
#pragma once

#include "src/flow/inventory.h"

#include <QObject>

namespace linkdesk {

class Session;

class EndpointScan : public QObject {
    Q_OBJECT
public:
    explicit EndpointScan(Session *session, QObject *parent = nullptr);
    ~EndpointScan() override;

    void start(const SubscriptionScope &scope = {}); // once
    void cancel(); // ends it; what has come stays true, the rest is told as unread
    bool isRunning() const;
    QList<Subscription> subscriptions() const; // all, also outside of the scope; known before the first row
    // After the end: what could not be read, each with its reason. Where not even the subscriptions could be
    // read, one without a name.
    QList<Unread> unread() const;

signals:
    // Page by page; every endpoint once.
    void arrived(const QList<linkdesk::PrivateEndpoint> &endpoints);
    void finished(); // once

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
