// What stands in the way of deleting a private endpoint, and what breaks or stays behind when it is gone.
// Pure. Rules: rules.md 9.2 (records written by hand stay), 9.3 (shared records; the platform's carry
// metadata that names their endpoint), 9.5 (locks).
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

// Microsoft.Authorization/locks
struct ManagementLock {
    ResourceId id;
    QString name, level; // "CanNotDelete", "ReadOnly"
    static ManagementLock fromJson(const QJsonObject &json);
    QString scope() const; // the id of what is locked, and of all below it
    bool holds(const ResourceId &resource) const; // at its scope or below
};

// An A record set of a private DNS zone.
struct ZoneRecord {
    ResourceId id;
    QString name, fqdn;
    QString creator; // of metadata: who wrote it; empty of one written by hand
    QStringList addresses;
    static ZoneRecord fromJson(const QJsonObject &json);
    // The endpoint whose zone group wrote it; empty where none did.
    QString writtenFor() const;
};

struct DeletionImpact {
    QStringList locks; // "name (level, what is locked)"
    QStringList leftBehind; // "fqdn (addresses)" of records written by hand
    QStringList sharing; // names of other endpoints that the platform wrote one of its records for
    QStringList unread; // names of what could not be read, as they are
};

// `addresses`: those of the endpoint's interfaces. `locks` and `records` may hold others'.
DeletionImpact impactOf(
    const PrivateEndpoint &endpoint, const QStringList &addresses, const QList<ManagementLock> &locks,
    const QList<ZoneRecord> &records);

} // namespace linkdesk
