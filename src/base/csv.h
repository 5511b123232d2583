// Tables as CSV (RFC 4180), to be opened with a spreadsheet. Pure.
#pragma once

#include <QList>
#include <QStringList>

namespace linkdesk::csv {

// One field, quoted where it has to be. What a spreadsheet would run as a formula (it begins with = + - @, a
// tab or a carriage return) gets an apostrophe in front: the texts come from strangers.
QString field(const QString &text);

// UTF-8 with a byte order mark, without which Excel takes it for the system's own code page; lines end with
// CR LF. Rows may be shorter than the header; the missing fields are empty.
QByteArray table(const QStringList &header, const QList<QStringList> &rows);

} // namespace linkdesk::csv
