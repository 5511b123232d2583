// Every body of the types we use, as Azure sent it, parses; also with unknown fields, nulls and other letter
// case, which are made mechanically from the recordings.
#include "src/model/resources.h"

#include "src/model/json.h"
#include "tests/contract/fingerprints.h"
#include "tests/support/recordings.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>
#include <functional>

using namespace linkdesk;
using namespace linkdesk::fingerprint;

namespace {

struct Sample {
    QString type; // lower case
    QJsonObject json;
};

// Every one that we know in a body, at any depth.
void collect(const QJsonValue &value, const QHash<QString, Fingerprint> &wanted, QList<Sample> &samples)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            collect(item, wanted, samples);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString kind = kindOf(object);
    if (wanted.contains(kind))
        samples.append({ kind, object });
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        collect(it.value(), wanted, samples);
}

QList<Sample> allSamples()
{
    const auto wanted = fingerprints();
    QList<Sample> samples;
    const QStringList names = recordings::files();
    for (const QString &name : names) {
        const auto interactions = recordings::load(name);
        for (const auto &interaction : interactions)
            collect(interaction.json(), wanted, samples);
    }
    return samples;
}

using Change = std::function<void(QJsonObject &)>;

// Applies `change` to every object of the value, innermost first. Tags are the person's names, not the
// service's.
QJsonValue everywhere(const QJsonValue &value, const Change &change, const QString &key = {})
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            result.append(everywhere(item, change));
        return result;
    }
    if (!value.isObject() || key == QLatin1String("tags"))
        return value;
    QJsonObject result = value.toObject();
    const QStringList keys = result.keys();
    for (const QString &inner : keys)
        result.insert(inner, everywhere(result.value(inner), change, inner));
    change(result);
    return result;
}

void addUnknown(QJsonObject &object)
{
    object.insert(QStringLiteral("aFieldOf2031"), QJsonObject{ { QStringLiteral("id"), 7 } });
    object.insert(QStringLiteral("zzz"), QJsonArray{ QJsonValue(), true, 1.5 });
}

void swapCase(QJsonObject &object)
{
    QJsonObject swapped;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QString key = it.key();
        for (QChar &c : key)
            c = c.isUpper() ? c.toLower() : c.toUpper();
        swapped.insert(key, it.value());
    }
    object = swapped;
}

// Each member of each object in turn: a copy with null there, and one without it. The first items stand for
// the others of a list. Tags are the person's.
using Pair = std::function<void(const QJsonValue &null, const QJsonValue &missing)>;

void eachMemberNull(const QJsonValue &value, const Pair &use)
{
    constexpr qsizetype mostItems = 2;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < std::min(items.size(), mostItems); ++i) {
            eachMemberNull(items[i], [&](const QJsonValue &null, const QJsonValue &missing) {
                QJsonArray first = items, second = items;
                first[i] = null;
                second[i] = missing;
                use(first, second);
            });
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QJsonObject first = object, second = object;
        first.insert(it.key(), QJsonValue::Null);
        second.remove(it.key());
        use(first, second);
        if (it.key() == QLatin1String("tags"))
            continue;
        eachMemberNull(it.value(), [&](const QJsonValue &null, const QJsonValue &missing) {
            first.insert(it.key(), null);
            second.insert(it.key(), missing);
            use(first, second);
        });
    }
}

} // namespace

class ModelRecordingsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (recordings::folder().isEmpty())
            QSKIP("The recordings are not here: set LINKDESK_SHARED to the shared folder.");
        m_samples = allSamples();
    }

    void everyTypeIsRecorded()
    {
        QHash<QString, int> counts;
        for (const Sample &sample : std::as_const(m_samples))
            ++counts[sample.type];
        const auto wanted = fingerprints();
        for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it)
            QVERIFY2(counts.value(it.key()) > 0, qPrintable(it.key()));
        QVERIFY(m_samples.size() > 500);
    }

    // What the service named is there under its own name, as it was spelled.
    void valuesComeOutAsRecorded()
    {
        const QSet<QString> withoutId{ LinkResource, ProviderOf, Check };
        const QSet<QString> withoutState{ types::SecurityGroup.toString().toLower(),
                                          types::NetworkInterface.toString().toLower(), LinkResource, Group };
        const auto wanted = fingerprints();
        for (const Sample &sample : std::as_const(m_samples)) {
            const QString found = wanted.value(sample.type)(sample.json);
            const QString id = sample.json.value(QLatin1String("id")).toString();
            const QStringList expected{
                withoutId.contains(sample.type) ? QString() : id,
                sample.json.value(QLatin1String("name")).toString(),
                sample.json.value(QLatin1String("namespace")).toString(),
            };
            for (const QString &text : expected)
                QVERIFY2(found.contains(text), qPrintable(found));
            const QString state = json::text(sample.json, u"properties.provisioningState");
            if (!withoutState.contains(sample.type))
                QVERIFY2(state.isEmpty() || found.contains(state), qPrintable(found));
        }
    }

    void unknownFieldsChangeNothing() { sameAfter(addUnknown); }

    void letterCaseChangesNothing() { sameAfter(swapCase); }

    void nullsAreMissingValues()
    {
        const auto wanted = fingerprints();
        int tried = 0;
        for (const Sample &sample : std::as_const(m_samples)) {
            const Fingerprint &fingerprint = wanted[sample.type];
            eachMemberNull(sample.json, [&](const QJsonValue &null, const QJsonValue &missing) {
                ++tried;
                QCOMPARE(fingerprint(null.toObject()), fingerprint(missing.toObject()));
            });
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(tried > 5000);
    }

    void accountOf2023()
    {
        const auto traffic = recordings::load(QStringLiteral("du_private_endpoint_2023-10"));
        const auto account = DeviceUpdateAccount::fromJson(traffic[6].json());
        QCOMPARE(account.name, QStringLiteral("cli-test-adu-000002"));
        QCOMPARE(account.hostName, QStringLiteral("cli-test-adu-000002.api.adu.microsoft.com"));
        QCOMPARE(account.locations.size(), 2);
        QCOMPARE(account.locations[1].name, QStringLiteral("WestCentralUS"));
        QCOMPARE(account.locations[1].role, QStringLiteral("Failover"));
        QVERIFY(account.isPublic());
        QVERIFY(account.id.isOfType(types::Account)); // although "type" is in lower case
        QCOMPARE(account.createdAt, QDateTime(QDate(2023, 10, 6), QTime(19, 4, 9, 360), Qt::UTC));
    }

    void connectionOf2023()
    {
        const auto traffic = recordings::load(QStringLiteral("du_private_endpoint_2023-10"));
        const auto connection = PrivateEndpointConnection::fromJson(traffic[25].json());
        QCOMPARE(connection.name, QStringLiteral("cli-test-adu-pe-000005"));
        QCOMPARE(connection.state.status, QStringLiteral("Pending"));
        QCOMPARE(connection.state.description, QStringLiteral("Awaiting approval"));
        QVERIFY(connection.state.actionsRequired.isEmpty());
        QCOMPARE(connection.groupIds, QStringList{ QStringLiteral("DeviceUpdate") });
        QVERIFY(connection.privateEndpoint.isOfType(types::PrivateEndpoint));
        QVERIFY(connection.id.isOfType(types::AccountConnection)); // in lower case on the wire
        QVERIFY(connection.id.text().contains(QLatin1String("/privateendpointconnections/")));
    }

    void endpointOf2023()
    {
        const auto traffic = recordings::load(QStringLiteral("du_private_endpoint_2023-10"));
        const auto endpoint = PrivateEndpoint::fromJson(traffic[23].json());
        QVERIFY(endpoint.manual);
        QCOMPARE(endpoint.connectionName, QStringLiteral("cli-test-adu-pec-000006"));
        QCOMPARE(endpoint.target.name(), QStringLiteral("cli-test-adu-000002"));
        QCOMPARE(endpoint.state.status, QStringLiteral("Pending"));
        QCOMPARE(endpoint.provisioningState, QStringLiteral("Succeeded"));
        QCOMPARE(endpoint.networkInterfaces.size(), 1);
        QVERIFY(endpoint.customDnsConfigs.isEmpty());
        QVERIFY(endpoint.customNetworkInterfaceName.isEmpty());
    }

    // Its id lacks the provider; only name and properties count.
    void privateLinkResourceOf2023()
    {
        const auto traffic = recordings::load(QStringLiteral("du_private_endpoint_2023-10"));
        const QJsonArray items = traffic[16].json().value(QLatin1String("value")).toArray();
        QCOMPARE(items.size(), 1);
        const auto resource = PrivateLinkResource::fromJson(items[0].toObject());
        QCOMPARE(resource.groupId, QStringLiteral("DeviceUpdate"));
        QCOMPARE(resource.requiredMembers, QStringList{ QStringLiteral("adu") });
        QCOMPARE(
            resource.requiredZoneNames, QStringList{ QStringLiteral("privatelink.api.adu.microsoft.com") });
    }

    // The embedded entry's id, name, type and more are null: nothing to act on, so it is left out.
    void accountWithNullConnections()
    {
        const auto traffic = recordings::load(QStringLiteral("du_powershell_account_patch"));
        const QJsonObject json = traffic[2].json();
        QCOMPARE(json::array(json, u"properties.privateEndpointConnections").size(), 1);
        const auto account = DeviceUpdateAccount::fromJson(json);
        QVERIFY(account.connections.isEmpty());
        QCOMPARE(account.tags.value(QStringLiteral("abc")), QStringLiteral("123"));
        QCOMPARE(account.identityType, QStringLiteral("SystemAssigned"));
    }

    void staticAddressOfAnEndpoint()
    {
        const auto traffic = recordings::load(QStringLiteral("cli_network_private_endpoint_ip_config"));
        QSet<QString> addresses;
        for (const auto &interaction : traffic) {
            const auto endpoint = PrivateEndpoint::fromJson(interaction.json());
            for (const auto &config : endpoint.ipConfigurations) {
                if (config.name == QLatin1String("ipconfig1")) {
                    QCOMPARE(config.memberName, QStringLiteral("blob"));
                    QCOMPARE(config.groupId, QStringLiteral("blob"));
                    addresses.insert(config.privateIpAddress);
                }
            }
        }
        QCOMPARE(addresses, QSet<QString>{ QStringLiteral("10.0.0.4") });
    }

    void freeAddressesOfANetwork()
    {
        const auto traffic = recordings::load(QStringLiteral("cli_vnet_available_ips"));
        QList<AddressCheck> checks;
        for (const auto &interaction : traffic) {
            if (interaction.url.contains("CheckIPAddressAvailability"))
                checks.append(AddressCheck::fromJson(interaction.json()));
        }
        QCOMPARE(checks.size(), 1);
        QVERIFY(!checks[0].available);
        QVERIFY(checks[0].platformReserved);
        QCOMPARE(checks[0].alternatives.size(), 5);
        QCOMPARE(checks[0].alternatives[0], QStringLiteral("20.0.0.4"));
    }

    void registrationOfAProvider()
    {
        const auto traffic = recordings::load(QStringLiteral("net_provider_registration"));
        QStringList states;
        for (const auto &interaction : traffic) {
            const auto provider = Provider::fromJson(interaction.json());
            if (!provider.nameSpace.isEmpty()) {
                states.append(provider.registrationState);
                QVERIFY(provider.type(provider.types.value(0).resourceType.toUpper()));
            }
        }
        QVERIFY(states.contains(QStringLiteral("Registered"), Qt::CaseInsensitive));
    }

private:
    void sameAfter(const Change &change)
    {
        const auto wanted = fingerprints();
        for (const Sample &sample : std::as_const(m_samples)) {
            const Fingerprint &fingerprint = wanted[sample.type];
            const QJsonObject mutated = everywhere(sample.json, change).toObject();
            QVERIFY(mutated != sample.json);
            QCOMPARE(fingerprint(mutated), fingerprint(sample.json));
        }
    }

    QList<Sample> m_samples;
};

QTEST_APPLESS_MAIN(ModelRecordingsTest)
#include "modelrecordingstest.moc"
