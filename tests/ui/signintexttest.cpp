// What a person reads where a sign-in was refused.
#include "ui/signin/signintext.h"

#include <QSet>
#include <QTest>

using namespace linkdesk;

class SignInTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyReasonHasItsSentenceAndAWayOut()
    {
        QSet<QString> said;
        for (int reason = int(RefusalReason::Unknown) + 1; reason <= int(RefusalReason::ServiceBusy);
             ++reason) {
            const QString sentence = signInSentence(RefusalReason(reason));
            QVERIFY2(sentence.endsWith(u'.'), QByteArray::number(reason).constData());
            QVERIFY2(!said.contains(sentence), qPrintable(sentence));
            said.insert(sentence);
            QVERIFY2(signInWayOut(RefusalReason(reason)).endsWith(u'.'), qPrintable(sentence));
        }
        QVERIFY(signInSentence(RefusalReason::Unknown).isEmpty());
        QVERIFY(signInWayOut(RefusalReason::Unknown).isEmpty());
    }

    void supportIsGivenTheCode()
    {
        Error error = Error::of(Failure::Refused);
        error.code = QStringLiteral("invalid_grant");
        error.innerCode = QStringLiteral("AADSTS53003");
        error.innerMessage = QStringLiteral("AADSTS53003: <b>words</b>");
        const QString text = signInText(error);
        QVERIFY(text.startsWith(signInSentence(RefusalReason::PolicyBlocks)));
        QVERIFY(text.contains(signInWayOut(RefusalReason::PolicyBlocks)));
        QVERIFY(text.endsWith(QStringLiteral("(AADSTS53003)")));
        QVERIFY(!text.contains(u'<'));
    }

    // az has asked the service; the browser is not where its sign-in is renewed.
    void whatAzureCliWasRefusedIsSettledThere()
    {
        Error error = Error::of(Failure::Refused);
        error.code = QStringLiteral("cli_expired");
        error.innerCode = QStringLiteral("AADSTS50076");
        QCOMPARE(signInSentence(error), signInSentence(RefusalReason::SecondFactor));
        QVERIFY(signInWayOut(error).contains(QStringLiteral("az login")));
        error.innerCode = QStringLiteral("AADSTS53003");
        QCOMPARE(signInWayOut(error), signInWayOut(RefusalReason::PolicyBlocks));
    }

    void whatTheKeychainDoesNotGiveIsAskedForAnew()
    {
        Error error = Error::of(Failure::Refused);
        error.code = QStringLiteral("interaction_required");
        error.innerCode = QStringLiteral("keychain_locked");
        const QString text = signInText(error);
        QVERIFY(text.startsWith(signInSentence(RefusalReason::KeychainLocked)));
        QVERIFY(text.endsWith(signInWayOut(RefusalReason::GrantExpired)));
    }

    void unknownReasonsKeepTheServicesWords()
    {
        Error error = Error::of(Failure::Refused);
        error.code = QStringLiteral("new_code");
        error.innerMessage = QStringLiteral("Something new happened.");
        QVERIFY(signInSentence(error).contains(error.innerMessage));
        const Error lost = Error::of(Failure::ConnectionLost);
        QVERIFY(!signInSentence(lost).isEmpty());
        QVERIFY(!signInText(lost).contains(u'('));
    }
};

QTEST_GUILESS_MAIN(SignInTextTest)
#include "signintexttest.moc"
