// Who asks, and whether a decision locks everybody out.
#include "src/review/requester.h"
#include "src/review/lockout.h"

#include <QJsonObject>
#include <QtTest>

using namespace linkdesk;

Q_DECLARE_METATYPE(linkdesk::RequesterTenant)
Q_DECLARE_METATYPE(linkdesk::Decision)

namespace {

Subscription subscription(const QString &id, const QString &tenant)
{
    return { id, u"Name of "_qs + id, tenant, {} };
}

PrivateEndpointConnection connection(const QString &name, const QString &status = u"Approved"_qs)
{
    PrivateEndpointConnection result;
    result.name = name;
    result.id = ResourceId(
        u"/subscriptions/own/resourceGroups/rg/providers/Microsoft.DeviceUpdate/accounts/a/"
        "privateEndpointConnections/"_qs
        + name);
    result.state.status = status;
    return result;
}

PrivateEndpointConnection asked(const QString &endpointSubscription)
{
    PrivateEndpointConnection result = connection(u"c"_qs, u"Pending"_qs);
    if (!endpointSubscription.isEmpty())
        result.privateEndpoint = ResourceId(
            u"/subscriptions/"_qs + endpointSubscription
            + u"/resourceGroups/factory/providers/Microsoft.Network/privateEndpoints/pe"_qs);
    return result;
}

} // namespace

class RequesterTest : public QObject {
    Q_OBJECT
private slots:
    void tenant_data()
    {
        QTest::addColumn<QString>("asking");
        QTest::addColumn<RequesterTenant>("tenant");
        QTest::addColumn<QString>("name");
        QTest::newRow("the account's subscription") << u"own"_qs << RequesterTenant::Own << u"Name of own"_qs;
        QTest::newRow("same, other case") << u"OWN"_qs << RequesterTenant::Own << u"Name of own"_qs;
        QTest::newRow("same tenant") << u"sister"_qs << RequesterTenant::Own << u"Name of SISTER"_qs;
        QTest::newRow("another tenant") << u"guest"_qs << RequesterTenant::Foreign << u"Name of guest"_qs;
        QTest::newRow("cannot be listed") << u"far"_qs << RequesterTenant::Unknown << u"far"_qs;
        QTest::newRow("lists no tenant") << u"blank"_qs << RequesterTenant::Unknown << u"Name of blank"_qs;
        QTest::newRow("no endpoint") << QString() << RequesterTenant::Unknown << QString();
    }
    void tenant()
    {
        QFETCH(QString, asking);
        QFETCH(RequesterTenant, tenant);
        QFETCH(QString, name);
        const SubscriptionsById known =
            subscriptionsById({ subscription(u"own"_qs, u"T1"_qs), subscription(u"SISTER"_qs, u"t1"_qs),
                                subscription(u"guest"_qs, u"t2"_qs), subscription(u"blank"_qs, {}) });
        const Requester requester = requesterOf(asked(asking), known);
        QCOMPARE(requester.tenant, tenant);
        QCOMPARE(requester.subscriptionName, name);
        QCOMPARE(requester.resourceGroup, asking.isEmpty() ? QString() : u"factory"_qs);
    }

    void withoutTheAccountsTenantNobodyIsForeign()
    {
        const SubscriptionsById known = subscriptionsById({ subscription(u"guest"_qs, u"t2"_qs) });
        QCOMPARE(requesterOf(asked(u"guest"_qs), known).tenant, RequesterTenant::Unknown);
    }

    void createdByIsNobody()
    {
        const QJsonObject made{ { u"createdBy"_qs, u"/subscriptions/guest/resourceGroups/rg"_qs } };
        const auto parsed = PrivateEndpointConnection::fromJson(
            { { u"id"_qs, u"/subscriptions/own/x"_qs }, { u"systemData"_qs, made } });
        QVERIFY(requesterOf(parsed, {}).subscriptionId.isEmpty());
    }

    void lockOut_data()
    {
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<QStringList>("chosen"); // of approved a, approved b, pending p, moving m
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<bool>("isPublic");
        QTest::addColumn<bool>("expected");
        const QStringList both{ u"a"_qs, u"b"_qs, u"p"_qs };
        const QStringList one{ u"a"_qs, u"p"_qs };
        QTest::newRow("the last") << Decision::Reject << QStringList{ u"a"_qs } << one << false << true;
        QTest::newRow("removed") << Decision::Remove << QStringList{ u"a"_qs } << one << false << true;
        QTest::newRow("public") << Decision::Reject << QStringList{ u"a"_qs } << one << true << false;
        QTest::newRow("one is left") << Decision::Reject << QStringList{ u"a"_qs } << both << false << false;
        QTest::newRow("both") << Decision::Reject << both << both << false << true;
        QTest::newRow("a request") << Decision::Reject << QStringList{ u"p"_qs } << one << false << false;
        QTest::newRow("approval") << Decision::Approve << QStringList{ u"p"_qs } << one << false << false;
        QTest::newRow("of another account")
            << Decision::Reject << QStringList{ u"b"_qs } << one << false << false;
        QTest::newRow("none there") << Decision::Reject << QStringList{ u"p"_qs } << QStringList{ u"p"_qs }
                                    << false << false;
    }
    void lockOut()
    {
        QFETCH(Decision, decision);
        QFETCH(QStringList, chosen);
        QFETCH(QStringList, there);
        QFETCH(bool, isPublic);
        QFETCH(bool, expected);
        const auto rows = [](const QStringList &names) {
            QList<PrivateEndpointConnection> all;
            for (const QString &name : names)
                all.append(connection(name, name == u"p"_qs ? u"Pending"_qs : u"approved"_qs));
            return all;
        };
        QCOMPARE(locksOut(decision, rows(chosen), rows(there), isPublic), expected);
    }

    void whatIsMovingEndsNothing()
    {
        PrivateEndpointConnection moving = connection(u"a"_qs);
        moving.provisioningState = u"Updating"_qs;
        QVERIFY(!locksOut(Decision::Reject, { moving }, { moving }, false));
    }
};

QTEST_APPLESS_MAIN(RequesterTest)
#include "requestertest.moc"
