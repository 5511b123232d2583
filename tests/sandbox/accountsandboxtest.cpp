// An account's session on the sandbox's sign-in service and ARM over real HTTP: tokens end, are revoked and
// are challenged while requests are under way.
#include "signindriver.h"

#include "sandboxworld.h"
#include "src/arm/armclient.h"
#include "src/arm/signedtransport.h"
#include "src/auth/accountsession.h"
#include "src/auth/refreshcredential.h"
#include "src/net/networktransport.h"

#include <QSignalSpy>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

// The network, counted.
class CountedTransport : public Transport {
public:
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override
    {
        ++sent;
        return m_network.send(request, parent);
    }
    int sent = 0;

private:
    NetworkTransport m_network;
};

const ResourceId Zone(u"/subscriptions/%1/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Network/"
                      "privateDnsZones/signed.example"_s);

} // namespace

class AccountSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void signsInAndArmAnswers();
    void fiftyCallsOneRenewal();
    void deploymentGoesOnAfterTheEnd();
    void revokedInTheMiddle();
    void challengeAsksThePersonAndIsReplayedOnce();
    void wrongAudienceIsSaid();
    void outageOfTheService();
    void clockThatIsWrong();
    void signOutEndsWaits();

private:
    static constexpr double Speed = 200;
    Call<ArmReply> *ask()
    {
        return m_client->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this);
    }
    Tokens signedIn(const QString &person, const Fields &own = {});
    void addFault(const QByteArray &json);
    void expire() { m_driver->seconds(2 * 3600); }

    std::unique_ptr<SignInDriver> m_driver;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<CountedTransport> m_service;
    SystemScheduler m_scheduler;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<ArmClient> m_client;
};

void AccountSandboxTest::init()
{
    Options options;
    options.speed = Speed;
    m_driver = std::make_unique<SignInDriver>(options);
    m_listener = std::move(Listener::start(m_driver->sandbox.get(), 0).value());
    m_service = std::make_unique<CountedTransport>();
    const QUrl origin = m_listener->url();
    Account account;
    account.tenant = contoso;
    const Authority authority{ origin, contoso, cli, u"https://management.azure.com"_s };
    const Tokens first = signedIn(u"ada"_s);
    m_session = std::make_unique<AccountSession>(
        account, std::make_unique<RefreshCredential>(authority, first.refresh, m_service.get()), &m_scheduler,
        Speed);
    ArmClientOptions arm;
    arm.origin = origin;
    arm.speed = Speed;
    m_client = std::make_unique<ArmClient>(
        arm, &m_scheduler, nullptr, std::make_unique<SignedTransport>(origin, m_session.get()));
}

void AccountSandboxTest::cleanup()
{
    m_client.reset();
    m_session.reset();
    m_service.reset();
    m_listener.reset();
    m_driver.reset();
}

Tokens AccountSandboxTest::signedIn(const QString &person, const Fields &own)
{
    m_driver->open(contoso, own);
    Answer page = m_driver->person(person);
    if (SignInDriver::codeOf(page).isEmpty())
        page = m_driver->act(u"approve"_s);
    const Answer answer = m_driver->token(contoso, SignInDriver::redemption(SignInDriver::codeOf(page)));
    const HttpReply reply{ answer.status, {}, answer.body, 0 };
    return tokensOf(reply, { cli, u"n0nce"_s }, u"POST /token"_s).value();
}

void AccountSandboxTest::addFault(const QByteArray &json)
{
    const Response added = m_driver->sandbox->handle(
        { "POST",
          "/_sim/faults",
          { { "Content-Type", "application/json" }, { "Authorization", "Bearer sandbox:ada" } },
          json });
    QVERIFY(added.status < 300);
}

void AccountSandboxTest::signsInAndArmAnswers()
{
    QCOMPARE(m_service->sent, 0);
    const auto reply = settled(ask());
    QVERIFY(reply.has_value());
    QVERIFY(!reply->json().value("value"_L1).toArray().isEmpty());
    QVERIFY(settled(ask()).has_value());
    QCOMPARE(m_service->sent, 1);
}

