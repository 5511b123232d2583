// A hosts file of private endpoints, as the portal's "Generate hostfile" writes it: address, FQDN, endpoint
// id.
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"

namespace linkdesk {

class Session;

struct HostsFile {
    QByteArray text; // one line for every name and address, LF
    int names = 0;
    QStringList unread; // names of endpoints whose interface could not be read
};

// What an endpoint says of itself is used where it says something (customDnsConfigs is empty where there is a
// zone group, rules.md 10); else its network interfaces are read, 6 at a time. An endpoint without a name, as
// one that is not Approved, has no line. Never fails but by cancel().
Call<HostsFile> *hostsFile(Session *session, const QList<PrivateEndpoint> &endpoints, QObject *owner);

} // namespace linkdesk
