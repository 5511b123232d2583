// Tokens for an application itself: by secret, by a signed assertion, and as az asks for them.
#include "signindriver.h"

#include "tests/support/madecertificates.h"

#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString assertionType = u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s;

Fields bySecret(const QString &secret)
{
    return { { u"grant_type"_s, u"client_credentials"_s },
             { u"client_id"_s, automation },
             { u"client_secret"_s, secret },
             { u"scope"_s, u"https://management.azure.com/.default"_s } };
}

MadeCertificate robotCertificate()
{
    return makeCertificate({ u"robot"_s, {}, -1, 1, false, makeKey(KeyKind::Rsa) });
}

QJsonObject templateOf(const QJsonArray &resources)
{
    return { { u"$schema"_s,
               u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s },
             { u"contentVersion"_s, u"1.0.0.0"_s },
             { u"resources"_s, resources } };
}

} // namespace

class SignInClientsTest : public QObject {
    Q_OBJECT
private slots:
    void secretSignsIn();
    void servicePrincipalDeploysWithItsOwnRights();
    void secretIsRefused_data();
    void secretIsRefused();
    void assertionSignsIn_data();
    void assertionSignsIn();
    void adfsSignsIn();
};

void SignInClientsTest::secretSignsIn()
{
    SignInDriver driver;
    const Answer tokens = driver.token(contoso, bySecret(u"linkdesk-sandbox-secret"_s));
    QCOMPARE(tokens.status, 200);
    QVERIFY(tokens.json[u"refresh_token"].isUndefined());
    const QJsonObject claims = claimsOf(tokens.json[u"access_token"].toString());
    QCOMPARE(claims[u"idtyp"].toString(), u"app"_s);
    QCOMPARE(claims[u"appid"].toString(), automation);
    QVERIFY(claims[u"upn"].isUndefined() && claims[u"scp"].isUndefined());
    driver.use(tokens);
    QCOMPARE(driver.get(u"/subscriptions"_s).list().size(), 3);
    const Answer made =
        driver.put(u"/subscriptions/@prod/resourceGroups/rg-robot"_s, object(R"({"location": "westus2"})"));
    QCOMPARE(made.status, 201);
}

void SignInClientsTest::servicePrincipalDeploysWithItsOwnRights()
{
    SignInDriver driver;
    driver.use(driver.token(contoso, bySecret(u"linkdesk-sandbox-secret"_s)));
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s;
    const QJsonObject inner{
        { u"type"_s, u"Microsoft.Resources/deployments"_s },
        { u"apiVersion"_s, u"2022-09-01"_s },
        { u"name"_s, u"inside"_s },
        { u"properties"_s, QJsonObject{ { u"mode"_s, u"Incremental"_s }, { u"template"_s, templateOf({}) } } }
    };
    const QString outer = group + u"/providers/Microsoft.Resources/deployments/outer"_s;
    const Answer accepted = driver.put(
        outer,
        { { u"properties"_s,
            QJsonObject{ { u"mode"_s, u"Incremental"_s }, { u"template"_s, templateOf({ inner }) } } } });
    QCOMPARE(accepted.status, 201);
    driver.seconds(120);
    const QJsonValue properties = driver.get(outer).json[u"properties"];
    QCOMPARE(properties[u"provisioningState"].toString(), u"Succeeded"_s);
}

void SignInClientsTest::secretIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    QTest::newRow("wrong") << u"client_secret"_s << u"x"_s << 401 << 7000215;
    QTest::newRow("none") << u"client_secret"_s << QString() << 401 << 7000218;
    QTest::newRow("no scope") << u"scope"_s << QString() << 400 << 900144;
    QTest::newRow("delegated scope") << u"scope"_s << u"https://management.azure.com/user_impersonation"_s
                                     << 400 << 70011;
    QTest::newRow("public client") << u"client_id"_s << cli << 401 << 700025;
    QTest::newRow("unknown client") << u"client_id"_s << u"x"_s << 400 << 700016;
}

void SignInClientsTest::secretIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, status);
    QFETCH(int, number);
    SignInDriver driver;
    Fields fields = bySecret(u"linkdesk-sandbox-secret"_s);
    fields.removeIf([&name](const auto &field) { return field.first == name; });
    if (!value.isEmpty())
        fields.emplaceBack(name, value);
    const Answer answer = driver.token(contoso, fields);
    QCOMPARE(answer.status, status);
    QCOMPARE(numberOf(answer), number);
    QVERIFY(!answer.body.contains("linkdesk-sandbox-secret"));
}