void AccountSandboxTest::fiftyCallsOneRenewal()
{
    QVERIFY(settled(ask()).has_value());
    expire();
    int good = 0, ended = 0;
    for (int i = 0; i < 50; ++i) {
        ask()->then(this, [&good, &ended](const Result<ArmReply> &reply) {
            good += reply.has_value() ? 1 : 0;
            ++ended;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, 50, 30000);
    QCOMPARE(good, 50);
    QCOMPARE(m_service->sent, 2);
}

void AccountSandboxTest::deploymentGoesOnAfterTheEnd()
{
    const ResourceId zone(Zone.text().arg(m_driver->subscriptions.at(0)));
    int accepted = 0;
    const auto made = settled(m_client->write(
        ArmRequest::put(zone, u"2020-06-01", "{\"location\":\"global\"}"), this,
        [this, &accepted](const ArmReply &) {
            ++accepted;
            expire();
        }));
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().code + made.error().message));
    QCOMPARE(accepted, 1);
    QCOMPARE(m_service->sent, 2);
}

void AccountSandboxTest::revokedInTheMiddle()
{
    QVERIFY(settled(ask()).has_value());
    QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
    m_driver->control("{\"person\": \"ada\", \"revoke\": true}");
    expire();
    Call<ArmReply> *waiting = ask();
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(m_session->need()->reason.innerCode, u"AADSTS50173"_s);
    QVERIFY(!m_session->provide(Tokens()));
    QVERIFY(m_session->provide(signedIn(u"ada"_s)));
    QVERIFY(settled(waiting).has_value());
    expire();
    QVERIFY(settled(ask()).has_value()); // with the new refresh token
}

void AccountSandboxTest::challengeAsksThePersonAndIsReplayedOnce()
{
    QVERIFY(settled(ask()).has_value());
    addFault("{\"kind\":\"claims-challenge\",\"pathRegex\":\"/subscriptions\"}");
    QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
    QSignalSpy tried(m_client.get(), &ArmClient::exchanged);
    Call<ArmReply> *waiting = ask();
    QTRY_COMPARE(needed.size(), 1);
    const QString claims = m_session->need()->claims;
    QVERIFY(claims.contains(u"acrs"_s));
    QVERIFY(m_session->provide(signedIn(u"ada"_s, { { u"claims"_s, claims } })));
    QVERIFY(settled(waiting).has_value());
    QCOMPARE(tried.size(), 1); // the replay belongs to the same try
    QVERIFY(settled(ask()).has_value());
    QCOMPARE(needed.size(), 1);
}

void AccountSandboxTest::wrongAudienceIsSaid()
{
    addFault("{\"kind\":\"wrong-audience\"}");
    const auto reply = settled(ask());
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().httpStatus, 401);
    QCOMPARE(reply.error().code, u"InvalidAuthenticationTokenAudience"_s);
    QCOMPARE(m_service->sent, 2);
}

void AccountSandboxTest::outageOfTheService()
{
    addFault("{\"pathRegex\":\"oauth2/v2.0/token$\",\"status\":503,\"times\":2}");
    QVERIFY(settled(ask()).has_value());
    QCOMPARE(m_service->sent, 3);
    expire();
    addFault("{\"pathRegex\":\"oauth2/v2.0/token$\",\"status\":503}");
    const auto reply = settled(ask());
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().httpStatus, 503);
}

void AccountSandboxTest::clockThatIsWrong()
{
    QSignalSpy checked(m_session.get(), &AccountSession::clockChecked);
    m_driver->seconds(5 * 3600);
    QVERIFY(settled(ask()).has_value());
    QCOMPARE(checked.size(), 1);
    QVERIFY(qAbs(m_session->clockAhead() + 5 * 3600) < 120);
    QVERIFY(m_session->ready());
}

void AccountSandboxTest::signOutEndsWaits()
{
    m_driver->control("{\"person\": \"ada\", \"revoke\": true}");
    QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
    Call<ArmReply> *waiting = ask();
    QTRY_COMPARE(needed.size(), 1);
    m_session->signOut();
    const auto reply = settled(waiting);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().failure, Failure::Cancelled);
}

QTEST_GUILESS_MAIN(AccountSandboxTest)
#include "accountsandboxtest.moc"
