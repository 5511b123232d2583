#include "src/sandbox/graphvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk::sandbox::graphvalue {

bool isNull(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

bool isEmpty(const QJsonValue &value)
{
    return isNull(value) || (value.isString() && value.toString().isEmpty());
}

QString text(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

bool isTrue(const QJsonValue &value)
{
    return value.isBool() ? value.toBool() : value.isDouble() && value.toDouble() != 0;
}

bool equal(const QJsonValue &a, const QJsonValue &b, Qt::CaseSensitivity sensitivity)
{
    if (isNull(a) || isNull(b))
        return false;
    if (a.isDouble() && b.isDouble())
        return a.toDouble() == b.toDouble();
    return text(a).compare(text(b), sensitivity) == 0; // a dynamic may be compared with a text
}

int compare(const QJsonValue &a, const QJsonValue &b)
{
    if (isNull(a) || isNull(b))
        return int(!isNull(a)) - int(!isNull(b));
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : int(a.toDouble() > b.toDouble());
    const int order = text(a).compare(text(b));
    return order < 0 ? -1 : int(order > 0);
}

bool hasTerm(const QString &text, const QString &word, Qt::CaseSensitivity sensitivity)
{
    if (word.isEmpty())
        return true;
    const auto isInside = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(word, 0, sensitivity); at >= 0;
         at = text.indexOf(word, at + 1, sensitivity)) {
        const bool begins = !word.front().isLetterOrNumber() || !isInside(at - 1);
        const bool ends = !word.back().isLetterOrNumber() || !isInside(at + word.size());
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace linkdesk::sandbox::graphvalue
