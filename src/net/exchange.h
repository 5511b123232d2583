// One HTTP try on Qt's network: waits for a place at its host, sends, collects the body up to its cap, and
// gives up at its own deadline (Qt's transfer timeout is about silence, not about time; qt-pitfalls 1). Owned
// by the call it answers: whoever ends that call ends the connection. The reason of an abort is kept here,
// since Qt tells timeout and abort alike.
#pragma once

#include "src/net/httpmessage.h"
#include "src/net/transport.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace linkdesk {

class HostQueue;

// "proxy:port" by the host that was asked through it, in lower case.
using UsedProxies = QHash<QString, QString>;

// What a request goes out with, as it is when its turn comes.
struct Way {
    QNetworkAccessManager *manager = nullptr;
    std::optional<QSslConfiguration> tls; // for https
    std::shared_ptr<const UsedProxies> proxies; // that the manager has gone through
};

class Exchange : public QObject {
    Q_OBJECT
public:
    Exchange(HttpRequest request, Call<HttpReply> *call);
    ~Exchange() override;

    // Asked once, when the request has its place.
    using Ways = std::function<Result<Way>(const QUrl &)>;
    // `queue` and the manager of the way may go before the exchange; it then settles its call as cancelled.
    void start(const Ways &ways, HostQueue *queue);

private:
    void dispatch(const Way &way);
    void beginTime();
    void takeBody();
    void tellBegun(const QByteArray &first) const;
    void finish();
    void abortWith(Failure reason);
    void settle(Result<HttpReply> result);
    void dropReply();
    Result<HttpReply> outcome(int status) const;
    Error lost(QNetworkReply::NetworkError error) const;
    Error told(QNetworkReply::NetworkError error) const;
    Error toldOfProxy(QNetworkReply::NetworkError error, const QString &proxy) const;

    HttpRequest m_request;
    Call<HttpReply> *m_call; // our parent
    QPointer<HostQueue> m_queue;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_body;
    QList<QSslError> m_certificateErrors; // what TLS said of the server; never ignored
    std::shared_ptr<const UsedProxies> m_proxies;
    bool m_sent = false; // the whole request went out at least once
};

} // namespace linkdesk
