// What a sent request means to who sent it: the next step of each state, and which words are the reviewer's.
#include "src/review/sentrequest.h"

#include <QTest>

using namespace linkdesk;

namespace {

PrivateEndpoint endpoint(const QString &status, const QString &description, const QString &message = {})
{
    PrivateEndpoint made;
    made.manual = true;
    made.state.status = status;
    made.state.description = description;
    made.requestMessage = message;
    return made;
}

} // namespace

class SentRequestTest : public QObject {
    Q_OBJECT
private slots:
    void everyStateHasItsNextStep_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("step");
        QTest::newRow("pending") << QStringLiteral("pending") << int(NextStep::Wait);
        QTest::newRow("approved") << QStringLiteral("Approved") << int(NextStep::CheckNames);
        QTest::newRow("rejected") << QStringLiteral("Rejected") << int(NextStep::AskAgain);
        QTest::newRow("disconnected") << QStringLiteral("DISCONNECTED") << int(NextStep::AskAgain);
        QTest::newRow("new to us") << QStringLiteral("Sleeping") << int(NextStep::None);
        QTest::newRow("missing") << QString() << int(NextStep::None);
    }
    void everyStateHasItsNextStep()
    {
        QFETCH(QString, status);
        QFETCH(int, step);
        QCOMPARE(int(nextStep(endpoint(status, {}))), step);
    }

    void theAnswerIsNobodyElsesWords()
    {
        const QString rejected = QStringLiteral("Rejected"), pending = QStringLiteral("Pending");
        const QString words = QStringLiteral("Use the shared one");
        QCOMPARE(reviewerAnswer(endpoint(rejected, words, QStringLiteral("please"))), words);
        QCOMPARE(reviewerAnswer(endpoint(rejected, u' ' + words + u' ')), words);
        // Some services keep the request message there until somebody decides.
        QCOMPARE(
            reviewerAnswer(endpoint(pending, QStringLiteral("please"), QStringLiteral("please "))),
            QString());
        QCOMPARE(reviewerAnswer(endpoint(pending, QStringLiteral("Awaiting approval"))), QString());
        QCOMPARE(reviewerAnswer(endpoint(pending, {})), QString());
    }

    void theTimeIsSaidOnlyWhereItIsKnown()
    {
        PrivateEndpoint known;
        known.json = {
            { QStringLiteral("systemData"),
              QJsonObject{ { QStringLiteral("createdAt"), QStringLiteral("2024-05-06T07:08:09.1234567Z") } } }
        };
        QCOMPARE(createdAt(known).toUTC().toString(Qt::ISODate), QStringLiteral("2024-05-06T07:08:09Z"));
        QVERIFY(!createdAt(PrivateEndpoint()).isValid());
    }
};

QTEST_GUILESS_MAIN(SentRequestTest)
#include "sentrequesttest.moc"
