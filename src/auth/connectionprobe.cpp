#include "src/auth/connectionprobe.h"

#include "src/net/loopback.h"
#include "src/net/route.h"

#include <QHostInfo>

namespace linkdesk {

namespace {

bool isAddress(const QString &host)
{
    return !QHostAddress(host).isNull();
}

} // namespace

ConnectionProbe::ConnectionProbe(
    std::shared_ptr<const NetworkSetup> setup, const Cloud &cloud, int stepMs, Passed passed,
    Call<QList<Hop>> *call)
    : QObject(call)
    , m_setup(std::move(setup))
    , m_passed(std::move(passed))
    , m_call(call)
    , m_transport(m_setup)
    , m_left{ { Hop::Service::SignIn, discoveryAddress(cloud.login) },
              { Hop::Service::Arm, metadataAddress(cloud.arm) } }
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(stepMs);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionProbe::cutOff);
}

ConnectionProbe::~ConnectionProbe()
{
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(m_lookUp);
    dropSocket();
}

void ConnectionProbe::start()
{
    QTimer::singleShot(0, this, &ConnectionProbe::nextTarget);
}

void ConnectionProbe::nextTarget()
{
    if (m_left.isEmpty()) {
        m_call->settle(m_hops);
        return;
    }
    m_target = m_left.takeFirst();
    if (!m_setup->settings().isComplete() && !isLoopback(host())) {
        begin(Hop::Kind::ProxyName, {});
        fail(noProxyNamed(host()));
        return;
    }
    m_proxy = proxiesFor(*m_setup, QNetworkProxyQuery(m_target.url)).constFirst();
    const QString proxy = hostAndPort(m_proxy.hostName(), m_proxy.port());
    if (isProxied() && proxy != m_provedProxy)
        lookUp(m_proxy.hostName(), Hop::Kind::ProxyName);
    else if (isProxied())
        connectToHost();
    else
        lookUp(host(), Hop::Kind::HostName);
}

void ConnectionProbe::proceed()
{
    switch (m_hop.kind) {
    case Hop::Kind::ProxyName:
        connectToProxy();
        return;
    case Hop::Kind::ProxyConnection:
        m_provedProxy = hostAndPort(m_proxy.hostName(), m_proxy.port());
        dropSocket();
        connectToHost();
        return;
    case Hop::Kind::HostName:
        connectToHost();
        return;
    case Hop::Kind::Tunnel:
    case Hop::Kind::Connection:
        if (isHttps())
            encrypt();
        else
            ask();
        return;
    case Hop::Kind::Certificate:
        ask();
        return;
    case Hop::Kind::Answer:
        nextTarget();
        return;
    }
}

void ConnectionProbe::lookUp(const QString &name, Hop::Kind kind)
{
    if (isAddress(name)) {
        m_hop.kind = kind;
        proceed(); // nothing to look up, and no step to show
        return;
    }
    begin(kind, name);
    m_lookUp = QHostInfo::lookupHost(name, this, [this, name, kind](const QHostInfo &info) {
        m_lookUp = -1;
        if (info.error() == QHostInfo::NoError)
            pass();
        else if (kind == Hop::Kind::ProxyName)
            fail(proxyError(Detail::ProxyNotFound));
        else
            fail(Error::of(Failure::ConnectionLost, Detail::HostNotFound, { name }));
    });
}

void ConnectionProbe::connectToProxy()
{
    begin(Hop::Kind::ProxyConnection, hostAndPort(m_proxy.hostName(), m_proxy.port()));
    QSslSocket *socket = newSocket();
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QAbstractSocket::connected, this, &ConnectionProbe::pass);
    socket->connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ConnectionProbe::connectToHost()
{
    begin(isProxied() ? Hop::Kind::Tunnel : Hop::Kind::Connection, hostAndPort(host(), port()));
    QSslSocket *socket = newSocket();
    socket->setProxy(isProxied() ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    connect(socket, &QAbstractSocket::connected, this, &ConnectionProbe::pass);
    socket->connectToHost(host(), quint16(port()));
}

void ConnectionProbe::encrypt()
{
    begin(Hop::Kind::Certificate, host());
    const Result<QSslConfiguration> tls = tlsFor(m_setup->settings());
    if (!tls) {
        fail(tls.error());
        return;
    }
    if (!m_socket) {
        fail(Error::of(Failure::ConnectionLost, Detail::HostUnreachable, { host() }));
        return;
    }
    m_certificateErrors.clear();
    m_socket->setSslConfiguration(*tls);
    m_socket->setPeerVerifyName(host());
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateErrors = errors; // and never ignored
    });
    connect(m_socket, &QSslSocket::encrypted, this, &ConnectionProbe::pass);
    m_socket->startClientEncryption();
}

