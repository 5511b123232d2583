// Reading accounts and deciding on connections, over real HTTP against the sandbox.
#include "src/flow/accountflow.h"
#include "src/flow/decideflow.h"
#include "src/flow/inventory.h"
#include "src/flow/resumeflow.h"
#include "src/model/apiversions.h"
#include "tests/sandbox/sandboxworld.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>

using namespace linkdesk;

namespace {

constexpr int Patience = 30000;

QList<PrivateEndpointConnection> inState(const QList<PrivateEndpointConnection> &all, const QString &status)
{
    QList<PrivateEndpointConnection> found;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(found), [&status](const auto &connection) {
        return sameText(connection.state.status, status);
    });
    return found;
}

} // namespace

class DecideSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void listsAccountsOfEverySubscription()
    {
        SandboxWorld world;
        const auto list = settled(inventory::accounts(world.session(), this));
        QVERIFY(list.has_value());
        QCOMPARE(list->subscriptions.size(), 4);
        QCOMPARE(list->accounts.size(), 5);
        QVERIFY(list->unread.isEmpty());
        for (const DeviceUpdateAccount &account : list->accounts) {
            QVERIFY(account.id.isOfType(types::Account));
            QVERIFY(account.hostName.endsWith(QLatin1String(".api.adu.microsoft.com")));
            QVERIFY(!account.locations.isEmpty());
        }
    }

    void countsWhatWaits()
    {
        SandboxWorld world;
        const auto pending = settled(inventory::pending(world.session(), this));
        QVERIFY(pending.has_value());
        QVERIFY(!pending->pending.isEmpty());
        for (const PendingConnection &found : pending->pending) {
            QVERIFY(sameText(found.connection.state.status, u"Pending"));
            QCOMPARE(found.connection.id.parent(), found.account);
        }
    }

    void readsWhoAsksAndInWhichWords()
    {
        SandboxWorld world;
        const auto list = settled(inventory::pending(world.session(), this)).value();
        QCOMPARE(list.subscriptions.size(), 4);
        QList<ResourceId> ids;
        for (const PendingConnection &found : list.pending) {
            QVERIFY(found.connection.createdAt.isValid());
            ids.append(found.connection.privateEndpoint);
        }
        const auto endpoints = settled(inventory::endpoints(world.session(), ids, this)).value();
        QVERIFY(!endpoints.isEmpty());
        int worded = 0;
        for (const PendingConnection &found : list.pending) {
            const PrivateEndpoint endpoint = endpoints.value(found.connection.privateEndpoint.key());
            worded += requesterWords(found.connection, endpoint.requestMessage).isEmpty() ? 0 : 1;
        }
        QVERIFY(worded > 0);
    }

    // One account does not answer: the others are there, and the rest is asked for alone.
    void asksAgainForTheRestAlone()
    {
        SandboxWorld world;
        const auto whole = settled(inventory::pending(world.session(), this)).value();
        world.addFaults(
            R"({"method":"GET","pathRegex":".*/privateEndpointConnections","kind":"refuse","status":403,"times":1})");
        const auto part = settled(inventory::pending(world.session(), this)).value();
        QCOMPARE(part.unread.size(), 1);
        QVERIFY(!part.unread.constFirst().resource.isEmpty());
        const auto rest = settled(inventory::pendingRest(world.session(), part, this)).value();
        QVERIFY(rest.unread.isEmpty());
        QCOMPARE(rest.pending.size(), whole.pending.size());
        QCOMPARE(rest.subscriptions.size(), whole.subscriptions.size());
    }

    void readsRawAsTheServiceSentIt()
    {
        SandboxWorld world;
        const ResourceId id = accountWithPending(world).id;
        const auto raw = settled(inventory::raw(world.session(), id, QString(), this));
        QVERIFY(raw.has_value());
        QCOMPARE(raw->apiVersion, api::DeviceUpdate.toString());
        QCOMPARE(
            ResourceId(QJsonDocument::fromJson(raw->body).object().value(QLatin1String("id")).toString()),
            id);
        const auto versions = settled(inventory::apiVersions(world.session(), id, this));
        QVERIFY(versions.has_value());
        QCOMPARE(versions->constFirst(), QStringLiteral("2023-07-01"));
        QVERIFY(versions->size() > 1);
    }

    void approvesSeveralKeepingTheirDescriptions()
    {
        SandboxWorld world;
        const ResourceId account = accountWithPending(world).id;
        const auto waiting = inState(connectionsOf(world, account), QStringLiteral("Pending"));
        QVERIFY(!waiting.isEmpty());
        DecideFlow flow(world.session());
        QSet<DecisionRow::State> seen;
        connect(&flow, &DecideFlow::rowChanged, this, [&](const ResourceId &id) {
            const auto rows = flow.rows();
            for (const DecisionRow &row : rows) {
                if (row.connection == id)
                    seen.insert(row.state);
            }
        });
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, waiting, QString());
        QVERIFY(finished.wait(Patience));
        QVERIFY(seen.contains(DecisionRow::State::Finishing)); // Device Update answers 201 Accepted
        const auto rows = flow.rows();
        for (const DecisionRow &row : rows)
            QCOMPARE(row.state, DecisionRow::State::Done);
        const auto now = connectionsOf(world, account);
        QVERIFY(inState(now, QStringLiteral("Pending")).isEmpty());
        for (const auto &before : waiting) {
            const auto found = std::find_if(
                now.cbegin(), now.cend(), [&before](const auto &other) { return other.id == before.id; });
            QVERIFY(found != now.cend());
            QCOMPARE(found->state.status, QStringLiteral("Approved"));
            QCOMPARE(found->state.description, before.state.description);
            QCOMPARE(found->provisioningState, QStringLiteral("Succeeded"));
        }
        QVERIFY(world.session()->journal()->open(QStringLiteral("sandbox")).value().isEmpty());
    }

    void removesOne()
    {
        SandboxWorld world;
        const ResourceId account = accountWithPending(world).id;
        const auto before = connectionsOf(world, account);
        DecideFlow flow(world.session());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Remove, { before.constFirst() }, QString());
        QVERIFY(finished.wait(Patience));
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Done);
        QCOMPARE(connectionsOf(world, account).size(), before.size() - 1);
    }

    void aReaderIsRefused()
    {
        SandboxWorld world;
        const DeviceUpdateAccount account = accountWithPending(world);
        const auto waiting = inState(connectionsOf(world, account.id), QStringLiteral("Pending"));
        world.actAs(QStringLiteral("rita"));
        DecideFlow flow(world.session());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, waiting, QString());
        QVERIFY(finished.wait(Patience));
        const auto rows = flow.rows();
        for (const DecisionRow &row : rows) {
            QCOMPARE(row.state, DecisionRow::State::Failed);
            QVERIFY(row.error.is(u"AuthorizationFailed"));
            QVERIFY(!row.error.correlationId.isEmpty());
        }
        const auto permissions = settled(inventory::permissions(world.session(), account.id, this));
        QVERIFY(permissions.has_value());
        QVERIFY(
            !isAllowed(*permissions, u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write"));
        QVERIFY(isAllowed(*permissions, u"Microsoft.DeviceUpdate/accounts/read"));
    }

    void switchesPublicAccessAndKeepsTheRest()
    {
        SandboxWorld world;
        const auto list = settled(inventory::accounts(world.session(), this)).value().accounts;
        const auto found = std::find_if(list.cbegin(), list.cend(), [](const auto &account) {
            return account.isPublic() && !account.tags.isEmpty();
        });
        QVERIFY(found != list.cend());
        const auto changed = settled(accountflow::setPublicAccess(world.session(), found->id, false, this));
        QVERIFY2(changed.has_value(), qPrintable(changed ? QString() : changed.error().message));
        QVERIFY(!changed->isPublic());
        const auto now = settled(inventory::account(world.session(), found->id, this));
        QCOMPARE(now->publicNetworkAccess, QStringLiteral("Disabled"));
        QCOMPARE(now->tags, found->tags);
        QCOMPARE(now->identityType, found->identityType);
        QCOMPARE(now->sku, found->sku);
        QCOMPARE(now->connections.size(), found->connections.size());
        QCOMPARE(now->provisioningState, QStringLiteral("Succeeded"));
    }

    // The service applies an approval and never answers: read again, not "failed".
    void aLostAnswerIsReadAgain()
    {
        SandboxWorld world;
        const auto waiting =
            inState(connectionsOf(world, accountWithPending(world).id), QStringLiteral("Pending"));
        world.addFaults(
            R"({"method":"PUT","pathRegex":".*privateEndpointConnections.*","kind":"applied-no-answer","times":1})");
        DecideFlow flow(world.session());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { waiting.constFirst() }, QStringLiteral("seen"));
        QVERIFY(finished.wait(Patience));
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Done);
        QCOMPARE(flow.rows().at(0).latest.state.status, QStringLiteral("Approved"));
    }

    // A decision overwrites the requester's message; the history has it, and what became of it.
    void theRequestersWordsAreKept()
    {
        SandboxWorld world;
        const auto waiting =
            inState(connectionsOf(world, accountWithPending(world).id), QStringLiteral("Pending"));
        DecideFlow flow(world.session());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Reject, { { waiting.constFirst(), QStringLiteral("not ours") } });
        QVERIFY(finished.wait(Patience));
        QCOMPARE(flow.rows().at(0).latest.state.description, QStringLiteral("not ours"));
        const auto kept = world.session()->history()->all(QStringLiteral("sandbox")).value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].connection, waiting.constFirst().id);
        QCOMPARE(kept[0].endpoint, waiting.constFirst().privateEndpoint);
        QCOMPARE(kept[0].wordsBefore, waiting.constFirst().state.description);
        QCOMPARE(kept[0].wordsSent, QStringLiteral("not ours"));
        QCOMPARE(kept[0].outcome, QStringLiteral("succeeded"));
        QVERIFY(!kept[0].correlationId.isEmpty());
    }

    // The program ends while an approval runs; the next start follows it and tells once.
    void takesUpWhatWasOpen()
    {
        const QTemporaryDir profile;
        SandboxWorld world(QStringLiteral("ada"), profile.path());
        world.sandbox().setSpeed(20); // long enough to be caught in the middle
        const auto waiting =
            inState(connectionsOf(world, accountWithPending(world).id), QStringLiteral("Pending"));
        {
            DecideFlow flow(world.session());
            flow.start(Decision::Approve, { waiting.constFirst() }, QString());
            QTRY_COMPARE_WITH_TIMEOUT(flow.rows().at(0).state, DecisionRow::State::Finishing, Patience);
        }
        world.restart();
        world.sandbox().setSpeed(SandboxWorld::Speed);
        ResumeFlow resume(world.session());
        QSignalSpy resumed(&resume, &ResumeFlow::resumed);
        QSignalSpy finished(&resume, &ResumeFlow::finished);
        resume.start();
        QCOMPARE(resume.remaining(), 1);
        QVERIFY(finished.wait(Patience));
        QCOMPARE(resumed.count(), 1);
        QCOMPARE(resumed[0][0].toString(), QStringLiteral("approve"));
        QCOMPARE(resumed[0][1].value<ResourceId>(), waiting.constFirst().id);
        QCOMPARE(resumed[0][2].toString(), QStringLiteral("succeeded"));
        QVERIFY(world.session()->journal()->open(QStringLiteral("sandbox")).value().isEmpty());
        const auto kept = world.session()->history()->all(QStringLiteral("sandbox")).value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].outcome, QStringLiteral("succeeded"));
    }

private:
    // The account with the most requests that wait.
    DeviceUpdateAccount accountWithPending(SandboxWorld &world)
    {
        const auto pending = settled(inventory::pending(world.session(), this)).value().pending;
        QHash<ResourceId, int> counts;
        ResourceId most;
        for (const PendingConnection &found : pending) {
            if (++counts[found.account] > counts.value(most))
                most = found.account;
        }
        return settled(inventory::account(world.session(), most, this)).value();
    }

    QList<PrivateEndpointConnection> connectionsOf(SandboxWorld &world, const ResourceId &account)
    {
        return settled(inventory::connections(world.session(), account, this)).value();
    }
};

QTEST_GUILESS_MAIN(DecideSandboxTest)
#include "decidesandboxtest.moc"
