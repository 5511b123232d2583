// The connection test names the step that failed, for every step that can.
#include "src/auth/connectiontest.h"
#include "tests/support/connectproxy.h"
#include "tests/support/madecertificates.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using Delivery = TestServer::Delivery;

class ConnectionTestTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void plainAndDirect();
    void throughAProxy();
    void proxyNotFound();
    void proxyNotNamed();
    void proxyUnreachable();
    void proxyWantsSignIn();
    void proxyRefuses_data();
    void proxyRefuses();
    void silentProxyMeetsTheDeadline();
    void hostNotFound();
    void hostUnreachable();
    void certificate();
    void badCertificateFile();
    void serviceIsDown();
    void cancelEnds();
    void ownerGone();
    void whoListensMayEndIt();

private:
    using Hops = QList<Hop>;
    Hops run(int stepMs = 10000);
    static QStringList lines(const Hops &hops);
    Cloud far() const;

    QTemporaryDir m_folder;
    MadeCertificate m_root;
    std::unique_ptr<TestServer> m_login, m_arm;
    std::unique_ptr<ConnectProxy> m_proxy;
    std::shared_ptr<NetworkSetup> m_setup;
    NetworkSettings m_settings;
    Cloud m_cloud;
    int m_armStatus = 200;
};

namespace {

QString nameOf(Hop::Kind kind)
{
    static const QStringList names{ u"proxy name"_s, u"proxy"_s,       u"tunnel"_s, u"name"_s,
                                    u"connection"_s, u"certificate"_s, u"answer"_s };
    return names.at(int(kind));
}

} // namespace

