#include "src/arm/operationstate.h"

#include "src/arm/armerror.h"
#include "src/arm/armurl.h"
#include "src/net/retrypolicy.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace linkdesk {

namespace {

constexpr int LongestAskedWaitSeconds = 600; // the RPC allows a service 10 s to 10 min
constexpr int MostStaleReads = 3; // a resource just written may be missing from the next read
constexpr int MostReadsAtRest = 20; // of what an operation that is forgotten should have deleted
constexpr qint64 DefaultLimitSeconds = 7200;
constexpr qint64 ShortestLimitSeconds = 600; // a Retry-After, which nothing divides, may be as long
constexpr Milliseconds FirstWait{ 2000 };
constexpr Milliseconds SecondWait{ 5000 };
constexpr Milliseconds LongestWait{ 15000 };

QString statusOf(const ArmReply &reply)
{
    return reply.json().value(QLatin1String("status")).toString();
}

QString provisioningStateOf(const ArmReply &reply)
{
    const QJsonObject properties = reply.json().value(QLatin1String("properties")).toObject();
    return properties.value(QLatin1String("provisioningState")).toString();
}

// "PT1H30M", as x-ms-async-operation-timeout says it; 0 where it is missing or not understood.
qint64 secondsOf(const QByteArray &duration)
{
    static const QRegularExpression form(QStringLiteral(
        "^P(?:(\\d{1,3})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})(?:\\.\\d+)?S)?)?$"));
    const auto match = form.match(QString::fromLatin1(duration.trimmed()));
    const auto part = [&match](int group) { return match.captured(group).toLongLong(); };
    return match.hasMatch() ? ((part(1) * 24 + part(2)) * 60 + part(3)) * 60 + part(4) : 0;
}

bool hasObject(const ArmReply &reply)
{
    return QJsonDocument::fromJson(reply.body).isObject();
}

} // namespace

OperationState::OperationState(QByteArray method, QUrl resourceUrl, double speed)
    : m_method(std::move(method))
    , m_resourceUrl(std::move(resourceUrl))
{
    setSpeed(speed);
}

void OperationState::setSpeed(double speed)
{
    m_speed = std::max(speed, 0.001);
}

OperationState::Verdict OperationState::verdictOf(QStringView status)
{
    if (status.isEmpty())
        return Verdict::Unknown;
    // MySQL's and PostgreSQL's connections end as Ready (RECORDINGS "Connection on the target").
    if (sameText(status, u"Succeeded") || sameText(status, u"Ready"))
        return Verdict::Succeeded;
    if (sameText(status, u"Failed"))
        return Verdict::Failed;
    if (sameText(status, u"Canceled") || sameText(status, u"Cancelled"))
        return Verdict::Canceled;
    return Verdict::Running;
}

OperationState::Step OperationState::begin(const ArmReply &answer, const QDateTime &now)
{
    m_accepted = answer;
    limit(secondsOf(answer.header("x-ms-async-operation-timeout")), now);
    const QByteArray operation = answer.header("Azure-AsyncOperation");
    const QByteArray location = answer.header("Location");
    if (!operation.isEmpty()) {
        m_pollUrl = givenUrl(m_resourceUrl, operation);
        if (m_method == "POST" && !location.isEmpty() && location != operation)
            m_resultUrl = givenUrl(m_resourceUrl, location);
        return ask(Ask::Operation, waitFor(answer, now));
    }
    if (!location.isEmpty() && answer.status != 204) {
        m_pollUrl = givenUrl(m_resourceUrl, location);
        return ask(Ask::Location, waitFor(answer, now));
    }
    if (isPut()) {
        const bool damaged = !answer.body.trimmed().isEmpty() && !hasObject(answer);
        if (damaged || (answer.status == 202 && provisioningStateOf(answer).isEmpty()))
            return ask(Ask::Resource, waitFor(answer, now));
        m_ask = Ask::Resource;
        return judged(verdictOf(provisioningStateOf(answer)), answer, now);
    }
    if (isDelete() && answer.status == 202)
        return ask(Ask::Resource, waitFor(answer, now));
    return succeeded(answer);
}

OperationState::Step OperationState::resume(const QUrl &operationUrl)
{
    m_pollUrl = operationUrl;
    m_isResumed = true;
    // Whether it was a Location or an operation's URL is not known any more: a `status` is read as at both,
    // and what is neither that nor 202 says nothing. The resource does.
    return ask(operationUrl.isEmpty() ? Ask::Resource : Ask::Location, Milliseconds(0));
}

void OperationState::limit(qint64 seconds, const QDateTime &now)
{
    const qint64 whole = seconds > 0 ? seconds : DefaultLimitSeconds;
    const qint64 scaled = std::llround(static_cast<double>(whole) / m_speed);
    m_endsAt = now.addSecs(std::max(scaled, ShortestLimitSeconds));
}

