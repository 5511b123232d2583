// One HTTP try on Qt's network: waits for a place at its host, sends, collects the body up to its cap, and
// gives up at its own deadline (Qt's transfer timeout is about silence, not about time; qt-pitfalls 1). Owned
// by the call it answers: whoever ends that call ends the connection. The reason of an abort is kept here,
// since Qt tells timeout and abort alike.
#pragma once

#include "src/net/httpmessage.h"
#include "src/net/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace linkdesk {

class HostQueue;

class Exchange : public QObject {
    Q_OBJECT
public:
    Exchange(HttpRequest request, Call<HttpReply> *call);
    ~Exchange() override;

    // `manager` and `queue` may go before the exchange; it then settles its call as cancelled.
    void start(QNetworkAccessManager *manager, HostQueue *queue);

private:
    void dispatch(QNetworkAccessManager *manager);
    void beginTime();
    void takeBody();
    void finish();
    void abortWith(Failure reason);
    void settle(Result<HttpReply> result);
    void dropReply();
    Result<HttpReply> outcome(int status) const;
    Error lost(QNetworkReply::NetworkError error) const;

    HttpRequest m_request;
    Call<HttpReply> *m_call; // our parent
    QPointer<HostQueue> m_queue;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_body;
    bool m_sent = false; // the whole request went out at least once
};

} // namespace linkdesk
