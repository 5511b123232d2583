// Requests and the password of the proxy, through a real proxy: who waits for the keychain, and who never
// touches it.
#include "src/auth/unlockedtransport.h"

#include "src/auth/networkkeeper.h"
#include "tests/support/connectproxy.h"
#include "tests/support/fakestore.h"
#include "tests/support/madecertificates.h"
#include "tests/support/testserver.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using Delivery = TestServer::Delivery;

class UnlockedTransportTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void passwordComesFromTheKeychain();
    void manyRequestsAskOnce();
    void loopbackNeverAsks();
    void refusingKeychainIsTheProxysAnswer();
    void cancelWhileTheKeychainIsAsked();
    void transportGoneWhileTheKeychainIsAsked();
    void runningTransportFollowsTheSettings();

private:
    using Outcome = Result<HttpReply>;
    NetworkSettings through(const ConnectProxy &proxy) const;
    QString key() const { return u"proxy/ada@127.0.0.1:%1"_s.arg(m_proxy->port()); }
    Call<HttpReply> *send(const QUrl &url);
    Outcome fetch(const QUrl &url);

    QTemporaryDir m_folder;
    MadeCertificate m_root;
    std::unique_ptr<TestServer> m_server;
    QUrl m_far;
    std::unique_ptr<ConnectProxy> m_proxy;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<NetworkKeeper> m_keeper;
    std::unique_ptr<UnlockedTransport> m_transport;
};

void UnlockedTransportTest::initTestCase()
{
    m_root = makeCertificate({ u"Company Root"_s, {}, -1, 30, true });
    QFile file(m_folder.filePath(u"root.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_root.certificate);
    const QString host = u"arm.linkdesk.test"_s; // only the proxy of the test knows where that is
    m_server = std::make_unique<TestServer>(
        [](const Delivery &) { return TestServer::http(200, "{}"); },
        serverTls(makeCertificate({ host, { host } }, m_root)));
    m_far = QUrl(u"https://%1:%2/x"_s.arg(host).arg(m_server->port()));
}

// As a start of the program with what an earlier one kept.
void UnlockedTransportTest::init()
{
    m_transport.reset();
    m_keeper.reset();
    m_proxy = std::make_unique<ConnectProxy>();
    m_proxy->wantSignIn("ada:right");
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    NetworkKeeper(m_settings.get()).set(through(*m_proxy));
    m_store = std::make_unique<FakeStore>();
    m_store->kept.insert(key(), "right");
    m_keeper = std::make_unique<NetworkKeeper>(m_settings.get(), m_store.get());
    m_transport = std::make_unique<UnlockedTransport>(m_keeper.get());
}

NetworkSettings UnlockedTransportTest::through(const ConnectProxy &proxy) const
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.host = u"127.0.0.1"_s;
    settings.port = proxy.port();
    settings.user = u"ada"_s;
    settings.certificateFile = m_folder.filePath(u"root.pem"_s);
    return settings;
}

Call<HttpReply> *UnlockedTransportTest::send(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.deadlineMs = 10000;
    return m_transport->send(request, this);
}

UnlockedTransportTest::Outcome UnlockedTransportTest::fetch(const QUrl &url)
{
    std::optional<Outcome> outcome;
    QObject context;
    send(url)->then(&context, [&outcome](const Outcome &given) { outcome = given; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 20000))
        return Error::of(Failure::Deadline);
    return *outcome;
}

void UnlockedTransportTest::passwordComesFromTheKeychain()
{
    QCOMPARE(m_store->reads, 0); // nobody needed it yet
    const Outcome outcome = fetch(m_far);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->status, 200);
    QCOMPARE(m_store->reads, 1);
    QCOMPARE(m_proxy->tunnels(), 1);
}

void UnlockedTransportTest::manyRequestsAskOnce()
{
    int good = 0, over = 0;
    for (int count = 0; count < 5; ++count)
        send(m_far)->then(this, [&good, &over](const Outcome &outcome) {
            ++over;
            good += outcome ? 1 : 0;
        });
    QTRY_COMPARE(over, 5);
    QCOMPARE(good, 5);
    QCOMPARE(m_store->reads, 1);
}

void UnlockedTransportTest::loopbackNeverAsks()
{
    TestServer near([](const Delivery &) { return TestServer::http(200, "{}"); });
    QVERIFY(fetch(near.url("/x")).has_value());
    QCOMPARE(m_store->reads, 0);
    QVERIFY(m_proxy->asked().isEmpty());
}

void UnlockedTransportTest::refusingKeychainIsTheProxysAnswer()
{
    m_store->fails = true;
    const Outcome outcome = fetch(m_far);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().detail, Detail::ProxyWantsSignIn);
    QVERIFY(m_keeper->keychainError());
    QVERIFY(!fetch(m_far).has_value());
    QCOMPARE(m_store->reads, 1); // no prompt for every request
}

void UnlockedTransportTest::cancelWhileTheKeychainIsAsked()
{
    std::optional<Outcome> outcome;
    Call<HttpReply> *call = send(m_far);
    call->then(this, [&outcome](const Outcome &given) { outcome = given; });
    call->cancel();
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().failure, Failure::Cancelled);
    delete send(m_far);
    QVERIFY(fetch(m_far).has_value());
    QCOMPARE(m_proxy->tunnels(), 1);
}

void UnlockedTransportTest::transportGoneWhileTheKeychainIsAsked()
{
    std::optional<Outcome> outcome;
    send(m_far)->then(this, [&outcome](const Outcome &given) { outcome = given; });
    m_transport.reset();
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().failure, Failure::Cancelled);
}

void UnlockedTransportTest::runningTransportFollowsTheSettings()
{
    QVERIFY(fetch(m_far).has_value());
    ConnectProxy other;
    other.wantSignIn("ada:other");
    m_keeper->set(through(other));
    QVERIFY(m_store->kept.isEmpty()); // the password was the former proxy's
    QCOMPARE(fetch(m_far).error().detail, Detail::ProxyWantsSignIn);
    m_keeper->setPassword(Secret("other"));
    QVERIFY(fetch(m_far).has_value());
    QCOMPARE(m_proxy->tunnels(), 1);
    QCOMPARE(other.tunnels(), 1);
}

QTEST_GUILESS_MAIN(UnlockedTransportTest)
#include "unlockedtransporttest.moc"
