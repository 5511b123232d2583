// Functions on texts.
#include "src/sandbox/templatefunctions.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Call = const TemplateCall &;

constexpr int mostDigits = 99; // of .NET's D and X

QString joinedTexts(Call call, QChar separator)
{
    QStringList parts;
    for (qsizetype index = 0; index < call.count(); ++index)
        parts.append(call.text(index));
    return parts.join(separator);
}

QJsonValue concat(Call call)
{
    if (!call.at(0).isArray()) {
        QString result;
        for (const QJsonValue value : call.values) {
            if (value.isObject() || value.isArray() || value.isNull())
                call.fail(u"all arguments must be arrays, or all must be of a simple type"_s);
            result += asText(value);
        }
        return result;
    }
    QJsonArray result;
    for (qsizetype index = 0; index < call.count(); ++index) {
        const QJsonArray items = call.array(index);
        for (const QJsonValue item : items)
            result.append(item);
    }
    return result;
}

// One "{0}", "{0,5}" or "{0:D3}" of .NET's composite format; of the formats only D and X mean something to a
// template's integers.
QString formatted(Call call, const QRegularExpressionMatch &hole)
{
    const qsizetype index = hole.captured(1).toInt() + 1;
    if (index >= call.count())
        call.fail(u"the format refers to argument %1, which is not there"_s.arg(index - 1));
    QString text = asText(call.at(index));
    const QString how = hole.captured(3);
    if (isInteger(call.at(index)) && !how.isEmpty()
        && (how.at(0).toUpper() == u'D' || how.at(0).toUpper() == u'X')) {
        const bool hex = how.at(0).toUpper() == u'X';
        const QString digits = QString::number(call.at(index).toInteger(), hex ? 16 : 10).remove(u'-');
        const QString padded = digits.rightJustified(qMin(QStringView(how).mid(1).toInt(), mostDigits), u'0');
        text = (call.at(index).toInteger() < 0 ? u"-"_s : QString())
            + (how.at(0) == u'X' ? padded.toUpper() : padded);
    }
    const int width = hole.captured(2).toInt();
    return width < 0 ? text.leftJustified(-width) : text.rightJustified(width);
}

QJsonValue format(Call call)
{
    static const QRegularExpression holes(
        u"\\{\\{|\\}\\}|\\{(\\d{1,4})(?:,\\s*(-?\\d{1,4}))?(?::([^}]*))?\\}"_s);
    const QString pattern = call.text(0);
    QString result;
    qsizetype done = 0;
    auto found = holes.globalMatch(pattern);
    while (found.hasNext()) {
        const QRegularExpressionMatch hole = found.next();
        result += QStringView(pattern).mid(done, hole.capturedStart() - done);
        result += hole.captured(1).isEmpty() ? hole.captured().left(1) : formatted(call, hole);
        done = hole.capturedEnd();
    }
    return result + pattern.mid(done);
}

QJsonValue split(Call call)
{
    QStringList separators;
    if (call.at(1).isArray()) {
        const QJsonArray given = call.array(1);
        for (const QJsonValue separator : given)
            separators.append(QRegularExpression::escape(separator.toString()));
    } else {
        separators.append(QRegularExpression::escape(call.text(1)));
    }
    separators.removeAll(QString());
    if (separators.isEmpty())
        return QJsonArray{ call.text(0) };
    return QJsonArray::fromStringList(call.text(0).split(QRegularExpression(separators.join(u'|'))));
}

QJsonValue substring(Call call)
{
    const QString text = call.text(0);
    const qint64 start = call.count() > 1 ? call.integer(1) : 0;
    const qint64 length = call.count() > 2 ? call.integer(2) : text.size() - start;
    if (start < 0 || length < 0 || start + length > text.size())
        call.fail(u"the index and length parameters must refer to a location within the string"_s);
    return text.mid(start, length);
}

QJsonValue padLeft(Call call)
{
    const QString fill = call.textOr(2, u" "_s);
    if (fill.size() != 1 || call.integer(1) > 16384)
        call.fail(u"the padding is one character, the length at most 16384"_s);
    return asText(call.at(0)).rightJustified(call.integer(1), fill.at(0));
}

QJsonValue join(Call call)
{
    QStringList parts;
    const QJsonArray items = call.array(0);
    for (const QJsonValue item : items)
        parts.append(asText(item));
    return parts.join(call.text(1));
}

