// The health rules: what is found, and above all what is not judged because it was not read.
#include "src/review/health.h"

#include <QTest>

using namespace linkdesk;

namespace {

const QString Mine = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
const QString Theirs = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");

ResourceId accountId(const QString &subscription = Mine)
{
    return ResourceId::resource(
        subscription, QStringLiteral("rg"), QStringLiteral("Microsoft.DeviceUpdate/accounts"),
        QStringLiteral("adu"));
}

PrivateEndpoint endpoint(const QString &name, const QString &state)
{
    PrivateEndpoint made;
    made.id = ResourceId::resource(
        Mine, QStringLiteral("rg"), QStringLiteral("Microsoft.Network/privateEndpoints"), name);
    made.name = name;
    made.state.status = state;
    made.target = accountId();
    return made;
}

// Everything of both subscriptions was read, and one account is there.
HealthFacts facts(const QList<PrivateEndpoint> &endpoints)
{
    HealthFacts made;
    made.endpoints = endpoints;
    DeviceUpdateAccount account;
    account.id = accountId();
    made.accounts = { account };
    made.endpointsKnown = made.accountsKnown = { Mine, Theirs };
    return made;
}

} // namespace

class HealthTest : public QObject {
    Q_OBJECT
private slots:
    void judgesStates_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("kind"); // -1: in order
        QTest::newRow("disconnected") << QStringLiteral("disconnected") << int(HealthKind::Disconnected);
        QTest::newRow("rejected") << QStringLiteral("Rejected") << int(HealthKind::Rejected);
        QTest::newRow("approved") << QStringLiteral("Approved") << -1;
        QTest::newRow("pending") << QStringLiteral("Pending") << -1;
        QTest::newRow("new") << QStringLiteral("Quarantined") << -1;
        QTest::newRow("none") << QString() << -1;
    }
    void judgesStates()
    {
        QFETCH(QString, state);
        QFETCH(int, kind);
        const QList<HealthFinding> found = healthOf(facts({ endpoint(QStringLiteral("pe"), state) }));
        QCOMPARE(found.size(), kind < 0 ? 0 : 1);
        if (kind < 0)
            return;
        QCOMPARE(int(found.constFirst().kind), kind);
        QCOMPARE(found.constFirst().resource.name(), QStringLiteral("pe"));
        QVERIFY(found.constFirst().mayCleanUp());
    }

    void findsATargetThatIsGone()
    {
        HealthFacts gone = facts({ endpoint(QStringLiteral("pe"), QStringLiteral("Approved")) });
        gone.accounts.clear();
        QCOMPARE(healthOf(gone).size(), 1);
        QCOMPARE(healthOf(gone).constFirst().kind, HealthKind::TargetGone);
        gone.accountsKnown = { Theirs }; // the account may be there: its subscription was not read
        QVERIFY(healthOf(gone).isEmpty());
    }

    // Another letter case is the same account.
    void comparesIdsWithoutCase()
    {
        PrivateEndpoint approved = endpoint(QStringLiteral("pe"), QStringLiteral("Approved"));
        approved.target = ResourceId(accountId().text().toUpper());
        QVERIFY(healthOf(facts({ approved })).isEmpty());
    }

    void leavesOtherTypesAlone()
    {
        PrivateEndpoint storage = endpoint(QStringLiteral("pe"), QStringLiteral("Approved"));
        storage.target = ResourceId::resource(
            Mine, QStringLiteral("rg"), QStringLiteral("Microsoft.Storage/storageAccounts"),
            QStringLiteral("st"));
        storage.customDnsConfigs = { { QStringLiteral("st.blob"), { QStringLiteral("10.0.0.4") } } };
        QVERIFY(healthOf(facts({ storage })).isEmpty());
    }

    void findsNamesThatNobodyWrites()
    {
        PrivateEndpoint approved = endpoint(QStringLiteral("pe"), QStringLiteral("Approved"));
        approved.customDnsConfigs = { { QStringLiteral("adu.api"), { QStringLiteral("10.0.0.4") } } };
        const QList<HealthFinding> found = healthOf(facts({ approved }));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().kind, HealthKind::NoZoneGroup);
        QCOMPARE(found.constFirst().names, QStringList{ QStringLiteral("adu.api") });
        QVERIFY(!found.constFirst().mayCleanUp());
    }

    void findsAConnectionWithoutEndpoint()
    {
        HealthFacts given = facts({ endpoint(QStringLiteral("pe"), QStringLiteral("Approved")) });
        PrivateEndpointConnection there, lost, foreign;
        there.privateEndpoint = ResourceId(endpoint(QStringLiteral("PE"), {}).id.text().toUpper());
        lost.id = accountId().child(QStringLiteral("privateEndpointConnections"), QStringLiteral("lost"));
        lost.privateEndpoint = endpoint(QStringLiteral("lost"), {}).id;
        foreign.privateEndpoint =
            ResourceId(QString(lost.privateEndpoint.text()).replace(Mine, QStringLiteral("cccc")));
        given.accounts.first().connections = { there, lost, foreign, PrivateEndpointConnection() };
        const QList<HealthFinding> found = healthOf(given);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().kind, HealthKind::ConnectionWithoutEndpoint);
        QCOMPARE(found.constFirst().resource, lost.id);
    }

    void findsTagsThatTheInterfaceLost()
    {
        PrivateEndpoint tagged = endpoint(QStringLiteral("pe"), QStringLiteral("Pending"));
        const ResourceId nic = ResourceId::resource(
            Mine, QStringLiteral("rg"), QStringLiteral("Microsoft.Network/networkInterfaces"),
            QStringLiteral("nic"));
        tagged.tags = { { QStringLiteral("owner"), QStringLiteral("a") },
                        { QStringLiteral("Cost"), QStringLiteral("1") } };
        tagged.networkInterfaces = { nic };
        HealthFacts given = facts({ tagged });
        QVERIFY(healthOf(given).isEmpty()); // the interface was not read
        given.interfaceTags.insert(nic.key(), { { QStringLiteral("OWNER"), QStringLiteral("a") } });
        QCOMPARE(healthOf(given).size(), 1);
        QCOMPARE(healthOf(given).constFirst().names, QStringList{ QStringLiteral("Cost") });
        given.interfaceTags.insert(nic.key(), tagged.tags);
        QVERIFY(healthOf(given).isEmpty());
    }
};

QTEST_APPLESS_MAIN(HealthTest)
#include "healthtest.moc"
