#include "src/sandbox/connections.h"

#include "src/base/resourceid.h"

namespace linkdesk::sandbox::connections {

using namespace Qt::StringLiterals;

namespace {

const QString connectionType = u"microsoft.deviceupdate/accounts/privateendpointconnections"_s;
const QString hubConnectionType = u"Microsoft.Devices/IotHubs/PrivateEndpointConnections"_s;
// Microsoft.Network, as it signs the connections that it makes (recorded).
const QString networkApplication = u"6ee392c4-d339-4083-b04d-6b7947c6cf78"_s;

QString endpointOf(const QJsonObject &connection)
{
    return connection["properties"_L1]["privateEndpoint"_L1]["id"_L1].toString();
}

QJsonObject connectionOf(const World &world, const QString &endpointId, const QString &scope = {})
{
    const QList<QJsonObject> all = world.list(connectionType, scope) + world.list(hubConnectionType, scope);
    for (const QJsonObject &connection : all) {
        if (sameText(endpointOf(connection), endpointId))
            return connection;
    }
    return {};
}

void tell(World &world, const QJsonObject &connection, const QString &status)
{
    world.later(
        0, changedTask,
        { { u"endpoint"_s, endpointOf(connection) },
          { u"account"_s, ResourceId(connection["id"_L1].toString()).parent().text() },
          { u"status"_s, status } });
}

} // namespace

QString request(
    World &world, const QString &accountId, const QString &endpointId, const QString &groupId, bool approved,
    const QString &message)
{
    const QJsonObject earlier = connectionOf(world, endpointId);
    if (!earlier.isEmpty())
        world.remove(earlier["id"_L1].toString());
    const QString name = ResourceId(endpointId).name();
    const bool isHub = ResourceId(accountId).isOfType(u"Microsoft.Devices/IotHubs");
    // The service writes its own ids in lower case, the names in them as they are.
    QString account = world.get(accountId)["id"_L1].toString(accountId);
    account.replace("/Microsoft.DeviceUpdate/"_L1, "/microsoft.deviceupdate/"_L1, Qt::CaseInsensitive);
    QString id = account + u"/privateendpointconnections/"_s + name;
    const QString waiting = message.isEmpty() ? u"Awaiting approval"_s : message;
    const QString at = world.timestamp();
    world.put(
        { { u"id"_s, id },
          { u"name"_s, name },
          { u"type"_s, isHub ? hubConnectionType : connectionType },
          { u"systemData"_s,
            QJsonObject{ { u"createdBy"_s, networkApplication },
                         { u"createdByType"_s, u"Application"_s },
                         { u"createdAt"_s, at },
                         { u"lastModifiedBy"_s, networkApplication },
                         { u"lastModifiedByType"_s, u"Application"_s },
                         { u"lastModifiedAt"_s, at } } },
          { u"properties"_s,
            QJsonObject{ { u"provisioningState"_s, u"Succeeded"_s },
                         { u"privateEndpoint"_s, QJsonObject{ { u"id"_s, endpointId } } },
                         { u"privateLinkServiceConnectionState"_s,
                           QJsonObject{ { u"status"_s, approved ? u"Approved"_s : u"Pending"_s },
                                        { u"description"_s, approved ? u"Auto-Approved"_s : waiting } } },
                         { u"groupIds"_s, QJsonArray{ groupId } } } },
          { u"$"_s, QJsonObject{ { u"etag"_s, world.newCosmosEtag() } } } });
    return id;
}

void endpointGone(World &world, const QString &endpointId)
{
    for (QJsonObject found = connectionOf(world, endpointId); !found.isEmpty();
         found = connectionOf(world, endpointId))
        world.remove(found["id"_L1].toString());
}

void targetGone(World &world, const QString &scope)
{
    const QList<QJsonObject> all = world.list(connectionType, scope) + world.list(hubConnectionType, scope);
    for (const QJsonObject &connection : all)
        tell(world, connection, u"Disconnected"_s);
}

std::optional<State> stateFor(const World &world, const QString &endpointId, const QString &targetId)
{
    const ResourceId target(targetId);
    if (!target.isOfType(u"Microsoft.DeviceUpdate/accounts")
        && !target.isOfType(u"Microsoft.Devices/IotHubs"))
        return std::nullopt;
    // It is named like the endpoint; a world's file may have named it otherwise.
    QJsonObject found =
        world.get(targetId + u"/privateendpointconnections/"_s + ResourceId(endpointId).name());
    if (!sameText(endpointOf(found), endpointId))
        found = connectionOf(world, endpointId, targetId);
    if (found.isEmpty())
        return State{ u"Disconnected"_s, {} };
    const QJsonValue state = found["properties"_L1]["privateLinkServiceConnectionState"_L1];
    return State{ state["status"_L1].toString(), state["description"_L1].toString() };
}

QList<QJsonObject> ofAccount(const World &world, const QString &accountId)
{
    QList<QJsonObject> shown;
    const QList<QJsonObject> all = world.list(connectionType, accountId);
    for (const QJsonObject &connection : all)
        shown.append(World::shown(connection));
    return shown;
}

void changed(World &world, const QString &connectionId, const QString &status)
{
    tell(world, world.get(connectionId), status);
}

} // namespace linkdesk::sandbox::connections
