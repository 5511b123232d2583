// Parameters and outputs of a template.
#include "src/sandbox/template.h"
#include "src/sandbox/templatefunctions.h"

#include "src/base/resourceid.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void invalid(const QString &why)
{
    throw TemplateFault{ u"Deployment template validation failed: '%1'."_s.arg(why) };
}

// "securestring" -> "SecureString", as deployments show types.
QString shownType(const QString &type)
{
    static const QHash<QString, QString> names{
        { u"string"_s, u"String"_s }, { u"securestring"_s, u"SecureString"_s },
        { u"int"_s, u"Int"_s },       { u"bool"_s, u"Bool"_s },
        { u"object"_s, u"Object"_s }, { u"secureobject"_s, u"SecureObject"_s },
        { u"array"_s, u"Array"_s }
    };
    return names.value(type.toLower(), type);
}

bool fits(const QString &type, const QJsonValue &value)
{
    const QString wanted = type.toLower();
    if (wanted == "string"_L1 || wanted == "securestring"_L1)
        return value.isString();
    if (wanted == "int"_L1)
        return isInteger(value);
    if (wanted == "bool"_L1)
        return value.isBool();
    if (wanted == "array"_L1)
        return value.isArray();
    if (wanted == "object"_L1 || wanted == "secureobject"_L1)
        return value.isObject();
    return true; // a user-defined type
}

void checkRange(const QString &name, const QJsonObject &definition, const QJsonValue &value)
{
    qint64 size = 0;
    if (value.isString())
        size = value.toString().size();
    else if (value.isArray())
        size = value.toArray().size();
    const bool number = isInteger(value);
    const QLatin1StringView least = number ? "minValue"_L1 : "minLength"_L1,
                            most = number ? "maxValue"_L1 : "maxLength"_L1;
    if (number)
        size = value.toInteger();
    const QString what = number ? u"value"_s : u"length of the value"_s;
    if (definition.contains(least) && size < definition[least].toInteger())
        invalid(u"The provided value for the template parameter '%1' is not valid. The %2 must be greater "
                u"than or equal to '%3'. Please see "
                "https://aka.ms/arm-syntax-parameters for usage details."_s.arg(
                    name, what, asText(definition[least])));
    if (definition.contains(most) && size > definition[most].toInteger())
        invalid(u"The provided value for the template parameter '%1' is not valid. The %2 must be less than "
                u"or equal to '%3'. Please see "
                "https://aka.ms/arm-syntax-parameters for usage details."_s.arg(
                    name, what, asText(definition[most])));
}

void checkValue(const QString &name, const QJsonObject &definition, const QJsonValue &value)
{
    const QString type = definition["type"_L1].toString();
    if (value.isNull() && definition["nullable"_L1].toBool())
        return;
    if (!fits(type, value))
        invalid(u"Template parameter JToken type is not valid. Expected '%1'. Actual '%2'. Parameter '%3'. "
                u"Please see "
                "https://aka.ms/arm-create-parameter-file for usage details."_s.arg(
                    shownType(type), typeName(value), name));
    const QJsonArray allowed = definition["allowedValues"_L1].toArray();
    if (!allowed.isEmpty() && !value.isArray() && !allowed.contains(value)) {
        QStringList names;
        for (const QJsonValue one : allowed)
            names.append(asText(one));
        invalid(
            u"The provided value for the template parameter '%1' is not valid. The value '%2' is not part of the allowed value(s): '%3'."_s
                .arg(name, asText(value), names.join(u',')));
    }
    checkRange(name, definition, value);
}

void checkNames(const QJsonObject &defined, const QJsonObject &given)
{
    QStringList strangers;
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        if (memberOf(defined, it.key()).isUndefined())
            strangers.append(it.key());
    }
    if (!strangers.isEmpty())
        invalid(
            u"The following parameters were supplied, but do not correspond to any parameters defined in the "
            u"template: '%1'. The parameters "
            "defined in the template are: '%2'. Please see https://aka.ms/arm-pass-parameter-values for usage details."_s
                .arg(strangers.join(u", "_s), defined.keys().join(u", "_s)));
}

