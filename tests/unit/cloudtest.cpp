// Clouds: the built-in ones, what metadata say about any other, and what is never believed.
#include "src/auth/cloud.h"
#include "src/auth/authority.h"
#include "tests/support/scriptedtransport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QUrl arm(u"https://management.local.test"_s);

QByteArray metadata(const QByteArray &login, const QByteArray &audiences, const QByteArray &more = {})
{
    return "{\"resourceManager\":\"https://management.local.test/\",\"authentication\":{\"loginEndpoint\":\""
        + login + "\",\"audiences\":" + audiences + "}" + more + "}";
}

} // namespace

class CloudTest : public QObject {
    Q_OBJECT
private slots:
    void builtIn();
    void everyRuleHasItsSource();
    void found_data();
    void found();
    void portalPages();
    void addresses_data();
    void addresses();
    void custom();
    void fromAListOfClouds();
    void refused_data();
    void refused();
    void regionalName();
    void asks();
    void answersThatAreNone();
    void neverAsksUnsafely();

private:
    Result<Cloud> settle(Call<Cloud> *call);
    std::shared_ptr<Script> m_script = std::make_shared<Script>();
    ScriptedTransport m_transport{ m_script };
};

Result<Cloud> CloudTest::settle(Call<Cloud> *call)
{
    std::optional<Result<Cloud>> result;
    call->then(this, [&result](const Result<Cloud> &given) { result = given; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }))
        return Error::of(Failure::Deadline);
    return *result;
}

void CloudTest::builtIn()
{
    const QList<Cloud> &clouds = builtInClouds();
    QCOMPARE(clouds.size(), 3);
    QStringList hosts;
    for (const Cloud &cloud : clouds) {
        QVERIFY(cloud.isBuiltIn);
        QVERIFY(!cloud.audience.endsWith(u'/'));
        Authority authority;
        authority.login = cloud.login;
        authority.tenant = u"organizations"_s;
        authority.resource = cloud.audience;
        QVERIFY(authority.isUsable());
        QVERIFY(authority.scope().startsWith(cloud.audience + u"/.default "_s));
        QCOMPARE(cloud.key(), cloud.arm.toString());
        hosts << cloud.arm.host() << cloud.login.host() << cloud.portal.host();
    }
    QCOMPARE(hosts.removeDuplicates(), 0); // nothing is shared between clouds
    QCOMPARE(clouds.at(0).zones, QStringList{ u"privatelink.api.adu.microsoft.com"_s });
    QCOMPARE(
        clouds.at(0).audiences().join(u' '),
        u"https://management.core.windows.net https://management.azure.com"_s);
    QVERIFY(clouds.at(2).audiences().contains(u"https://management.chinacloudapi.cn"_s));
    QVERIFY(clouds.at(0).hasDeviceUpdate);
    QVERIFY(!clouds.at(1).hasDeviceUpdate);
    QVERIFY(!clouds.at(2).hasDeviceUpdate);
}

