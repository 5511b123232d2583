// No secret of a sign-in is found anywhere but where it belongs: every way in and what follows it runs
// against the sandbox, every token, code and verifier that crosses the wire is noted, and then looked for in
// the log, the errors, the request log, the sandbox's traffic file, the profile and the process's own lines.
// What leads to another origin is refused, and nothing arrives there.
#include "playedbrowser.h"

#include "sandboxworld.h"
#include "src/auth/browsersignin.h"
#include "src/auth/devicesignin.h"
#include "src/auth/refreshcredential.h"
#include "src/flow/accountplace.h"
#include "src/net/logging.h"
#include "src/net/networktransport.h"
#include "src/net/requestlog.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray logged;

void takeMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message.toUtf8() + '\n';
}

// Everything secret that goes to the sign-in service and comes from there.
class Canaries {
public:
    void takeForm(const QByteArray &body)
    {
        const QUrlQuery form(QString::fromLatin1(body));
        const auto fields = form.queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : fields) {
            if (name == u"code" || name == u"code_verifier" || name == u"refresh_token"
                || name == u"device_code")
                add(value.toLatin1());
        }
    }
    void takeAnswer(const QByteArray &body)
    {
        const QJsonObject json = QJsonDocument::fromJson(body).object();
        for (const auto &name : { "access_token"_L1, "refresh_token"_L1, "id_token"_L1, "device_code"_L1 })
            add(json.value(name).toString().toLatin1());
    }
    int count() const { return int(m_all.size()); }
    // The first that is found; a token's last part, too: who cuts one has not hidden it.
    QByteArray foundIn(const QByteArray &text) const
    {
        for (const QByteArray &secret : m_all) {
            if (text.contains(secret) || text.contains(secret.right(24)))
                return secret;
        }
        return {};
    }

private:
    void add(const QByteArray &secret)
    {
        if (secret.size() >= 24)
            m_all.insert(secret);
    }
    QSet<QByteArray> m_all;
};

// The network to the sign-in service, listened to.
class Tap : public Transport {
public:
    explicit Tap(Canaries *canaries)
        : m_canaries(canaries)
    {
    }
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override
    {
        m_canaries->takeForm(request.body);
        Call<HttpReply> *call = m_network.send(request, parent);
        call->then(call, [canaries = m_canaries](const Result<HttpReply> &reply) {
            if (reply)
                canaries->takeAnswer(reply->body);
        });
        return call;
    }

private:
    Canaries *m_canaries;
    NetworkTransport m_network;
};

// The network to ARM, whose next answer can be bent.
struct Bend {
    std::function<void(HttpReply *)> next;
    int foreignTokens = 0; // requests with a token that were to go elsewhere
    QUrl origin;
};

class Bent : public Transport {
public:
    explicit Bent(Bend *bend)
        : m_bend(bend)
    {
    }
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override
    {
        const bool isSigned = !headerValue(request.headers, "Authorization").isEmpty();
        if (isSigned
            && (request.url.host() != m_bend->origin.host() || request.url.port() != m_bend->origin.port()))
            ++m_bend->foreignTokens;
        auto *call = new Call<HttpReply>(parent);
        m_network.send(request, call)->then(call, [call, bend = m_bend](Result<HttpReply> reply) {
            if (reply && bend->next)
                std::exchange(bend->next, {})(&*reply);
            call->settle(reply);
        });
        return call;
    }

private:
    Bend *m_bend;
    NetworkTransport m_network;
};

QByteArray textOf(const Error &error)
{
    const QStringList parts{ error.code,      error.message,       error.innerCode,
                             error.target,    error.innerMessage,  error.where,
                             error.requestId, error.correlationId, error.arguments.join(u' ') };
    return parts.join(u'\n').toUtf8() + error.raw;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LeakTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void browserAndWhatFollows();
    void deviceCode();
    void refusalsAndOutages();
    void challengeAndRevocation();
    void foreignOriginsGetNothing_data();
    void foreignOriginsGetNothing();

private:
    static constexpr double Speed = 200;
    Authority authority() const
    {
        return { m_listener->url(), contoso, cli, u"https://management.azure.com"_s };
    }
    Tokens signInByBrowser(const QString &person, const QString &claims = {});
    void open(const Tokens &tokens);
    ArmClient *arm() { return m_session->arm(); }
    template <class T> Result<T> ended(Call<T> *call)
    {
        const Result<T> result = settled(call);
        if (!result)
            m_said += textOf(result.error()) + '\n';
        return result;
    }
    Result<ArmReply> read()
    {
        return ended(arm()->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this));
    }
    void addFault(const QByteArray &json) { faults("POST", json); }
    void clearFaults() { faults("DELETE", {}); }
    void faults(const QByteArray &method, const QByteArray &json);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SignInDriver> m_driver;
    std::unique_ptr<Listener> m_listener;
    Canaries m_canaries;
    Bend m_bend;
    std::unique_ptr<Tap> m_service;
    SystemScheduler m_scheduler;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountSession> m_tokens;
    std::unique_ptr<Session> m_session;
    PlayedBrowser m_browser;
    QByteArray m_said; // in errors
};

