#include "src/arm/attempts.h"

#include "src/arm/armerror.h"
#include "src/arm/armurl.h"
#include "src/net/logging.h"

#include <QJsonDocument>

namespace linkdesk {

namespace {

ArmReply armReply(const HttpReply &http)
{
    ArmReply reply{ http.status, http.headers, http.body, {}, {} };
    reply.correlationId = QString::fromLatin1(reply.header("x-ms-correlation-request-id"));
    reply.requestId = QString::fromLatin1(reply.header("x-ms-request-id"));
    return reply;
}

// Of a list as long as this only the ends are looked at: reading it whole takes longer than a frame, and
// whoever reads its rows, beside the window, says what is wrong with them.
constexpr qsizetype LongBody = 65536;

bool isFramed(QByteArrayView text)
{
    return (text.front() == '{' && text.back() == '}') || (text.front() == '[' && text.back() == ']');
}

// ARM answers a read with JSON or with nothing; Device Update also with the four letters null. What was read
// for that stays with the reply.
bool read(ArmReply *reply)
{
    const QByteArrayView text = QByteArrayView(reply->body).trimmed();
    if (text.isEmpty() || text == "null")
        return true;
    if (text.size() >= LongBody)
        return isFramed(text);
    const QJsonDocument json = QJsonDocument::fromJson(reply->body);
    reply->object = json.object();
    return !json.isNull();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// A 5xx may come from a gateway in front of a service that did the work.
bool leavesUnknown(int status)
{
    return status == 408 || status >= 500;
}

} // namespace

Attempts::Attempts(Wire *wire, WireRequest request, Call<ArmReply> *call)
    : QObject(call)
    , m_wire(wire)
    , m_request(std::move(request))
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

Attempts::~Attempts()
{
    leavePacer({});
}

void Attempts::leavePacer(const HttpHeaders &headers)
{
    if (!m_wire || !std::exchange(m_inPacer, false))
        return;
    m_wire->pacer().leave(m_request.method, m_request.url, headers, m_wire->scheduler()->elapsed());
}

void Attempts::start()
{
    if (!isUsableOrigin(m_wire->options().origin)) {
        Error error = refused(Failure::NotSent, {});
        error.detail = Detail::UnsafeOrigin;
        settle(error);
        return;
    }
    tryOnce();
}

void Attempts::tryOnce()
{
    if (!m_wire || m_call->isSettled())
        return;
    // Checked before every hop and repeat: the token never leaves for another origin.
    if (!sameOrigin(m_wire->options().origin, m_request.url)) {
        m_wire->noteForeign(m_request);
        settle(refused(Failure::ForeignOrigin, m_request.url.host()));
        return;
    }
    const Milliseconds wait =
        m_wire->pacer().enter(m_request.method, m_request.url, m_wire->scheduler()->elapsed());
    m_inPacer = true;
    if (wait.count() == 0) {
        dispatch();
        return;
    }
    m_wire->scheduler()->after(wait, this, [this] { dispatch(); });
    m_wire->tellHeldUp(wait);
}

void Attempts::dispatch()
{
    if (!m_wire || m_call->isSettled())
        return;
    ++m_tries;
    m_startedAt = m_wire->scheduler()->elapsed();
    m_wire->exchange(m_request, this)->then(this, [this](const Result<HttpReply> &answer) {
        answered(answer);
    });
}

void Attempts::answered(const Result<HttpReply> &answer)
{
    if (!m_wire || m_call->isSettled())
        return;
    leavePacer(answer ? answer->headers : HttpHeaders());
    const qint64 milliseconds = m_wire->scheduler()->elapsed() - m_startedAt;
    if (!answer) {
        m_wire->note(m_request, {}, milliseconds);
        failed(answer.error());
        return;
    }
    ArmReply reply = armReply(*answer);
    m_wire->note(m_request, reply, milliseconds);
    if (isRedirect(reply.status) && !reply.header("Location").isEmpty()) {
        redirected(reply);
        return;
    }
    const QString where = whereOf(m_request.method, m_request.url);
    const QDateTime now = m_wire->scheduler()->utcNow();
    if (reply.status < 200 || reply.status >= 300) {
        Error error = errorOfReply(Failure::Refused, reply, where, now);
        error.maybeApplied = leavesUnknown(reply.status);
        failed(error);
        return;
    }
    if (!m_request.isWrite && !read(&reply)) {
        failed(errorOfReply(Failure::NotUnderstood, reply, where, now));
        return;
    }
    settle(reply);
}

// Inside the origin only (tryOnce looks), and only where the same request may be made again elsewhere.
void Attempts::redirected(const ArmReply &reply)
{
    const bool keepsMethod = reply.status == 307 || reply.status == 308 || m_request.method == "GET";
    const QUrl target = givenUrl(m_request.url, reply.header("Location"));
    if (!keepsMethod || ++m_hops > MostHops) {
        settle(errorOfReply(
            Failure::Refused, reply, whereOf(m_request.method, m_request.url),
            m_wire->scheduler()->utcNow()));
        return;
    }
    m_request.url = target;
    m_request.lead = Lead::Redirect;
    --m_tries; // a hop is not a repeat
    tryOnce();
}

void Attempts::failed(Error error)
{
    error.where = whereOf(m_request.method, m_request.url);
    const auto wait =
        m_request.once ? std::nullopt : m_wire->retryPolicy().next(error, m_tries, !m_request.isWrite);
    if (wait) {
        qCDebug(lcArm) << "again in" << wait->count() << "ms," << error.where << error.httpStatus;
        const auto again = [this] { tryOnce(); };
        if (m_request.isWrite)
            m_wire->backOff(error, *wait, this, again);
        else
            m_wire->scheduler()->after(*wait, this, again);
        if (error.httpStatus == 429)
            m_wire->tellHeldUp(*wait);
        return;
    }
    error.maybeApplied = m_request.isWrite && error.maybeApplied;
    settle(error);
}

Error Attempts::refused(Failure failure, const QString &message) const
{
    Error error = Error::of(failure, message);
    error.where = whereOf(m_request.method, m_request.url);
    return error;
}

void Attempts::settle(Result<ArmReply> result)
{
    m_call->settle(std::move(result));
}

} // namespace linkdesk