void ConnectionTestTest::initTestCase()
{
    m_root = makeCertificate({ u"Company Root"_s, {}, -1, 30, true });
    QFile file(m_folder.filePath(u"root.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_root.certificate);
}

void ConnectionTestTest::init()
{
    m_armStatus = 200;
    const auto tls = [this](const QString &host) {
        return serverTls(makeCertificate({ host, { host } }, m_root));
    };
    m_login = std::make_unique<TestServer>(
        [](const Delivery &) { return TestServer::http(200, "{}"); }, tls(u"login.linkdesk.test"_s));
    m_arm = std::make_unique<TestServer>(
        [this](const Delivery &) { return TestServer::http(m_armStatus, "{}"); },
        tls(u"arm.linkdesk.test"_s));
    m_proxy = std::make_unique<ConnectProxy>();
    m_setup = std::make_shared<NetworkSetup>();
    m_settings = {};
    m_settings.proxy = NetworkSettings::Proxy::Manual;
    m_settings.host = u"127.0.0.1"_s;
    m_settings.port = m_proxy->port();
    m_settings.certificateFile = m_folder.filePath(u"root.pem"_s);
    m_cloud = far();
}

// A cloud that only the proxy of the test finds.
Cloud ConnectionTestTest::far() const
{
    Cloud cloud;
    cloud.login = QUrl(u"https://login.linkdesk.test:%1"_s.arg(m_login->port()));
    cloud.arm = QUrl(u"https://arm.linkdesk.test:%1"_s.arg(m_arm->port()));
    return cloud;
}

ConnectionTestTest::Hops ConnectionTestTest::run(int stepMs)
{
    m_setup->set(m_settings, Secret("right"));
    std::optional<Result<Hops>> result;
    Hops seen;
    connectiontest::run(
        m_setup, m_cloud, this, [&seen](const Hop &hop) { seen.append(hop); }, stepMs)
        ->then(this, [&result](const Result<Hops> &given) { result = given; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000) || !result->has_value())
        return {};
    if (lines(seen) != lines(**result))
        return {};
    return **result;
}

QStringList ConnectionTestTest::lines(const Hops &hops)
{
    QStringList lines;
    for (const Hop &hop : hops) {
        const QString service = hop.service == Hop::Service::Arm ? u"arm "_s : u"login "_s;
        lines.append(service + nameOf(hop.kind) + (hop.error ? u" failed"_s : QString()));
    }
    return lines;
}

void ConnectionTestTest::plainAndDirect()
{
    TestServer both([](const Delivery &) { return TestServer::http(404); }); // it answers: that is enough
    m_settings = {};
    m_cloud.login = m_cloud.arm = both.url({});
    const Hops hops = run();
    QCOMPARE(
        lines(hops),
        (QStringList{ u"login connection"_s, u"login answer"_s, u"arm connection"_s, u"arm answer"_s }));
    for (const Hop &hop : hops)
        QVERIFY(hop.milliseconds >= 0 && hop.milliseconds < 10000);
    QCOMPARE(hops.constLast().host, u"127.0.0.1:%1"_s.arg(both.port()));
    QCOMPARE(both.deliveries().size(), 2);
    for (const Delivery &delivery : both.deliveries())
        QVERIFY(delivery.header("Authorization").isEmpty());
}

void ConnectionTestTest::throughAProxy()
{
    m_settings.user = u"ada"_s;
    m_proxy->wantSignIn("ada:right");
    QCOMPARE(
        lines(run()),
        (QStringList{ u"login proxy"_s, u"login tunnel"_s, u"login certificate"_s, u"login answer"_s,
                      u"arm tunnel"_s, u"arm certificate"_s, u"arm answer"_s }));
}

void ConnectionTestTest::proxyNotFound()
{
    m_settings.host = QString(70, u'x'); // longer than a name can be: no name server is asked
    const Hops hops = run();
    QCOMPARE(lines(hops), QStringList{ u"login proxy name failed"_s });
    QCOMPARE(hops.constFirst().error->detail, Detail::ProxyNotFound);
}

void ConnectionTestTest::proxyNotNamed()
{
    m_settings.host.clear();
    const Hops hops = run();
    QCOMPARE(lines(hops), QStringList{ u"login proxy name failed"_s });
    QCOMPARE(hops.constFirst().error->arguments.constFirst(), QString());
    QVERIFY(m_login->deliveries().isEmpty());
}

void ConnectionTestTest::proxyUnreachable()
{
    m_proxy.reset();
    const Hops hops = run();
    QCOMPARE(lines(hops), QStringList{ u"login proxy failed"_s });
    QCOMPARE(hops.constFirst().error->detail, Detail::ProxyUnreachable);
}

void ConnectionTestTest::proxyWantsSignIn()
{
    m_settings.user = u"ada"_s;
    m_proxy->wantSignIn("ada:other");
    const Hops hops = run();
    QCOMPARE(lines(hops), (QStringList{ u"login proxy"_s, u"login tunnel failed"_s }));
    QCOMPARE(hops.constLast().error->detail, Detail::ProxyWantsSignIn);
    QCOMPARE(hops.constLast().error->arguments.constFirst(), u"127.0.0.1:%1"_s.arg(m_proxy->port()));
}

void ConnectionTestTest::proxyRefuses_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 403, 404, 405, 500, 502, 503 })
        QTest::addRow("%d", status) << status;
}

void ConnectionTestTest::proxyRefuses()
{
    QFETCH(int, status);
    m_proxy->refuseWith(status);
    const Hops hops = run();
    // Another host may be allowed: both are tried.
    QCOMPARE(
        lines(hops), (QStringList{ u"login proxy"_s, u"login tunnel failed"_s, u"arm tunnel failed"_s }));
    QCOMPARE(hops.constLast().error->detail, Detail::ProxyRefuses);
    QCOMPARE(hops.constLast().error->arguments.constLast(), u"arm.linkdesk.test"_s);
}

void ConnectionTestTest::silentProxyMeetsTheDeadline()
{
    m_proxy->neverAnswer();
    const Hops hops = run(200);
    QCOMPARE(
        lines(hops), (QStringList{ u"login proxy"_s, u"login tunnel failed"_s, u"arm tunnel failed"_s }));
    QCOMPARE(hops.constLast().error->failure, Failure::Deadline);
}

