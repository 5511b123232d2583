// Linkdesk signs in to the sandbox over real HTTP: in a browser, which the test plays, and on another device.
#include "playedbrowser.h"

#include "sandboxworld.h"
#include "src/auth/browsersignin.h"
#include "src/auth/devicesignin.h"
#include "src/net/networktransport.h"

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class SignInFlowsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void browserEndsWithTokensThatArmTakes();
    void cancelInTheBrowserIsARefusal();
    void forgedStateEndsNothing();
    void nobodyCameBack();
    void closingTheCallClosesThePort();
    void outageOfTheService();
    void plainAuthorityIsNotAsked();

    void deviceEndsWithTokens();
    void deviceIsDenied();
    void deviceCodeExpires();

private:
    static constexpr double Speed = 20; // the waits that the sandbox announces are shortened already
    using Outcome = std::optional<Result<Tokens>>;
    Authority authority(const QString &tenant = contoso) const;
    BrowserOptions options() const;
    // Starts one; the link is in m_link as soon as this returns.
    Call<Tokens> *browse(const BrowserOptions &options);
    Call<Tokens> *askDevice(Outcome *outcome);

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<QObject> m_calls; // owns them, also where a test fails
    SystemScheduler m_scheduler;
    PlayedBrowser m_browser;
    QUrl m_link;
    std::optional<DeviceCode> m_code;
    Outcome m_outcome;
};

void SignInFlowsTest::init()
{
    Options options;
    options.speed = Speed;
    auto made = Sandbox::create(options);
    QVERIFY(made.has_value());
    m_sandbox = std::move(*made);
    auto started = Listener::start(m_sandbox.get(), 0);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
    m_transport = std::make_unique<NetworkTransport>();
    m_calls = std::make_unique<QObject>();
    m_link.clear();
    m_code.reset();
    m_outcome.reset();
}

void SignInFlowsTest::cleanup()
{
    m_calls.reset();
    m_transport.reset();
    m_listener.reset();
    m_sandbox.reset();
}

Authority SignInFlowsTest::authority(const QString &tenant) const
{
    return { QUrl(m_listener->url().toString()), tenant, cli, u"https://management.azure.com"_s };
}

BrowserOptions SignInFlowsTest::options() const
{
    BrowserOptions options;
    options.authority = authority();
    options.pages = { u"signed in"_s, u"failed"_s, u"not ours"_s };
    return options;
}

Call<Tokens> *SignInFlowsTest::browse(const BrowserOptions &options)
{
    auto *call = BrowserSignIn::start(
        options, m_transport.get(), &m_scheduler, m_calls.get(), [this](const QUrl &link) { m_link = link; });
    call->then(this, [this](const Result<Tokens> &tokens) { m_outcome = tokens; });
    [this] { QTRY_VERIFY(m_link.isValid() || m_outcome); }();
    return call;
}

void SignInFlowsTest::browserEndsWithTokensThatArmTakes()
{
    browse(options());
    QCOMPARE(m_browser.open(m_link).status, 200);
    const PlayedBrowser::Page back = m_browser.press(u"person"_s, u"nils"_s);
    QCOMPARE(back.next.host(), u"localhost"_s);
    const PlayedBrowser::Page closing = m_browser.open(back.next);
    QCOMPARE(closing.status, 200);
    QVERIFY(closing.body.contains("signed in"));
    QTRY_VERIFY(m_outcome);
    QVERIFY(m_outcome->has_value());
    const Tokens tokens = **m_outcome;
    QCOMPARE(tokens.person.userName, u"nils@contoso.com"_s);
    QCOMPARE(tokens.person.tenantId, contoso);
    QVERIFY(!tokens.refresh.isEmpty());
    QVERIFY(tokens.lifeSeconds > 3000);
    const Response seen = m_sandbox->handle(
        { "GET",
          "/tenants?api-version=2022-12-01",
          { { "Host", "127.0.0.1:1" }, { "Authorization", "Bearer " + tokens.access.reveal() } },
          {} });
    QCOMPARE(seen.status, 200);
}

