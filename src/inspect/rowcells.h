// What a list of rows shows beside their summaries: what a resource is for or leads to, and where it is
// reached.
#pragma once

#include "src/inspect/rowreader.h"

#include <QStringList>

namespace linkdesk::inspect {

struct RowCells {
    QString target; // an id: of an endpoint its target, of a connection its endpoint, of a link its network
    QStringList addresses; // IP addresses and prefixes; of an account its host name
    QString state; // of an endpoint's connection: what a list says of it before its provisioning
    bool isBroken = false; // no JSON to its end, all of which was read for this; the rest is empty then
};

RowCells cellsOf(ResourceKind kind, std::string_view row);

} // namespace linkdesk::inspect