void ConnectionTestTest::hostNotFound()
{
    m_settings.proxy = NetworkSettings::Proxy::None;
    m_cloud.login.setHost(u"127.0.0.1"_s); // its certificate is for another name
    m_cloud.arm.setHost(QString(70, u'x'));
    if (m_cloud.arm.host().isEmpty())
        m_cloud.arm = QUrl(
            u"https://"_s + QString(63, u'x') + u'.' + QString(63, u'y')
            + (u'.' + QString(63, u'z')).repeated(3));
    const Hops hops = run();
    QCOMPARE(
        lines(hops),
        (QStringList{ u"login connection"_s, u"login certificate failed"_s, u"arm name failed"_s }));
    QCOMPARE(hops.at(1).error->detail, Detail::CertificateWrongHost);
    QCOMPARE(hops.constLast().error->detail, Detail::HostNotFound);
}

void ConnectionTestTest::hostUnreachable()
{
    m_settings.proxy = NetworkSettings::Proxy::None;
    m_cloud.login.setHost(u"127.0.0.1"_s);
    m_cloud.arm.setHost(u"127.0.0.1"_s);
    m_login.reset();
    m_arm.reset();
    const Hops hops = run();
    QCOMPARE(lines(hops), (QStringList{ u"login connection failed"_s, u"arm connection failed"_s }));
    QCOMPARE(hops.constLast().error->detail, Detail::HostUnreachable);
}

void ConnectionTestTest::certificate()
{
    m_settings.certificateFile.clear();
    const Hops hops = run();
    QCOMPARE(
        lines(hops),
        (QStringList{ u"login proxy"_s, u"login tunnel"_s, u"login certificate failed"_s, u"arm tunnel"_s,
                      u"arm certificate failed"_s }));
    QCOMPARE(hops.constLast().error->detail, Detail::CertificateUnknownIssuer);
    QCOMPARE(hops.constLast().error->arguments.constLast(), u"Company Root"_s);
    QVERIFY(m_arm->deliveries().isEmpty());
}

void ConnectionTestTest::badCertificateFile()
{
    m_settings.certificateFile = m_folder.filePath(u"gone.pem"_s);
    const Hops hops = run();
    QCOMPARE(hops.constLast().kind, Hop::Kind::Certificate);
    QCOMPARE(hops.constLast().error->detail, Detail::CertificateFileMissing);
}

void ConnectionTestTest::serviceIsDown()
{
    m_armStatus = 503;
    const Hops hops = run();
    QCOMPARE(hops.constLast().kind, Hop::Kind::Answer);
    QCOMPARE(hops.constLast().error->httpStatus, 503);
}

void ConnectionTestTest::cancelEnds()
{
    m_proxy->neverAnswer();
    m_setup->set(m_settings, {});
    std::optional<Result<Hops>> result;
    int steps = 0;
    auto *call = connectiontest::run(m_setup, m_cloud, this, [&steps](const Hop &) { ++steps; });
    call->then(this, [&result](const Result<Hops> &given) { result = given; });
    QTRY_COMPARE(steps, 1); // the proxy is there
    call->cancel();
    QTRY_VERIFY(result);
    QCOMPARE(result->error().failure, Failure::Cancelled);
    QCOMPARE(steps, 1);
}

void ConnectionTestTest::ownerGone()
{
    m_proxy->neverAnswer();
    m_setup->set(m_settings, {});
    auto owner = std::make_unique<QObject>();
    int steps = 0;
    bool isSettled = false;
    connectiontest::run(m_setup, m_cloud, owner.get(), [&steps](const Hop &) {
        ++steps;
    })->then(this, [&isSettled](const Result<Hops> &) { isSettled = true; });
    QTRY_COMPARE(steps, 1);
    owner.reset();
    QCoreApplication::processEvents();
    QVERIFY(!isSettled);
}

void ConnectionTestTest::whoListensMayEndIt()
{
    m_setup->set(m_settings, {});
    auto owner = std::make_unique<QObject>();
    int steps = 0;
    connectiontest::run(m_setup, m_cloud, owner.get(), [&](const Hop &) {
        ++steps;
        owner.reset();
    });
    QTRY_VERIFY(!owner);
    QCoreApplication::processEvents();
    QCOMPARE(steps, 1);
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "connectiontesttest.moc"
