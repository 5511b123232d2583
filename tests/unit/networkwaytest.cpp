// The way out of this computer: proxies, and whose certificates are believed.
#include "src/net/networktransport.h"
#include "src/net/route.h"
#include "tests/support/connectproxy.h"
#include "tests/support/madecertificates.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using Delivery = TestServer::Delivery;

class NetworkWayTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void certificateFiles();
    void systemProxyFromTheEnvironment();
    void noProxyMeansNone();
    void loopbackPassesEveryProxyBy();

    void companyRootIsTrusted();
    void certificates_data();
    void certificates();
    void badFileStopsEveryEncryptedRequest();
    void olderTlsIsRefused();
    void plainServerWhereTlsIsExpected();

    void throughAProxy();
    void proxyWithSignIn();
    void proxyRefusesTheSignIn_data();
    void proxyRefusesTheSignIn();
    void proxyRefusesTheHost();
    void proxyThatIsNotThere();
    void proxyWithoutAName();
    void proxyThatIsNotNamed();

    void aChangeHoldsFromTheNextRequestOn();

private:
    using Outcome = Result<HttpReply>;
    QString saved(const QString &name, const QByteArray &text);
    void use(const NetworkSettings &settings, const QByteArray &password = {});
    NetworkSettings through(const ConnectProxy &proxy) const;
    Outcome fetch(const QUrl &url);
    std::unique_ptr<TestServer> tlsServer(const CertificateWish &wish, bool selfSigned = false);

    QTemporaryDir m_folder;
    MadeCertificate m_root;
    QString m_rootFile;
    std::shared_ptr<NetworkSetup> m_setup;
    std::unique_ptr<NetworkTransport> m_transport;
};

namespace {

const QString farHost = u"arm.linkdesk.test"_s; // only the proxy of the test knows where that is

QUrl farUrl(const TestServer &server)
{
    return QUrl(u"https://%1:%2/x"_s.arg(farHost).arg(server.port()));
}

QByteArray fine(const Delivery &)
{
    return TestServer::http(200, "{}");
}

} // namespace

void NetworkWayTest::initTestCase()
{
    m_root = makeCertificate({ u"Company Root"_s, {}, -1, 30, true });
    m_rootFile = saved(u"root.pem"_s, "Company root, for all\n" + m_root.certificate);
}

void NetworkWayTest::init()
{
    m_transport.reset();
    m_setup = std::make_shared<NetworkSetup>();
    m_transport = std::make_unique<NetworkTransport>(m_setup);
}

QString NetworkWayTest::saved(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void NetworkWayTest::use(const NetworkSettings &settings, const QByteArray &password)
{
    m_setup->set(settings, Secret(password));
}

NetworkSettings NetworkWayTest::through(const ConnectProxy &proxy) const
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.host = u"127.0.0.1"_s;
    settings.port = proxy.port();
    settings.certificateFile = m_rootFile;
    return settings;
}

NetworkWayTest::Outcome NetworkWayTest::fetch(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.deadlineMs = 10000;
    std::optional<Outcome> outcome;
    QObject context;
    m_transport->send(request, &context)->then(&context, [&outcome](const Outcome &given) {
        outcome = given;
    });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 15000))
        return Error::of(Failure::Deadline, u"the call did not settle"_s);
    return *outcome;
}

std::unique_ptr<TestServer> NetworkWayTest::tlsServer(const CertificateWish &wish, bool selfSigned)
{
    const MadeCertificate made = makeCertificate(wish, selfSigned ? MadeCertificate() : m_root);
    return std::make_unique<TestServer>(fine, serverTls(made));
}

