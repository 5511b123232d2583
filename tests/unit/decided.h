// Connections of one account as ARM shows them, for tests of decisions on them.
#pragma once

#include "src/model/resources.h"
#include "tests/support/scriptedsession.h"

#include <QJsonDocument>

namespace linkdesk {

inline QByteArray pathOf(const QByteArray &name)
{
    return path("microsoft.deviceupdate/accounts/a/privateendpointconnections/") + name;
}

inline QByteArray connectionJson(
    const QByteArray &name, const QByteArray &status, const QByteArray &description = "please",
    const QByteArray &state = "Succeeded")
{
    return R"({"id":")" + pathOf(name) + R"(","name":")" + name + R"(","properties":{"provisioningState":")"
        + state + R"(","privateLinkServiceConnectionState":{"status":")" + status + R"(","description":")"
        + description + R"("}}})";
}

inline PrivateEndpointConnection connection(const QByteArray &name)
{
    return PrivateEndpointConnection::fromJson(
        QJsonDocument::fromJson(connectionJson(name, "Pending")).object());
}

inline QJsonObject sentState(const ScriptedSession &arm, const QByteArray &name)
{
    const QJsonObject body = QJsonDocument::fromJson(arm.bodyOf("PUT " + pathOf(name))).object();
    return body.value(QLatin1String("properties"))
        .toObject()
        .value(QLatin1String("privateLinkServiceConnectionState"))
        .toObject();
}

inline const HttpHeaders Correlation{ { "x-ms-correlation-request-id", "corr-7" } };
inline const HttpHeaders Operation{ { "Azure-AsyncOperation",
                                      "http://127.0.0.1:9/op/1?api-version=2023-07-01" } };

} // namespace linkdesk
