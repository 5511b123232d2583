// An account "a" of group "rg" and its connections, as the tests of its pages script them.
#pragma once

#include "src/model/resources.h"
#include "tests/support/scriptedsession.h"

#include <QJsonDocument>

namespace linkdesk {

inline QByteArray accountPath()
{
    return path("microsoft.deviceupdate/accounts/a");
}

inline ResourceId accountId()
{
    return ResourceId(QString::fromLatin1(accountPath()));
}

inline QByteArray connectionsPath()
{
    return accountPath() + "/privateendpointconnections";
}

inline QByteArray connectionPath(const QByteArray &name)
{
    return connectionsPath() + '/' + name;
}

inline ResourceId connectionId(const QByteArray &name)
{
    return ResourceId(QString::fromLatin1(connectionPath(name)));
}

inline QByteArray endpointPath(const QByteArray &name)
{
    return path("microsoft.network/privateendpoints/") + name;
}

inline QByteArray
connectionJson(const QByteArray &name, const QByteArray &status, const QByteArray &description = "please")
{
    return R"({"id":")" + connectionPath(name) + R"(","name":")" + name
        + R"(","properties":{"provisioningState":"Succeeded","privateEndpoint":{"id":")" + endpointPath(name)
        + R"("},"privateLinkServiceConnectionState":{"status":")" + status + R"(","description":")"
        + description + R"("}}})";
}

inline PrivateEndpointConnection
connection(const QByteArray &name, const QByteArray &status, const QByteArray &description = "please")
{
    return PrivateEndpointConnection::fromJson(
        QJsonDocument::fromJson(connectionJson(name, status, description)).object());
}

inline QByteArray listJson(const QList<QByteArray> &items)
{
    return R"({"value":[)" + items.join(',') + "]}";
}

inline QByteArray accountJson(const QByteArray &publicAccess, const QList<QByteArray> &connections = {})
{
    return R"({"id":")" + accountPath()
        + R"(","name":"a","location":"westus2","properties":{"provisioningState":"Succeeded","hostName":)"
          R"("a.api.adu.microsoft.com","sku":"Standard","publicNetworkAccess":")"
        + publicAccess + R"(","privateEndpointConnections":[)" + connections.join(',') + "]}}";
}

inline const QByteArray Forbidden =
    R"({"error":{"code":"AuthorizationFailed","message":"The client may not do that."}})";

} // namespace linkdesk