void SignInClientsTest::assertionSignsIn_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("number");
    QTest::newRow("good") << QString() << QJsonValue() << 0;
    QTest::newRow("by SHA-256") << u"x5t#S256"_s << QJsonValue() << 0;
    QTest::newRow("issuer as audience")
        << u"aud"_s << QJsonValue(u"http://127.0.0.1:8080/"_s + contoso + u"/v2.0"_s) << 0;
    QTest::newRow("through a gateway")
        << u"aud"_s << QJsonValue(u"https://localhost:1/"_s + contoso + u"/oauth2/v2.0/token"_s) << 0;
    QTest::newRow("other audience") << u"aud"_s
                                    << QJsonValue(
                                           u"https://evil.example/"_s + contoso + u"/oauth2/v2.0/token"_s)
                                    << 700023;
    QTest::newRow("other tenant") << u"aud"_s
                                  << QJsonValue(
                                         u"http://127.0.0.1:8080/"_s + fabrikam + u"/oauth2/v2.0/token"_s)
                                  << 700023;
    QTest::newRow("expired") << u"exp"_s << QJsonValue(1) << 700024;
    QTest::newRow("without end") << u"exp"_s << QJsonValue(QJsonValue::Undefined) << 700024;
    QTest::newRow("early") << u"nbf"_s << QJsonValue(9e9) << 700024;
    QTest::newRow("issuer") << u"iss"_s << QJsonValue(cli) << 700021;
    QTest::newRow("subject") << u"sub"_s << QJsonValue(cli) << 700021;
    QTest::newRow("thumbprint") << u"x5t"_s << QJsonValue(u"AAAA"_s) << 700027;
    QTest::newRow("no thumbprint") << u"x5t"_s << QJsonValue(QJsonValue::Undefined) << 700027;
    QTest::newRow("algorithm") << u"alg"_s << QJsonValue(u"none"_s) << 700027;
    QTest::newRow("another key") << u"key"_s << QJsonValue() << 700027;
    QTest::newRow("nonsense") << u"nonsense"_s << QJsonValue() << 700027;
}

void SignInClientsTest::assertionSignsIn()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(int, number);
    static const MadeCertificate certificate = robotCertificate(); // making a key takes long
    const QTemporaryDir folder;
    Options options;
    options.world = worldWithRobot(folder.path(), certificate.certificate);
    SignInDriver driver(options);
    QJsonObject header{ { u"alg"_s, u"RS256"_s },
                        { u"x5t"_s, thumbprint(certificate, QCryptographicHash::Sha1) } };
    const double now = double(QDateTime::currentSecsSinceEpoch());
    QJsonObject claims{ { u"aud"_s, u"http://127.0.0.1:8080/"_s + contoso + u"/oauth2/v2.0/token"_s },
                        { u"iss"_s, automation },
                        { u"sub"_s, automation },
                        { u"jti"_s, u"1"_s },
                        { u"nbf"_s, now },
                        { u"exp"_s, now + 600 } };
    if (key == u"x5t#S256"_s)
        header = { { u"alg"_s, u"RS256"_s }, { key, thumbprint(certificate, QCryptographicHash::Sha256) } };
    else if (header.contains(key))
        header[key] = value;
    else if (claims.contains(key))
        claims[key] = value;
    static const MadeCertificate other = robotCertificate();
    QString assertion = signedToken(key == u"key"_s ? other : certificate, header, claims);
    if (key == u"nonsense"_s)
        assertion = u"a.b"_s;
    const Answer answer = driver.token(
        contoso,
        { { u"grant_type"_s, u"client_credentials"_s },
          { u"client_id"_s, automation },
          { u"client_assertion_type"_s, assertionType },
          { u"client_assertion"_s, assertion },
          { u"scope"_s, u"https://management.azure.com/.default"_s } });
    QCOMPARE(numberOf(answer), number);
    QCOMPARE(answer.status, number == 0 ? 200 : 401);
}

void SignInClientsTest::adfsSignsIn()
{
    SignInDriver driver;
    const Answer configuration = driver.raw("GET", u"/adfs/.well-known/openid-configuration"_s);
    QCOMPARE(configuration.json[u"token_endpoint"].toString(), u"http://127.0.0.1:8080/adfs/oauth2/token"_s);
    QCOMPARE(
        configuration.json[u"authorization_endpoint"].toString(),
        u"http://127.0.0.1:8080/adfs/oauth2/authorize"_s);
    QCOMPARE(
        driver.raw("GET", u"/adfs/adfs/.well-known/openid-configuration"_s).json[u"issuer"].toString(),
        u"http://127.0.0.1:8080/adfs"_s);
    Fields fields = bySecret(u"linkdesk-sandbox-secret"_s);
    fields.last() = { u"resource"_s, u"https://127.0.0.1:9999/"_s };
    const Answer tokens = driver.form(u"/adfs/oauth2/token"_s, fields);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(
        claimsOf(tokens.json[u"access_token"].toString())[u"aud"].toString(), u"https://127.0.0.1:9999/"_s);
    QCOMPARE(statusWith(tokens.json[u"access_token"].toString().toLatin1(), driver.sandbox.get()), 200);
    fields[2].second = u"wrong"_s;
    const Answer refused = driver.form(u"/adfs/oauth2/token"_s, fields);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.json[u"error"].toString(), u"invalid_client"_s);
}

QTEST_GUILESS_MAIN(SignInClientsTest)
#include "signinclientstest.moc"
