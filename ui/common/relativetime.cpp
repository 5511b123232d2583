#include "ui/common/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)
};

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < Minute)
        return Text::tr("just now");
    if (seconds < Hour)
        return Text::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / Minute));
    if (seconds < Day)
        return Text::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / Hour));
    if (seconds < 30 * Day)
        return Text::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / Day));
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = qMax<qint64>(0, milliseconds) / 1000;
    if (seconds < Minute)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < Hour)
        return Text::tr("%1 min %2 s").arg(seconds / Minute).arg(seconds % Minute);
    return Text::tr("%1 h %2 min").arg(seconds / Hour).arg(seconds % Hour / Minute);
}

} // namespace linkdesk