// Defaults may use other parameters: as long as one of them can be evaluated, go round again.
void addDefaults(const QJsonObject &defined, TemplateScope &scope)
{
    QStringList open;
    for (auto it = defined.constBegin(); it != defined.constEnd(); ++it) {
        if (!scope.parameters.contains(it.key()))
            open.append(it.key());
    }
    while (!open.isEmpty()) {
        const qsizetype before = open.size();
        TemplateFault last;
        open.removeIf([&](const QString &name) {
            try {
                scope.parameters.insert(name, scope.evaluate(defined[name]["defaultValue"_L1]));
                return true;
            } catch (const TemplateFault &fault) {
                last = fault;
                return false;
            }
        });
        if (open.size() == before)
            throw last;
    }
}

} // namespace

QJsonObject parameterValues(const QJsonObject &source, const QJsonObject &given, TemplateScope scope)
{
    const QJsonObject defined = source["parameters"_L1].toObject();
    checkNames(defined, given);
    scope.parameters = {};
    for (auto it = defined.constBegin(); it != defined.constEnd(); ++it) {
        const QJsonObject entry = memberOf(given, it.key()).toObject(), definition = it.value().toObject();
        if (entry.contains("reference"_L1))
            invalid(
                u"The value for the template parameter '%1' refers to a key vault, which this Azure does not have"_s
                    .arg(it.key()));
        if (entry.contains("value"_L1))
            scope.parameters.insert(it.key(), entry["value"_L1]);
        else if (!definition.contains("defaultValue"_L1) && definition["nullable"_L1].toBool())
            scope.parameters.insert(it.key(), QJsonValue());
        else if (!definition.contains("defaultValue"_L1))
            invalid(u"The value for the template parameter '%1' at line '1' and column '1' is not provided. "
                    u"Please see "
                    "https://aka.ms/arm-create-parameter-file for usage details."_s.arg(it.key()));
    }
    addDefaults(defined, scope);
    for (auto it = defined.constBegin(); it != defined.constEnd(); ++it)
        checkValue(it.key(), it.value().toObject(), scope.parameters[it.key()]);
    return scope.parameters;
}

QJsonObject shownParameters(const QJsonObject &source, const QJsonObject &values)
{
    QJsonObject result;
    const QJsonObject defined = source["parameters"_L1].toObject();
    for (auto it = defined.constBegin(); it != defined.constEnd(); ++it) {
        const QString type = shownType(it.value()["type"_L1].toString());
        QJsonObject entry{ { u"type"_s, type } };
        if (!type.startsWith("Secure"_L1))
            entry.insert(u"value"_s, values[it.key()]);
        result.insert(it.key(), entry);
    }
    return result;
}

QJsonObject evaluateOutputs(const QJsonObject &source, const TemplateScope &scope)
{
    QJsonObject result;
    const QJsonObject outputs = source["outputs"_L1].toObject();
    for (auto it = outputs.constBegin(); it != outputs.constEnd(); ++it) {
        const QJsonObject output = it.value().toObject();
        if (output.contains("condition"_L1) && !scope.evaluate(output["condition"_L1]).toBool())
            continue;
        QJsonObject entry{ { u"type"_s, shownType(output["type"_L1].toString()) } };
        if (output.contains("copy"_L1)) { // {count, input}: an array
            QJsonObject loop = output["copy"_L1].toObject();
            loop.insert(u"name"_s, it.key());
            entry.insert(
                u"value"_s, scope.evaluate(QJsonObject{ { u"copy"_s, QJsonArray{ loop } } })[it.key()]);
        } else {
            entry.insert(u"value"_s, scope.evaluate(output["value"_L1]));
        }
        result.insert(it.key(), entry);
    }
    return result;
}

} // namespace linkdesk::sandbox
