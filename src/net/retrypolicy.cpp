#include "src/net/retrypolicy.h"

#include <QLocale>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

namespace linkdesk {

namespace {

constexpr double FirstWaitMs = 1000;
constexpr double FirstBusyWaitMs = 2000;
constexpr double LongestWaitMs = 30000;

bool waitsForAnother(const Error &error)
{
    static constexpr const char16_t *codes[] = { u"AnotherOperationInProgress",
                                                 u"StorageAccountOperationInProgress", u"RetryableError" };
    return std::any_of(
        std::begin(codes), std::end(codes), [&](const char16_t *code) { return error.is(code); });
}

} // namespace

RetryPolicy::RetryPolicy(double speed, Jitter jitter)
    : m_speed(std::max(speed, 0.001))
    , m_jitter(
          jitter ? std::move(jitter) : Jitter([] { return QRandomGenerator::global()->generateDouble(); }))
{
}

RetryPolicy::Kind RetryPolicy::kindOf(const Error &error)
{
    if (error.failure == Failure::ConnectionLost)
        return Kind::Lost;
    if (error.failure == Failure::Deadline)
        return Kind::Late;
    if (error.failure == Failure::NotUnderstood)
        return Kind::Server; // a damaged body of a read
    if (error.failure != Failure::Refused)
        return Kind::Final;
    switch (error.httpStatus) {
    case 429:
        return Kind::Busy;
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
        return Kind::Server;
    default:
        return waitsForAnother(error) ? Kind::Busy : Kind::Final;
    }
}

std::optional<Milliseconds> RetryPolicy::next(const Error &error, int tries, bool repeatable) const
{
    const Kind kind = kindOf(error);
    const bool untouched = kind == Kind::Busy || (kind == Kind::Lost && !error.maybeApplied);
    if (kind == Kind::Final || (!repeatable && !untouched))
        return std::nullopt;
    const int most = kind == Kind::Busy ? MostTriesWhileBusy
        : kind == Kind::Late            ? MostTriesAfterDeadline
                                        : MostTries;
    if (tries >= most || error.retryAfterSeconds > LongestAskedSeconds)
        return std::nullopt;
    if (error.retryAfterSeconds > 0)
        return Milliseconds(error.retryAfterSeconds * 1000LL);
    const double first = kind == Kind::Busy ? FirstBusyWaitMs : FirstWaitMs;
    const double wait = std::min(first * std::pow(2.0, tries - 1), LongestWaitMs);
    // Between half and the whole: many clients that failed together do not come back together.
    return Milliseconds(std::llround(wait * (0.5 + 0.5 * m_jitter()) / m_speed));
}

int RetryPolicy::retryAfterSeconds(const QByteArray &header, const QDateTime &now)
{
    bool isNumber = false;
    const qlonglong seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : int(std::min<qlonglong>(seconds, 1'000'000));
    // RFC 9110 10.2.3: the other form is an HTTP date, always GMT and in English.
    // Date and time apart: together they would be read as local time, which has gaps.
    const QString text = QString::fromLatin1(header.trimmed());
    constexpr qsizetype dateLength = 16; // "Sun, 06 Nov 1994"
    const QDate date = QLocale::c().toDate(text.left(dateLength), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(dateLength), QStringLiteral(" HH:mm:ss 'GMT'"));
    if (!date.isValid() || !time.isValid())
        return -1;
    const QDateTime at(date, time, Qt::UTC);
    const qint64 left = now.msecsTo(at);
    return left <= 0 ? 0 : int(std::min<qint64>((left + 999) / 1000, 1'000'000));
}

} // namespace linkdesk
