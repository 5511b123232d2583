// How the stores write what SQLite knows no type for, and say what went wrong.
#pragma once

#include "src/base/error.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace linkdesk::sqltext {

inline Error failed(const QSqlQuery &query, const QString &store)
{
    return Error::of(Failure::Storage, store + QLatin1String(": ") + query.lastError().text());
}

// SQLite's NOT NULL refuses a null string; to us it is an empty one.
inline QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

// Now where no time is given.
inline QString stamp(const QDateTime &time = {})
{
    const QDateTime known = time.isValid() ? time : QDateTime::currentDateTimeUtc();
    return known.toUTC().toString(Qt::ISODateWithMs);
}

inline QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace linkdesk::sqltext
