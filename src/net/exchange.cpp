#include "src/net/exchange.h"

#include "src/net/bodyonce.h"
#include "src/net/hostqueue.h"
#include "src/net/logging.h"
#include "src/net/route.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <algorithm>

namespace linkdesk {

namespace {

QNetworkRequest qtRequest(const HttpRequest &request)
{
    QNetworkRequest qt(request.url);
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Qt's guard refuses honest lists that compress well; takeBody() counts what comes out instead.
    qt.setDecompressedSafetyCheckThreshold(-1);
    qt.setRawHeader("User-Agent", "Linkdesk/" LINKDESK_VERSION);
    qt.setRawHeader("Accept-Language", "en-US"); // messages of the service stay the same everywhere
    for (const auto &[name, value] : request.headers)
        qt.setRawHeader(name, value);
    return qt;
}

QNetworkReply *sendOn(const Way &way, const HttpRequest &request)
{
    QNetworkAccessManager *manager = way.manager;
    QNetworkRequest qt = qtRequest(request);
    if (way.tls)
        qt.setSslConfiguration(*way.tls);
    if (request.method == "GET")
        return manager->get(qt);
    if (request.method == "HEAD")
        return manager->head(qt);
    if (!request.isWrite)
        return manager->sendCustomRequest(qt, request.method, request.body);
    auto body = std::make_unique<BodyOnce>(request.body);
    QNetworkReply *reply = manager->sendCustomRequest(qt, request.method, body.get());
    body.release()->setParent(reply);
    return reply;
}

// What the peer says that it will send, in bytes; it is not to be believed beyond a long list.
constexpr qint64 MostReserved = 16LL * 1024 * 1024;

qint64 said(const QNetworkReply *reply)
{
    return reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
}

bool isNetworkLayer(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

} // namespace

Exchange::Exchange(HttpRequest request, Call<HttpReply> *call)
    : QObject(call)
    , m_request(std::move(request))
    , m_call(call)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortWith(Failure::Deadline); });
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start(const Ways &ways, HostQueue *queue)
{
    m_queue = queue;
    connect(queue, &QObject::destroyed, this, [this] { settle(Error::of(Failure::Cancelled)); });
    const QString host = m_request.url.host() + u':' + QString::number(m_request.url.port());
    queue->enter(
        host, this,
        [this, ways] {
            if (m_call->isSettled())
                return;
            const Result<Way> way = ways(m_request.url);
            if (way)
                dispatch(*way);
            else
                settle(way.error());
        },
        [this] { beginTime(); }, m_request.inGaps ? HostQueue::Turn::InGaps : HostQueue::Turn::InOrder);
}

void Exchange::dispatch(const Way &way)
{
    m_clock.start();
    // The manager takes its replies along and says nothing (qt-pitfalls 1).
    connect(way.manager, &QObject::destroyed, this, [this] { settle(Error::of(Failure::Cancelled)); });
    // Nobody answers its proxyAuthenticationRequired: a refused password is an error and no second try.
    m_proxies = way.proxies;
    m_reply = sendOn(way, m_request);
    // Qt sends again by itself what is no write when the peer closes without an answer, and the error is then
    // that of the last try: whether any was delivered whole is kept here.
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateErrors = errors;
    });
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
}

// Whoever was handed to Qt ahead of its place has its whole time from when it has one.
void Exchange::beginTime()
{
    if (!m_reply || m_call->isSettled())
        return;
    m_clock.start();
    m_deadline.start(m_request.deadlineMs);
}

// Reads in steps, so that a small answer that unpacks to gigabytes never lies in memory whole.
void Exchange::takeBody()
{
    constexpr qint64 step = 65536;
    if (m_reply && m_body.isEmpty())
        m_body.reserve(std::clamp<qint64>(said(m_reply), 0, MostReserved));
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray part = m_reply->read(step);
        if (part.isEmpty())
            return;
        if (m_body.isEmpty())
            tellBegun(part);
        m_body += part;
        if (m_body.size() > m_request.bodyCap) {
            abortWith(Failure::TooLarge);
            return;
        }
    }
}

void Exchange::tellBegun(const QByteArray &first) const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_request.begun && status >= 200 && status < 300)
        m_request.begun(first);
}

void Exchange::finish()
{
    takeBody();
    if (!m_reply || m_call->isSettled())
        return;
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    settle(status.isValid() ? outcome(status.toInt()) : Result<HttpReply>(lost(m_reply->error())));
}

// The status decides, but only over an answer that is complete.
Result<HttpReply> Exchange::outcome(int status) const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (isNetworkLayer(error))
        return lost(error);
    if (status < 400 && error != QNetworkReply::NoError) {
        Error damaged = Error::of(Failure::NotUnderstood, m_reply->errorString());
        damaged.httpStatus = status;
        damaged.maybeApplied = true;
        return damaged;
    }
    return HttpReply{ status, m_reply->rawHeaderPairs(), m_body, m_clock.elapsed() };
}

// Through a proxy Qt looks up the proxy's name only, and tells all its refusals alike.
Error Exchange::toldOfProxy(QNetworkReply::NetworkError error, const QString &proxy) const
{
    Detail detail = Detail::None;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        detail = Detail::ProxyNotFound;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyTimeoutError:
        detail = Detail::ProxyUnreachable;
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        detail = Detail::ProxyWantsSignIn;
        break;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        detail = Detail::ProxyRefuses;
        break;
    default:
        break;
    }
    return Error::of(Failure::ConnectionLost, detail, { proxy, m_request.url.host() });
}

Error Exchange::told(QNetworkReply::NetworkError error) const
{
    const QString host = m_request.url.host();
    const QString proxy = m_proxies ? m_proxies->value(host.toLower()) : QString();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return certificateError(host, m_certificateErrors);
    if (!proxy.isEmpty())
        return toldOfProxy(error, proxy);
    if (error == QNetworkReply::HostNotFoundError)
        return Error::of(Failure::ConnectionLost, Detail::HostNotFound, { host });
    return Error::of(Failure::ConnectionLost);
}

Error Exchange::lost(QNetworkReply::NetworkError error) const
{
    const bool tls = error == QNetworkReply::SslHandshakeFailedError;
    Error result = told(error);
    // Qt's text may hold the URL with its query; ours is worded in ui/common.
    qCDebug(lcNet) << "lost" << m_request.method << error;
    const bool neverSent = tls || error == QNetworkReply::ConnectionRefusedError
        || error == QNetworkReply::HostNotFoundError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError
        || error == QNetworkReply::ProxyAuthenticationRequiredError;
    result.maybeApplied = m_sent || !neverSent;
    return result;
}

void Exchange::abortWith(Failure reason)
{
    Error error = Error::of(reason);
    error.maybeApplied = true;
    settle(error);
}

void Exchange::settle(Result<HttpReply> result)
{
    if (m_call->isSettled())
        return;
    m_deadline.stop();
    m_call->settle(std::move(result));
    dropReply();
    if (m_queue)
        m_queue->leave(this);
}

// abort() emits finished() at once: cut the cords first.
void Exchange::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

} // namespace linkdesk
