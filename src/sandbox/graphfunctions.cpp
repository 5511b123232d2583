#include "src/sandbox/graphfunctions.h"

#include "src/sandbox/graphvalue.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

namespace linkdesk::sandbox {

namespace {

using namespace graphvalue;

struct Function {
    qsizetype least = 1, most = 1;
    QJsonValue (*run)(const QJsonArray &arguments) = nullptr;
};

constexpr qsizetype Any = std::numeric_limits<qsizetype>::max();

QJsonValue numberOf(const QJsonValue &value, bool whole)
{
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    bool good = value.isDouble();
    const double number = good ? value.toDouble() : text(value).toDouble(&good);
    if (!good)
        return QJsonValue::Null;
    return whole ? QJsonValue(qint64(number)) : QJsonValue(number);
}

QJsonValue parsed(const QJsonValue &value)
{
    if (!value.isString())
        return value;
    const QJsonDocument document = QJsonDocument::fromJson('[' + value.toString().toUtf8() + ']');
    return document.isArray() && document.array().size() == 1 ? document.array().at(0) : value;
}

QJsonValue branch(const QJsonArray &arguments)
{
    for (qsizetype i = 0; i + 1 < arguments.size(); i += 2) {
        if (isTrue(arguments.at(i)))
            return arguments.at(i + 1);
    }
    return arguments.last();
}

QJsonValue firstThere(const QJsonArray &arguments)
{
    for (const QJsonValue &value : arguments) {
        if (!isEmpty(value))
            return value;
    }
    return QJsonValue::Null;
}

QJsonValue joined(const QJsonArray &arguments)
{
    QString all;
    for (const QJsonValue &value : arguments)
        all += text(value);
    return all;
}

QJsonValue concatenated(const QJsonArray &arguments)
{
    QJsonArray all;
    for (const QJsonValue &value : arguments) {
        const QJsonArray part = value.toArray();
        for (const QJsonValue &one : part)
            all.append(one);
    }
    return all;
}

QJsonValue split(const QJsonArray &arguments)
{
    const QString separator = text(arguments.at(1));
    const QJsonArray parts = QJsonArray::fromStringList(
        separator.isEmpty() ? QStringList{ text(arguments.at(0)) } : text(arguments.at(0)).split(separator));
    if (arguments.size() < 3)
        return parts;
    const qsizetype index = arguments.at(2).toInteger();
    return index < parts.size() ? QJsonArray{ parts.at(index) } : QJsonArray();
}

QJsonValue substring(const QJsonArray &arguments)
{
    const qsizetype length = arguments.size() > 2 ? arguments.at(2).toInteger() : -1;
    return text(arguments.at(0)).mid(arguments.at(1).toInteger(), length);
}

QJsonValue replaced(const QJsonArray &arguments)
{
    return text(arguments.at(0)).replace(text(arguments.at(1)), text(arguments.at(2)));
}

QJsonValue length(const QJsonArray &arguments)
{
    return arguments.at(0).isArray() ? QJsonValue(arguments.at(0).toArray().size())
                                     : QJsonValue(QJsonValue::Null);
}

const QHash<QString, Function> &functions()
{
    using A = const QJsonArray &;
    static const QHash<QString, Function> table{
        { QStringLiteral("not"), { 1, 1, [](A a) -> QJsonValue { return !isTrue(a.at(0)); } } },
        { QStringLiteral("tolower"), { 1, 1, [](A a) -> QJsonValue { return text(a.at(0)).toLower(); } } },
        { QStringLiteral("toupper"), { 1, 1, [](A a) -> QJsonValue { return text(a.at(0)).toUpper(); } } },
        { QStringLiteral("tostring"), { 1, 1, [](A a) -> QJsonValue { return text(a.at(0)); } } },
        { QStringLiteral("toint"), { 1, 1, [](A a) { return numberOf(a.at(0), true); } } },
        { QStringLiteral("tolong"), { 1, 1, [](A a) { return numberOf(a.at(0), true); } } },
        { QStringLiteral("todouble"), { 1, 1, [](A a) { return numberOf(a.at(0), false); } } },
        { QStringLiteral("tobool"),
          { 1, 1,
            [](A a) -> QJsonValue { return text(a.at(0)).compare(u"true", Qt::CaseInsensitive) == 0; } } },
        { QStringLiteral("todynamic"), { 1, 1, [](A a) { return parsed(a.at(0)); } } },
        { QStringLiteral("parse_json"), { 1, 1, [](A a) { return parsed(a.at(0)); } } },
        { QStringLiteral("isempty"), { 1, 1, [](A a) -> QJsonValue { return isEmpty(a.at(0)); } } },
        { QStringLiteral("isnotempty"), { 1, 1, [](A a) -> QJsonValue { return !isEmpty(a.at(0)); } } },
        { QStringLiteral("isnull"), { 1, 1, [](A a) -> QJsonValue { return isNull(a.at(0)); } } },
        { QStringLiteral("isnotnull"), { 1, 1, [](A a) -> QJsonValue { return !isNull(a.at(0)); } } },
        { QStringLiteral("array_length"), { 1, 1, length } },
        { QStringLiteral("array_concat"), { 1, Any, concatenated } },
        { QStringLiteral("pack_array"), { 0, Any, [](A a) -> QJsonValue { return a; } } },
        { QStringLiteral("bag_keys"),
          { 1, 1, [](A a) -> QJsonValue { return QJsonArray::fromStringList(a.at(0).toObject().keys()); } } },
        { QStringLiteral("iff"), { 3, 3, branch } },
        { QStringLiteral("iif"), { 3, 3, branch } },
        { QStringLiteral("case"), { 3, Any, branch } },
        { QStringLiteral("coalesce"), { 2, Any, firstThere } },
        { QStringLiteral("strcat"), { 1, Any, joined } },
        { QStringLiteral("strlen"), { 1, 1, [](A a) -> QJsonValue { return text(a.at(0)).size(); } } },
        { QStringLiteral("split"), { 2, 3, split } },
        { QStringLiteral("substring"), { 2, 3, substring } },
        { QStringLiteral("replace_string"), { 3, 3, replaced } },
    };
    return table;
}

} // namespace

bool graphFunctionTakes(const QString &name, qsizetype arguments)
{
    const auto found = functions().constFind(name);
    return found != functions().cend() && arguments >= found->least && arguments <= found->most;
}

QJsonValue callGraphFunction(const QString &name, const QJsonArray &arguments)
{
    return functions().value(name).run(arguments);
}

} // namespace linkdesk::sandbox
