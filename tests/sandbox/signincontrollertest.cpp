// A sign-in as the window drives it: what it can show at each moment, and what every end leaves behind.
#include "playedbrowser.h"

#include "sandboxworld.h"
#include "src/auth/signincontroller.h"
#include "src/net/networktransport.h"

#include <QSignalSpy>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;
using State = SignInController::State;

class SignInControllerTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void browser();
    void deviceCode();
    void cancelClosesThePort();
    void anotherStartEndsTheFirst();
    void timeOut();
    void wrongTenant();
    void outage();
    void malformedToken();

private:
    SignInRequest request(SignInRequest::Way way = SignInRequest::Way::Browser) const;
    void start(const SignInRequest &request, State wanted);
    void addFault(const QByteArray &json);
    Error failure();

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<NetworkTransport> m_transport;
    SystemScheduler m_scheduler;
    PlayedBrowser m_browser;
    std::unique_ptr<SignInController> m_controller;
    std::optional<Tokens> m_tokens;
    std::optional<Error> m_error;
};

void SignInControllerTest::init()
{
    auto made = Sandbox::create({});
    QVERIFY(made.has_value());
    m_sandbox = std::move(*made);
    auto started = Listener::start(m_sandbox.get(), 0);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
    m_transport = std::make_unique<NetworkTransport>();
    m_controller = std::make_unique<SignInController>(m_transport.get(), &m_scheduler);
    m_tokens.reset();
    m_error.reset();
    connect(m_controller.get(), &SignInController::signedIn, this, [this](const Tokens &tokens) {
        QVERIFY(!m_tokens && !m_error);
        m_tokens = tokens;
    });
    connect(m_controller.get(), &SignInController::failed, this, [this](const Error &error) {
        QVERIFY(!m_tokens && !m_error);
        m_error = error;
    });
}

void SignInControllerTest::cleanup()
{
    m_controller.reset();
    m_transport.reset();
    m_listener.reset();
    m_sandbox.reset();
}

SignInRequest SignInControllerTest::request(SignInRequest::Way way) const
{
    SignInRequest request;
    request.way = way;
    request.authority = { QUrl(m_listener->url().toString()), contoso, cli,
                          u"https://management.azure.com"_s };
    request.pages = { u"signed in"_s, u"failed"_s, u"not ours"_s };
    return request;
}

void SignInControllerTest::start(const SignInRequest &request, State wanted)
{
    m_controller->start(request);
    QCOMPARE(m_controller->state(), State::Starting);
    QTRY_VERIFY(m_controller->state() != State::Starting);
    QCOMPARE(m_controller->state(), wanted);
}

void SignInControllerTest::addFault(const QByteArray &json)
{
    const Response added = m_sandbox->handle(
        { "POST",
          "/_sim/faults",
          { { "Content-Type", "application/json" }, { "Authorization", "Bearer sandbox:ada" } },
          json });
    QVERIFY(added.status < 300);
}

Error SignInControllerTest::failure()
{
    [this] { QTRY_VERIFY(m_error || m_tokens); }();
    return m_error.value_or(Error::of(Failure::Cancelled, u"it went well"_s));
}

void SignInControllerTest::browser()
{
    start(request(), State::InBrowser);
    QVERIFY(m_controller->secondsLeft() > 290 && m_controller->secondsLeft() <= 300);
    QVERIFY(m_controller->code().isEmpty());
    m_browser.open(m_controller->link());
    m_browser.open(m_browser.press(u"person"_s, u"nils"_s).next);
    QTRY_VERIFY(m_tokens);
    QCOMPARE(m_tokens->person.userName, u"nils@contoso.com"_s);
    QCOMPARE(m_controller->state(), State::Idle);
    QVERIFY(m_controller->link().isEmpty());
}

void SignInControllerTest::deviceCode()
{
    start(request(SignInRequest::Way::DeviceCode), State::WithCode);
    QVERIFY(!m_controller->code().isEmpty());
    QVERIFY(m_controller->secondsLeft() > 800);
    m_browser.open(m_controller->link());
    m_browser.press(u"user_code"_s, m_controller->code());
    m_browser.press(u"person"_s, u"rita"_s);
    m_browser.press(u"act"_s, u"allow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_tokens, 20000);
    QCOMPARE(m_tokens->person.userName, u"rita@contoso.com"_s);
}

void SignInControllerTest::cancelClosesThePort()
{
    start(request(), State::InBrowser);
    const QUrl back(QUrlQuery(m_controller->link()).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QCOMPARE(m_browser.open(back).status, 400);
    m_controller->cancel();
    QCOMPARE(m_controller->state(), State::Idle);
    QCOMPARE(m_controller->secondsLeft(), 0);
    QCOMPARE(m_browser.open(back).status, 0);
    QVERIFY(!m_error && !m_tokens);
}

void SignInControllerTest::anotherStartEndsTheFirst()
{
    start(request(), State::InBrowser);
    const QUrl first = m_controller->link();
    start(request(), State::InBrowser);
    QVERIFY(m_controller->link() != first);
    m_browser.open(first);
    QCOMPARE(m_browser.open(m_browser.press(u"person"_s, u"nils"_s).next).status, 0); // nobody listens
    QVERIFY(!m_error && !m_tokens);
    m_browser.open(m_controller->link());
    m_browser.open(m_browser.press(u"person"_s, u"ada"_s).next);
    QTRY_VERIFY(m_tokens);
}

void SignInControllerTest::timeOut()
{
    SignInRequest brief = request();
    brief.patience = Milliseconds(30);
    m_controller->start(brief);
    QCOMPARE(failure().failure, Failure::Deadline);
    QCOMPARE(m_controller->state(), State::Idle);
}

void SignInControllerTest::wrongTenant()
{
    SignInRequest nowhere = request(SignInRequest::Way::DeviceCode);
    nowhere.authority.tenant = u"nowhere.example"_s;
    m_controller->start(nowhere);
    const Error error = failure();
    QCOMPARE(error.failure, Failure::Refused);
    QCOMPARE(error.innerCode, u"AADSTS90002"_s);
}

void SignInControllerTest::outage()
{
    addFault("{\"pathRegex\":\"oauth2/v2.0/devicecode$\",\"status\":503,\"times\":1}");
    m_controller->start(request(SignInRequest::Way::DeviceCode));
    QCOMPARE(failure().httpStatus, 503);
}

void SignInControllerTest::malformedToken()
{
    addFault("{\"pathRegex\":\"oauth2/v2.0/token$\",\"kind\":\"malformed\",\"times\":1}");
    start(request(), State::InBrowser);
    m_browser.open(m_controller->link());
    m_browser.open(m_browser.press(u"person"_s, u"nils"_s).next);
    QCOMPARE(failure().failure, Failure::NotUnderstood);
}

QTEST_GUILESS_MAIN(SignInControllerTest)
#include "signincontrollertest.moc"
