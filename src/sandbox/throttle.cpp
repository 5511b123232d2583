#include "src/sandbox/throttle.h"

#include "src/sandbox/errors.h"

#include <QTime>
#include <cmath>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

// A subscription has fifteen times what one principal has in it.
constexpr int GlobalFactor = 15;
constexpr int QueriesInWindow = 15;
constexpr qint64 WindowMs = 5000;

Response refusal(const QString &code, const QString &message, int seconds)
{
    Response response = errors::refuse(429, code, message);
    response.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return response;
}

QString clock(qint64 seconds)
{
    return QTime(0, 0).addSecs(int(seconds)).toString(u"HH:mm:ss"_s);
}

// Empty: the request is the tenant's.
QString subscriptionOf(const QByteArray &target)
{
    const QList<QByteArray> parts = target.split('?').constFirst().split('/');
    return parts.size() > 2 && parts.at(1).toLower() == "subscriptions"
        ? QString::fromLatin1(parts.at(2).toLower())
        : QString();
}

} // namespace

Throttle::Kind Throttle::kindOf(const QByteArray &method)
{
    if (method == "GET" || method == "HEAD")
        return {};
    if (method == "DELETE")
        return { "deletes", 200, 10 };
    return { "writes", 200, 10 };
}

Throttle::Taken Throttle::take(const Request &request, const QString &person, qint64 now, double speed)
{
    if (request.method == "POST"
        && request.target.toLower().startsWith("/providers/microsoft.resourcegraph/"))
        return takeQuery(person, now, speed);
    const QString subscription = subscriptionOf(request.target);
    const Kind kind = kindOf(request.method);
    const double rate = kind.perSecond * speed; // tokens a second
    Bucket &bucket = m_buckets[subscription + u'|' + person + u'|' + QLatin1StringView(kind.name)];
    const double gained = bucket.filled == 0 ? kind.size : double(now - bucket.filled) / 1000 * rate;
    bucket.tokens = m_on ? qMin(double(kind.size), bucket.tokens + gained) : kind.size;
    bucket.filled = now;

    Taken taken;
    const bool empty = bucket.tokens < 1;
    if (empty) {
        const int seconds = qMax(1, int(std::ceil((1 - bucket.tokens) / rate)));
        taken.refusal = refusal(
            subscription.isEmpty() ? u"TenantRequestsThrottled"_s : u"SubscriptionRequestsThrottled"_s,
            u"Number of '%1' requests for '%2' actor '%3' exceeded. Please try again after '%4' seconds after additional tokens are available."_s
                .arg(
                    QLatin1StringView(kind.name), subscription.isEmpty() ? u"tenant"_s : subscription, person)
                .arg(seconds),
            seconds);
    } else {
        bucket.tokens -= 1;
    }
    const int left = empty ? 0 : int(bucket.tokens);
    const QByteArray scope = subscription.isEmpty() ? "tenant-" : "subscription-";
    taken.headers.emplaceBack("x-ms-ratelimit-remaining-" + scope + kind.name, QByteArray::number(left));
    if (!subscription.isEmpty())
        taken.headers.emplaceBack(
            QByteArray("x-ms-ratelimit-remaining-subscription-global-") + kind.name,
            QByteArray::number(kind.size * (GlobalFactor - 1) + left));
    return taken;
}

Throttle::Taken Throttle::takeQuery(const QString &person, qint64 now, double speed)
{
    Window &window = m_queries[person];
    const auto length = qint64(double(WindowMs) / speed);
    if (!m_on || now - window.began >= length)
        window = { now, 0 };
    const bool over = window.asked >= QueriesInWindow;
    window.asked = qMin(window.asked + 1, QueriesInWindow);
    const qint64 seconds = qMax<qint64>(1, (window.began + length - now + 999) / 1000);

    Taken taken;
    taken.headers = { { "x-ms-user-quota-remaining", QByteArray::number(QueriesInWindow - window.asked) },
                      { "x-ms-user-quota-resets-after", clock(seconds).toLatin1() } };
    if (over)
        taken.refusal = refusal(
            u"RateLimiting"_s,
            u"Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed."_s,
            int(seconds));
    return taken;
}

} // namespace linkdesk::sandbox
