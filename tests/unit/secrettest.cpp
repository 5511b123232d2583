#include "src/base/secret.h"
#include "src/auth/pkce.h"

#include <QSet>
#include <QTest>

using namespace linkdesk;

class SecretTest : public QObject {
    Q_OBJECT
private slots:
    void isRevealedAsGiven()
    {
        const Secret secret("to\0ken");
        QCOMPARE(secret.reveal(), QByteArray("to"));
        const QByteArray whole("a\0b", 3);
        QCOMPARE(Secret(whole).reveal(), whole);
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret("").isEmpty());
        QVERIFY(Secret().reveal().isEmpty());
    }

    // Signing out reaches every copy: one buffer is overwritten.
    void wipingReachesAllCopies()
    {
        Secret secret("token");
        const Secret copy = secret;
        const std::string_view buffer = copy.view();
        QCOMPARE(QByteArray(buffer.data(), qsizetype(buffer.size())), QByteArray("token"));
        secret.wipe();
        QVERIFY(secret.isEmpty());
        QVERIFY(copy.isEmpty());
        QVERIFY(copy.reveal().isEmpty());
        QCOMPARE(QByteArray(buffer.data(), qsizetype(buffer.size())), QByteArray(5, '\0'));
    }

    void aCloneOutlivesTheWipe()
    {
        Secret secret("token");
        const Secret clone = secret.clone();
        QVERIFY(clone == secret);
        secret.wipe();
        QCOMPARE(clone.reveal(), QByteArray("token"));
        QVERIFY(!(clone == secret));
        QVERIFY(secret.clone().isEmpty());
        QVERIFY(secret == Secret());
    }

    void equalOnlyWhereTheTextIs()
    {
        QVERIFY(Secret("one") == Secret("one"));
        QVERIFY(!(Secret("one") == Secret("ones")));
        QVERIFY(!(Secret("one") == Secret("two")));
    }

    // RFC 7636, appendix B.
    void challengeOfTheStandardsExample()
    {
        QCOMPARE(
            Pkce::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void everyVerifierIsNew()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const Pkce pkce = Pkce::make();
            const QByteArray verifier = pkce.verifier.reveal();
            QCOMPARE(verifier.size(), 43);
            QCOMPARE(pkce.challenge, Pkce::challengeOf(verifier));
            QVERIFY(!seen.contains(verifier));
            seen.insert(verifier);
        }
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secrettest.moc"