void CloudTest::everyRuleHasItsSource()
{
    builtInClouds(); // the resource is linked where it is used
    QFile file(u":/linkdesk/rules/clouds.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray clouds = QJsonDocument::fromJson(file.readAll()).object()["clouds"_L1].toArray();
    QCOMPARE(clouds.size(), 3);
    for (const QJsonValue cloud : clouds) {
        QVERIFY(!cloud["source"_L1].toString().isEmpty());
        QVERIFY(QDate::fromString(cloud["date"_L1].toString(), Qt::ISODate).isValid());
    }
}

void CloudTest::found_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << u"azureusgovernment"_s << u"AzureUSGovernment"_s;
    QTest::newRow("address") << u"https://management.chinacloudapi.cn/"_s << u"AzureChinaCloud"_s;
    QTest::newRow("address with port") << u"https://management.azure.com:443"_s << u"AzureCloud"_s;
    QTest::newRow("plain address") << u"http://management.azure.com"_s << QString();
    QTest::newRow("other") << u"AzureStack"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void CloudTest::found()
{
    QFETCH(QString, asked);
    QFETCH(QString, name);
    QCOMPARE(builtInCloud(asked).name, name);
}

void CloudTest::portalPages()
{
    const ResourceId account(
        u"/subscriptions/s/resourceGroups/g#1/providers/Microsoft.DeviceUpdate/accounts/a"_s);
    const Cloud cloud = builtInCloud(u"AzureUSGovernment"_s);
    QCOMPARE(
        cloud.portalPage(account, u"contoso.com"_s).toEncoded(),
        QByteArray("https://portal.azure.us/#@contoso.com/resource/subscriptions/s/resourceGroups/g%231/"
                   "providers/Microsoft.DeviceUpdate/accounts/a"));
    QVERIFY(cloud.portalPage(account).fragment().startsWith(u"/resource/subscriptions"_s));
    QVERIFY(cloud.portalPage(ResourceId()).isEmpty());
    QVERIFY(Cloud().portalPage(account).isEmpty());
}

void CloudTest::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("host") << u" management.local.test/ "_s << u"https://management.local.test"_s;
    QTest::newRow("with port and path")
        << u"https://management.local.test:8443/metadata?x=1#y"_s << u"https://management.local.test:8443"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("plain") << u"http://management.local.test"_s << QString();
    QTest::newRow("user") << u"https://me@management.local.test"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("nothing") << u" "_s << QString();
    QTest::newRow("words") << u"my cloud"_s << QString();
}

void CloudTest::addresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const Result<QUrl> result = armAddress(typed);
    if (!address.isEmpty()) {
        QVERIFY(result.has_value());
        QCOMPARE(result->toString(), address);
        return;
    }
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().failure, Failure::NotSent);
    QCOMPARE(result.error().detail, Detail::UnsafeOrigin);
}

void CloudTest::custom()
{
    const Result<Cloud> cloud = cloudFrom(
        arm,
        metadata(
            "https://login.local.test/", "[\"https://management.local.test/guid/\",\"x\"]",
            ",\"name\":\" Local\\n Cloud\",\"portal\":\"https://portal.local.test/\""));
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->name, u"Local Cloud"_s);
    QCOMPARE(cloud->key(), u"https://management.local.test"_s);
    QCOMPARE(cloud->login, QUrl(u"https://login.local.test"_s));
    QCOMPARE(cloud->portal, QUrl(u"https://portal.local.test"_s));
    QCOMPARE(cloud->audience, u"https://management.local.test/guid"_s);
    QVERIFY(cloud->zones.isEmpty());
    QVERIFY(!cloud->isBuiltIn);

    // Every field may be missing, the addresses of sign-in excepted.
    const Result<Cloud> bare = cloudFrom(arm, metadata("https://login.local.test", "[\"a\"]"));
    QVERIFY(bare.has_value());
    QCOMPARE(bare->name, u"management.local.test"_s);
    QVERIFY(bare->portal.isEmpty());
    const Result<Cloud> script = cloudFrom(
        arm, metadata("https://login.local.test", "[\"a\"]", ",\"portal\":\"javascript:alert(1)\""));
    QVERIFY(script.has_value());
    QVERIFY(script->portal.isEmpty());
}

void CloudTest::fromAListOfClouds()
{
    const QByteArray other = "{\"name\":\"Other\",\"resourceManager\":\"https://other.test/\"}";
    const QByteArray mine = metadata("https://login.local.test", "[\"a\"]", ",\"name\":\"Mine\"");
    const Result<Cloud> cloud = cloudFrom(arm, '[' + other + ',' + mine + ']');
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->name, u"Mine"_s);
    QCOMPARE(cloudFrom(arm, '[' + other + ']').error().detail, Detail::NoCloud);
}

