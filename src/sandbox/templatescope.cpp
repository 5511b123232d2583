#include "src/sandbox/templatescope.h"

#include "src/base/resourceid.h"
#include "src/sandbox/templatefunctions.h"

#include <QScopeGuard>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView copyKey("copy");
// A chain of variables may be long where none of its expressions is: the stack must hold all of it.
constexpr int mostDepth = 500;
// A variable that doubles another one, twenty times, is a million characters; Azure takes templates up to 4
// MB.
constexpr qsizetype mostCharacters = 4'000'000;

[[noreturn]] void noSuchMember(const QJsonObject &object, const QString &name)
{
    throw TemplateFault{
        u"The language expression property '%1' doesn't exist, available properties are '%2'."_s.arg(
            name, object.keys().join(u", "_s))
    };
}

QJsonValue memberOrFault(const QJsonValue &value, const QString &name)
{
    if (!value.isObject())
        throw TemplateFault{ u"The language expression property '%1' can't be evaluated."_s.arg(name) };
    QJsonValue found = memberOf(value.toObject(), name);
    if (found.isUndefined())
        noSuchMember(value.toObject(), name);
    return found;
}

QJsonValue elementOrFault(const QJsonValue &value, const QJsonValue &index)
{
    if (index.isString())
        return memberOrFault(value, index.toString());
    if (!value.isArray() || !isInteger(index))
        throw TemplateFault{ u"The language expression property '%1' can't be evaluated."_s.arg(
            asText(index)) };
    const qint64 at = index.toInteger();
    const QJsonArray array = value.toArray();
    if (at < 0 || at >= array.size())
        throw TemplateFault{ u"The language expression property array index '%1' is out of bounds."_s.arg(
            at) };
    return array.at(at);
}

// "copy" of a property, a variable or an output: [{name, count, input}].
bool areLoops(const QJsonValue &value)
{
    if (!value.isArray() || value.toArray().isEmpty())
        return false;
    const QJsonArray loops = value.toArray();
    return std::all_of(loops.begin(), loops.end(), [](const QJsonValue &loop) {
        return loop.toObject().contains("name"_L1) && loop.toObject().contains("count"_L1)
            && loop.toObject().contains("input"_L1);
    });
}

bool isRuntime(const QString &function)
{
    const QString name = function.toLower();
    return name == "reference"_L1 || name == "references"_L1
        || (name.startsWith("list"_L1) && !name.contains(u'.'));
}

void visitCalls(const Expression &expression, const std::function<void(const Expression &)> &visit)
{
    if (expression.kind == Expression::Kind::Call && isRuntime(expression.text))
        visit(expression);
    for (const Expression &part : expression.parts)
        visitCalls(part, visit);
}

} // namespace

QJsonValue memberOf(const QJsonObject &object, const QString &name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (sameText(it.key(), name))
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

void visitReferences(const QJsonValue &value, const std::function<void(const Expression &)> &visit)
{
    if (value.isString() && isExpression(value.toString())) {
        visitCalls(parseExpression(value.toString()), visit);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array)
            visitReferences(item, visit);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue item : object)
            visitReferences(item, visit);
    }
}

bool needsRuntime(const QJsonValue &value)
{
    bool found = false;
    visitReferences(value, [&found](const Expression &) { found = true; });
    return found;
}

QJsonValue TemplateScope::evaluate(const QJsonValue &value) const
{
    if (value.isString()) {
        const QString text = value.toString();
        return isExpression(text) ? evaluate(parseExpression(text)) : QJsonValue(unescaped(text));
    }
    if (value.isObject())
        return evaluateObject(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array)
        result.append(evaluate(item));
    return result;
}

QString TemplateScope::evaluateText(const QJsonValue &value) const
{
    const QJsonValue result = evaluate(value);
    if (!result.isString() && !result.isUndefined() && !result.isNull())
        throw TemplateFault{ u"The value '%1' is not valid: expected type 'String', actual '%2'."_s.arg(
            asText(result), typeName(result)) };
    return result.toString();
}

