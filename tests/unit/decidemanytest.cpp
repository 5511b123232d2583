// Deciding on many connections of one account: its list is read before and after, instead of each of them.
#include "src/flow/decideflow.h"

#include "src/flow/session.h"
#include "tests/unit/decided.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;

class DecideManyTest : public QObject {
    Q_OBJECT
private slots:
    // Many of one account cost a list now and then instead of a read each before and after.
    void manyAreReadByTheList()
    {
        ScriptedSession arm;
        QList<PrivateEndpointConnection> connections;
        QByteArrayList before, after;
        for (int i = 0; i < 20; ++i) {
            const QByteArray name = "c" + QByteArray::number(i);
            before.append(connectionJson(name, i == 3 ? "Rejected" : "Pending", "line " + name));
            after.append(connectionJson(name, i == 3 ? "Rejected" : "Approved", "as listed"));
            arm.on(
                "PUT " + pathOf(name), 201, connectionJson(name, "Approved", "please", "Accepted"),
                Operation);
            connections.append(connection(name));
        }
        const QByteArray list = path("microsoft.deviceupdate/accounts/a/privateendpointconnections");
        // The list shows the decisions when all are sent.
        arm.script->answer = [&, table = arm.script->answer](const HttpRequest &request) {
            if (request.method != "GET"
                || !request.url.path().endsWith(QLatin1String("connections"), Qt::CaseInsensitive))
                return table(request);
            const QByteArrayList &rows = arm.sent("PUT").size() < 19 ? before : after;
            return std::optional(
                Result<HttpReply>(ScriptedTransport::reply(200, "{\"value\":[" + rows.join(',') + "]}")));
        };
        arm.on("GET /op/1", 200, R"({"status":"Succeeded"})");
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, connections, QString());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(arm.sent("PUT").size(), 19);
        QCOMPARE(flow.row(connections.at(3).id)->state, DecisionRow::State::Refused);
        QCOMPARE(flow.row(connections.at(19).id)->state, DecisionRow::State::Done);
        QCOMPARE(flow.row(connections.at(19).id)->latest.state.description, QStringLiteral("as listed"));
        QVERIFY(!flow.row(ResourceId(QStringLiteral("/none"))));
        QCOMPARE(arm.count("GET " + pathOf("c4")), 0);
        QVERIFY(arm.count("GET " + list) >= 2 && arm.count("GET " + list) <= 5);
        QCOMPARE(
            arm->history()->all(arm->cloud()).value().constLast().wordsBefore, QStringLiteral("line c0"));
    }

    // What the list shows at rest as it was sent has ended; where the service made something else of it, or
    // is still at it, the operation is asked.
    void aListThatShowsTheDecisionIsItsEnd()
    {
        ScriptedSession arm(false);
        QList<PrivateEndpointConnection> connections;
        const QByteArrayList names{ "c0", "c1", "c2", "c3" };
        QByteArrayList before, after;
        for (const QByteArray &name : names) {
            before.append(connectionJson(name, "Pending", "please"));
            after.append(connectionJson(name, "approved", name == "c3" ? "no more" : "please"));
            arm.on(
                "PUT " + pathOf(name), 201, connectionJson(name, "Approved", "please", "Accepted"),
                { { "Azure-AsyncOperation", "http://127.0.0.1:9/op/" + name } });
            connections.append(connection(name));
        }
        const QByteArray list = "GET " + path("microsoft.deviceupdate/accounts/a/privateendpointconnections");
        arm.on(list, 200, "{\"value\":[" + before.join(',') + "]}");
        arm.on(list, 200, "{\"value\":[" + after.join(',') + "]}");
        arm.on("GET /op/c3", 200, R"({"status":"Succeeded"})");
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, connections, QString());
        QTRY_COMPARE(arm.sent("PUT").size(), 4);
        QTRY_COMPARE(arm.scheduler.pending(), 5); // the next list, and a patient look at each
        arm.scheduler.advance(Milliseconds(2000));
        QTRY_COMPARE(flow.remaining(), 1);
        QCOMPARE(arm.count("GET /op/c0") + arm.count("GET /op/c1") + arm.count("GET /op/c2"), 0);
        QCOMPARE(arm->history()->all(arm->cloud()).value().constLast().outcome, QStringLiteral("succeeded"));
        arm.scheduler.advance(Milliseconds(0));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(arm.count("GET /op/c3"), 1);
        QCOMPARE(flow.row(connections.at(3).id)->latest.state.description, QStringLiteral("no more"));
    }

    void whoMayNotListReadsOneByOne()
    {
        ScriptedSession arm;
        QList<PrivateEndpointConnection> connections;
        for (int i = 0; i < 5; ++i) {
            const QByteArray name = "c" + QByteArray::number(i);
            arm.on("GET " + pathOf(name), 200, connectionJson(name, "Pending"));
            arm.on("PUT " + pathOf(name), 200, connectionJson(name, "Approved"));
            connections.append(connection(name));
        }
        arm.on(
            "GET " + path("microsoft.deviceupdate/accounts/a/privateendpointconnections"), 403,
            R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        DecideFlow flow(arm.get());
        QSignalSpy finished(&flow, &DecideFlow::finished);
        flow.start(Decision::Approve, connections, QString());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(arm.sent("PUT").size(), 5);
        QVERIFY(std::all_of(connections.cbegin(), connections.cend(), [&flow](const auto &each) {
            return flow.row(each.id)->state == DecisionRow::State::Done;
        }));
    }
};

QTEST_GUILESS_MAIN(DecideManyTest)
#include "decidemanytest.moc"