void CloudTest::refused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("detail");
    const auto row = [](const char *title, const QByteArray &body, Detail detail) {
        QTest::newRow(title) << body << int(detail);
    };
    row("no JSON", "<html>", Detail::NoJsonObject);
    row("nothing", "{}", Detail::NoCloud);
    row("empty list", "[]", Detail::NoCloud);
    row("no sign-in", "{\"name\":\"x\"}", Detail::NoSignIn);
    row("null", "{\"authentication\":null}", Detail::NoSignIn);
    row("no audience", metadata("https://login.local.test", "[]"), Detail::NoSignIn);
    row("audience of another type", metadata("https://login.local.test", "[1]"), Detail::NoSignIn);
    row("plain", metadata("http://login.local.test", "[\"a\"]"), Detail::NoSignIn);
    row("sent to this computer", metadata("http://127.0.0.1:1", "[\"a\"]"), Detail::NoSignIn);
    row("with a path", metadata("https://login.local.test/adfs", "[\"a\"]"), Detail::NoSignIn);
    row("with a user", metadata("https://me@login.local.test", "[\"a\"]"), Detail::NoSignIn);
    // A token from there would open the public cloud to whoever runs this one.
    row("borrowed", metadata("https://login.microsoftonline.com", "[\"https://management.azure.com\"]"),
        Detail::BorrowedSignIn);
    row("borrowed by an old name", metadata("https://LOGIN.windows.net/", "[\"a\"]"), Detail::BorrowedSignIn);
}

void CloudTest::refused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, detail);
    const Result<Cloud> cloud = cloudFrom(arm, body);
    QVERIFY(!cloud.has_value());
    QCOMPARE(cloud.error().failure, Failure::NotUnderstood);
    QCOMPARE(int(cloud.error().detail), detail);
}

void CloudTest::regionalName()
{
    const QByteArray body = metadata("https://login.microsoftonline.com", "[\"https://evil.test\"]");
    const Result<Cloud> cloud = cloudFrom(QUrl(u"https://westeurope.management.azure.com"_s), body);
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->name, u"AzureCloud"_s);
    QCOMPARE(cloud->key(), u"https://westeurope.management.azure.com"_s);
    QCOMPARE(cloud->audience, u"https://management.azure.com"_s); // ours, not what the answer says
    for (const QString &near : { u"https://evilmanagement.azure.com"_s, u"https://management.azure.com:444"_s,
                                 u"https://management.azure.com.evil.test"_s })
        QCOMPARE(cloudFrom(QUrl(near), body).error().detail, Detail::BorrowedSignIn);
}

void CloudTest::asks()
{
    m_script->sent.clear();
    m_script->answer = [](const HttpRequest &) {
        return Result<HttpReply>(
            ScriptedTransport::reply(200, metadata("https://login.local.test", "[\"a\"]")));
    };
    QVERIFY(settle(readCloud(&m_transport, QUrl(u"https://management.local.test/x"_s), this)).has_value());
    QCOMPARE(m_script->lines(), QList<QByteArray>{ "GET /metadata/endpoints?api-version=2022-09-01" });
    for (const auto &header : std::as_const(m_script->sent.first().headers))
        QVERIFY(header.first.compare("Authorization", Qt::CaseInsensitive) != 0);
}

void CloudTest::answersThatAreNone()
{
    m_script->answer = [](const HttpRequest &) {
        return Result<HttpReply>(ScriptedTransport::reply(503, "{\"error\":{}}"));
    };
    const Result<Cloud> refusal = settle(readCloud(&m_transport, arm, this));
    QCOMPARE(refusal.error().failure, Failure::Refused);
    QCOMPARE(refusal.error().httpStatus, 503);
    QCOMPARE(refusal.error().where, u"GET /metadata/endpoints"_s);
    m_script->answer = [](const HttpRequest &) { return Result<HttpReply>(ScriptedTransport::lost()); };
    QCOMPARE(settle(readCloud(&m_transport, arm, this)).error().failure, Failure::ConnectionLost);
    m_script->answer = [](const HttpRequest &) {
        return Result<HttpReply>(ScriptedTransport::reply(302, {}, { { "Location", "https://other.test" } }));
    };
    QCOMPARE(settle(readCloud(&m_transport, arm, this)).error().httpStatus, 302);
}

void CloudTest::neverAsksUnsafely()
{
    m_script->sent.clear();
    const Result<Cloud> cloud =
        settle(readCloud(&m_transport, QUrl(u"http://management.local.test"_s), this));
    QCOMPARE(cloud.error().detail, Detail::UnsafeOrigin);
    QVERIFY(m_script->sent.isEmpty());
}

QTEST_GUILESS_MAIN(CloudTest)
#include "cloudtest.moc"