void LeakTest::initTestCase()
{
    // Not redacted first: what is written has to be clean by itself.
    qInstallMessageHandler(takeMessage);
    QLoggingCategory::setFilterRules(u"linkdesk.*=true"_s);
}

void LeakTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Options options;
    options.speed = Speed;
    m_driver = std::make_unique<SignInDriver>(options);
    m_listener = std::move(
        Listener::start(m_driver->sandbox.get(), 0, 0, m_folder->filePath(u"traffic.jsonl"_s)).value());
    m_service = std::make_unique<Tap>(&m_canaries);
    m_database = std::move(Database::open(m_folder->filePath(u"profile"_s)).value());
    m_bend = {};
    m_bend.origin = m_listener->url();
    m_said.clear();
    logged.clear();
}

void LeakTest::cleanup()
{
    QByteArray lines;
    if (m_session)
        lines = arm()->log().text().toUtf8();
    m_session.reset();
    if (m_tokens)
        m_tokens->signOut();
    m_tokens.reset();
    m_database.reset();
    m_service.reset();
    m_listener.reset();
    m_driver.reset();
    QVERIFY(m_canaries.count() > 0);
    QVERIFY(m_canaries.foundIn(logged).isEmpty());
    QVERIFY(m_canaries.foundIn(m_said).isEmpty());
    QVERIFY(m_canaries.foundIn(lines).isEmpty());
    const QByteArray traffic = contentOf(m_folder->filePath(u"traffic.jsonl"_s));
    QVERIFY(traffic.contains("oauth2/v2.0"));
    QVERIFY(m_canaries.foundIn(traffic).isEmpty());
    const QDir profile(m_folder->filePath(u"profile"_s));
    const QStringList files = profile.entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QVERIFY2(m_canaries.foundIn(contentOf(profile.filePath(file))).isEmpty(), qPrintable(file));
    for (const QString &own : { u"/proc/self/cmdline"_s, u"/proc/self/environ"_s })
        QVERIFY(m_canaries.foundIn(contentOf(own)).isEmpty());
    QCOMPARE(m_bend.foreignTokens, 0);
}

Tokens LeakTest::signInByBrowser(const QString &person, const QString &claims)
{
    BrowserOptions options;
    options.authority = authority();
    options.claims = claims;
    options.pages = { u"signed in"_s, u"failed"_s, u"not ours"_s };
    QUrl link;
    Call<Tokens> *call = BrowserSignIn::start(
        options, m_service.get(), &m_scheduler, this, [&link](const QUrl &url) { link = url; });
    std::optional<Result<Tokens>> tokens;
    call->then(this, [&tokens](const Result<Tokens> &result) { tokens = result; });
    [&link] { QTRY_VERIFY(link.isValid()); }();
    m_browser.open(link);
    PlayedBrowser::Page page = m_browser.press(u"person"_s, person);
    if (page.next.isEmpty())
        page = m_browser.press(u"act"_s, u"approve"_s);
    const PlayedBrowser::Page closing = m_browser.open(page.next);
    m_said += closing.body;
    [&tokens] { QTRY_VERIFY(tokens); }();
    return tokens->value();
}

void LeakTest::open(const Tokens &tokens)
{
    Account account;
    account.cloud = u"sandbox/contoso"_s;
    account.tenant = tokens.person.tenantId;
    account.objectId = tokens.person.objectId;
    account.userName = tokens.person.userName;
    m_tokens = std::make_unique<AccountSession>(
        account, std::make_unique<RefreshCredential>(authority(), tokens.refresh, m_service.get()),
        &m_scheduler, Speed);
    QVERIFY(m_tokens->provide(tokens));
    m_session = openAccount(
        { m_listener->url(), m_tokens.get(), Speed,
          [this]() -> std::unique_ptr<Transport> { return std::make_unique<Bent>(&m_bend); } },
        m_database.get(), &m_scheduler);
}

void LeakTest::faults(const QByteArray &method, const QByteArray &json)
{
    const Response answer = m_driver->sandbox->handle(
        { method,
          "/_sim/faults",
          { { "Content-Type", "application/json" }, { "Authorization", "Bearer sandbox:ada" } },
          json });
    QVERIFY(answer.status < 300);
}

