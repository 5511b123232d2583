// Times as people say them ("3 minutes ago"); the exact one for the tooltip. Pure.
#pragma once

#include <QDateTime>
#include <QString>

namespace linkdesk {

QString relativeTime(const QDateTime &time, const QDateTime &now);
QString exactTime(const QDateTime &time); // in the person's zone and language, with seconds
QString durationText(qint64 milliseconds); // "5 s", "1 min 20 s"

} // namespace linkdesk
