// The scalar functions of Resource Graph's query language that are served.
// https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
#pragma once

#include <QJsonArray>
#include <QString>

namespace linkdesk::sandbox {

// There is such a function (or the operator "not") and it takes this many arguments.
bool graphFunctionTakes(const QString &name, qsizetype arguments);
// Of a function that exists. iff() and case() get their arguments evaluated, too: nothing in the language
// acts.
QJsonValue callGraphFunction(const QString &name, const QJsonArray &arguments);

} // namespace linkdesk::sandbox
