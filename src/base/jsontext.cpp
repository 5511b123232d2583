#include "src/base/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

qsizetype endOfString(const QByteArray &json, qsizetype quote)
{
    for (qsizetype i = quote + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i;
    }
    return json.size() - 1;
}

qsizetype nextToken(const QByteArray &json, qsizetype from)
{
    while (from < json.size() && isBlank(json[from]))
        ++from;
    return from;
}

void newLine(QByteArray &out, int depth)
{
    out += '\n';
    out += QByteArray(qsizetype(4) * qMax(depth, 0), ' ');
}

} // namespace

QByteArray indentedJson(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isBlank(c))
            continue;
        if (c == '"') {
            const qsizetype end = endOfString(json, i);
            out += json.mid(i, end - i + 1);
            i = end;
        } else if (c == '{' || c == '[') {
            const qsizetype next = nextToken(json, i + 1);
            out += c;
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                i = next;
            } else {
                newLine(out, ++depth);
            }
        } else if (c == '}' || c == ']') {
            newLine(out, --depth);
            out += c;
        } else if (c == ',') {
            out += c;
            newLine(out, depth);
        } else if (c == ':') {
            out += ": ";
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray compactJson(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '"') {
            const qsizetype end = endOfString(json, i);
            out.append(json.constData() + i, end - i + 1);
            i = end;
        } else if (!isBlank(json[i])) {
            out += json[i];
        }
    }
    return out;
}

int jsonDepth(const QByteArray &json)
{
    int depth = 0, deepest = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"')
            i = endOfString(json, i);
        else if (c == '{' || c == '[')
            deepest = qMax(deepest, ++depth);
        else if (c == '}' || c == ']')
            --depth;
    }
    return deepest;
}

QByteArray listText(const QList<QJsonObject> &items)
{
    QJsonArray value;
    for (const QJsonObject &item : items)
        value.append(item);
    return QJsonDocument(QJsonObject{ { QStringLiteral("value"), value } }).toJson(QJsonDocument::Indented);
}

QJsonValue parsedJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace linkdesk