// 13 characters of a-z and 2-7 that depend on the arguments only. Azure's own hash is not published; length
// and alphabet are.
QJsonValue uniqueString(Call call)
{
    const QByteArray hash =
        QCryptographicHash::hash(joinedTexts(call, u'-').toUtf8(), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int index = 0; index < 8; ++index)
        bits = bits << 8U | static_cast<unsigned char>(hash.at(index));
    QString result;
    for (int index = 0; index < 13; ++index, bits >>= 5U)
        result += QLatin1Char("abcdefghijklmnopqrstuvwxyz234567"[bits & 31U]);
    return result;
}

QJsonValue guid(Call call)
{
    // The name space that Azure uses for guid().
    static const QUuid space(u"{11fb06fb-712d-4ddd-98c7-e71bbd588830}"_s);
    return QUuid::createUuidV5(space, joinedTexts(call, u'-')).toString(QUuid::WithoutBraces);
}

QJsonValue json(Call call)
{
    // A document must be an array or an object for Qt: wrapped, any value may stand there.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(u"[%1]"_s.arg(call.text(0)).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        call.fail(u"the argument is not valid JSON"_s);
    return document.array().at(0);
}

QJsonValue toInteger(Call call)
{
    if (isInteger(call.at(0)))
        return call.at(0);
    bool good = false;
    const qint64 number = call.text(0).trimmed().toLongLong(&good);
    if (!good)
        call.fail(u"the value '%1' cannot be converted to type 'Integer'"_s.arg(call.text(0)));
    return number;
}

QJsonValue toBoolean(Call call)
{
    if (call.at(0).isBool())
        return call.at(0);
    if (isInteger(call.at(0)))
        return call.integer(0) != 0;
    const QString text = call.text(0).trimmed().toLower();
    if (text != "true"_L1 && text != "false"_L1)
        call.fail(u"the value '%1' cannot be converted to type 'Boolean'"_s.arg(call.text(0)));
    return text == "true"_L1;
}

QJsonValue uri(Call call)
{
    return QUrl(call.text(0)).resolved(QUrl(call.text(1))).toString(QUrl::FullyEncoded);
}

} // namespace

void addTextFunctions(TemplateFunctions &table)
{
    table.insert(u"concat"_s, { 1, -1, concat });
    table.insert(u"format"_s, { 1, -1, format });
    table.insert(u"tolower"_s, { 1, 1, [](Call call) -> QJsonValue { return call.text(0).toLower(); } });
    table.insert(u"toupper"_s, { 1, 1, [](Call call) -> QJsonValue { return call.text(0).toUpper(); } });
    table.insert(u"trim"_s, { 1, 1, [](Call call) -> QJsonValue { return call.text(0).trimmed(); } });
    table.insert(u"replace"_s, { 3, 3, [](Call call) -> QJsonValue {
                                    return call.text(0).replace(call.text(1), call.text(2));
                                } });
    table.insert(u"split"_s, { 2, 2, split });
    table.insert(u"substring"_s, { 1, 3, substring });
    table.insert(u"padleft"_s, { 2, 3, padLeft });
    table.insert(u"join"_s, { 2, 2, join });
    table.insert(u"startswith"_s, { 2, 2, [](Call call) -> QJsonValue {
                                       return call.text(0).startsWith(call.text(1), Qt::CaseInsensitive);
                                   } });
    table.insert(u"endswith"_s, { 2, 2, [](Call call) -> QJsonValue {
                                     return call.text(0).endsWith(call.text(1), Qt::CaseInsensitive);
                                 } });
    table.insert(u"uniquestring"_s, { 1, -1, uniqueString });
    table.insert(u"guid"_s, { 1, -1, guid });
    table.insert(u"base64"_s, { 1, 1, [](Call call) -> QJsonValue {
                                   return QString::fromLatin1(call.text(0).toUtf8().toBase64());
                               } });
    table.insert(u"base64tostring"_s, { 1, 1, [](Call call) -> QJsonValue {
                                           return QString::fromUtf8(
                                               QByteArray::fromBase64(call.text(0).toUtf8()));
                                       } });
    table.insert(u"uricomponent"_s, { 1, 1, [](Call call) -> QJsonValue {
                                         return QString::fromLatin1(QUrl::toPercentEncoding(call.text(0)));
                                     } });
    table.insert(u"uricomponenttostring"_s, { 1, 1, [](Call call) -> QJsonValue {
                                                 return QUrl::fromPercentEncoding(call.text(0).toUtf8());
                                             } });
    table.insert(u"uri"_s, { 2, 2, uri });
    table.insert(u"string"_s, { 1, 1, [](Call call) -> QJsonValue { return asText(call.at(0)); } });
    table.insert(u"json"_s, { 1, 1, json });
    table.insert(u"int"_s, { 1, 1, toInteger });
    table.insert(u"bool"_s, { 1, 1, toBoolean });
}

} // namespace linkdesk::sandbox