QJsonValue TemplateScope::evaluateObject(const QJsonObject &object) const
{
    QJsonObject result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == copyKey && areLoops(it.value()))
            addCopies(result, it.value().toArray());
        else
            result.insert(asText(evaluate(QJsonValue(it.key()))), evaluate(it.value()));
    }
    return result;
}

void TemplateScope::addCopies(QJsonObject &result, const QJsonArray &loops) const
{
    for (const QJsonValue entry : loops) {
        const QJsonObject loop = entry.toObject();
        const QString name = loop["name"_L1].toString();
        const QJsonValue count = evaluate(loop["count"_L1]);
        if (!isInteger(count) || count.toInteger() < 0 || count.toInteger() > 800)
            throw TemplateFault{
                u"The template copy definition at property '%1' has an invalid copy count. The copy count "
                u"must be "
                "a non-negative integer and not exceed '800'. Please see https://aka.ms/arm-resource-loops for usage details."_s
                    .arg(name)
            };
        TemplateScope turn = *this;
        QJsonArray items;
        for (qint64 index = 0; index < count.toInteger(); ++index) {
            turn.copy.insert(name, index);
            items.append(turn.evaluate(loop["input"_L1]));
        }
        m_known = turn.m_known;
        result.insert(name, items);
    }
}

QJsonValue TemplateScope::evaluate(const Expression &expression) const
{
    if (m_depth >= mostDepth)
        throw TemplateFault{ u"The template language expression '%1' is nested too deeply."_s.arg(
            expression.text) };
    ++m_depth;
    const auto leave = qScopeGuard([this] { --m_depth; });
    return valueOf(expression);
}

QJsonValue TemplateScope::valueOf(const Expression &expression) const
{
    switch (expression.kind) {
    case Expression::Kind::Text:
        return expression.text;
    case Expression::Kind::Integer:
        return expression.number;
    case Expression::Kind::Member:
        return memberOrFault(evaluate(expression.parts.front()), expression.text);
    case Expression::Kind::Index:
        return elementOrFault(evaluate(expression.parts.front()), evaluate(expression.parts.back()));
    case Expression::Kind::Call:
        break;
    }
    return call(expression);
}

QJsonValue TemplateScope::call(const Expression &expression) const
{
    const QString name = expression.text.toLower();
    if (name == "if"_L1 && expression.parts.size() == 3) {
        const QJsonValue condition = evaluate(expression.parts.at(0));
        if (!condition.isBool())
            TemplateCall{ *this, expression.text, { condition } }.wrongType(0, "Boolean"_L1);
        return evaluate(expression.parts.at(condition.toBool() ? 1 : 2)); // only one branch is evaluated
    }
    const bool listing = isRuntime(name) && name != "reference"_L1;
    const TemplateFunctions &table = templateFunctions();
    const auto found = table.constFind(listing ? u"list*"_s : name);
    const bool own = name.contains(u'.');
    if (found == table.constEnd() && !own)
        throw TemplateFault{
            u"The template function '%1' is not valid. Please see https://aka.ms/arm-functions for usage details."_s
                .arg(expression.text)
        };
    QJsonArray arguments;
    for (const Expression &part : expression.parts)
        arguments.append(evaluate(part));
    if (own)
        return callOwn(expression.text, arguments);
    const TemplateCall call{ *this, expression.text, arguments };
    if (call.count() < found->least || (found->most >= 0 && call.count() > found->most))
        call.fail(u"function requires %1 argument(s) while %2 were provided"_s.arg(
            found->most == found->least ? QString::number(found->least)
                : found->most < 0       ? u"at least %1"_s.arg(found->least)
                                        : u"%1 to %2"_s.arg(found->least).arg(found->most),
            QString::number(call.count())));
    return found->run(call);
}