void LeakTest::browserAndWhatFollows()
{
    open(signInByBrowser(u"ada"_s));
    QCOMPARE(m_session->identity().name, u"ada@contoso.com"_s);
    QVERIFY(m_session->cloud().contains(contoso));
    QVERIFY(read().has_value());
    QVERIFY(!m_canaries.foundIn("token: " + m_tokens->ready()->reveal()).isEmpty()); // the search finds one
    m_driver->seconds(2 * 3600);
    const ResourceId zone(
        u"/subscriptions/%1/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Network/privateDnsZones/leak.example"_s
            .arg(m_driver->subscriptions.at(0)));
    QVERIFY(ended(arm()->write(ArmRequest::put(zone, u"2020-06-01", "{\"location\":\"global\"}"), this))
                .has_value());
    QVERIFY(!ended(arm()->send(ArmRequest::get(u"/subscriptions/none"_s, u"2022-12-01"), this)).has_value());
    QCOMPARE(m_session->journal()->recent(m_session->cloud(), 10)->size(), 1);
    QVERIFY(m_session->journal()->recent(u"sandbox/contoso"_s, 10)->isEmpty());
    QVERIFY(logged.isEmpty() || !logged.contains("Bearer"));
}

void LeakTest::deviceCode()
{
    std::optional<DeviceCode> code;
    Call<Tokens> *call = DeviceSignIn::start(
        authority(), {}, Speed, m_service.get(), &m_scheduler, this,
        [&code](const DeviceCode &shown) { code = shown; });
    QTRY_VERIFY(code);
    m_browser.open(code->page);
    m_browser.press(u"user_code"_s, code->userCode);
    m_browser.press(u"person"_s, u"rita"_s);
    m_browser.press(u"act"_s, u"allow"_s);
    const Result<Tokens> tokens = ended(call);
    QVERIFY(tokens.has_value());
    open(*tokens);
    QVERIFY(read().has_value());
}

void LeakTest::refusalsAndOutages()
{
    open(signInByBrowser(u"ada"_s));
    m_driver->seconds(2 * 3600);
    addFault("{\"pathRegex\":\"oauth2/v2.0/token$\",\"status\":503}");
    QVERIFY(!read().has_value());
    clearFaults();
    addFault("{\"kind\":\"wrong-audience\",\"times\":2}");
    QVERIFY(!read().has_value());
    QVERIFY(read().has_value());
    addFault("{\"kind\":\"malformed\",\"pathRegex\":\"oauth2/v2.0/token$\"}");
    m_driver->seconds(2 * 3600);
    QVERIFY(!read().has_value());
}

void LeakTest::challengeAndRevocation()
{
    open(signInByBrowser(u"ada"_s));
    addFault("{\"kind\":\"claims-challenge\",\"pathRegex\":\"/subscriptions\"}");
    QSignalSpy needed(m_tokens.get(), &AccountSession::signInNeeded);
    Call<ArmReply> *waiting = arm()->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this);
    QTRY_COMPARE(needed.size(), 1);
    m_said += textOf(m_tokens->need()->reason);
    QVERIFY(m_tokens->provide(signInByBrowser(u"ada"_s, m_tokens->need()->claims)));
    QVERIFY(ended(waiting).has_value());
    m_driver->control("{\"person\": \"ada\", \"revoke\": true}");
    m_driver->seconds(2 * 3600);
    waiting = arm()->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this);
    QTRY_COMPARE(needed.size(), 2);
    m_tokens->refuse(m_tokens->need()->reason);
    QVERIFY(!ended(waiting).has_value());
}

void LeakTest::foreignOriginsGetNothing_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("redirect") << 0;
    QTest::newRow("next page") << 1;
    QTest::newRow("polling") << 2;
}

void LeakTest::foreignOriginsGetNothing()
{
    QFETCH(int, way);
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    QSignalSpy visited(&foreign, &QTcpServer::newConnection);
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(foreign.serverPort()) + "/stolen?sig=s";
    open(signInByBrowser(u"ada"_s));
    std::optional<Error> error;
    if (way == 0) {
        m_bend.next = [url](HttpReply *reply) { *reply = { 307, { { "Location", url } }, {}, 1 }; };
        error = read().error();
    } else if (way == 1) {
        m_bend.next = [url](HttpReply *reply) {
            *reply = { 200, {}, "{\"value\":[],\"nextLink\":\"" + url + "\"}", 1 };
        };
        error = ended(arm()->list(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this)).error();
    } else {
        m_bend.next = [url](HttpReply *reply) {
            *reply = { 202, { { "Azure-AsyncOperation", url } }, "{}", 1 };
        };
        const ResourceId group(
            u"/subscriptions/%1/resourceGroups/rg-none"_s.arg(m_driver->subscriptions.at(0)));
        const auto result = ended(arm()->write(ArmRequest::remove(group, u"2022-09-01"), this));
        QVERIFY(!result || result->status != 202);
        if (!result)
            error = result.error();
    }
    if (way < 2)
        QCOMPARE(error->failure, Failure::ForeignOrigin);
    QCOMPARE(visited.size(), 0);
    QVERIFY(!foreign.hasPendingConnections());
}

QTEST_GUILESS_MAIN(LeakTest)
#include "leaktest.moc"
