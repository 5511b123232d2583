// What owners answered between two readings of what one sent.
#include "src/review/answers.h"

#include <QtTest>

using namespace linkdesk;

namespace {

PrivateEndpoint sent(const QString &name, const QString &status, const QString &guid = u"g1"_qs)
{
    PrivateEndpoint endpoint;
    endpoint.id = ResourceId(
        u"/subscriptions/S/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/"_qs + name);
    endpoint.name = name;
    endpoint.manual = true;
    endpoint.state.status = status;
    endpoint.resourceGuid = guid;
    return endpoint;
}

SentReading reading(const QList<PrivateEndpoint> &endpoints)
{
    SentReading result;
    result.add(endpoints);
    return result;
}

SentStates known(const QList<PrivateEndpoint> &endpoints)
{
    return joined({}, reading(endpoints));
}

QString names(const QList<PrivateEndpoint> &endpoints)
{
    QStringList result;
    for (const PrivateEndpoint &endpoint : endpoints)
        result.append(endpoint.name + u':' + endpoint.state.status);
    return result.join(u' ');
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT
private slots:
    void isAnAnswer_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("answer");
        QTest::newRow("approved") << u"Pending"_qs << u"Approved"_qs << true;
        QTest::newRow("rejected") << u"pending"_qs << u"REJECTED"_qs << true;
        QTest::newRow("removed") << u"Pending"_qs << u"Disconnected"_qs << true;
        QTest::newRow("taken back") << u"Approved"_qs << u"Disconnected"_qs << true;
        QTest::newRow("rejected later") << u"Approved"_qs << u"Rejected"_qs << true;
        QTest::newRow("waits") << u"Pending"_qs << u"Pending"_qs << false;
        QTest::newRow("in other case") << u"Approved"_qs << u"approved"_qs << false;
        QTest::newRow("cleaned up") << u"Rejected"_qs << u"Disconnected"_qs << false;
        QTest::newRow("asked again") << u"Rejected"_qs << u"Pending"_qs << false;
        QTest::newRow("new state") << u"Pending"_qs << u"Considered"_qs << false;
        QTest::newRow("no state") << u"Pending"_qs << QString() << false;
        QTest::newRow("of no state") << QString() << u"Approved"_qs << false;
    }
    void isAnAnswer()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(bool, answer);
        const auto news = answers(known({ sent(u"a"_qs, before) }), reading({ sent(u"A"_qs, now) }));
        QCOMPARE(!news.isEmpty(), answer);
    }

    void whatWasNotKnownIsNoNews()
    {
        const SentReading now = reading({ sent(u"a"_qs, u"Approved"_qs) });
        QVERIFY(answers({}, now).isEmpty());
        QVERIFY(answers(known({ sent(u"b"_qs, u"Pending"_qs) }), now).isEmpty());
    }

    void whatWasDecidedHereIsNoNews()
    {
        const SentStates before = known({ sent(u"a"_qs, u"Pending"_qs), sent(u"b"_qs, u"Pending"_qs) });
        const SentReading now = reading({ sent(u"a"_qs, u"Approved"_qs), sent(u"b"_qs, u"Approved"_qs) });
        QCOMPARE(names(answers(before, now, { sent(u"a"_qs, {}).id.key() })), u"b:Approved"_qs);
    }

    void whatAsksForSomethingComesFirst()
    {
        const SentStates before = known(
            { sent(u"a"_qs, u"Pending"_qs), sent(u"b"_qs, u"Pending"_qs), sent(u"c"_qs, u"Pending"_qs) });
        const SentReading now = reading(
            { sent(u"c"_qs, u"Rejected"_qs), sent(u"b"_qs, u"Approved"_qs), sent(u"a"_qs, u"Approved"_qs) });
        QCOMPARE(names(answers(before, now)), u"c:Rejected a:Approved b:Approved"_qs);
    }

    void automaticOnesAreLeftOut()
    {
        PrivateEndpoint automatic = sent(u"a"_qs, u"Approved"_qs);
        automatic.manual = false;
        QVERIFY(reading({ automatic }).requests.isEmpty());
    }

    void whatCannotBeReadStaysKnown()
    {
        SentStates states = known({ sent(u"a"_qs, u"Pending"_qs) });
        SentReading unread;
        unread.unread = { u"s"_qs };
        states = joined(states, unread);
        QCOMPARE(names(answers(states, reading({ sent(u"a"_qs, u"Approved"_qs) }))), u"a:Approved"_qs);
        states = joined(states, {}); // read, and gone
        QVERIFY(states.isEmpty());
    }

    void anOlderListTakesNothingBack()
    {
        SentStates states = known({ sent(u"a"_qs, u"Rejected"_qs, u"G1"_qs) });
        states = joined(states, reading({ sent(u"a"_qs, u"Pending"_qs, u"g1"_qs) }));
        const SentReading now = reading({ sent(u"a"_qs, u"Rejected"_qs) });
        QVERIFY(answers(states, now).isEmpty()); // it was told
        // Made anew under its name it waits again.
        states = joined(states, reading({ sent(u"a"_qs, u"Pending"_qs, u"g2"_qs) }));
        QCOMPARE(names(answers(states, now)), u"a:Rejected"_qs);
        // Without a resourceGuid nobody can tell.
        states = joined(
            known({ sent(u"a"_qs, u"Rejected"_qs, {}) }), reading({ sent(u"a"_qs, u"Pending"_qs, {}) }));
        QCOMPARE(names(answers(states, now)), u"a:Rejected"_qs);
    }
};

QTEST_APPLESS_MAIN(AnswersTest)
#include "answerstest.moc"
