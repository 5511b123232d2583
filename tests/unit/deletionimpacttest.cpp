// What a deletion breaks, what refuses it, and what stays behind: judged from locks and zone records.
#include "src/review/deletionimpact.h"

#include <QTest>

using namespace linkdesk;

namespace {

const QString Group = QStringLiteral("/subscriptions/s/resourceGroups/rg");
const QString Endpoints = Group + QStringLiteral("/providers/Microsoft.Network/privateEndpoints/");

PrivateEndpoint endpoint()
{
    PrivateEndpoint made;
    made.id = ResourceId(Endpoints + QStringLiteral("pe"));
    made.name = QStringLiteral("pe");
    made.resourceGuid = QStringLiteral("guid-1");
    made.target = ResourceId(Group + QStringLiteral("/providers/Microsoft.DeviceUpdate/accounts/adu"));
    return made;
}

ManagementLock lock(const QString &scope, const QString &name)
{
    ManagementLock made;
    made.id = ResourceId(scope + QStringLiteral("/providers/microsoft.authorization/locks/") + name);
    made.name = name;
    made.level = QStringLiteral("CanNotDelete");
    return made;
}

ZoneRecord record(const QString &name, const QString &address, const QString &creator = {})
{
    ZoneRecord made;
    made.name = name;
    made.fqdn = name + QStringLiteral(".zone.");
    made.addresses = QStringList{ address };
    made.creator = creator;
    return made;
}

DeletionImpact impact(const QList<ManagementLock> &locks, const QList<ZoneRecord> &records)
{
    return impactOf(endpoint(), { QStringLiteral("10.0.0.4") }, locks, records);
}

} // namespace

class DeletionImpactTest : public QObject {
    Q_OBJECT
private slots:
    void locksHoldAtTheirScopeAndBelow()
    {
        const QStringList found = impact(
                                      { lock(endpoint().id.text().toUpper(), QStringLiteral("own")),
                                        lock(Group, QStringLiteral("group")),
                                        lock(QStringLiteral("/subscriptions/s"), QStringLiteral("all")),
                                        lock(Endpoints + QStringLiteral("pe2"), QStringLiteral("sibling")),
                                        lock(Group + u'2', QStringLiteral("other group")) },
                                      {})
                                      .locks;
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(1), QStringLiteral("group (CanNotDelete, rg)"));
    }

    void recordsWrittenByHandStayBehind()
    {
        const QString mine = QStringLiteral("created by private endpoint pe with resource guid guid-1");
        const QStringList found =
            impact(
                {},
                { record(QStringLiteral("adu"), QStringLiteral("10.0.0.4"), mine), // goes with it
                  record(QStringLiteral("gateway"), QStringLiteral("10.0.0.4")),
                  record(QStringLiteral("PE"), QStringLiteral("10.9.9.9")),
                  record(QStringLiteral("unrelated"), QStringLiteral("10.0.0.44")) })
                .leftBehind;
        QCOMPARE(
            found,
            (QStringList{ QStringLiteral("gateway.zone (10.0.0.4)"), QStringLiteral("PE.zone (10.9.9.9)") }));
    }

    // The platform says for whom it wrote a record, also where that endpoint cannot be read.
    void recordsOfOthersAreShared()
    {
        const QString theirs = QStringLiteral("created by private endpoint far with resource guid guid-2");
        const QString sameName = QStringLiteral("created by private endpoint pe with resource guid guid-3");
        const DeletionImpact found = impact(
            {},
            { record(QStringLiteral("adu"), QStringLiteral("10.0.0.9"), theirs),
              record(QStringLiteral("adu"), QStringLiteral("10.0.0.9"), theirs),
              record(QStringLiteral("adu"), QStringLiteral("10.0.0.9"), sameName),
              record(QStringLiteral("elsewhere"), QStringLiteral("10.0.0.9"), theirs) });
        QCOMPARE(found.sharing, (QStringList{ QStringLiteral("far"), QStringLiteral("pe") }));
        QVERIFY(found.leftBehind.isEmpty());
    }

    void readsAnyAnswer()
    {
        QVERIFY(ZoneRecord::fromJson({}).writtenFor().isEmpty());
        QVERIFY(!ManagementLock::fromJson({}).holds(endpoint().id));
        const DeletionImpact found = impact({ ManagementLock::fromJson({}) }, { ZoneRecord::fromJson({}) });
        QVERIFY(found.locks.isEmpty() && found.leftBehind.isEmpty() && found.sharing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeletionImpactTest)
#include "deletionimpacttest.moc"
