// Since when requests wait. A private endpoint does not say when it was made (API.md 5); its row on the
// account does, where that may be read. Reads only.
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"

#include <QHash>

namespace linkdesk {

class Session;

// By ResourceId::key() of the endpoint; what is not known is missing. Never fails but by cancel().
Call<QHash<QString, QDateTime>> *
askedSince(Session *session, const QList<PrivateEndpoint> &endpoints, QObject *owner);

} // namespace linkdesk