void NetworkWayTest::certificateFiles()
{
    const MadeCertificate second = makeCertificate({ u"Second"_s, {}, -1, 30, true });
    const QString both = saved(u"both.pem"_s, m_root.certificate + "\r\n# x\n" + second.certificate);
    const auto read = readCertificates(both);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->constLast().subjectInfo(QSslCertificate::CommonName), QStringList{ u"Second"_s });

    const auto error = [](const QString &file) { return readCertificates(file).error(); };
    QCOMPARE(error(m_folder.filePath(u"none"_s)).detail, Detail::CertificateFileMissing);
    QCOMPARE(error(m_folder.path()).detail, Detail::CertificateFileMissing);
    QCOMPARE(error(saved(u"empty.pem"_s, {})).detail, Detail::CertificateFileEmpty);
    QCOMPARE(error(saved(u"key.pem"_s, m_root.key)).detail, Detail::CertificateFileEmpty);
    QCOMPARE(error(saved(u"der.pem"_s, QByteArray("\x30\x82\x01", 3))).detail, Detail::CertificateFileEmpty);
    const Error damaged = error(saved(
        u"bad.pem"_s, m_root.certificate + second.certificate.chopped(40) + "-----END CERTIFICATE-----"));
    QCOMPARE(damaged.failure, Failure::BadFile);
    QCOMPARE(damaged.detail, Detail::CertificateFileDamaged);
    QCOMPARE(damaged.arguments.value(1), u"2"_s);
    QCOMPARE(
        error(saved(u"cut.pem"_s, m_root.certificate.chopped(60))).detail, Detail::CertificateFileDamaged);
}

void NetworkWayTest::systemProxyFromTheEnvironment()
{
    qputenv("https_proxy", "http://ada:secret@proxy.linkdesk.test:3128");
    const auto proxies = proxiesFor(NetworkSetup(), QNetworkProxyQuery(QUrl(u"https://far.test"_s)));
    qunsetenv("https_proxy");
    QCOMPARE(proxies.constFirst().hostName(), u"proxy.linkdesk.test"_s);
    QCOMPARE(int(proxies.constFirst().port()), 3128);
}

void NetworkWayTest::noProxyMeansNone()
{
    qputenv("https_proxy", "http://proxy.linkdesk.test:3128");
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::None;
    use(settings);
    const auto proxies = proxiesFor(*m_setup, QNetworkProxyQuery(QUrl(u"https://far.test"_s)));
    qunsetenv("https_proxy");
    QCOMPARE(proxies.size(), 1);
    QCOMPARE(proxies.constFirst().type(), QNetworkProxy::NoProxy);
}

void NetworkWayTest::loopbackPassesEveryProxyBy()
{
    ConnectProxy proxy;
    use(through(proxy));
    TestServer plain(fine);
    QVERIFY(fetch(plain.url("/x")).has_value());
    const auto encrypted = tlsServer({ u"here"_s, { u"127.0.0.1"_s } });
    QVERIFY(fetch(encrypted->url("/x")).has_value());
    QVERIFY(proxy.asked().isEmpty());
}

void NetworkWayTest::companyRootIsTrusted()
{
    const auto server = tlsServer({ u"here"_s, { u"127.0.0.1"_s } });
    NetworkSettings settings;
    const Outcome before = fetch(server->url("/x"));
    QCOMPARE(before.error().detail, Detail::CertificateUnknownIssuer);
    settings.certificateFile = m_rootFile;
    use(settings);
    const Outcome after = fetch(server->url("/x"));
    QVERIFY(after.has_value());
    QCOMPARE(after->status, 200);
    QCOMPARE(server->deliveries().size(), 1); // nothing went to a server that is not believed
}

void NetworkWayTest::certificates_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<bool>("selfSigned");
    QTest::addColumn<bool>("trustsRoot");
    QTest::addColumn<int>("detail");
    QTest::addColumn<QString>("says");
    const QStringList here{ u"127.0.0.1"_s };
    const auto day = [](int days) { return QDate::currentDate().addDays(days).toString(u"yyyy-MM"_s); };
    QTest::newRow("self-signed") << here << -1 << 30 << true << true << int(Detail::CertificateSelfSigned)
                                 << QString();
    QTest::newRow("unknown issuer") << here << -1 << 30 << false << false
                                    << int(Detail::CertificateUnknownIssuer) << u"Company Root"_s;
    QTest::newRow("expired") << here << -90 << -60 << false << true << int(Detail::CertificateExpired)
                             << day(-60);
    QTest::newRow("not yet valid") << here << 60 << 90 << false << true << int(Detail::CertificateNotYetValid)
                                   << day(60);
    QTest::newRow("wrong host") << QStringList{ u"other.test"_s } << -1 << 30 << false << true
                                << int(Detail::CertificateWrongHost) << u"other.test"_s;
    // Who signed it matters most.
    QTest::newRow("all at once") << QStringList{ u"other.test"_s } << -90 << -60 << false << false
                                 << int(Detail::CertificateUnknownIssuer) << u"Company Root"_s;
}

