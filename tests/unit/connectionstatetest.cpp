// The state machine of rules.md section 5, every state against every decision.
#include "src/review/connectionstate.h"

#include <QtTest>

using namespace linkdesk;

Q_DECLARE_METATYPE(linkdesk::MoveVerdict)
Q_DECLARE_METATYPE(linkdesk::MoveReason)
Q_DECLARE_METATYPE(linkdesk::Decision)
Q_DECLARE_METATYPE(linkdesk::ConnectionStatus)

class ConnectionStateTest : public QObject {
    Q_OBJECT
private slots:
    void status_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ConnectionStatus>("expected");
        QTest::newRow("pending") << u"Pending"_qs << ConnectionStatus::Pending;
        QTest::newRow("upper case") << u"APPROVED"_qs << ConnectionStatus::Approved;
        QTest::newRow("lower case") << u"rejected"_qs << ConnectionStatus::Rejected;
        QTest::newRow("disconnected") << u"Disconnected"_qs << ConnectionStatus::Disconnected;
        QTest::newRow("new word") << u"Timeout"_qs << ConnectionStatus::Other;
        QTest::newRow("none") << QString() << ConnectionStatus::Other;
    }
    void status()
    {
        QFETCH(QString, text);
        QTEST(connectionStatus(text), "expected");
    }

    void moves_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("provisioning");
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<MoveVerdict>("verdict");
        QTest::addColumn<MoveReason>("reason");
        const auto row = [](const char *name, const QString &state, const QString &provisioning,
                            Decision decision, MoveVerdict verdict, MoveReason reason) {
            QTest::newRow(name) << state << provisioning << decision << verdict << reason;
        };
        const QString done = u"Succeeded"_qs;
        using V = MoveVerdict;
        using R = MoveReason;
        row("pending, approve", u"Pending"_qs, done, Decision::Approve, V::Allowed, R::None);
        row("pending, reject", u"Pending"_qs, done, Decision::Reject, V::Allowed, R::None);
        row("pending, remove", u"pending"_qs, done, Decision::Remove, V::Allowed, R::None);
        row("pending, no state", u"Pending"_qs, QString(), Decision::Approve, V::Allowed, R::None);
        row("pending, failed", u"Pending"_qs, u"Failed"_qs, Decision::Approve, V::Allowed, R::None);
        row("approved, approve", u"Approved"_qs, done, Decision::Approve, V::AlreadyThere, R::None);
        row("approved, reject", u"Approved"_qs, done, Decision::Reject, V::AllowedWithWarning,
            R::TrafficStops);
        row("approved, remove", u"Approved"_qs, done, Decision::Remove, V::AllowedWithWarning,
            R::TrafficStops);
        row("rejected, approve", u"Rejected"_qs, done, Decision::Approve, V::Refused, R::RejectedIsFinal);
        row("rejected, reject", u"Rejected"_qs, done, Decision::Reject, V::AlreadyThere, R::None);
        row("rejected, remove", u"REJECTED"_qs, done, Decision::Remove, V::Allowed, R::None);
        row("disconnected, remove", u"Disconnected"_qs, done, Decision::Remove, V::Refused, R::NothingThere);
        row("disconnected, approve", u"Disconnected"_qs, u"Updating"_qs, Decision::Approve, V::Refused,
            R::NothingThere);
        row("accepted", u"Pending"_qs, u"Accepted"_qs, Decision::Approve, V::Refused, R::InMotion);
        row("updating", u"Approved"_qs, u"Updating"_qs, Decision::Reject, V::Refused, R::InMotion);
        row("creating", u"Pending"_qs, u"Creating"_qs, Decision::Approve, V::Refused, R::InMotion);
        row("deleting", u"Rejected"_qs, u"deleting"_qs, Decision::Remove, V::Refused, R::InMotion);
        row("new word, approve", u"Expired"_qs, done, Decision::Approve, V::Refused, R::UnknownState);
        row("new word, reject", u"Expired"_qs, done, Decision::Reject, V::Refused, R::UnknownState);
        row("new word, remove", u"Expired"_qs, done, Decision::Remove, V::Allowed, R::None);
    }
    void moves()
    {
        QFETCH(QString, state);
        QFETCH(QString, provisioning);
        QFETCH(Decision, decision);
        PrivateEndpointConnection connection;
        connection.state.status = state;
        connection.provisioningState = provisioning;
        const Move found = linkdesk::move(connection, decision);
        QTEST(found.verdict, "verdict");
        QTEST(found.reason, "reason");
        const bool sends =
            found.verdict == MoveVerdict::Allowed || found.verdict == MoveVerdict::AllowedWithWarning;
        QCOMPARE(found.maySend(), sends);
    }

    void whoMayNotIsRefused()
    {
        PrivateEndpointConnection pending;
        pending.state.status = u"Pending"_qs;
        const Move refused = linkdesk::move(pending, Decision::Approve, false);
        QCOMPARE(refused.verdict, MoveVerdict::Refused);
        QCOMPARE(refused.reason, MoveReason::NoPermission);
        QVERIFY(linkdesk::move(pending, Decision::Approve, true).maySend());
        // What is there already, or impossible for anybody, says that.
        PrivateEndpointConnection rejected;
        rejected.state.status = u"Rejected"_qs;
        QCOMPARE(linkdesk::move(rejected, Decision::Reject, false).verdict, MoveVerdict::AlreadyThere);
        QCOMPARE(linkdesk::move(rejected, Decision::Approve, false).reason, MoveReason::RejectedIsFinal);
        // A Reader has neither action, a Contributor both.
        Permission contributor;
        contributor.actions = { u"*"_qs };
        contributor.notActions = { u"Microsoft.Authorization/*/Write"_qs };
        Permission reader;
        reader.actions = { u"*/read"_qs };
        for (const Decision decision : { Decision::Approve, Decision::Reject, Decision::Remove }) {
            QVERIFY(isAllowed({ contributor }, decisionAction(decision)));
            QVERIFY(!isAllowed({ reader }, decisionAction(decision)));
        }
    }

    void stockDescriptions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("stock");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("blank") << u"  \n"_qs << true;
        QTest::newRow("recorded") << u"Awaiting approval"_qs << true;
        QTest::newRow("case") << u"awaiting APPROVAL"_qs << true;
        QTest::newRow("full stop") << u"Please approve my connection."_qs << true;
        QTest::newRow("automatic") << u"Auto-Approved"_qs << true;
        QTest::newRow("a person's") << u"Awaiting approval of team blue"_qs << false;
    }
    void stockDescriptions()
    {
        QFETCH(QString, text);
        QTEST(isStockDescription(text), "stock");
    }

    void theEndpointsOwnMessageComesFirst()
    {
        PrivateEndpointConnection connection;
        connection.state.description = u"Line 7, ring 2"_qs;
        QCOMPARE(requesterWords(connection, u" Factory Seattle "_qs), u"Factory Seattle"_qs);
        QCOMPARE(requesterWords(connection, QString()), u"Line 7, ring 2"_qs);
        QCOMPARE(requesterWords(connection, u"Please approve my connection."_qs), u"Line 7, ring 2"_qs);
        connection.state.description = u"Awaiting approval"_qs;
        QCOMPARE(requesterWords(connection, u"Factory Seattle"_qs), u"Factory Seattle"_qs);
        QCOMPARE(requesterWords(connection, QString()), QString());
    }

    void blankDescriptionSendsBackWhatWasThere()
    {
        QCOMPARE(descriptionToSend(QString(), u"Line 7, ring 2"_qs), u"Line 7, ring 2"_qs);
        QCOMPARE(descriptionToSend(u" \t"_qs, u"Line 7"_qs), u"Line 7"_qs);
        QCOMPARE(descriptionToSend(u" agreed "_qs, u"Line 7"_qs), u"agreed"_qs);
        QCOMPARE(descriptionToSend(QString(), QString()), QString());
    }
};

QTEST_APPLESS_MAIN(ConnectionStateTest)
#include "connectionstatetest.moc"