OperationState::Step OperationState::answered(const Result<ArmReply> &answer, const QDateTime &now)
{
    if (!m_endsAt.isValid())
        limit(0, now);
    Step step = next(answer, now);
    // The last reads are counted; all else may go on for ever where a service never says the last word.
    const bool goesOn = !step.outcome && step.ask != Ask::Final;
    return goesOn && now >= m_endsAt ? unknown(Error::of(Failure::Deadline)) : step;
}

OperationState::Step OperationState::next(const Result<ArmReply> &answer, const QDateTime &now)
{
    switch (m_ask) {
    case Ask::Operation:
    case Ask::Location:
        ++m_polls;
        if (!answer)
            return pollFailed(answer.error());
        return m_ask == Ask::Operation ? polled(*answer, now) : locationAnswered(*answer, now);
    case Ask::Resource:
        return resourceAnswered(answer, now);
    case Ask::Final:
        return finalAnswered(answer, now);
    case Ask::Nothing:
        break;
    }
    return unknown(Error::of(Failure::NotUnderstood));
}

OperationState::Step OperationState::polled(const ArmReply &answer, const QDateTime &now)
{
    const QString status = statusOf(answer).isEmpty() ? provisioningStateOf(answer) : statusOf(answer);
    if (!status.isEmpty())
        return judged(verdictOf(status), answer, now);
    if (answer.status == 202)
        return judged(Verdict::Running, answer, now);
    if (answer.status == 204)
        return succeeded(answer);
    return pollFailed(errorOfReply(Failure::NotUnderstood, answer, {}, now));
}

// 202 is still running, any other 2xx is the end. A body with `status` is an operation's status all the same:
// Device Update gives one URL in both headers (API.md 1.4).
OperationState::Step OperationState::locationAnswered(const ArmReply &answer, const QDateTime &now)
{
    const QString status = statusOf(answer);
    if (!status.isEmpty())
        return judged(verdictOf(status), answer, now);
    if (answer.status == 202)
        return judged(Verdict::Running, answer, now);
    if (m_isResumed && answer.status != 204 && hasResource())
        return askResource();
    return succeeded(answer);
}

OperationState::Step OperationState::resourceAnswered(const Result<ArmReply> &answer, const QDateTime &now)
{
    if (answer) {
        const Verdict verdict = verdictOf(provisioningStateOf(*answer));
        // What is to be deleted and still answers is still being deleted, whatever state it shows.
        const bool stillThere = isDelete() && (verdict == Verdict::Succeeded || verdict == Verdict::Unknown);
        if (stillThere && m_isForgotten && ++m_readsAtRest > MostReadsAtRest)
            return unknown(Error::of(Failure::NotUnderstood));
        return judged(stillThere ? Verdict::Running : verdict, *answer, now);
    }
    const Error &error = answer.error();
    if (isDelete() && isGone(error))
        return succeeded(ArmReply{ 204, {}, {}, error.correlationId, error.requestId });
    const bool stale = error.httpStatus == 404 && m_failures < MostStaleReads;
    const bool passing = error.failure != Failure::Refused || error.httpStatus == 408
        || error.httpStatus == 429 || error.httpStatus >= 500;
    if (error.failure == Failure::ForeignOrigin || error.failure == Failure::NotSent || (!stale && !passing)
        || ++m_failures > MostFailures)
        return unknown(error);
    return ask(Ask::Resource, waitFor({}, now));
}

// The operation itself has succeeded: a read that fails now does not take that back.
OperationState::Step OperationState::finalAnswered(const Result<ArmReply> &answer, const QDateTime &now)
{
    if (!answer && answer.error().httpStatus == 404 && isPut() && ++m_failures <= MostStaleReads)
        return ask(Ask::Final, waitFor({}, now));
    Step step;
    step.outcome = answer ? *answer : m_accepted;
    // Resumed: there is no accepted answer to fall back on.
    if (!answer && m_accepted.status == 0)
        step.outcome = answer;
    m_ask = Ask::Nothing;
    if (!answer || m_pollUrl.isEmpty() || !isPut())
        return step;
    const Verdict verdict = verdictOf(provisioningStateOf(*answer));
    if (verdict == Verdict::Failed)
        return ended(Failure::OperationFailed, *answer, now);
    if (verdict == Verdict::Canceled)
        return ended(Failure::OperationCanceled, *answer, now);
    return step;
}

