#include "src/store/reviewexport.h"

#include "src/base/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk {

namespace {

QStringList names()
{
    return { QStringLiteral("decidedAt"),  QStringLiteral("decidedBy"),    QStringLiteral("decision"),
             QStringLiteral("account"),    QStringLiteral("connection"),   QStringLiteral("connectionId"),
             QStringLiteral("endpointId"), QStringLiteral("statusBefore"), QStringLiteral("wordsBefore"),
             QStringLiteral("wordsSent"),  QStringLiteral("outcome"),      QStringLiteral("correlationId"),
             QStringLiteral("errorCode"),  QStringLiteral("errorMessage"), QStringLiteral("endedAt"),
             QStringLiteral("cloud") };
}

QString timeOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QStringList values(const ReviewEntry &entry)
{
    return { timeOf(entry.decidedAt),
             entry.identity,
             entry.decision,
             entry.connection.parent().name(),
             entry.connection.name(),
             entry.connection.text(),
             entry.endpoint.text(),
             entry.statusBefore,
             entry.wordsBefore,
             entry.wordsSent,
             entry.isOpen() ? QStringLiteral("open") : entry.outcome,
             entry.correlationId,
             entry.errorCode,
             entry.errorMessage,
             timeOf(entry.endedAt),
             entry.cloud };
}

} // namespace

QByteArray historyAsCsv(const QList<ReviewEntry> &entries)
{
    QList<QStringList> rows;
    for (const ReviewEntry &entry : entries)
        rows.append(values(entry));
    return csv::table(names(), rows);
}

QByteArray historyAsJson(const QList<ReviewEntry> &entries)
{
    const QStringList keys = names();
    QJsonArray all;
    for (const ReviewEntry &entry : entries) {
        const QStringList texts = values(entry);
        QJsonObject object;
        for (qsizetype i = 0; i < keys.size(); ++i)
            object.insert(keys.at(i), texts.at(i));
        all.append(object);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace linkdesk
