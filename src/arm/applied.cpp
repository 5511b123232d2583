#include "src/arm/applied.h"

#include "src/base/resourceid.h"

#include <QJsonArray>
#include <QJsonObject>

namespace linkdesk {

namespace {

bool agree(const QString &name, const QJsonValue &sent, const QJsonValue &found);

bool objectsAgree(const QString &name, const QJsonObject &sent, const QJsonObject &found)
{
    if (sameText(name, u"tags") && sent.size() != found.size())
        return false;
    for (auto it = sent.constBegin(); it != sent.constEnd(); ++it) {
        const auto there = found.constFind(it.key());
        if (there != found.constEnd() && !agree(it.key(), *it, *there))
            return false;
        if (there == found.constEnd() && sameText(name, u"tags"))
            return false;
    }
    return true;
}

bool listsAgree(const QString &name, const QJsonArray &sent, const QJsonArray &found)
{
    if (sent.size() != found.size())
        return false;
    for (qsizetype i = 0; i < sent.size(); ++i) {
        if (!agree(name, sent[i], found[i]))
            return false;
    }
    return true;
}

bool agree(const QString &name, const QJsonValue &sent, const QJsonValue &found)
{
    if (sent.isNull() || sent.type() != found.type())
        return sent.isNull() || found.isNull();
    if (sent.isObject())
        return objectsAgree(name, sent.toObject(), found.toObject());
    if (sent.isArray())
        return listsAgree(name, sent.toArray(), found.toArray());
    if (sent.isString() && sameText(name, u"location"))
        return sameRegion(sent.toString(), found.toString());
    return sent.isString() ? sameText(sent.toString(), found.toString()) : sent == found;
}

} // namespace

bool mayHaveBeenApplied(const QJsonValue &sent, const QJsonValue &found)
{
    // States are the service's to name; a body that echoes a read one says nothing with them.
    QJsonObject asked = sent.toObject();
    QJsonObject properties = asked.value(QLatin1String("properties")).toObject();
    properties.remove(QStringLiteral("provisioningState"));
    if (asked.contains(QLatin1String("properties")))
        asked.insert(QStringLiteral("properties"), properties);
    for (const char16_t *own : { u"etag", u"systemData" })
        asked.remove(QString::fromUtf16(own));
    return agree({}, asked, found);
}

} // namespace linkdesk
