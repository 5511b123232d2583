// The pieces of an ARM template, so that the writer reads like the template. Internal to src/plan.
#pragma once

#include "src/base/resourceid.h"
#include "src/plan/orderedjson.h"

#include <QJsonValue>

namespace linkdesk::armtemplate {

// A text as a template holds it: "[x]" would be read as an expression and is escaped.
QString literal(const QString &text);
// The same for every text below `value`.
QJsonValue literal(const QJsonValue &value);
QString quoted(const QString &text); // as an argument of a function: 'it''s'
QString parameter(const QString &name); // [parameters('name')]
// [resourceId('subscription', 'group', 'type', 'name')], whole and so the same in every scope.
QString dependency(const ResourceId &resource);

// {"type", "apiVersion", "name"} with the type's api-version.
OrderedJson resource(const QString &type, const QString &name);
OrderedJson dependencies(const QStringList &expressions);

enum class Scope { Group, Subscription };
// {"$schema", "contentVersion", "parameters"?, "resources"}
OrderedJson document(Scope scope, const OrderedJson &parameters, const OrderedJson &resources);

// Where a nested deployment goes; empty: where its parent is.
struct Place {
    QString subscriptionId, resourceGroup;
};
// A parameter that a nested deployment takes over from its parent.
struct Forwarded {
    QString name, type;
};
// A deployment inside of the template. Its expressions are its own (scope "inner"), so that values that look
// like expressions are read once only.
OrderedJson nested(
    const QString &name, const Place &place, const QStringList &dependsOn, const QList<Forwarded> &parameters,
    const OrderedJson &resources);

} // namespace linkdesk::armtemplate