// The real thing, so that the test cannot pass where requests do not.
void ConnectionProbe::ask()
{
    dropSocket();
    begin(Hop::Kind::Answer, hostAndPort(host(), m_target.url.port()));
    m_deadline.stop(); // the request has its own
    HttpRequest request;
    request.url = m_target.url;
    request.deadlineMs = m_deadline.interval();
    m_transport.send(request, this)->then(this, [this](const Result<HttpReply> &reply) {
        if (!reply) {
            fail(reply.error());
        } else if (reply->status >= 500) {
            Error error = Error::of(Failure::Refused);
            error.httpStatus = reply->status;
            fail(error);
        } else {
            pass();
        }
    });
}

void ConnectionProbe::begin(Hop::Kind kind, const QString &host)
{
    m_hop = Hop{ m_target.service, kind, host, 0, {} };
    m_clock.start();
    m_deadline.start();
}

void ConnectionProbe::pass()
{
    m_deadline.stop();
    m_hop.milliseconds = m_clock.elapsed();
    m_hops.append(m_hop);
    const QPointer<ConnectionProbe> guard(this);
    if (m_passed)
        m_passed(m_hop);
    if (guard && !m_call->isSettled())
        proceed();
}

void ConnectionProbe::fail(Error error)
{
    m_deadline.stop();
    dropSocket();
    m_hop.milliseconds = m_clock.elapsed();
    m_hop.error = std::move(error);
    m_hops.append(m_hop);
    // A proxy in the way stands before everything else, too.
    if (m_hop.kind == Hop::Kind::ProxyName || m_hop.kind == Hop::Kind::ProxyConnection
        || m_hop.error->detail == Detail::ProxyWantsSignIn)
        m_left.clear();
    const QPointer<ConnectionProbe> guard(this);
    if (m_passed)
        m_passed(m_hop);
    if (guard && !m_call->isSettled())
        nextTarget();
}

QSslSocket *ConnectionProbe::newSocket()
{
    dropSocket();
    m_socket = new QSslSocket(this);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        fail(socketError(error));
    });
    return m_socket;
}

// Called from its own signals, too.
void ConnectionProbe::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket.clear();
}

void ConnectionProbe::cutOff()
{
    if (m_lookUp >= 0) {
        QHostInfo::abortHostLookup(m_lookUp);
        m_lookUp = -1;
    }
    Error error = socketError(QAbstractSocket::SocketTimeoutError);
    error.failure = Failure::Deadline;
    fail(error);
}

Error ConnectionProbe::proxyError(Detail detail) const
{
    const QString proxy = hostAndPort(m_proxy.hostName(), m_proxy.port());
    return Error::of(Failure::ConnectionLost, detail, { proxy, host() });
}

Error ConnectionProbe::socketError(QAbstractSocket::SocketError error) const
{
    switch (m_hop.kind) {
    case Hop::Kind::ProxyName:
        return proxyError(Detail::ProxyNotFound);
    case Hop::Kind::ProxyConnection:
        return proxyError(Detail::ProxyUnreachable);
    case Hop::Kind::Tunnel:
        if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
            return proxyError(Detail::ProxyWantsSignIn);
        return proxyError(Detail::ProxyRefuses);
    case Hop::Kind::HostName:
        return Error::of(Failure::ConnectionLost, Detail::HostNotFound, { host() });
    case Hop::Kind::Connection:
        return Error::of(
            Failure::ConnectionLost,
            error == QAbstractSocket::HostNotFoundError ? Detail::HostNotFound : Detail::HostUnreachable,
            { host() });
    case Hop::Kind::Certificate:
    case Hop::Kind::Answer:
        break;
    }
    return certificateError(host(), m_certificateErrors);
}

} // namespace linkdesk