QJsonValue TemplateScope::callOwn(const QString &name, const QJsonArray &arguments) const
{
    const QString space = name.section(u'.', 0, 0), member = name.section(u'.', 1);
    for (const QJsonValue entry : functions) {
        const QJsonObject found = memberOf(entry["members"_L1].toObject(), member).toObject();
        if (!sameText(entry["namespace"_L1].toString(), space) || found.isEmpty())
            continue;
        TemplateScope inside = *this; // sees its own parameters and nothing else of the template
        inside.parameters = {};
        inside.variables = {};
        inside.functions = {}; // a function that called itself would never end
        inside.m_known = {};
        inside.reference = nullptr;
        const QJsonArray named = found["parameters"_L1].toArray();
        if (named.size() != arguments.size())
            TemplateCall{ *this, name, arguments }.fail(
                u"function requires %1 argument(s) while %2 were provided"_s.arg(named.size())
                    .arg(arguments.size()));
        for (qsizetype index = 0; index < named.size(); ++index)
            inside.parameters.insert(named.at(index)["name"_L1].toString(), arguments.at(index));
        return inside.evaluate(found["output"_L1]["value"_L1]);
    }
    throw TemplateFault{
        u"The template function '%1' is not valid. Please see https://aka.ms/arm-functions for usage details."_s
            .arg(name)
    };
}

QJsonValue TemplateScope::parameter(const QString &name) const
{
    QJsonValue found = memberOf(parameters, name);
    if (found.isUndefined())
        throw TemplateFault{
            u"The template parameter '%1' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details."_s
                .arg(name)
        };
    return found;
}

QJsonValue TemplateScope::variable(const QString &name) const
{
    const QString key = name.toLower();
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    if (m_open.contains(key))
        throw TemplateFault{
            u"The template variable '%1' is not valid: circular dependency detected. Please see "
            "https://aka.ms/arm-syntax-variables for usage details."_s.arg(name)
        };
    TemplateScope inside = *this; // variables cannot wait for the world
    inside.reference = nullptr;
    inside.list = nullptr;
    inside.copy = {}; // nor for a loop around them: they are the same wherever they are asked for
    inside.m_open.insert(key);
    const QJsonValue raw = memberOf(variables, name);
    QJsonValue value = raw.isUndefined() ? inside.variableOfLoop(name) : inside.evaluate(raw);
    if (value.toString().size() > mostCharacters)
        throw TemplateFault{ u"The template variable '%1' is too long."_s.arg(name) };
    m_known = inside.m_known; // what it asked for is known, too: asked for again and again, it would double
    m_known.insert(key, value);
    return value;
}

QJsonValue TemplateScope::variableOfLoop(const QString &name) const
{
    const QJsonArray loops = variables[copyKey].toArray();
    for (const QJsonValue loop : loops) {
        if (!sameText(loop["name"_L1].toString(), name))
            continue;
        QJsonObject result;
        addCopies(result, { loop });
        return memberOf(result, name);
    }
    throw TemplateFault{
        u"The template variable '%1' is not found. Please see https://aka.ms/arm-syntax-variables for usage details."_s
            .arg(name)
    };
}

QJsonObject TemplateScope::toJson() const
{
    return { { u"parameters"_s, parameters },
             { u"variables"_s, variables },
             { u"functions"_s, functions },
             { u"subscriptionId"_s, subscriptionId },
             { u"group"_s, group },
             { u"deployment"_s, deployment },
             { u"copy"_s, copy } };
}

TemplateScope TemplateScope::fromJson(const QJsonObject &json)
{
    TemplateScope scope;
    scope.parameters = json["parameters"_L1].toObject();
    scope.variables = json["variables"_L1].toObject();
    scope.functions = json["functions"_L1].toArray();
    scope.subscriptionId = json["subscriptionId"_L1].toString();
    scope.group = json["group"_L1].toString();
    scope.deployment = json["deployment"_L1].toObject();
    scope.copy = json["copy"_L1].toObject();
    return scope;
}

} // namespace linkdesk::sandbox
