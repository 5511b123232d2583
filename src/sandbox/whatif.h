// What a deployment would change, as Azure's what-if tells it: resources compared before and after, property
// by property. Pure. https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace linkdesk::sandbox::whatif {

// The resource without what its service writes by itself (etag, states, counters, what follows from other
// resources): a what-if is about what people write.
QJsonObject written(const QJsonObject &resource);

// [{path, propertyChangeType: Create|Delete|Modify|Array, before?, after?, children?}]; empty: nothing
// changes. Paths are behind dots; items of arrays are children with their index as the path.
QJsonArray delta(const QJsonObject &before, const QJsonObject &after);

// One entry of "changes": Create without a before, Delete or Ignore without an after, else Modify or
// NoChange. Both as written() gives them; empty: not there. `stays`: what has no after is ignored, not
// deleted.
QJsonObject change(const QString &id, const QJsonObject &before, const QJsonObject &after, bool stays);

// As "resultFormat": "ResourceIdOnly" wants it.
QJsonObject idOnly(const QJsonObject &change);

} // namespace linkdesk::sandbox::whatif
