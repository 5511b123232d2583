// The state of the sandbox's Azure, all of it plain data: one JSON format for the built-in worlds, --world
// FILE and --state FILE. Every ARM resource with an id of its own is ONE record, a JSON object as ARM shows
// it: a network without its subnets, each subnet, zone, link, record set, endpoint, zone group, interface,
// account, instance and connection for itself. What Azure repeats in a second place (subnets of a network,
// endpoints of a subnet, connections of an account) is composed when it is read, so that all places agree at
// once. The key "$" of a record is the provider's own (etag, notes) and is never sent. Resource groups are
// records of type Microsoft.Resources/resourceGroups. Not thread-safe: the Sandbox holds the one lock.
#pragma once

#include "src/base/result.h"
#include "src/sandbox/operations.h"
#include "src/sandbox/tasks.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace linkdesk::sandbox {

class World {
public:
    // `json` as worldfile.h checked it. The world starts at `now` (milliseconds since 1970, UTC).
    static World fromJson(const QJsonObject &json, qint64 now);
    QJsonObject toJson() const;

    // ---- Time. Real time plus what tests add; waits are divided by the speed when they are planned.
    qint64 now() const { return m_now; }
    void setNow(qint64 now) { m_now = now; }
    double speed() const { return m_speed; }
    void setSpeed(double speed); // > 0; also shortens or stretches the waits that are running
    QString timestamp() const; // now, as Azure writes it: 2023-10-06T19:04:09.3601413Z
    static QString timestamp(qint64 moment);

    // Plans `kind` after `milliseconds` of Azure's time (0: as soon as this request is done).
    void later(qint64 milliseconds, const QString &kind, const QJsonObject &args = {});
    // Moves the time to `moment`, stopping wherever a task is due and calling `runDue` there, so that what a
    // task plans counts from its own moment.
    void runUntil(qint64 moment, const std::function<void()> &runDue);
    std::optional<Task> takeDue() { return m_tasks.takeDue(m_now); } // none is due: nothing
    void dropTasks(const QString &kind, const QString &id) { m_tasks.drop(kind, id); }
    const Tasks &tasks() const { return m_tasks; }

    // ---- Resources. Ids in any letter case; answers keep the case the resource was made with.
    bool has(const QString &id) const { return m_resources.contains(id.toLower()); }
    QJsonObject get(const QString &id) const { return m_resources.value(id.toLower()); } // empty: none
    void put(const QJsonObject &resource); // by its "id"; replaces
    // Changes one in place; false where there is none.
    bool change(const QString &id, const std::function<void(QJsonObject &)> &change);
    bool remove(const QString &id); // with everything below it (children of the resource, content of a group)
    // All of one type ("Microsoft.Network/privateEndpoints") below `scope` (a subscription's, group's or
    // resource's id; empty: all), by id.
    QList<QJsonObject> list(const QString &type, const QString &scope = {}) const;
    // The same in the same order, but their ids, in lower case: of a long list a page is enough.
    QStringList ids(const QString &type, const QString &scope = {}) const;
    QList<QJsonObject> all(const QString &scope = {}) const; // of every type; no resource groups
    static QString typeOf(const QString &id); // as ResourceId::type, for ids of groups too
    // ARM knows resources of this type by themselves (they have a location); the others are seen in their
    // parents.
    static bool isTracked(const QString &type);
    // Without the key "$".
    static QJsonObject shown(QJsonObject resource);

    // ---- The directory around them, as ARM shows each, except where said.
    QJsonArray tenants() const { return m_tenants; }
    QJsonArray subscriptions() const { return m_subscriptions; }
    QJsonObject subscription(const QString &subscriptionId) const; // empty: none
    QJsonArray locations() const { return m_locations; }
    QString
    locationName(const QString &any) const; // "West US 2", "westus2" -> "westus2"; empty: no such region
    QString locationDisplayName(const QString &any) const; // -> "West US 2"
    QJsonArray providers() const
    {
        return m_providers;
    } // {namespace, resourceTypes[]}, the same for all subscriptions
    QString registration(const QString &subscriptionId, const QString &providerNamespace)
        const; // "NotRegistered" where unknown
    void
    setRegistration(const QString &subscriptionId, const QString &providerNamespace, const QString &state);
    // {name, displayName, objectId, tenantId, role, assignments:[{scope, role}], and for signing in
    // (directory.h) guestOf, signIn}; the first is the owner of everything.
    QJsonArray people() const { return m_people; }
    void setPeople(const QJsonArray &people) { m_people = people; }
    void setTenants(const QJsonArray &tenants) { m_tenants = tenants; }
    // The sign-in service's own: registered clients (directory.h), what refresh tokens stand for
    // (refreshtokens.h).
    QJsonObject signIn() const { return m_signIn; }
    void setSignIn(const QJsonObject &state) { m_signIn = state; }
    QJsonObject roles() const { return m_roles; } // name -> {actions[], notActions[]}

    // ---- Long-running operations (operations.h)
    // Fills id, started and status "InProgress" where empty.
    Operation &begin(Operation operation);
    Operation *operation(const QString &id) { return m_operations.find(id); }
    const Operation *operationAt(const QString &path) const { return m_operations.at(path); }
    void finish(const QString &id, const QString &status, const QJsonObject &error = {});
    const Operation *running(const QString &resourceId) const { return m_operations.running(resourceId); }

    // ---- Made-up values, the same for the same world and the same order of requests.
    QString newGuid();
    QString newNetworkEtag(); // W/"guid"
    QString newCosmosEtag(); // "d400a959-0000-0800-0000-630820bf0000", quotes included
    quint64 random();

private:
    using Ids = QMap<QString, char>; // a sorted set, copied when changed only (the value means nothing)

    QJsonObject location(const QString &any) const;

    QMap<QString, QJsonObject> m_resources; // by lower-case id: children follow their parents
    QHash<QString, Ids> m_byType; // lower-case type -> the ids among them
    struct Listed {
        QString type, scope;
        QStringList ids;
    };
    mutable Listed m_listed; // what ids() gave last: the pages of a long list come one after the other
    Operations m_operations;
    Tasks m_tasks;
    QJsonArray m_tenants, m_subscriptions, m_locations, m_providers, m_people;
    QJsonObject m_roles, m_registrations, m_signIn;
    qint64 m_now = 0;
    double m_speed = 1.0;
    quint64 m_seed = 1;
};

} // namespace linkdesk::sandbox
