// Reads what src/review/deletionimpact.h judges of one private endpoint: management locks over it, and the A
// records of the zones that its zone group writes into; where it has no zone group, of every zone for private
// links that can be read, for records are written by hand then. Reads only.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/deletionimpact.h"

namespace linkdesk {

// Never fails but by cancel(): what could not be read is named.
Call<DeletionImpact> *readDeletionImpact(Session *session, const EndpointDetails &details, QObject *owner);

} // namespace linkdesk
