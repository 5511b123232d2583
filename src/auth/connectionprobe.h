// The steps of connectiontest.h to both services of a cloud. Owned by the call that it settles: whoever ends
// that call ends the step under way.
#pragma once

#include "src/auth/connectiontest.h"
#include "src/net/networktransport.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

namespace linkdesk {

class ConnectionProbe : public QObject {
    Q_OBJECT
public:
    using Passed = std::function<void(const Hop &)>;
    ConnectionProbe(
        std::shared_ptr<const NetworkSetup> setup, const Cloud &cloud, int stepMs, Passed passed,
        Call<QList<Hop>> *call);
    ~ConnectionProbe() override;
    void start();

private:
    struct Target {
        Hop::Service service;
        QUrl url;
    };
    void nextTarget();
    void lookUp(const QString &name, Hop::Kind kind);
    void connectToProxy();
    void connectToHost();
    void encrypt();
    void ask();

    void begin(Hop::Kind kind, const QString &host);
    void pass();
    void fail(Error error);
    void proceed();
    QSslSocket *newSocket();
    void dropSocket();
    void cutOff();
    Error proxyError(Detail detail) const;
    Error socketError(QAbstractSocket::SocketError error) const;
    bool isProxied() const { return !m_proxy.hostName().isEmpty(); }
    bool isHttps() const { return m_target.url.scheme() == QLatin1String("https"); }
    QString host() const { return m_target.url.host(); }
    int port() const { return m_target.url.port(isHttps() ? 443 : 80); }

    std::shared_ptr<const NetworkSetup> m_setup;
    Passed m_passed;
    Call<QList<Hop>> *m_call; // our parent
    NetworkTransport m_transport;
    QList<Target> m_left;
    Target m_target;
    QNetworkProxy m_proxy; // of m_target
    QString m_provedProxy; // that took a connection already
    QPointer<QSslSocket> m_socket;
    QList<QSslError> m_certificateErrors;
    int m_lookUp = -1;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    Hop m_hop; // under way
    QList<Hop> m_hops; // that ended
};

} // namespace linkdesk
