#include "src/sandbox/templatefunctions.h"

#include <QJsonDocument>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && static_cast<double>(value.toInteger(1)) == value.toDouble()
        && value.toInteger(0) == value.toInteger(1);
}

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"Boolean"_s;
    case QJsonValue::Double:
        return isInteger(value) ? u"Integer"_s : u"Float"_s;
    case QJsonValue::String:
        return u"String"_s;
    case QJsonValue::Array:
        return u"Array"_s;
    case QJsonValue::Object:
        return u"Object"_s;
    default:
        return u"Null"_s;
    }
}

QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"True"_s : u"False"_s;
    case QJsonValue::Double:
        return isInteger(value) ? QString::number(value.toInteger())
                                : QString::number(value.toDouble(), 'g', 17);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toString();
    }
}

void TemplateCall::fail(const QString &why) const
{
    throw TemplateFault{
        u"Unable to evaluate template language function '%1': %2. Please see https://aka.ms/arm-functions#%3 for usage details."_s
            .arg(name, why, name.toLower())
    };
}

void TemplateCall::wrongType(qsizetype index, QLatin1StringView expected) const
{
    fail(u"the type of argument %1 is expected to be '%2' and is '%3'"_s.arg(
        QString::number(index + 1), expected, typeName(at(index))));
}

QString TemplateCall::text(qsizetype index) const
{
    if (!at(index).isString())
        wrongType(index, "String"_L1);
    return at(index).toString();
}

QString TemplateCall::textOr(qsizetype index, const QString &otherwise) const
{
    return index < count() ? text(index) : otherwise;
}

qint64 TemplateCall::integer(qsizetype index) const
{
    if (!isInteger(at(index)))
        wrongType(index, "Integer"_L1);
    return at(index).toInteger();
}

bool TemplateCall::boolean(qsizetype index) const
{
    if (!at(index).isBool())
        wrongType(index, "Boolean"_L1);
    return at(index).toBool();
}

QJsonArray TemplateCall::array(qsizetype index) const
{
    if (!at(index).isArray())
        wrongType(index, "Array"_L1);
    return at(index).toArray();
}

const TemplateFunctions &templateFunctions()
{
    static const TemplateFunctions table = [] {
        TemplateFunctions all;
        addTextFunctions(all);
        addCollectionFunctions(all);
        addLogicFunctions(all);
        addResourceFunctions(all);
        return all;
    }();
    return table;
}

} // namespace linkdesk::sandbox
