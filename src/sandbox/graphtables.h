// The tables of Resource Graph over a world, as one person sees them: "resources" and "resourcecontainers".
#pragma once

#include "src/sandbox/exchange.h"
#include "src/sandbox/graphexpression.h"

namespace linkdesk::sandbox {

// The subscriptions (lower case) of `asked` that the caller sees something of; all that are seen where none
// is asked for.
QStringList graphScope(const Exchange &exchange, const QStringList &asked);

// Nothing where there is no table of this name. Rows are resources as ARM shows them to the caller, types and
// group names in lower case as the service has them; what may not be read is not there.
std::optional<GraphTable>
graphTable(const Exchange &exchange, const QString &name, const QStringList &subscriptions);

} // namespace linkdesk::sandbox
