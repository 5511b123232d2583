// A rejected or disconnected private endpoint, as it has to be sent to be asked for once more: all its
// settings (rules.md 5: only a new endpoint can be approved). Pure. What is kept here outlives the deletion.
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

struct Rerequest {
    ResourceId endpoint, target;
    QString resourceGuid; // of the endpoint that is to go: one made meanwhile has another
    QJsonObject body; // as sent: location, tags, subnet, names, static addresses, groups, a manual connection
    struct ZoneGroup {
        QString name;
        QJsonObject body; // as sent
    };
    QList<ZoneGroup> zoneGroups;
    PrivateEndpoint read; // as it was when it was looked at; not kept in the journal

    // Of an endpoint and its zone groups as read; `zoneGroups` as the list has them. An automatic connection
    // becomes a manual one: nobody approves it by right any more.
    static Rerequest of(const PrivateEndpoint &endpoint, const QJsonArray &zoneGroups);

    QString message() const;
    void setMessage(const QString &message); // empty: none is sent
    QStringList zones() const; // names of the zones that get the record again

    QJsonObject toJson() const; // for the journal
    static Rerequest fromJson(const ResourceId &endpoint, const QJsonObject &json);
    bool isWhole() const; // enough of it is there to be sent
};

// Rejected or Disconnected: nothing is lost when it is deleted.
bool mayRerequest(const PrivateEndpoint &endpoint);

} // namespace linkdesk
