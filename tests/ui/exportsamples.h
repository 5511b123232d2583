// Files as people save them, for the tests of the page that opens them.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

namespace linkdesk {

inline QByteArray endpointExport(const QByteArray &name, const QByteArray &status)
{
    const QByteArray scope = "/subscriptions/s/resourceGroups/rg-network/providers/";
    return R"({"name": ")" + name + R"(", "id": ")" + scope + "Microsoft.Network/privateEndpoints/" + name
        + R"(", "type": "Microsoft.Network/privateEndpoints", "location": "westus2", "properties": {
            "provisioningState": "Succeeded",
            "privateLinkServiceConnections": [{"name": "c", "properties": {
                "privateLinkServiceId": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DeviceUpdate/accounts/contoso",
                "groupIds": ["DeviceUpdate"],
                "privateLinkServiceConnectionState": {"status": ")"
        + status + R"(", "description": "Told so"}}}],
            "customDnsConfigs": [{"fqdn": "contoso.api.adu.microsoft.com", "ipAddresses": ["10.0.0.4"]}]}})";
}

inline QByteArray accountExport(const QByteArray &name)
{
    return R"({"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DeviceUpdate/accounts/)" + name
        + R"(", "name": ")" + name
        + R"(", "type": "Microsoft.DeviceUpdate/accounts", "location": "northeurope", "tags": {"hidden-link:/a": "1"},
            "properties": {"provisioningState": "Succeeded", "hostName": ")"
        + name + R"(.api.adu.microsoft.com", "publicNetworkAccess": "Disabled"}})";
}

// {"value": [...]} of two endpoints and an account.
inline QByteArray listExport()
{
    return R"({"value": [)" + endpointExport("pe-one", "Approved") + ",\n"
        + endpointExport("pe-two", "Pending") + ",\n" + accountExport("contoso") + "]}\n";
}

inline QString written(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    return file.fileName();
}

} // namespace linkdesk
