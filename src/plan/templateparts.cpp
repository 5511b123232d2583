#include "src/plan/templateparts.h"

#include "src/model/apiversions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace linkdesk::armtemplate {

QString literal(const QString &text)
{
    return text.startsWith(u'[') && text.endsWith(u']') ? u'[' + text : text;
}

QJsonValue literal(const QJsonValue &value)
{
    if (value.isString())
        return literal(value.toString());
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray values = value.toArray();
        for (const QJsonValue entry : values)
            result.append(literal(entry));
        return result;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject members = value.toObject();
        for (auto it = members.constBegin(); it != members.constEnd(); ++it)
            result.insert(it.key(), literal(it.value()));
        return result;
    }
    return value;
}

QString quoted(const QString &text)
{
    QString escaped = text;
    return u'\'' + escaped.replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString parameter(const QString &name)
{
    return QStringLiteral("[parameters(%1)]").arg(quoted(name));
}

QString dependency(const ResourceId &resource)
{
    const QStringList arguments{ quoted(resource.subscriptionId()), quoted(resource.resourceGroup()),
                                 quoted(resource.type()), quoted(resource.name()) };
    return QStringLiteral("[resourceId(%1)]").arg(arguments.join(QStringLiteral(", ")));
}

OrderedJson resource(const QString &type, const QString &name)
{
    return OrderedJson::object({ { QStringLiteral("type"), type },
                                 { QStringLiteral("apiVersion"), api::versionFor(type).toString() },
                                 { QStringLiteral("name"), name } });
}

OrderedJson dependencies(const QStringList &expressions)
{
    OrderedJson list = OrderedJson::array();
    for (const QString &expression : expressions)
        list.add(expression);
    return list;
}

OrderedJson document(Scope scope, const OrderedJson &parameters, const OrderedJson &resources)
{
    const QString schema = scope == Scope::Group
        ? QStringLiteral("https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#")
        : QStringLiteral(
            "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#");
    OrderedJson result =
        OrderedJson::object({ { QStringLiteral("$schema"), schema },
                              { QStringLiteral("contentVersion"), QStringLiteral("1.0.0.0") } });
    if (!parameters.isEmpty())
        result.add(QStringLiteral("parameters"), parameters);
    return result.add(QStringLiteral("resources"), resources);
}

OrderedJson nested(
    const QString &name, const Place &place, const QStringList &dependsOn, const QList<Forwarded> &parameters,
    const OrderedJson &resources)
{
    OrderedJson result = resource(types::Deployment.toString(), name);
    if (!place.subscriptionId.isEmpty())
        result.add(QStringLiteral("subscriptionId"), place.subscriptionId);
    if (!place.resourceGroup.isEmpty())
        result.add(QStringLiteral("resourceGroup"), place.resourceGroup);
    if (!dependsOn.isEmpty())
        result.add(QStringLiteral("dependsOn"), dependencies(dependsOn));

    OrderedJson declarations = OrderedJson::object();
    OrderedJson values = OrderedJson::object();
    for (const Forwarded &one : parameters) {
        declarations.add(one.name, OrderedJson::object({ { QStringLiteral("type"), one.type } }));
        values.add(one.name, OrderedJson::object({ { QStringLiteral("value"), parameter(one.name) } }));
    }
    OrderedJson properties = OrderedJson::object(
        { { QStringLiteral("mode"), QStringLiteral("Incremental") },
          { QStringLiteral("expressionEvaluationOptions"),
            OrderedJson::object({ { QStringLiteral("scope"), QStringLiteral("inner") } }) } });
    if (!parameters.isEmpty())
        properties.add(QStringLiteral("parameters"), values);
    properties.add(QStringLiteral("template"), document(Scope::Group, declarations, resources));
    return result.add(QStringLiteral("properties"), properties);
}

} // namespace linkdesk::armtemplate