void SignInFlowsTest::cancelInTheBrowserIsARefusal()
{
    browse(options());
    m_browser.open(m_link);
    const PlayedBrowser::Page back = m_browser.press(u"act"_s, u"cancel"_s);
    QVERIFY(m_browser.open(back.next).body.contains("failed"));
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().failure, Failure::Refused);
    QCOMPARE(m_outcome->error().code, u"access_denied"_s);
}

void SignInFlowsTest::forgedStateEndsNothing()
{
    browse(options());
    QUrl forged(QUrlQuery(m_link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    forged.setQuery(u"code=stolen&state=forged"_s);
    const PlayedBrowser::Page turnedAway = m_browser.open(forged);
    QCOMPARE(turnedAway.status, 400);
    QVERIFY(!m_outcome);
    m_browser.open(m_link);
    m_browser.open(m_browser.press(u"person"_s, u"ada"_s).next);
    QTRY_VERIFY(m_outcome);
    QVERIFY(m_outcome->has_value());
}

void SignInFlowsTest::nobodyCameBack()
{
    BrowserOptions own = options();
    own.patience = Milliseconds(50);
    browse(own);
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().failure, Failure::Deadline);
}

void SignInFlowsTest::closingTheCallClosesThePort()
{
    Call<Tokens> *call = browse(options());
    const QUrl back(QUrlQuery(m_link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QCOMPARE(m_browser.open(back).status, 400);
    call->cancel();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().failure, Failure::Cancelled);
    QCOMPARE(m_browser.open(back).status, 0);
}

void SignInFlowsTest::outageOfTheService()
{
    browse(options());
    m_browser.open(m_link);
    const QUrl back = m_browser.press(u"person"_s, u"ada"_s).next;
    const Response added = m_sandbox->handle(
        { "POST",
          "/_sim/faults",
          { { "Content-Type", "application/json" }, { "Authorization", "Bearer sandbox:ada" } },
          "{\"pathRegex\":\"oauth2/v2.0/token$\",\"status\":503,\"times\":1}" });
    QVERIFY(added.status < 300);
    m_browser.open(back);
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().failure, Failure::Refused);
    QCOMPARE(m_outcome->error().httpStatus, 503);
}

void SignInFlowsTest::plainAuthorityIsNotAsked()
{
    BrowserOptions own = options();
    own.authority.login = QUrl(u"http://login.example"_s);
    browse(own);
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().failure, Failure::NotSent);
    QVERIFY(m_link.isEmpty());
}

Call<Tokens> *SignInFlowsTest::askDevice(Outcome *outcome)
{
    auto *call = DeviceSignIn::start(
        authority(), {}, Speed, m_transport.get(), &m_scheduler, m_calls.get(),
        [this](const DeviceCode &code) { m_code = code; });
    call->then(this, [outcome](const Result<Tokens> &tokens) { *outcome = tokens; });
    [this, outcome] { QTRY_VERIFY(m_code || *outcome); }();
    return call;
}

void SignInFlowsTest::deviceEndsWithTokens()
{
    askDevice(&m_outcome);
    QVERIFY(m_code);
    m_browser.open(m_code->page);
    m_browser.press(u"user_code"_s, m_code->userCode);
    m_browser.press(u"person"_s, u"rita"_s);
    m_browser.press(u"act"_s, u"allow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    QCOMPARE((*m_outcome)->person.userName, u"rita@contoso.com"_s);
}

void SignInFlowsTest::deviceIsDenied()
{
    askDevice(&m_outcome);
    QVERIFY(m_code);
    m_browser.open(m_code->page);
    m_browser.press(u"user_code"_s, m_code->userCode);
    m_browser.press(u"person"_s, u"rita"_s);
    m_browser.press(u"act"_s, u"cancel"_s); // the page's Deny
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QCOMPARE(m_outcome->error().code, u"authorization_declined"_s);
}

void SignInFlowsTest::deviceCodeExpires()
{
    askDevice(&m_outcome);
    QVERIFY(m_code);
    m_sandbox->advance(900 * qint64(1000));
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().code, u"expired_token"_s);
}

QTEST_GUILESS_MAIN(SignInFlowsTest)
#include "signinflowstest.moc"
