// Writes of the client: noted first, followed to their end, read again where the answer was lost.
#include "tests/support/clientfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace linkdesk;

class ArmWriteTest : public ClientFixture {
    Q_OBJECT
private slots:
    void init() { setUp(); }

    void writeIsNotedFollowedAndClosed()
    {
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }),
                 reply(200, "{\"status\":\"InProgress\"}"), reply(200, "{\"status\":\"Succeeded\"}"),
                 reply(200, Made) });
        ArmRequest request = ArmRequest::put(Thing, u"1", Body);
        request.act = QStringLiteral("create");
        int accepted = 0;
        await(
            m_client->write(request, this, [&accepted](const ArmReply &taken) { accepted += taken.status; }));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(accepted, 201);
        QCOMPARE(
            m_script->lines(),
            (QList<QByteArray>{ "PUT " + ThingPath + "?api-version=1", "GET /op/1", "GET /op/1",
                                "GET " + ThingPath + "?api-version=1" }));
        QCOMPARE(headerValue(m_script->sent[0].headers, "Content-Type"), QByteArray("application/json"));
        QCOMPARE(
            m_journal->told,
            (QStringList{ QStringLiteral("begin"), QStringLiteral("operation https://arm.test/op/1"),
                          QStringLiteral("close succeeded") }));
        const JournalEntry entry = m_journal->entries.value(0);
        QCOMPARE(entry.what, QStringLiteral("create"));
        QCOMPARE(entry.resource, Thing);
        QCOMPARE(entry.identity, QStringLiteral("admin"));
        QCOMPARE(
            entry.clientRequestId.toLatin1(),
            headerValue(m_script->sent[0].headers, "x-ms-client-request-id"));
    }

    // A write that somebody else watches is asked for when they say so, but not before Azure wants it.
    void watchedWriteIsAskedForWhenToldTo()
    {
        m_scheduler = std::make_unique<ManualScheduler>(false);
        ArmClientOptions options = m_client->options();
        makeClient(options);
        answer(
            { reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" }, { "Retry-After", "10" } }),
              reply(200, "{\"status\":\"Succeeded\"}") });
        ArmRequest request = ArmRequest::put(Thing, u"1", Body);
        request.isWatched = true;
        bool taken = false;
        m_client->write(request, this, [&taken](const ArmReply &) { taken = true; })
            ->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        QTRY_VERIFY(taken);
        m_scheduler->advance(Milliseconds(5000));
        m_client->askNow(ResourceId(Thing.text().toUpper()));
        m_scheduler->advance(Milliseconds(4999));
        QCoreApplication::processEvents();
        QCOMPARE(m_script->sent.size(), 1);
        m_scheduler->advance(Milliseconds(1));
        QTRY_VERIFY(m_result);
        // What took the write is the result: the resource is not read for it.
        QCOMPARE((*m_result)->body, Making);
        QCOMPARE(m_script->sent.size(), 2);
        m_client->askNow(Thing); // nothing is followed any more
    }

    void watchedWriteIsAskedForOnceAMinuteByItself()
    {
        m_scheduler = std::make_unique<ManualScheduler>(false);
        ArmClientOptions options = m_client->options();
        makeClient(options);
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }),
                 reply(200, "{\"status\":\"Succeeded\"}") });
        ArmRequest request = ArmRequest::put(Thing, u"1", Body);
        request.isWatched = true;
        m_client->write(request, this)->then(this, [this](const Result<ArmReply> &result) {
            m_result = result;
        });
        QTRY_COMPARE(m_scheduler->pending(), 1);
        m_scheduler->advance(Milliseconds(59999));
        QCOMPARE(m_script->sent.size(), 1);
        m_scheduler->advance(Milliseconds(1));
        QTRY_VERIFY(m_result);
        QVERIFY(m_result->has_value());
    }

    void writeThatCannotBeNotedIsNotSent()
    {
        m_journal->refuses = true;
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(m_result->error().failure, Failure::Storage);
        QVERIFY(m_script->sent.isEmpty());
    }

    void noteComesBeforeTheFirstByte()
    {
        QStringList toldBefore;
        m_script->answer = [&](const HttpRequest &) -> std::optional<Result<HttpReply>> {
            toldBefore = m_journal->told;
            return reply(200, Made, {});
        };
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(toldBefore, QStringList{ QStringLiteral("begin") });
    }

    void questionsAreNotNoted()
    {
        answer({ reply(200, "{}") });
        write(ArmRequest::post(
            QStringLiteral("/subscriptions/s/providers/P/checkNameAvailability"), u"1", "{}"));
        QVERIFY(m_result->has_value());
        QVERIFY(m_journal->told.isEmpty());
    }

    void refusedWriteIsClosedAsFailed()
    {
        answer({ reply(400, "{\"error\":{\"code\":\"InvalidResourceReference\",\"message\":\"m\"}}") });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(m_script->sent.size(), 1);
        QCOMPARE(m_journal->told.last(), QStringLiteral("close failed InvalidResourceReference"));
    }

    void operationThatFailsIsClosedAsFailed()
    {
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }),
                 reply(200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Boom\",\"message\":\"m\"}}") });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(m_result->error().failure, Failure::OperationFailed);
        QCOMPARE(m_result->error().where, QStringLiteral("PUT ") + Thing.text());
        QCOMPARE(m_journal->told.last(), QStringLiteral("close failed Boom"));
    }

    // The answer was lost: what became of the write is read before anybody says that it failed.
    void lostWriteIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status"); // of the read
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("succeeds");
        QTest::addColumn<bool>("unknown");
        QTest::addColumn<int>("deliveries"); // the same is sent again where a read shows nothing of it
        QTest::addColumn<int>("reads"); // the last of them may be older than the write: some more
        const QByteArray put = "PUT", remove = "DELETE", nothing;
        QTest::newRow("PUT applied") << put << 200 << Made << true << false << 1 << 1;
        QTest::newRow("PUT not applied") << put << 200 << Other << false << false << 4 << 7;
        QTest::newRow("PUT of a new one not applied") << put << 404 << nothing << false << false << 4 << 7;
        QTest::newRow("PUT, not readable") << put << 403 << nothing << false << true << 4 << 4;
        QTest::newRow("DELETE applied") << remove << 404 << nothing << true << false << 1 << 1;
        QTest::newRow("DELETE not applied") << remove << 200 << Made << false << false << 4 << 7;
        QTest::newRow("DELETE, not readable") << remove << 403 << nothing << false << true << 4 << 4;
    }

    void lostWriteIsReadAgain()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, succeeds);
        QFETCH(bool, unknown);
        QFETCH(int, deliveries);
        QFETCH(int, reads);
        m_script->answer = [=](const HttpRequest &request) -> std::optional<Result<HttpReply>> {
            return request.method == "GET" ? Result<HttpReply>(reply(status, body, {}))
                                           : Result<HttpReply>(ScriptedTransport::lost());
        };
        ArmRequest request = ArmRequest::put(Thing, u"1", method == "PUT" ? Body : QByteArray());
        request.method = method;
        write(request);
        const auto isRead = [](const HttpRequest &sent) { return sent.method == "GET"; };
        QCOMPARE(std::count_if(m_script->sent.cbegin(), m_script->sent.cend(), isRead), reads);
        QCOMPARE(m_script->sent.size(), deliveries + reads);
        const HttpRequest first = m_script->sent.constFirst();
        for (const HttpRequest &sent : std::as_const(m_script->sent)) {
            if (isRead(sent))
                continue;
            QCOMPARE(sent.body, first.body);
            QCOMPARE(
                headerValue(sent.headers, "x-ms-client-request-id"),
                headerValue(first.headers, "x-ms-client-request-id"));
        }
        QCOMPARE(m_result->has_value(), succeeds);
        if (!succeeds) {
            QCOMPARE(m_result->error().maybeApplied, unknown);
            QCOMPARE(m_result->error().failure, Failure::ConnectionLost);
        }
        QCOMPARE(
            m_journal->told.last().startsWith(QLatin1String("close")),
            !unknown); // open: the next start asks again
    }

    void lostWriteThatIsStillBeingMadeIsFollowed()
    {
        answer({ ScriptedTransport::lost(), reply(200, Making), reply(200, Making), reply(200, Made) });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(m_script->sent.size(), 4);
    }

    // What is seen done is not done again: the next reader would take the repeat for another decision.
    void gatewayThatFailsAfterTheWorkGetsNoRepeat()
    {
        answer({ reply(503, "{}", { { "Retry-After", "7" } }), reply(200, Made) });
        const qint64 before = m_scheduler->elapsed();
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(m_script->sent.size(), 2);
        QCOMPARE(m_scheduler->elapsed() - before, 7000); // as asked for
    }

    // The first try was taken, but the read did not show it yet: the repeat meets its own operation.
    void refusalAfterALostTryIsReadAgain()
    {
        answer({ ScriptedTransport::lost(), reply(404, "{}"),
                 reply(409, "{\"error\":{\"code\":\"Conflict\",\"message\":\"m\"}}"), reply(404, "{}"),
                 reply(200, Made) });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE((*m_result)->body, Made);
    }

    void deletionRepeatedAfterALostAnswerMeetsNothing()
    {
        answer({ ScriptedTransport::lost(), reply(200, Made), reply(404, "{}"), reply(404, "{}") });
        write(ArmRequest::remove(Thing, u"1"));
        QVERIFY(m_result->has_value());
    }

    void lostWriteMayBeMissingFromTheFirstReads()
    {
        answer({ ScriptedTransport::lost(), reply(404, "{}"), ScriptedTransport::lost(), reply(404, "{}"),
                 ScriptedTransport::lost(), reply(404, "{}"), ScriptedTransport::lost(), reply(404, "{}"),
                 reply(200, Other), reply(200, Made) });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(m_script->sent.size(), 10);
    }

    // Gone is what was asked for; nothing has failed.
    void deletionOfWhatIsGoneIsDone()
    {
        answer({ reply(404, "{\"error\":{\"code\":\"ResourceGroupNotFound\",\"message\":\"m\"}}") });
        write(ArmRequest::remove(Thing, u"1"));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_journal->told.last(), QStringLiteral("close succeeded"));
    }

    // A 404 that is not about the resource.
    void deletionInAnUnknownSubscriptionIsAnError()
    {
        answer({ reply(404, "{\"error\":{\"code\":\"SubscriptionNotFound\",\"message\":\"m\"}}") });
        write(ArmRequest::remove(Thing, u"1"));
        QCOMPARE(m_result->error().code, QStringLiteral("SubscriptionNotFound"));
        QCOMPARE(m_journal->told.last(), QStringLiteral("close failed SubscriptionNotFound"));
    }

    void redirectAfterALostTryLeavesTheOutcomeUnknown()
    {
        answer({ ScriptedTransport::lost(), reply(404, "{}"),
                 reply(301, {}, { { "Location", Origin + "/elsewhere" } }), reply(403, "{}") });
        write(ArmRequest::put(Thing, u"1", Body));
        QVERIFY(!m_result->has_value());
        QVERIFY(m_result->error().maybeApplied);
    }

    // The journal is full by now: the write's own result is told all the same.
    void journalThatTakesNoMoreHidesNoResult()
    {
        m_journal->refusesMore = true;
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }),
                 reply(200, "{\"status\":\"Succeeded\"}"), reply(200, Made) });
        const QRegularExpression operation(QStringLiteral("journal did not take the operation"));
        const QRegularExpression outcome(QStringLiteral("journal did not take the outcome"));
        QTest::ignoreMessage(QtWarningMsg, operation);
        QTest::ignoreMessage(QtWarningMsg, outcome);
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(
            m_journal->told, QStringList{ QStringLiteral("begin") }); // still open, read at the next start
    }

    void neverConnectedWriteIsNotUnknown()
    {
        answer({ ScriptedTransport::lost(false) });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(m_script->sent.size(), 4);
        QVERIFY(!m_result->error().maybeApplied);
        QVERIFY(m_journal->told.last().startsWith(QLatin1String("close failed")));
    }

    void actIsNotRepeatedAfterALostAnswer()
    {
        answer({ ScriptedTransport::lost() });
        write(ArmRequest::post(QStringLiteral("/a/cancel"), u"1", {}));
        QCOMPARE(m_script->sent.size(), 1);
        QVERIFY(m_result->error().maybeApplied);
        QCOMPARE(m_journal->told, QStringList{ QStringLiteral("begin") });
    }

    void cancelReachesTheSocketAndLeavesTheNoteOpen()
    {
        answer({ std::nullopt });
        Call<ArmReply> *call = m_client->write(ArmRequest::put(Thing, u"1", Body), this);
        call->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        call->cancel();
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
        QVERIFY(m_result->error().maybeApplied); // it was on its way
        QCOMPARE(m_result->error().where, QStringLiteral("PUT ") + Thing.text());
        QCOMPARE(m_script->ended, 1);
        QCOMPARE(m_journal->told, QStringList{ QStringLiteral("begin") });
    }

    void cancelWhileWaitingSendsNothingMore()
    {
        m_scheduler = std::make_unique<ManualScheduler>(false);
        const ArmClientOptions options = m_client->options();
        makeClient(options);
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }) });
        Call<ArmReply> *call = m_client->write(ArmRequest::put(Thing, u"1", Body), this);
        call->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        QTRY_COMPARE(m_scheduler->pending(), 1);
        call->cancel();
        QTRY_VERIFY(m_result);
        QCOMPARE(m_scheduler->pending(), 0);
        m_scheduler->advance(Milliseconds(100000));
        QCOMPARE(m_script->sent.size(), 1);
    }

    void acceptedDoesNotRunForADeadOwner()
    {
        bool ran = false;
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }) });
        auto owner = std::make_unique<QObject>();
        m_client->write(
            ArmRequest::put(Thing, u"1", Body), owner.get(), [&ran](const ArmReply &) { ran = true; });
        owner.reset();
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(!ran);
    }

    void acceptedMayDestroyTheOwner()
    {
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }), reply(200, "{}") });
        auto *owner = new QObject;
        bool ran = false;
        m_client->write(ArmRequest::put(Thing, u"1", Body), owner, [&](const ArmReply &) {
            ran = true;
            delete owner;
        });
        QTRY_VERIFY(ran);
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(m_result->has_value());
    }

    void resumeFollowsToTheResource()
    {
        answer({ reply(200, "{\"status\":\"Running\"}"), reply(200, "{\"status\":\"Succeeded\"}"),
                 reply(200, Made) });
        await(m_client->resume(
            QUrl(QStringLiteral("https://arm.test/op/1?c=M")), "PUT", Thing, QStringLiteral("1"), this));
        QCOMPARE((*m_result)->body, Made);
        QCOMPARE(
            m_script->lines(),
            (QList<QByteArray>{ "GET /op/1?c=M", "GET /op/1?c=M", "GET " + ThingPath + "?api-version=1" }));
    }

    void resumedDeletionWhoseOperationIsForgottenAsksTheResource()
    {
        answer({ reply(404, "{}"), reply(200, Making), reply(404, "{}") });
        await(m_client->resume(
            QUrl(QStringLiteral("https://arm.test/op/1")), "DELETE", Thing, QStringLiteral("1"), this));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_script->sent.size(), 3);
        QCOMPARE(m_script->line(1), "GET " + ThingPath + "?api-version=1");
    }

    void resumeWithoutAUrlFollowsTheResource()
    {
        answer({ reply(200, Making), reply(200, Made) });
        await(m_client->resume(QUrl(), "PUT", Thing, QStringLiteral("1"), this));
        QCOMPARE((*m_result)->body, Made);
    }

    void speedMayChangeOnTheWay()
    {
        answer({ reply(201, Making, { { "Azure-AsyncOperation", Origin + "/op/1" } }),
                 reply(200, "{\"status\":\"Running\"}"), reply(200, "{\"status\":\"Succeeded\"}"),
                 reply(200, Made) });
        await(m_client->write(
            ArmRequest::put(Thing, u"1", Body), this, [this](const ArmReply &) { m_client->setSpeed(10); }));
        QCOMPARE(m_scheduler->waits(), (QList<qint64>{ 2000, 500, 0 }));
    }
};

QTEST_GUILESS_MAIN(ArmWriteTest)
#include "armwritetest.moc"
