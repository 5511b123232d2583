#include "src/arm/signedtransport.h"
#include "tests/support/clientfixture.h"

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

// What is asked of it is noted, and answered when the test says so.
class PlayedTokens : public TokenSource {
public:
    std::optional<Secret> ready() override { return now; }
    Call<Secret> *token(QObject *parent) override { return waiting = new Call<Secret>(parent); }
    bool canReplace() const override { return renews; }
    Call<Secret> *replace(const Secret &refusedToken, const QString &wanted, QObject *parent) override
    {
        ++replaced;
        refused = refusedToken.reveal();
        claims = wanted;
        return settledCall<Secret>(next, parent);
    }

    std::optional<Secret> now = Secret("one");
    Result<Secret> next = Secret("two");
    QPointer<Call<Secret>> waiting;
    bool renews = true;
    int replaced = 0;
    QByteArray refused;
    QString claims;
};

HttpReply unauthorized(const QByteArray &challenge = "Bearer error=\"invalid_token\"")
{
    return reply(
        401, "{\"error\":{\"code\":\"ExpiredAuthenticationToken\"}}", { { "WWW-Authenticate", challenge } });
}

} // namespace

class SignedTransportTest : public ClientFixture {
    Q_OBJECT
private slots:
    void init()
    {
        setUp();
        m_tokens = std::make_unique<PlayedTokens>();
        ArmClientOptions options;
        options.origin = QUrl(QString::fromLatin1(Origin));
        m_client = std::make_unique<ArmClient>(
            options, m_scheduler.get(), m_journal.get(),
            std::make_unique<SignedTransport>(
                options.origin, m_tokens.get(), std::make_unique<ScriptedTransport>(m_script)));
        answer({ reply(200, "{}") });
    }
    void cleanup() { m_client.reset(); }

    void tokenAtHandIsSentAtOnce()
    {
        m_client->send(ArmRequest::get(Thing, u"1"), this);
        QCOMPARE(m_script->sent.size(), 1); // no turn of the event loop in between
        QCOMPARE(signature(0), QByteArray("Bearer one"));
    }

    void waitsForATokenWithoutADeadline()
    {
        m_tokens->now.reset();
        m_client->send(ArmRequest::get(Thing, u"1"), this)
            ->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        m_scheduler->advance(Milliseconds(10 * 60 * 1000));
        QVERIFY(!m_result);
        QCOMPARE(m_script->sent.size(), 0);
        m_tokens->waiting->settle(Secret("late"));
        QTRY_VERIFY(m_result);
        QVERIFY(m_result->has_value());
        QCOMPARE(signature(0), QByteArray("Bearer late"));
    }

    void cancelEndsTheWait()
    {
        m_tokens->now.reset();
        Call<ArmReply> *call = m_client->send(ArmRequest::get(Thing, u"1"), this);
        QVERIFY(m_tokens->waiting);
        call->cancel();
        await(call);
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
        QVERIFY(!m_tokens->waiting);
        QCOMPARE(m_script->sent.size(), 0);
    }

    void noTokenIsTheError()
    {
        m_tokens->now.reset();
        Call<ArmReply> *call = m_client->send(ArmRequest::put(Thing, u"1", Body), this);
        Error error = Error::of(Failure::Refused);
        error.code = u"invalid_grant"_s;
        error.maybeApplied = true; // of the sign-in
        m_tokens->waiting->settle(error);
        await(call);
        QCOMPARE(m_result->error().code, u"invalid_grant"_s);
        QVERIFY(!m_result->error().maybeApplied);
        QCOMPARE(m_script->sent.size(), 0);
    }

    void refusedTokenIsReplacedOnce()
    {
        answer({ unauthorized(), reply(200, "{}") });
        send(ArmRequest::put(Thing, u"1", Body));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_script->sent.size(), 2);
        QCOMPARE(signature(1), QByteArray("Bearer two"));
        QCOMPARE(m_script->sent.at(1).body, Body);
        QCOMPARE(m_tokens->refused, QByteArray("one"));
        QVERIFY(m_tokens->claims.isEmpty());
    }

    void secondRefusalIsTheAnswer()
    {
        answer({ unauthorized() });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().httpStatus, 401);
        QCOMPARE(m_result->error().code, u"ExpiredAuthenticationToken"_s);
        QCOMPARE(m_script->sent.size(), 2);
        QCOMPARE(m_tokens->replaced, 1);
    }

    void givenTokenIsNotReplaced()
    {
        m_tokens->renews = false;
        answer({ unauthorized() });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().httpStatus, 401);
        QCOMPARE(m_script->sent.size(), 1);
    }

    void fixedTokenStaysWhatItIs()
    {
        FixedToken fixed(Secret("given"));
        QCOMPARE(fixed.ready()->reveal(), QByteArray("given"));
        QVERIFY(!fixed.canReplace());
    }

    void challengeIsHandedOn()
    {
        const QByteArray claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        answer({ unauthorized(
                     "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"'),
                 reply(200, "{}") });
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_tokens->claims.toUtf8(), claims);
    }

    void challenges_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QString>("claims");
        QTest::newRow("padded") << QByteArray("Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"")
                                << u"{\"a\":1}"_s;
        QTest::newRow("not padded") << QByteArray(
            "Bearer claims=\"eyJhIjoxfQ\", error=\"insufficient_claims\"")
                                    << u"{\"a\":1}"_s;
        QTest::newRow("for URLs") << QByteArray(
            "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoiPz8_In0\"")
                                  << u"{\"a\":\"???\"}"_s;
        QTest::newRow("another error")
            << QByteArray("Bearer error=\"invalid_token\", claims=\"eyJhIjoxfQ==\"") << QString();
        QTest::newRow("no base64") << QByteArray("Bearer error=\"insufficient_claims\", claims=\"%%\"")
                                   << QString();
        QTest::newRow("no object") << QByteArray("Bearer error=\"insufficient_claims\", claims=\"WzFd\"")
                                   << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void challenges()
    {
        QFETCH(QByteArray, challenge);
        QTEST(claimsOfChallenge({ { "www-authenticate", challenge } }), "claims");
    }

    void foreignOriginsGetNothing()
    {
        SignedTransport transport(
            QUrl(QString::fromLatin1(Origin)), m_tokens.get(), std::make_unique<ScriptedTransport>(m_script));
        for (const QString &url :
             { u"https://evil.test/x"_s, u"https://arm.test:444/x"_s, u"http://arm.test/x"_s }) {
            HttpRequest request;
            request.url = QUrl(url);
            std::optional<Error> error;
            transport.send(request, this)->then(this, [&error](const Result<HttpReply> &result) {
                error = result.error();
            });
            QTRY_VERIFY(error);
            QCOMPARE(error->failure, Failure::ForeignOrigin);
        }
        QCOMPARE(m_script->sent.size(), 0);
    }

    void endOfTheSourceEndsTheCalls()
    {
        m_tokens->now.reset();
        Call<ArmReply> *call = m_client->send(ArmRequest::get(Thing, u"1"), this);
        m_tokens.reset();
        await(call);
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
    }

private:
    QByteArray signature(int request) const
    {
        return headerValue(m_script->sent.at(request).headers, "Authorization");
    }
    std::unique_ptr<PlayedTokens> m_tokens;
};

QTEST_GUILESS_MAIN(SignedTransportTest)
#include "signedtransporttest.moc"
