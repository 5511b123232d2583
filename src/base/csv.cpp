#include "src/base/csv.h"

namespace linkdesk::csv {

namespace {

bool isFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

bool needsQuotes(const QString &text)
{
    return text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
}

QString line(const QStringList &values, qsizetype columns)
{
    QStringList fields;
    for (qsizetype i = 0; i < columns; ++i)
        fields.append(field(values.value(i)));
    return fields.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString field(const QString &text)
{
    QString safe = isFormula(text) ? u'\'' + text : text;
    if (!needsQuotes(safe))
        return safe;
    return u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray table(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = line(header, header.size());
    for (const QStringList &row : rows)
        text += line(row, qMax(header.size(), row.size()));
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace linkdesk::csv
