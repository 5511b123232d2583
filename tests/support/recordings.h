// The recorded traffic of Azure (shared/arm/RECORDINGS.md), found by LINKDESK_SHARED or in ../shared beside
// the repository. Not part of the repository: a test that needs it skips where folder() is empty.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace linkdesk::recordings {

struct Interaction {
    QByteArray method;
    QByteArray url; // as recorded
    QList<QPair<QByteArray, QByteArray>> requestHeaders, responseHeaders;
    QByteArray requestBody, responseBody; // empty for none
    int status = 0;
    QJsonObject json() const; // of the response body; empty where it is no object
};

QString sharedFolder(); // empty where there is none
QString folder(); // .../arm/recordings/dev; empty where there is none
QStringList files(); // names without ".json", sorted
QList<Interaction> load(const QString &name);

} // namespace linkdesk::recordings
