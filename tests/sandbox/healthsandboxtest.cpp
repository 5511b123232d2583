// Health over real HTTP: what the world's disorder reads as, and its clean-up.
#include "src/flow/cleanupflow.h"
#include "src/flow/healthscan.h"
#include "tests/sandbox/sandboxworld.h"

#include <QSignalSpy>
#include <algorithm>

using namespace linkdesk;

namespace {

Result<HealthReport> report(SandboxWorld &world)
{
    QObject owner;
    return settled(scanHealth(world.session(), &owner));
}

QList<ResourceId> ofKind(const HealthReport &report, HealthKind kind)
{
    QList<ResourceId> ids;
    for (const HealthFinding &finding : report.findings) {
        if (finding.kind == kind)
            ids.append(finding.resource);
    }
    return ids;
}

QList<CleanUpRow>
cleanedUp(SandboxWorld &world, const QList<ResourceId> &endpoints, const QSet<ResourceId> &evenApproved = {})
{
    CleanUpFlow flow(world.session());
    QSignalSpy finished(&flow, &CleanUpFlow::finished);
    flow.start(endpoints, evenApproved);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000); }();
    return flow.rows();
}

} // namespace

class HealthSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheWorldsDisorder()
    {
        SandboxWorld world;
        const auto found = report(world);
        QVERIFY(found.has_value());
        QVERIFY(found->unread.isEmpty());
        QVERIFY(!ofKind(*found, HealthKind::Disconnected).isEmpty());
        QVERIFY(!ofKind(*found, HealthKind::Rejected).isEmpty());
        QVERIFY(!ofKind(*found, HealthKind::InterfaceLostTags).isEmpty());
        QVERIFY(ofKind(*found, HealthKind::TargetGone).isEmpty());
        QVERIFY(ofKind(*found, HealthKind::ConnectionWithoutEndpoint).isEmpty());
    }

    // Who cannot read the accounts is not told that they are gone.
    void doesNotJudgeWhatItMayNotRead()
    {
        SandboxWorld world;
        world.addFaults(
            "{\"method\":\"GET\",\"pathRegex\":\"Microsoft.DeviceUpdate/accounts$\",\"status\":403,"
            "\"code\":\"AuthorizationFailed\"}");
        const auto found = report(world);
        QVERIFY(found.has_value());
        QVERIFY(!found->unread.isEmpty());
        QVERIFY(ofKind(*found, HealthKind::TargetGone).isEmpty());
    }

    // What is outside of the scope is neither shown nor judged by.
    void looksOnlyAtTheScope()
    {
        SandboxWorld world;
        const auto all = report(world);
        QVERIFY(all.has_value());
        const QString only = all->facts.endpoints.constFirst().id.subscriptionId();
        QObject owner;
        const auto some = settled(scanHealth(world.session(), &owner, SubscriptionScope({ only })));
        QVERIFY(some.has_value());
        QCOMPARE(some->subscriptions.size(), all->subscriptions.size());
        QVERIFY(some->facts.endpoints.size() < all->facts.endpoints.size());
        for (const HealthFinding &finding : some->findings)
            QVERIFY(sameText(finding.resource.subscriptionId(), only));
        QVERIFY(ofKind(*some, HealthKind::TargetGone).isEmpty());
        QVERIFY(ofKind(*some, HealthKind::ConnectionWithoutEndpoint).isEmpty());
    }

    void cleansUp()
    {
        SandboxWorld world;
        const auto before = report(world);
        QVERIFY(before.has_value());
        QList<ResourceId> dead =
            ofKind(*before, HealthKind::Disconnected) + ofKind(*before, HealthKind::Rejected);
        QObject owner;
        const auto runs = settled(dryRun(world.session(), dead, Approved::Spared, &owner));
        QVERIFY(runs.has_value());
        QCOMPARE(runs->size(), dead.size());
        for (const DryRun &run : *runs)
            QVERIFY(run.consequences.has_value() && !run.consequences->interfaces.isEmpty());
        const auto rows = cleanedUp(world, dead);
        for (const CleanUpRow &row : rows)
            QCOMPARE(row.state, CleanUpRow::State::Done);
        const auto after = report(world);
        QVERIFY(after.has_value());
        QVERIFY(ofKind(*after, HealthKind::Disconnected).isEmpty());
        QVERIFY(ofKind(*after, HealthKind::Rejected).isEmpty());
        QCOMPARE(after->facts.endpoints.size(), before->facts.endpoints.size() - dead.size());
    }

    // The list may be old: what carries traffic is left alone, and what fails does not hold up the rest.
    void sparesWhatIsApprovedAndGoesOn()
    {
        SandboxWorld world;
        const auto found = report(world);
        QVERIFY(found.has_value());
        const auto approved = std::find_if(
            found->facts.endpoints.cbegin(), found->facts.endpoints.cend(),
            [](const PrivateEndpoint &endpoint) {
                return endpoint.state.status == QLatin1String("Approved");
            });
        QVERIFY(approved != found->facts.endpoints.cend());
        const QList<ResourceId> rejected = ofKind(*found, HealthKind::Rejected);
        QVERIFY(rejected.size() >= 2);
        world.addFaults(
            "{\"method\":\"DELETE\",\"pathRegex\":\"/" + rejected.at(0).name().toUtf8()
            + "$\",\"status\":403,\"code\":\"AuthorizationFailed\"}");
        const ResourceId nothing(rejected.at(0).text() + QStringLiteral("-not"));
        const auto rows = cleanedUp(world, { approved->id, rejected.at(0), nothing, rejected.at(1) });
        QCOMPARE(rows.at(0).state, CleanUpRow::State::Spared);
        QCOMPARE(rows.at(1).state, CleanUpRow::State::Failed);
        QCOMPARE(rows.at(1).error.code, QStringLiteral("AuthorizationFailed"));
        QCOMPARE(rows.at(2).state, CleanUpRow::State::Gone);
        QCOMPARE(rows.at(3).state, CleanUpRow::State::Done);
    }

    // Whoever deletes from the list of all endpoints may mean one that carries traffic: that is said before,
    // and holds for that one only.
    void deletesAnApprovedOneOnlyWhereItIsMeant()
    {
        SandboxWorld world;
        const auto found = report(world);
        QVERIFY(found.has_value());
        QList<ResourceId> approved;
        for (const PrivateEndpoint &endpoint : found->facts.endpoints) {
            if (endpoint.state.status == QLatin1String("Approved") && !endpoint.target.isEmpty())
                approved.append(endpoint.id);
        }
        QVERIFY(approved.size() >= 2);
        const ResourceId nothing(approved.at(0).text() + QStringLiteral("-not"));
        const ResourceId closed = ofKind(*found, HealthKind::Rejected).at(0);
        world.addFaults(
            "{\"method\":\"GET\",\"pathRegex\":\"/" + closed.name().toUtf8()
            + "$\",\"status\":403,\"code\":\"AuthorizationFailed\"}");
        QObject owner;
        const QList<ResourceId> asked{ approved.at(0), nothing, closed };
        const auto spared = settled(dryRun(world.session(), asked, Approved::Spared, &owner));
        QVERIFY(spared.has_value());
        QCOMPARE(spared->at(0).verdict, DryRun::Verdict::Spared);
        QCOMPARE(spared->at(1).verdict, DryRun::Verdict::Gone);
        QCOMPARE(spared->at(2).verdict, DryRun::Verdict::Unread);
        QCOMPARE(spared->at(2).error.code, QStringLiteral("AuthorizationFailed"));
        const auto meant = settled(dryRun(world.session(), asked, Approved::Included, &owner));
        QVERIFY(meant.has_value());
        QCOMPARE(meant->at(0).verdict, DryRun::Verdict::Delete);
        QCOMPARE(meant->at(0).state, QStringLiteral("Approved"));
        const auto rows = cleanedUp(world, approved.first(2), { approved.at(0) });
        QCOMPARE(rows.at(0).state, CleanUpRow::State::Done);
        QCOMPARE(rows.at(1).state, CleanUpRow::State::Spared);
    }

    void stops()
    {
        SandboxWorld world;
        const auto found = report(world);
        QVERIFY(found.has_value());
        CleanUpFlow flow(world.session());
        QSignalSpy finished(&flow, &CleanUpFlow::finished);
        flow.start(ofKind(*found, HealthKind::Rejected));
        flow.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        for (const CleanUpRow &row : flow.rows())
            QCOMPARE(row.state, CleanUpRow::State::Stopped);
        const auto after = report(world);
        QVERIFY(after.has_value());
        QCOMPARE(after->facts.endpoints.size(), found->facts.endpoints.size());
    }
};

QTEST_GUILESS_MAIN(HealthSandboxTest)
#include "healthsandboxtest.moc"
