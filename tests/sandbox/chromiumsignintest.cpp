// Chromium is the browser: a person signs in on the sandbox's pages and comes back to Linkdesk's port. What a
// scripted browser cannot tell is told here: that the pages' policies let the forms and redirects through.
#include "sandboxworld.h"
#include "src/auth/browsersignin.h"
#include "src/auth/devicesignin.h"
#include "src/net/networktransport.h"
#include "webdriver.h"

#include <QUrlQuery>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class ChromiumSignInTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_browser.reset(); }

    void personComesBackWithTokens();
    void linkdesksOwnClient();
    void secondTimeTheAnswerIsTurnedAway();
    void forgedStateIsTurnedAway();
    void personCancels();
    void otherTenantByName();
    void deviceCodeIsEnteredInTheBrowser();

private:
    static constexpr double Speed = 20; // the waits that the sandbox announces are shortened already
    using Outcome = std::optional<Result<Tokens>>;
    BrowserOptions options(const QString &tenant = u"organizations"_s) const;
    void begin(const BrowserOptions &options);
    bool isTakenByArm(const Tokens &tokens) const;
    QUrl redirect() const;

    std::unique_ptr<WebDriver> m_browser;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<sandbox::Listener> m_listener;
    std::unique_ptr<NetworkTransport> m_transport;
    SystemScheduler m_scheduler;
    QUrl m_link;
    Outcome m_outcome;
};

void ChromiumSignInTest::initTestCase()
{
    if (const QString missing = WebDriver::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"no browser here to sign in with: %1"_s.arg(missing)));
    m_browser = std::make_unique<WebDriver>();
    QVERIFY(m_browser->start());
}

void ChromiumSignInTest::init()
{
    sandbox::Options options;
    options.speed = Speed;
    auto made = sandbox::Sandbox::create(options);
    QVERIFY(made.has_value());
    m_sandbox = std::move(*made);
    auto started = sandbox::Listener::start(m_sandbox.get(), 0);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
    m_transport = std::make_unique<NetworkTransport>();
    m_link.clear();
    m_outcome.reset();
}

void ChromiumSignInTest::cleanup()
{
    m_transport.reset();
    m_listener.reset();
    m_sandbox.reset();
}

BrowserOptions ChromiumSignInTest::options(const QString &tenant) const
{
    BrowserOptions options;
    options.authority = { QUrl(m_listener->url().toString()), tenant,
                          u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s, u"https://management.azure.com"_s };
    options.pages = { u"You are signed in."_s, u"The sign-in has failed."_s, u"This is no answer to us."_s };
    return options;
}

void ChromiumSignInTest::begin(const BrowserOptions &options)
{
    BrowserSignIn::start(options, m_transport.get(), &m_scheduler, this, [this](const QUrl &link) {
        m_link = link;
    })->then(this, [this](const Result<Tokens> &tokens) { m_outcome = tokens; });
    [this] { QTRY_VERIFY(m_link.isValid() || m_outcome); }();
}

bool ChromiumSignInTest::isTakenByArm(const Tokens &tokens) const
{
    const sandbox::Response seen = m_sandbox->handle(
        { "GET",
          "/tenants?api-version=2022-12-01",
          { { "Host", "127.0.0.1:1" }, { "Authorization", "Bearer " + tokens.access.reveal() } },
          {} });
    return seen.status == 200;
}

QUrl ChromiumSignInTest::redirect() const
{
    return QUrl(QUrlQuery(m_link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
}

void ChromiumSignInTest::personComesBackWithTokens()
{
    begin(options());
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"person-rita"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    QCOMPARE((*m_outcome)->person.userName, u"rita@contoso.com"_s);
    QVERIFY(!(*m_outcome)->refresh.isEmpty());
    QVERIFY(isTakenByArm(**m_outcome));
    QTRY_VERIFY(m_browser->text().contains(u"You are signed in."_s));
    QCOMPARE(m_browser->url().port(), redirect().port());
}

// Its redirect is the address itself, not a name, and has a path.
void ChromiumSignInTest::linkdesksOwnClient()
{
    BrowserOptions own = options();
    own.authority.clientId = u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s;
    own.redirectHost = u"127.0.0.1"_s;
    own.redirectPath = u"/signin"_s;
    begin(own);
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"person-nils"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    QVERIFY(isTakenByArm(**m_outcome));
}

void ChromiumSignInTest::secondTimeTheAnswerIsTurnedAway()
{
    begin(options());
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"person-ada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    // The port is closed by then or says that it is no answer; nothing is redeemed again either way.
    m_outcome.reset();
    m_browser->open(m_browser->url());
    QVERIFY(!m_browser->text().contains(u"You are signed in."_s));
    QVERIFY(!m_outcome);
}

void ChromiumSignInTest::forgedStateIsTurnedAway()
{
    begin(options());
    QUrl forged = redirect();
    forged.setQuery(u"code=stolen&state=forged"_s);
    QVERIFY(m_browser->open(forged));
    QVERIFY(m_browser->text().contains(u"This is no answer to us."_s));
    QVERIFY(!m_outcome);
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"person-ada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
}

void ChromiumSignInTest::personCancels()
{
    begin(options());
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"cancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QCOMPARE(m_outcome->error().code, u"access_denied"_s);
    QTRY_VERIFY(m_browser->text().contains(u"The sign-in has failed."_s));
}

void ChromiumSignInTest::otherTenantByName()
{
    begin(options(u"fabrikam.example"_s));
    QVERIFY(m_browser->open(m_link));
    QVERIFY(m_browser->press(u"person-ada"_s)); // a guest there
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    QCOMPARE((*m_outcome)->person.tenantId, u"8e39bd3f-abe9-4396-a67f-c83ce2c07532"_s);
}

void ChromiumSignInTest::deviceCodeIsEnteredInTheBrowser()
{
    std::optional<DeviceCode> code;
    DeviceSignIn::start(
        options().authority, {}, 1, m_transport.get(), &m_scheduler, this,
        [&code](const DeviceCode &shown) { code = shown; })
        ->then(this, [this](const Result<Tokens> &tokens) { m_outcome = tokens; });
    QTRY_VERIFY(code || m_outcome);
    QVERIFY(code);
    QVERIFY(m_browser->open(code->page));
    QVERIFY(m_browser->type(u"user-code"_s, code->userCode));
    QVERIFY(m_browser->press(u"next"_s));
    QVERIFY(m_browser->press(u"person-nils"_s));
    QVERIFY(m_browser->press(u"allow"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20000);
    QVERIFY(m_outcome->has_value());
    QCOMPARE((*m_outcome)->person.userName, u"nils@contoso.com"_s);
}

QTEST_GUILESS_MAIN(ChromiumSignInTest)
#include "chromiumsignintest.moc"
