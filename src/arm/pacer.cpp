#include "src/arm/pacer.h"

#include <algorithm>
#include <cmath>

namespace linkdesk {

namespace {

struct Kind {
    const char *name; // as headers name it
    double size, perSecond;
};

constexpr Kind Reads{ "reads", 250, 25 }, Writes{ "writes", 200, 10 }, Deletes{ "deletes", 200, 10 };

const Kind &kindOf(const QByteArray &method)
{
    if (method == "GET" || method == "HEAD")
        return Reads;
    return method == "DELETE" ? Deletes : Writes;
}

// Empty: the request is the tenant's.
QString subscriptionOf(const QUrl &url)
{
    const QString path = url.path();
    return path.section(u'/', 1, 1).compare(QLatin1String("subscriptions"), Qt::CaseInsensitive) == 0
        ? path.section(u'/', 2, 2).toLower()
        : QString();
}

QString keyOf(const QString &subscription, const Kind &kind)
{
    return subscription + u'|' + QLatin1String(kind.name);
}

} // namespace

Pacer::Pacer(double speed)
    : m_speed(speed)
{
}

void Pacer::fill(Bucket *bucket, double perSecond, qint64 now) const
{
    bucket->tokens += double(now - bucket->filled) / 1000 * perSecond * m_speed;
    bucket->filled = now;
}

Milliseconds Pacer::enter(const QByteArray &method, const QUrl &url, qint64 now)
{
    const Kind &kind = kindOf(method);
    Bucket &bucket = m_buckets[keyOf(subscriptionOf(url), kind)];
    ++bucket.ahead;
    if (!bucket.known)
        return Milliseconds(0);
    fill(&bucket, kind.perSecond, now);
    bucket.tokens = std::min(bucket.tokens, kind.size) - 1;
    if (bucket.tokens >= 0)
        return Milliseconds(0);
    return Milliseconds(qint64(std::ceil(-bucket.tokens / (kind.perSecond * m_speed) * 1000)));
}

void Pacer::leave(const QByteArray &method, const QUrl &url, const HttpHeaders &headers, qint64 now)
{
    const Kind &kind = kindOf(method);
    const QString subscription = subscriptionOf(url);
    Bucket &bucket = m_buckets[keyOf(subscription, kind)];
    --bucket.ahead;
    const QByteArray scope = subscription.isEmpty() ? "tenant-" : "subscription-";
    bool told = false;
    const int left = headerValue(headers, "x-ms-ratelimit-remaining-" + scope + kind.name).toInt(&told);
    if (!told)
        return;
    // Which of those on their way the service had counted by then is not known: none, to be safe.
    bucket.known = true;
    bucket.tokens = left - bucket.ahead;
    bucket.filled = now;
}

} // namespace linkdesk
