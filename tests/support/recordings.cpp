#include "tests/support/recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace linkdesk::recordings {

namespace {

QByteArray body(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value.toObject().value(QLatin1String("base64")).toString().toLatin1());
    return value.toString().toUtf8();
}

// Headers are recorded as an object whose values are a string or a list of strings.
QList<QPair<QByteArray, QByteArray>> headers(const QJsonObject &object)
{
    QList<QPair<QByteArray, QByteArray>> result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray{ it.value() };
        for (const QJsonValue value : values)
            result.append({ it.key().toLatin1(), value.toString().toUtf8() });
    }
    return result;
}

} // namespace

QJsonObject Interaction::json() const
{
    return QJsonDocument::fromJson(responseBody).object();
}

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("LINKDESK_SHARED");
    const QDir folder(named.isEmpty() ? QStringLiteral(LINKDESK_SOURCE_DIR "/../shared") : named);
    return folder.exists() ? folder.absolutePath() : QString();
}

QString folder()
{
    const QString shared = sharedFolder();
    const QDir dev(shared + QLatin1String("/arm/recordings/dev"));
    return shared.isEmpty() || !dev.exists() ? QString() : dev.path();
}

QStringList files()
{
    if (folder().isEmpty())
        return {};
    QStringList names = QDir(folder()).entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

QList<Interaction> load(const QString &name)
{
    QFile file(folder() + u'/' + name + QLatin1String(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonArray recorded =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("interactions")).toArray();
    QList<Interaction> result;
    for (const QJsonValue value : recorded) {
        const QJsonObject object = value.toObject();
        Interaction interaction;
        interaction.method = object.value(QLatin1String("method")).toString().toLatin1();
        interaction.url = object.value(QLatin1String("url")).toString().toLatin1();
        interaction.status = object.value(QLatin1String("status")).toInt();
        interaction.requestHeaders = headers(object.value(QLatin1String("requestHeaders")).toObject());
        interaction.responseHeaders = headers(object.value(QLatin1String("responseHeaders")).toObject());
        interaction.requestBody = body(object.value(QLatin1String("requestBody")));
        interaction.responseBody = body(object.value(QLatin1String("responseBody")));
        result.append(interaction);
    }
    return result;
}

} // namespace linkdesk::recordings
