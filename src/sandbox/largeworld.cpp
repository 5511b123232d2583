#include "src/sandbox/largeworld.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUuid>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int PerAccount = 1000;
constexpr int PendingEvery = 5;

class LargeWorld {
public:
    explicit LargeWorld(const QString &subscription)
        : m_group(u"/subscriptions/%1/resourceGroups/rg-large"_s.arg(subscription))
    {
        add({ { u"id"_s, m_group },
              { u"name"_s, u"rg-large"_s },
              { u"type"_s, u"Microsoft.Resources/resourceGroups"_s },
              { u"location"_s, u"westus2"_s },
              { u"properties"_s, succeeded() } });
    }

    QJsonArray filled(int endpoints)
    {
        for (int i = 0; i < endpoints; ++i) {
            if (i % PerAccount == 0) {
                m_account = i / PerAccount;
                addAccount();
                addNetwork();
            }
            addEndpoint(i);
        }
        return m_resources;
    }

private:
    void add(const QJsonObject &resource) { m_resources.append(resource); }
    static QJsonObject succeeded() { return { { u"provisioningState"_s, u"Succeeded"_s } }; }
    static QString guid(const QString &name)
    {
        static const QUuid space(u"6f1b2c1e-5d0f-4f43-9d0b-6d5c8a1f7e21"_s);
        return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
    }
    QString network(const QString &type, const QString &name) const
    {
        return m_group + u"/providers/Microsoft.Network/"_s + type + u'/' + name;
    }
    QString accountName() const { return u"large-adu-%1"_s.arg(m_account + 1, 3, 10, QLatin1Char('0')); }
    QString networkName() const { return u"vnet-large-%1"_s.arg(m_account + 1, 3, 10, QLatin1Char('0')); }
    QString accountId() const
    {
        return m_group + u"/providers/Microsoft.DeviceUpdate/accounts/"_s + accountName();
    }
    QString subnetId() const
    {
        return network(u"virtualNetworks"_s, networkName()) + u"/subnets/snet-endpoints"_s;
    }

    void addAccount()
    {
        QJsonObject properties = succeeded();
        properties[u"hostName"_s] = accountName() + u".api.adu.microsoft.com"_s;
        properties[u"sku"_s] = u"Standard"_s;
        properties[u"publicNetworkAccess"_s] = u"Enabled"_s;
        properties[u"locations"_s] =
            QJsonArray{ QJsonObject{ { u"name"_s, u"westus2"_s }, { u"role"_s, u"Primary"_s } } };
        add({ { u"id"_s, accountId() },
              { u"name"_s, accountName() },
              { u"type"_s, u"microsoft.deviceupdate/accounts"_s },
              { u"location"_s, u"westus2"_s },
              { u"systemData"_s, created(0) },
              { u"properties"_s, properties } });
    }

    void addNetwork()
    {
        const QString prefix = u"10.%1."_s.arg(m_account + 1);
        QJsonObject properties = succeeded();
        properties[u"addressSpace"_s] =
            QJsonObject{ { u"addressPrefixes"_s, QJsonArray{ prefix + u"0.0/16"_s } } };
        add({ { u"id"_s, network(u"virtualNetworks"_s, networkName()) },
              { u"name"_s, networkName() },
              { u"type"_s, u"Microsoft.Network/virtualNetworks"_s },
              { u"location"_s, u"westus2"_s },
              { u"properties"_s, properties } });
        QJsonObject subnet = succeeded();
        subnet[u"addressPrefix"_s] = prefix + u"0.0/20"_s;
        subnet[u"privateEndpointNetworkPolicies"_s] = u"Disabled"_s;
        subnet[u"delegations"_s] = QJsonArray();
        add({ { u"id"_s, subnetId() },
              { u"name"_s, u"snet-endpoints"_s },
              { u"type"_s, u"Microsoft.Network/virtualNetworks/subnets"_s },
              { u"properties"_s, subnet } });
    }

    void addEndpoint(int i)
    {
        const QString name = u"pe-large-%1"_s.arg(i + 1, 6, 10, QLatin1Char('0'));
        const QString id = network(u"privateEndpoints"_s, name);
        const bool pending = i % PendingEvery == 0;
        const QString message = u"Line %1, please"_s.arg(i + 1);
        const QJsonObject state{ { u"status"_s, pending ? u"Pending"_s : u"Approved"_s },
                                 { u"description"_s, pending ? message : u"Auto-Approved"_s } };
        QJsonObject link = succeeded();
        link[u"privateLinkServiceId"_s] = accountId();
        link[u"groupIds"_s] = QJsonArray{ u"DeviceUpdate"_s };
        if (pending)
            link[u"requestMessage"_s] = message;
        const QString manual = u"manualPrivateLinkServiceConnections"_s,
                      automatic = u"privateLinkServiceConnections"_s;
        const QJsonArray links{ QJsonObject{ { u"name"_s, name }, { u"properties"_s, link } } };
        QJsonObject properties = succeeded();
        properties[u"resourceGuid"_s] = guid(id);
        properties[u"subnet"_s] = QJsonObject{ { u"id"_s, subnetId() } };
        properties[u"customNetworkInterfaceName"_s] = QString();
        properties[u"ipConfigurations"_s] = QJsonArray();
        properties[u"networkInterfaces"_s] = QJsonArray();
        properties[pending ? manual : automatic] = links;
        properties[pending ? automatic : manual] = QJsonArray();
        add({ { u"id"_s, id },
              { u"name"_s, name },
              { u"type"_s, u"Microsoft.Network/privateEndpoints"_s },
              { u"etag"_s, u"W/\"%1\""_s.arg(guid(id + u"/etag"_s)) },
              { u"location"_s, u"westus2"_s },
              { u"properties"_s, properties } });
        addConnection(name, id, state, i);
    }

    void addConnection(const QString &name, const QString &endpoint, const QJsonObject &state, int i)
    {
        QJsonObject properties = succeeded();
        properties[u"privateEndpoint"_s] = QJsonObject{ { u"id"_s, endpoint } };
        properties[u"privateLinkServiceConnectionState"_s] = state;
        properties[u"groupIds"_s] = QJsonArray{ u"DeviceUpdate"_s };
        add({ { u"id"_s,
                m_group + u"/providers/microsoft.deviceupdate/accounts/"_s + accountName()
                    + u"/privateendpointconnections/"_s + name },
              { u"name"_s, name },
              { u"type"_s, u"microsoft.deviceupdate/accounts/privateendpointconnections"_s },
              { u"systemData"_s, created(i) },
              { u"properties"_s, properties } });
    }

    static QJsonObject created(int minute)
    {
        static const QDateTime start(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC);
        const QString at = start.addSecs(qint64(minute) * 60).toString(Qt::ISODate);
        return { { u"createdAt"_s, at },
                 { u"createdByType"_s, u"Application"_s },
                 { u"lastModifiedAt"_s, at } };
    }

    QString m_group;
    QJsonArray m_resources;
    int m_account = 0;
};

} // namespace

QJsonObject largeWorld(const QJsonObject &directory, int endpoints)
{
    QJsonObject world = directory;
    const QJsonObject subscription = directory["subscriptions"_L1][0].toObject();
    world["subscriptions"_L1] = QJsonArray{ subscription };
    world["resources"_L1] = LargeWorld(subscription["subscriptionId"_L1].toString()).filled(endpoints);
    return world;
}

} // namespace linkdesk::sandbox
