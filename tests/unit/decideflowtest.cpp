// Deciding on connections: read first, at most six at a time, one refusal stops no other.
#include "src/flow/decideflow.h"

#include "src/flow/session.h"
#include "tests/unit/decided.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace linkdesk;

class DecideFlowTest : public QObject {
    Q_OBJECT
private slots:
    void approvesAndFollowsToTheEnd()
    {
        ScriptedSession arm;
        arm.on("GET " + pathOf("c"), 200, connectionJson("c", "Pending"));
        arm.on("PUT " + pathOf("c"), 201, connectionJson("c", "Approved", "please", "Accepted"), Operation);
        arm.on("GET /op/1", 200, R"({"status":"Accepted"})");
        arm.on("GET /op/1", 200, R"({"status":"Succeeded"})");
        DecideFlow flow(arm.get());
        QList<DecisionRow::State> states;
        connect(&flow, &DecideFlow::rowChanged, this, [&] { states.append(flow.rows().at(0).state); });
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("c") }, QString());
        QVERIFY(flow.isRunning());
        QTRY_COMPARE(finished.count(), 1);
        using State = DecisionRow::State;
        QCOMPARE(states, (QList<State>{ State::Sending, State::Finishing, State::Done }));
        QCOMPARE(flow.remaining(), 0);
        QVERIFY(!flow.isRunning());
        // The blank description sends back the one that was there, and nothing else is sent.
        QCOMPARE(arm.bodyOf("PUT " + pathOf("c")).count("properties"), 1);
        QCOMPARE(
            sentState(arm, "c").value(QLatin1String("description")).toString(), QStringLiteral("please"));
        QCOMPARE(sentState(arm, "c").value(QLatin1String("status")).toString(), QStringLiteral("Approved"));
        QCOMPARE(sentState(arm, "c").size(), 2);
        const auto noted = arm->journal()->recent(QStringLiteral("sandbox"), 5).value();
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted[0].what, QStringLiteral("approve"));
        QCOMPARE(noted[0].outcome, QStringLiteral("succeeded"));
    }

    void whatIsThereAlreadyIsNotSent()
    {
        ScriptedSession arm;
        arm.on("GET " + pathOf("c"), 200, connectionJson("c", "approved"));
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("c") }, QStringLiteral("yes"));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::AlreadyThere);
        QVERIFY(arm.sent("PUT").isEmpty());
    }

    void aRejectedOneIsRefusedAndTheNextGoesOn()
    {
        ScriptedSession arm;
        arm.on("GET " + pathOf("a"), 200, connectionJson("a", "Rejected"));
        arm.on("GET " + pathOf("b"), 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        arm.on("GET " + pathOf("c"), 200, connectionJson("c", "Pending"));
        arm.on("PUT " + pathOf("c"), 200, connectionJson("c", "Approved"));
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(
            Decision::Approve, { connection("a"), connection("b"), connection("c") },
            QStringLiteral("welcome"));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Refused);
        QCOMPARE(flow.rows().at(0).reason, MoveReason::RejectedIsFinal);
        QCOMPARE(flow.rows().at(1).state, DecisionRow::State::Failed);
        QVERIFY(flow.rows().at(1).error.is(u"AuthorizationFailed"));
        QCOMPARE(flow.rows().at(2).state, DecisionRow::State::Done);
        QCOMPARE(arm.sent("PUT"), QList<QByteArray>{ "PUT " + pathOf("c") });
        QCOMPARE(
            sentState(arm, "c").value(QLatin1String("description")).toString(), QStringLiteral("welcome"));
    }

    void removesWhatIsGoneAlready()
    {
        ScriptedSession arm; // 404 for all it does not know
        arm.on("GET " + pathOf("b"), 200, connectionJson("b", "Rejected"));
        arm.on("DELETE " + pathOf("b"), 202, "null", Operation);
        arm.on("GET /op/1", 200, R"({"status":"Succeeded"})");
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Remove, { connection("a"), connection("b") }, QString());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::AlreadyThere);
        QCOMPARE(flow.rows().at(1).state, DecisionRow::State::Done);
        QCOMPARE(arm.sent("DELETE").size(), 1);
    }

    // A thousand approvals take as long as sending them, not as one operation after the other.
    void whatArmHasTakenHoldsUpNobody()
    {
        ScriptedSession arm;
        QList<PrivateEndpointConnection> connections;
        for (int i = 0; i < 20; ++i) {
            const QByteArray name = "c" + QByteArray::number(i);
            arm.on("GET " + pathOf(name), 200, connectionJson(name, "Pending"));
            arm.on(
                "PUT " + pathOf(name), 201, connectionJson(name, "Approved", "please", "Accepted"),
                Operation);
            connections.append(connection(name));
        }
        arm.hang("GET /op/1"); // none of them ends
        DecideFlow flow(arm.get());
        flow.start(Decision::Approve, connections, QString());
        QTRY_COMPARE(arm.sent("PUT").size(), 20);
        QCOMPARE(flow.remaining(), 20);
        QVERIFY(flow.isRunning());
    }

    // Done, unknown and not sent are told apart, and nobody waits for a hundred time-outs.
    void aNetworkThatIsGoneStopsTheRest()
    {
        ScriptedSession arm;
        QList<PrivateEndpointConnection> connections;
        for (int i = 0; i < 30; ++i) {
            const QByteArray name = "c" + QByteArray::number(i);
            const QByteArray account = i % 2 ? "a" : "b"; // two accounts
            const QByteArray there =
                path("microsoft.deviceupdate/accounts/") + account + "/privateendpointconnections/" + name;
            PrivateEndpointConnection each = connection(name);
            each.id = ResourceId(QString::fromLatin1(there));
            connections.append(each);
            arm.on("GET " + there, 200, connectionJson(name, "Pending"));
            if (i == 0)
                arm.on("PUT " + there, 200, connectionJson(name, "Approved"));
            else
                arm.lose("PUT " + there);
        }
        for (const PrivateEndpointConnection &each : std::as_const(connections))
            if (each.name != QStringLiteral("c0"))
                arm.lose("GET " + each.id.text().toLatin1()); // after the first read
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, connections, QString());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(flow.isNetworkGone());
        QHash<int, int> counts;
        for (const DecisionRow &row : flow.rows())
            ++counts[int(row.state)];
        QCOMPARE(counts.value(int(DecisionRow::State::Done)), 1);
        QVERIFY(counts.value(int(DecisionRow::State::Unknown)) > 0);
        QVERIFY(counts.value(int(DecisionRow::State::Stopped)) > 10);
        QCOMPARE(counts.value(int(DecisionRow::State::Failed)), 0);
        // What was noted ahead and not sent is not left open.
        int open = 0;
        const QList<ReviewEntry> kept = arm->history()->all(arm->cloud()).value();
        for (const ReviewEntry &entry : kept)
            open += entry.isOpen() ? 1 : 0;
        QCOMPARE(open, 0);
    }

    void someAtATimeAndStopSendsNoMore_data()
    {
        QTest::addColumn<bool>("ofOneAccount"); // one list tells of all; else each is read by itself
        QTest::addColumn<int>("begun");
        QTest::newRow("of one account") << true << 20;
        QTest::newRow("each of its own") << false << 6;
    }

    void someAtATimeAndStopSendsNoMore()
    {
        QFETCH(bool, ofOneAccount);
        QFETCH(int, begun);
        ScriptedSession arm;
        arm.script->answer = [](const HttpRequest &) { return std::nullopt; };
        QList<PrivateEndpointConnection> many;
        for (int i = 0; i < 30; ++i) {
            PrivateEndpointConnection each = connection("c");
            const QByteArray account = ofOneAccount ? QByteArray("a") : "a" + QByteArray::number(i);
            each.id = ResourceId(QString::fromLatin1(
                path("microsoft.deviceupdate/accounts/") + account + "/privateendpointconnections/c"
                + QByteArray::number(i)));
            many.append(each);
        }
        DecideFlow flow(arm.get());
        flow.start(Decision::Reject, many, QString());
        QCOMPARE(flow.remaining(), 30);
        QTRY_VERIFY(arm.sent().size() >= 1);
        const auto waiting = [&flow] {
            const auto rows = flow.rows();
            return std::count_if(rows.cbegin(), rows.cend(), [](const DecisionRow &row) {
                return row.state == DecisionRow::State::Waiting;
            });
        };
        QCOMPARE(waiting(), 30 - begun);
        flow.stop();
        QCOMPARE(waiting(), 0);
        QCOMPARE(flow.rows().at(29).state, DecisionRow::State::Stopped);
        QCOMPARE(flow.remaining(), begun);
        QVERIFY(arm.sent("PUT").isEmpty());
    }

    // Whoever waits because Azure is busy holds up nobody: no time has to pass until all were tried once.
    void refusedInPassingHoldsNoPlace()
    {
        ScriptedSession arm(false);
        QList<PrivateEndpointConnection> many;
        QHash<QString, int> tries;
        arm.script->answer = [&tries](const HttpRequest &request) -> std::optional<Result<HttpReply>> {
            const QByteArray name = request.url.fileName().toUtf8();
            if (request.method == "GET")
                return ScriptedTransport::reply(200, connectionJson(name, "Pending"));
            if (++tries[request.url.path()] == 1)
                return ScriptedTransport::reply(429, "{}", { { "Retry-After", "2" } });
            return ScriptedTransport::reply(200, connectionJson(name, "Approved"));
        };
        for (int i = 0; i < 30; ++i) {
            PrivateEndpointConnection each = connection("c");
            each.id = ResourceId(QString::fromLatin1(
                path("microsoft.deviceupdate/accounts/a") + QByteArray::number(i)
                + "/privateendpointconnections/c" + QByteArray::number(i)));
            many.append(each);
        }
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, many, QString());
        QTRY_COMPARE(tries.size(), 30);
        QCOMPARE(arm.scheduler.elapsed(), 0);
        arm.scheduler.advance(Milliseconds(2000));
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(std::all_of(tries.cbegin(), tries.cend(), [](int count) { return count == 2; }));
    }

    void nothingToDoIsFinishedToo()
    {
        ScriptedSession arm;
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, {}, QString());
        QCOMPARE(finished.count(), 0); // never inside start()
        QTRY_COMPARE(finished.count(), 1);
    }

    void anotherIdentityLeavesNothingOpen()
    {
        ScriptedSession arm;
        arm.on("GET " + pathOf("a"), 200, connectionJson("a", "Pending"));
        arm.hang("PUT " + pathOf("a"));
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("a") }, QString());
        QTRY_COMPARE(arm.sent("PUT").size(), 1);
        arm->setIdentity(
            { QStringLiteral("reader"), QStringLiteral("Reader"), QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Unknown);
        QCOMPARE(arm->journal()->open(QStringLiteral("sandbox")).value().size(), 1);
    }

    // What was only being read has not been changed.
    void anotherIdentityStopsWhatWasOnlyRead()
    {
        ScriptedSession arm;
        arm.hang("GET " + pathOf("a"));
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("a") }, QString());
        QTRY_COMPARE(arm.sent("GET").size(), 1);
        arm->setIdentity(
            { QStringLiteral("reader"), QStringLiteral("Reader"), QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Stopped);
        QVERIFY(!flow.rows().at(0).error.maybeApplied);
    }

    // The service keeps one description: what it overwrites is noted before it is sent.
    void theWordsBeforeAreKept()
    {
        ScriptedSession arm;
        for (const QByteArray &name : { QByteArray("a"), QByteArray("b"), QByteArray("c") })
            arm.on("GET " + pathOf(name), 200, connectionJson(name, "Pending", "line " + name));
        arm.on("PUT " + pathOf("a"), 200, connectionJson("a", "Approved"), Correlation);
        arm.on("PUT " + pathOf("b"), 409, R"({"error":{"code":"Busy","message":"Too busy."}})", Correlation);
        arm.on("GET " + pathOf("d"), 200, connectionJson("d", "Rejected"));
        arm.hang("PUT " + pathOf("c"));
        DecideFlow flow(arm.get());
        flow.start(
            Decision::Approve,
            { { connection("a"), QStringLiteral("welcome") },
              { connection("b"), QString() },
              { connection("c"), QStringLiteral("later") },
              { connection("d"), QString() } });
        QTRY_COMPARE(flow.remaining(), 1);
        const auto kept = arm->history()->all(arm->cloud()).value();
        QCOMPARE(kept.size(), 3); // of what is refused nothing is sent
        QHash<QString, ReviewEntry> entries;
        for (const ReviewEntry &entry : kept)
            entries.insert(entry.connection.name(), entry);
        const ReviewEntry a = entries.value(QStringLiteral("a"));
        QCOMPARE(a.decision, QStringLiteral("approve"));
        QCOMPARE(a.identity, arm->identity().name);
        QCOMPARE(a.statusBefore, QStringLiteral("Pending"));
        QCOMPARE(a.wordsBefore, QStringLiteral("line a"));
        QCOMPARE(a.wordsSent, QStringLiteral("welcome"));
        QCOMPARE(a.outcome, QStringLiteral("succeeded"));
        QCOMPARE(a.correlationId, QStringLiteral("corr-7"));
        const ReviewEntry b = entries.value(QStringLiteral("b"));
        QCOMPARE(b.wordsSent, QStringLiteral("line b"));
        QCOMPARE(b.outcome, QStringLiteral("failed"));
        QCOMPARE(b.errorCode, QStringLiteral("Busy"));
        QCOMPARE(b.correlationId, QStringLiteral("corr-7"));
        QVERIFY(entries.value(QStringLiteral("c")).isOpen());
        QCOMPARE(sentState(arm, "c").value(QLatin1String("description")).toString(), QStringLiteral("later"));
    }

    void whatCannotBeNotedIsNotSent()
    {
        ScriptedSession arm;
        arm.on("GET " + pathOf("c"), 200, connectionJson("c", "Pending"));
        QSqlQuery query(arm.database->connection());
        QVERIFY(query.exec(QStringLiteral("DROP TABLE reviews")));
        query.finish();
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("c") }, QString());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.rows().at(0).state, DecisionRow::State::Failed);
        QCOMPARE(flow.rows().at(0).error.failure, Failure::Storage);
        QVERIFY(arm.sent("PUT").isEmpty());
    }

    // ARM answers with the state that was asked for; after a failure that is not the one that is there.
    void aFailedDecisionShowsWhatIsThere_data()
    {
        QTest::addColumn<bool>("readable");
        QTest::newRow("read again") << true;
        QTest::newRow("as before") << false;
    }

    void aFailedDecisionShowsWhatIsThere()
    {
        QFETCH(bool, readable);
        ScriptedSession arm;
        arm.on("GET " + pathOf("c"), 200, connectionJson("c", "Pending"));
        arm.on(
            "GET " + pathOf("c"), readable ? 200 : 403,
            readable ? connectionJson("c", "Pending", "changed meanwhile") : QByteArray());
        arm.on("PUT " + pathOf("c"), 201, connectionJson("c", "Approved", "please", "Accepted"), Operation);
        arm.on("GET /op/1", 200, R"({"status":"Failed","error":{"code":"Broken","message":"it broke"}})");
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, { connection("c") }, QString());
        QTRY_COMPARE(finished.count(), 1);
        const DecisionRow row = flow.rows().at(0);
        QCOMPARE(row.state, DecisionRow::State::Failed);
        QVERIFY(row.error.is(u"Broken"));
        QCOMPARE(row.latest.state.status, QStringLiteral("Pending"));
        QCOMPARE(row.latest.provisioningState, QStringLiteral("Succeeded"));
        QCOMPARE(
            row.latest.state.description,
            readable ? QStringLiteral("changed meanwhile") : QStringLiteral("please"));
    }

    void aViewMayEndTheFlowWhenARowBegins()
    {
        ScriptedSession arm;
        auto flow = std::make_unique<DecideFlow>(arm.get());
        QObject view;
        connect(flow.get(), &DecideFlow::rowChanged, &view, [&flow] { flow.reset(); });
        flow->start(Decision::Approve, { connection("a"), connection("b") }, QString());
        QVERIFY(!flow);
        QVERIFY(arm.sent().isEmpty());
    }

    void destroyingTheFlowAborts()
    {
        ScriptedSession arm;
        arm.hang("GET " + pathOf("a"));
        auto flow = std::make_unique<DecideFlow>(arm.get());
        flow->start(Decision::Approve, { connection("a") }, QString());
        QTRY_COMPARE(arm.sent().size(), 1);
        flow.reset();
        QTRY_COMPARE(arm.script->ended, 1);
    }
};

QTEST_GUILESS_MAIN(DecideFlowTest)
#include "decideflowtest.moc"