void NetworkWayTest::certificates()
{
    QFETCH(QStringList, hosts);
    QFETCH(int, fromDays);
    QFETCH(int, toDays);
    QFETCH(bool, selfSigned);
    QFETCH(bool, trustsRoot);
    QFETCH(int, detail);
    QFETCH(QString, says);
    NetworkSettings settings;
    if (trustsRoot)
        settings.certificateFile = m_rootFile;
    use(settings);
    const auto server = tlsServer({ u"Server"_s, hosts, fromDays, toDays }, selfSigned);
    const Outcome outcome = fetch(server->url("/x"));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().failure, Failure::TlsFailed);
    QCOMPARE(int(outcome.error().detail), detail);
    QCOMPARE(outcome.error().arguments.value(0), u"127.0.0.1"_s);
    QVERIFY2(
        outcome.error().arguments.value(1).contains(says), qPrintable(outcome.error().arguments.value(1)));
    QVERIFY(!outcome.error().maybeApplied);
    QVERIFY(server->deliveries().isEmpty());
}

void NetworkWayTest::badFileStopsEveryEncryptedRequest()
{
    NetworkSettings settings;
    settings.certificateFile = m_folder.filePath(u"gone.pem"_s);
    use(settings);
    const auto server = tlsServer({ u"here"_s, { u"127.0.0.1"_s } });
    QCOMPARE(fetch(server->url("/x")).error().detail, Detail::CertificateFileMissing);
    QVERIFY(server->deliveries().isEmpty());
    TestServer plain(fine); // the sandbox needs no certificate
    QVERIFY(fetch(plain.url("/x")).has_value());
}

void NetworkWayTest::olderTlsIsRefused()
{
    NetworkSettings settings;
    settings.certificateFile = m_rootFile;
    use(settings);
    const MadeCertificate made = makeCertificate({ u"old"_s, { u"127.0.0.1"_s } }, m_root);
    QSslConfiguration old = serverTls(made);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    TestServer server(fine, old);
    const Outcome outcome = fetch(server.url("/x"));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().detail, Detail::TlsRefused);
    QVERIFY(server.deliveries().isEmpty());
}

void NetworkWayTest::plainServerWhereTlsIsExpected()
{
    TestServer server([](const Delivery &) { return QByteArray("HTTP/1.1 400 No\r\n\r\n"); });
    QUrl url = server.url("/x");
    url.setScheme(u"https"_s);
    HttpRequest request;
    request.url = url;
    request.deadlineMs = 500; // a server that waits for the end of a line that TLS never sends
    std::optional<Outcome> outcome;
    m_transport->send(request, this)->then(this, [&outcome](const Outcome &given) { outcome = given; });
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->has_value());
    QVERIFY(server.deliveries().isEmpty());
}

void NetworkWayTest::throughAProxy()
{
    ConnectProxy proxy;
    use(through(proxy));
    const auto server = tlsServer({ farHost, { farHost } });
    const Outcome outcome = fetch(farUrl(*server));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->status, 200);
    QCOMPARE(proxy.asked(), QList<QByteArray>{ farUrl(*server).authority().toLatin1() });
    // No proxy is asked for what is inside the tunnel.
    QVERIFY(server->deliveries().constFirst().header("Proxy-Authorization").isEmpty());
}

void NetworkWayTest::proxyWithSignIn()
{
    ConnectProxy proxy;
    proxy.wantSignIn("ada:p\xe4ssword");
    NetworkSettings settings = through(proxy);
    settings.user = u"ada"_s;
    use(settings, "pässword"); // Qt sends Latin-1
    const auto server = tlsServer({ farHost, { farHost } });
    const Outcome outcome = fetch(farUrl(*server));
    QVERIFY(outcome.has_value());
    QCOMPARE(proxy.tunnels(), 1);
    QVERIFY(server->deliveries().constFirst().header("Proxy-Authorization").isEmpty());
}

void NetworkWayTest::proxyRefusesTheSignIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("none") << QString() << QByteArray();
    QTest::newRow("no password") << u"ada"_s << QByteArray();
    QTest::newRow("wrong") << u"ada"_s << QByteArray("wrong");
}

