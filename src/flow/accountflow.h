// Changing an account or an endpoint: public network access (read, change one field, PUT, compare: rules.md
// R-A2), deleting an endpoint. (A subnet's policy is changed by the deployment that needs it.)
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"

namespace linkdesk {

class Session;

namespace accountflow {
// Writes publicNetworkAccess with all the rest of the account as it is now. Fails with NotSent when the
// account is in motion, and with NotUnderstood when what came back differs in anything but that field (a
// policy that turns it back, say).
Call<DeviceUpdateAccount> *
setPublicAccess(Session *session, const ResourceId &account, bool enabled, QObject *owner);

// What goes with an endpoint: its interfaces, its zone group and the records the group wrote, the row on the
// account, and other endpoints that share such a record (rules.md 9.3); what stays behind, and what refuses
// it.
struct Consequences {
    QStringList interfaces, records, sharingEndpoints;
    QStringList locks; // that refuse the deletion: "name (level, what is locked)"
    QStringList leftBehind; // records written by hand, which stay and lead nowhere: "fqdn (addresses)"
    // Names of what could not be read, to be shown as they are: subscriptions, endpoints whose zone groups
    // are not known (this one too), "subscriptions" where even those are not known. Not empty: records and
    // sharingEndpoints may lack some.
    QStringList unread;
    QString accountName;
};
Call<Consequences> *consequencesOfDelete(Session *session, const ResourceId &endpoint, QObject *owner);
Call<Done> *deleteEndpoint(Session *session, const ResourceId &endpoint, QObject *owner);
} // namespace accountflow

} // namespace linkdesk
