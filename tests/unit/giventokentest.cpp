// A token that somebody gave: what it says of itself is read, and it leaves the environment.
#include "src/auth/giventokencredential.h"
#include "src/auth/refusalreason.h"
#include "tests/support/manualscheduler.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <optional>

using namespace linkdesk;

namespace {

const QStringList audiences{ QStringLiteral("https://management.azure.com/"),
                             QStringLiteral("https://management.core.windows.net") };
const QString tenant = QStringLiteral("24752f40-c54a-4141-a791-d76d35ac27f1");

Secret jwt(const QJsonObject &claims)
{
    const QByteArray middle =
        QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
    return Secret(QByteArray("e30." + middle + ".c2lnbmF0dXJl"));
}

} // namespace

class GivenTokenTest : public QObject {
    Q_OBJECT
private slots:
    void isHandedOutAsLongAsItSaysSo()
    {
        const Result<Tokens> tokens = ask(jwt(claims(1800)));
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->lifeSeconds, 1800);
        QCOMPARE(tokens->person.userName, QStringLiteral("ada@contoso.com"));
        QCOMPARE(tokens->person.tenantId, tenant);
        QVERIFY(tokens->refresh.isEmpty());
        QVERIFY(ask(jwt(claims(1800)), { QStringLiteral("contoso.com"), {} }).has_value());
    }

    void opaqueTokensAreTakenAsTheyAre()
    {
        const Result<Tokens> tokens = ask(Secret("sandbox:ada"));
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->access.reveal(), QByteArray("sandbox:ada"));
        QCOMPARE(tokens->lifeSeconds, GivenTokenCredential::OpaqueLifeSeconds);
        for (const char *malformed : { "a.b.c", "..", "e30.bm9uZQ.x", "a.b" })
            QVERIFY(ask(Secret(malformed)).has_value());
    }

    void whatIsWrongIsNamed()
    {
        using R = RefusalReason;
        QCOMPARE(reasonOf(ask(Secret()).error()), R::TokenMissing);
        QCOMPARE(reasonOf(ask(jwt(claims(0))).error()), R::TokenExpired);
        QCOMPARE(reasonOf(ask(jwt(claims(-86400))).error()), R::TokenExpired);
        QJsonObject graph = claims(60);
        graph[QStringLiteral("aud")] = QStringLiteral("https://graph.microsoft.com");
        QCOMPARE(reasonOf(ask(jwt(graph)).error()), R::TokenForOther);
        const TokenAsk elsewhere{ QStringLiteral("8e39bd3f-abe9-4396-a67f-c83ce2c07532"), {} };
        QCOMPARE(reasonOf(ask(jwt(claims(60)), elsewhere).error()), R::TokenOtherTenant);
        const TokenAsk challenge{ tenant, QStringLiteral("{}") };
        const Error error = ask(jwt(claims(60)), challenge).error();
        QCOMPARE(reasonOf(error), R::TokenCannotRenew);
        QCOMPARE(error.target, QStringLiteral("{}"));
    }

    // A session that overwrites what it was handed does not end the credential.
    void isHandedOutAsACopy()
    {
        GivenTokenCredential credential(jwt(claims(1800)), audiences, &m_scheduler);
        Result<Tokens> tokens = ended(credential.acquire({ tenant, {} }, &credential));
        QVERIFY(tokens.has_value());
        tokens->access.wipe();
        QVERIFY(ended(credential.acquire({ tenant, {} }, &credential)).has_value());
    }

    void forgettingOverwritesIt()
    {
        const Secret token("token");
        GivenTokenCredential credential(token, {}, &m_scheduler);
        QVERIFY(!credential.canAsk(Error::of(Failure::Refused)));
        credential.forget();
        QVERIFY(token.isEmpty());
        QCOMPARE(reasonOf(ended(credential.acquire({}, &credential)).error()), RefusalReason::TokenMissing);
    }

    void leavesTheEnvironment()
    {
        QVERIFY(GivenTokenCredential::takeFromEnvironment("LINKDESK_TEST_NONE").isEmpty());
        qputenv("LINKDESK_TEST_TOKEN", " canary-token\n");
        const Secret token = GivenTokenCredential::takeFromEnvironment("LINKDESK_TEST_TOKEN");
        QCOMPARE(token.reveal(), QByteArray("canary-token"));
        QVERIFY(!qEnvironmentVariableIsSet("LINKDESK_TEST_TOKEN"));
        QVERIFY(GivenTokenCredential::takeFromEnvironment("LINKDESK_TEST_TOKEN").isEmpty());
    }

private:
    QJsonObject claims(int life) const
    {
        return { { QStringLiteral("exp"), m_scheduler.utcNow().toSecsSinceEpoch() + life },
                 { QStringLiteral("aud"), QStringLiteral("https://management.azure.com") },
                 { QStringLiteral("tid"), tenant },
                 { QStringLiteral("upn"), QStringLiteral("ada@contoso.com") } };
    }
    Result<Tokens> ended(Call<Tokens> *call)
    {
        std::optional<Result<Tokens>> outcome;
        call->then(this, [&outcome](const Result<Tokens> &tokens) { outcome = tokens; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }))
            return Error::of(Failure::NotUnderstood, QStringLiteral("the call never ended"));
        return *outcome;
    }
    Result<Tokens> ask(const Secret &token, const TokenAsk &what = { tenant, {} })
    {
        GivenTokenCredential credential(token, audiences, &m_scheduler);
        return ended(credential.acquire(what, &credential));
    }

    ManualScheduler m_scheduler;
};

QTEST_GUILESS_MAIN(GivenTokenTest)
#include "giventokentest.moc"