OperationState::Step OperationState::pollFailed(const Error &error)
{
    if (error.failure == Failure::ForeignOrigin || error.failure == Failure::NotSent)
        return unknown(error);
    const bool refused = error.failure == Failure::Refused && error.httpStatus < 500
        && error.httpStatus != 408 && error.httpStatus != 429;
    const bool aboutThePoll = error.httpStatus == 401 || error.httpStatus == 403 || error.httpStatus == 404;
    if (refused && m_ask == Ask::Location && !aboutThePoll && !m_isResumed) {
        Step step; // at a Location, a refusal is the operation's own end
        Error failed = error;
        failed.failure = Failure::OperationFailed;
        failed.where = whereOf(m_method, m_resourceUrl);
        step.outcome = Result<ArmReply>(failed);
        m_ask = Ask::Nothing;
        return step;
    }
    if (!refused && ++m_failures <= MostFailures) {
        const bool named = error.retryAfterSeconds > 0;
        return ask(
            m_ask,
            named ? Milliseconds(std::min(error.retryAfterSeconds, LongestAskedWaitSeconds) * 1000LL)
                  : waitFor({}, {}));
    }
    return hasResource() ? askResource() : unknown(error);
}

// The operation cannot be asked any more, or says nothing; its resource can. A 404 there is that of the
// operation, not of what it deletes (API.md 1.4).
OperationState::Step OperationState::askResource()
{
    m_failures = 0;
    m_isForgotten = true;
    return ask(Ask::Resource, Milliseconds(0));
}

OperationState::Step OperationState::judged(Verdict verdict, const ArmReply &answer, const QDateTime &now)
{
    switch (verdict) {
    case Verdict::Failed:
        return ended(Failure::OperationFailed, answer, now);
    case Verdict::Canceled:
        return ended(Failure::OperationCanceled, answer, now);
    case Verdict::Succeeded:
    case Verdict::Unknown: // no state at all is a finished one
        return succeeded(answer);
    case Verdict::Running:
        break;
    }
    m_failures = 0;
    // A service may move its polling URL from answer to answer.
    const QByteArray moved = answer.header(
        m_ask == Ask::Operation ? QByteArrayView("Azure-AsyncOperation") : QByteArrayView("Location"));
    if ((m_ask == Ask::Operation || m_ask == Ask::Location) && !moved.isEmpty())
        m_pollUrl = givenUrl(m_pollUrl, moved);
    return ask(m_ask == Ask::Nothing ? Ask::Resource : m_ask, waitFor(answer, now));
}

OperationState::Step OperationState::succeeded(const ArmReply &answer)
{
    const bool polled = m_ask == Ask::Operation || m_ask == Ask::Location;
    m_failures = 0;
    if (m_readsResult && polled && ((isPut() && !m_resourceUrl.isEmpty()) || !m_resultUrl.isEmpty()))
        return ask(Ask::Final, Milliseconds(0));
    m_ask = Ask::Nothing;
    Step step;
    step.outcome = m_readsResult || !polled ? answer : m_accepted;
    return step;
}

OperationState::Step OperationState::seenDone()
{
    m_ask = Ask::Nothing;
    Step step;
    step.outcome = m_accepted;
    return step;
}

OperationState::Step
OperationState::ended(Failure failure, const ArmReply &answer, const QDateTime &now) const
{
    Error error = errorOfReply(failure, answer, whereOf(m_method, m_resourceUrl), now);
    if (error.correlationId.isEmpty())
        error.correlationId = m_accepted.correlationId;
    Step step;
    step.outcome = Result<ArmReply>(error);
    return step;
}

// We could not learn how it ended: ARM has taken the write, so it may well have been done.
OperationState::Step OperationState::unknown(Error error) const
{
    error.maybeApplied = true;
    if (!m_resourceUrl.isEmpty())
        error.where = whereOf(m_method, m_resourceUrl);
    Step step;
    step.outcome = Result<ArmReply>(std::move(error));
    return step;
}

OperationState::Step OperationState::ask(Ask what, Milliseconds wait)
{
    m_ask = what;
    Step step;
    step.ask = what;
    step.wait = wait;
    step.url = m_resourceUrl;
    if (what == Ask::Operation || what == Ask::Location)
        step.url = m_pollUrl;
    if (what == Ask::Final && !m_resultUrl.isEmpty())
        step.url = m_resultUrl;
    return step;
}

Milliseconds OperationState::waitFor(const ArmReply &answer, const QDateTime &now)
{
    const int seconds = RetryPolicy::retryAfterSeconds(answer.header("Retry-After"), now);
    if (seconds > 0)
        return Milliseconds(std::min(seconds, LongestAskedWaitSeconds) * 1000LL);
    const double grown = double(SecondWait.count()) * std::pow(1.25, std::max(m_waits - 1, 0));
    const double own =
        m_waits == 0 ? double(FirstWait.count()) : std::min(grown, double(LongestWait.count()));
    ++m_waits;
    return Milliseconds(std::llround(own / m_speed));
}

} // namespace linkdesk