void NetworkWayTest::proxyRefusesTheSignIn()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    ConnectProxy proxy;
    proxy.wantSignIn("ada:right");
    NetworkSettings settings = through(proxy);
    settings.user = user;
    use(settings, password);
    const auto server = tlsServer({ farHost, { farHost } });
    const Outcome outcome = fetch(farUrl(*server));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().detail, Detail::ProxyWantsSignIn);
    QCOMPARE(outcome.error().arguments.value(0), u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(!outcome.error().maybeApplied);
    QCOMPARE(proxy.tunnels(), 0);
    // Once mended, the same transport goes through.
    settings.user = u"ada"_s;
    use(settings, "right");
    QVERIFY(fetch(farUrl(*server)).has_value());
}

void NetworkWayTest::proxyRefusesTheHost()
{
    ConnectProxy proxy;
    proxy.refuseWith(403);
    use(through(proxy));
    const auto server = tlsServer({ farHost, { farHost } });
    const Outcome outcome = fetch(farUrl(*server));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().failure, Failure::ConnectionLost);
    QCOMPARE(outcome.error().detail, Detail::ProxyRefuses);
    QCOMPARE(outcome.error().arguments.value(1), farHost);
    QVERIFY(server->deliveries().isEmpty());
}

void NetworkWayTest::proxyThatIsNotThere()
{
    NetworkSettings settings;
    {
        ConnectProxy gone;
        settings = through(gone);
    }
    use(settings);
    const auto server = tlsServer({ farHost, { farHost } });
    const Outcome outcome = fetch(farUrl(*server));
    // Qt tells a proxy that is away and one that refuses alike; the connection test does not.
    QCOMPARE(outcome.error().detail, Detail::ProxyRefuses);
}

void NetworkWayTest::proxyWithoutAName()
{
    ConnectProxy proxy;
    NetworkSettings settings = through(proxy);
    settings.host = QString(70, u'x'); // longer than a name can be: no name server is asked
    use(settings);
    const Outcome outcome = fetch(QUrl(u"https://far.linkdesk.test/x"_s));
    QCOMPARE(outcome.error().detail, Detail::ProxyNotFound);
    QVERIFY(outcome.error().arguments.value(0).startsWith(settings.host));
}

// Nothing goes past a proxy that is only half named.
void NetworkWayTest::proxyThatIsNotNamed()
{
    const auto server = tlsServer({ farHost, { farHost } });
    ConnectProxy proxy;
    NetworkSettings settings = through(proxy);
    settings.port = 0;
    use(settings);
    Outcome outcome = fetch(farUrl(*server));
    QCOMPARE(outcome.error().detail, Detail::ProxyNotFound);
    QCOMPARE(outcome.error().arguments, (QStringList{ QString(), farHost }));
    settings.host.clear();
    use(settings);
    outcome = fetch(farUrl(*server));
    QCOMPARE(outcome.error().detail, Detail::ProxyNotFound);
    QVERIFY(!outcome.error().maybeApplied);
    QVERIFY(server->deliveries().isEmpty());
    TestServer near(fine);
    QVERIFY(fetch(near.url("/x")).has_value()); // needs none
}

void NetworkWayTest::aChangeHoldsFromTheNextRequestOn()
{
    ConnectProxy first, second;
    use(through(first));
    // One request of the old way is under way and ends as it began.
    TestServer slow([](const Delivery &) { return QByteArray(); });
    HttpRequest hanging;
    hanging.url = slow.url("/slow");
    std::optional<Outcome> outcome;
    auto *call = m_transport->send(hanging, this);
    call->then(this, [&outcome](const Outcome &given) { outcome = given; });
    QTRY_COMPARE(slow.deliveries().size(), 1);

    use(through(second));
    const auto server = tlsServer({ farHost, { farHost } });
    QVERIFY(fetch(farUrl(*server)).has_value());
    QVERIFY(first.asked().isEmpty());
    QCOMPARE(second.tunnels(), 1);
    QVERIFY(!outcome);
    QCOMPARE(slow.openConnections(), 1);
    call->cancel();
    QTRY_VERIFY(outcome);
    QTRY_COMPARE(slow.openConnections(), 0);
    QVERIFY(fetch(farUrl(*server)).has_value()); // the former manager is gone by now
}

QTEST_GUILESS_MAIN(NetworkWayTest)
#include "networkwaytest.moc"
