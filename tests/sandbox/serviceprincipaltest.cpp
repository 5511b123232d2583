// A program's own identity against the sandbox's sign-in service: with a secret, and with a certificate whose
// key signs what it sends.
#include "signindriver.h"

#include "sandboxworld.h"
#include "src/auth/clientassertion.h"
#include "src/auth/refusalreason.h"
#include "src/auth/serviceprincipalcredential.h"
#include "src/net/networktransport.h"
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;
namespace made = linkdesk::testcertificate;

class ServicePrincipalTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void secretGivesATokenThatArmTakes();
    void wrongSecretIsNamed();
    void certificateGivesAToken();
    void aChainMayStandBesideIt();
    void foreignCertificateIsNamed();
    void unusableCertificates_data();
    void unusableCertificates();
    void unknownTenantIsNamed();
    void forgottenProofIsGone();
    void assertionIsGoodOnceAndForTenMinutes();

private:
    void serve(const Options &options);
    Authority authority() const;
    Result<Tokens> ask(const PrincipalProof &proof, const QString &tenant = contoso);
    QString worldWith(const QByteArray &certificate);

    QTemporaryDir m_folder;
    made::Key m_key, m_other;
    QByteArray m_certificate;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<NetworkTransport> m_transport;
    SystemScheduler m_scheduler;
};

namespace {

const QString audience = u"https://login.example/t/oauth2/v2.0/token"_s;

PrincipalProof bySecret(const char *secret)
{
    return { Secret(secret), {} };
}

PrincipalProof byCertificate(const QByteArray &pem)
{
    return { {}, Secret(pem) };
}

} // namespace

void ServicePrincipalTest::initTestCase()
{
    m_key = made::rsa();
    m_other = made::rsa();
    m_certificate = made::certificateText(m_key);
    Options options;
    options.world = worldWith(m_certificate);
    QVERIFY(!options.world.isEmpty());
    serve(options);
}

// The application of every world, with a secret and a certificate.
QString ServicePrincipalTest::worldWith(const QByteArray &certificate)
{
    QFile source(QStringLiteral(LINKDESK_SOURCE_DIR "/resources/sandbox/contoso.json"));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QJsonObject world = QJsonDocument::fromJson(source.readAll()).object();
    const QJsonObject client{
        { u"clientId"_s, automation },
        { u"name"_s, u"robot"_s },
        { u"objectId"_s, u"0b7c63a1-2f4d-4e39-9d35-61e0a6b3c511"_s },
        { u"tenantId"_s, contoso },
        { u"secrets"_s, QJsonArray{ u"a secret & more"_s } },
        { u"certificates"_s, QJsonArray{ QString::fromLatin1(certificate) } },
        { u"assignments"_s, QJsonArray{ QJsonObject{ { u"scope"_s, u"/"_s }, { u"role"_s, u"Reader"_s } } } }
    };
    world[u"signIn"] = QJsonObject{ { u"clients"_s, QJsonArray{ client } } };
    QFile file(m_folder.filePath(u"world.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(world).toJson());
    return file.fileName();
}

void ServicePrincipalTest::serve(const Options &options)
{
    auto sandbox = Sandbox::create(options);
    QVERIFY(sandbox.has_value());
    m_sandbox = std::move(*sandbox);
    auto started = Listener::start(m_sandbox.get(), 0);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
    m_transport = std::make_unique<NetworkTransport>();
}

Authority ServicePrincipalTest::authority() const
{
    return { QUrl(m_listener->url().toString()), contoso, automation, u"https://management.azure.com"_s };
}

Result<Tokens> ServicePrincipalTest::ask(const PrincipalProof &proof, const QString &tenant)
{
    ServicePrincipalCredential credential(authority(), proof, m_transport.get(), &m_scheduler);
    return settled(credential.acquire({ tenant, {} }, &credential));
}

void ServicePrincipalTest::secretGivesATokenThatArmTakes()
{
    const Result<Tokens> tokens = ask(bySecret("a secret & more"));
    QVERIFY(tokens.has_value());
    QVERIFY(tokens->refresh.isEmpty());
    QVERIFY(tokens->lifeSeconds > 600);
    const Response seen = m_sandbox->handle(
        { "GET",
          "/tenants?api-version=2022-12-01",
          { { "Host", "127.0.0.1:1" }, { "Authorization", "Bearer " + tokens->access.reveal() } },
          {} });
    QCOMPARE(seen.status, 200);
}

void ServicePrincipalTest::wrongSecretIsNamed()
{
    const Result<Tokens> tokens = ask(bySecret("another secret"));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().failure, Failure::Refused);
    QCOMPARE(tokens.error().code, u"invalid_client"_s);
    QCOMPARE(reasonOf(tokens.error()), RefusalReason::SecretWrong);
    QVERIFY(!(tokens.error().message + QString::fromUtf8(tokens.error().raw)).contains(u"another secret"_s));
    QVERIFY(!needsPerson(tokens.error()));
}

void ServicePrincipalTest::certificateGivesAToken()
{
    const Result<Tokens> tokens = ask(byCertificate(made::keyText(m_key) + m_certificate));
    QVERIFY2(tokens.has_value(), qPrintable(tokens ? QString() : tokens.error().message));
    QVERIFY(!tokens->access.isEmpty());
}

void ServicePrincipalTest::aChainMayStandBesideIt()
{
    const QByteArray issuer = made::certificateText(m_other);
    QVERIFY(
        ask(byCertificate("Bag Attributes\n" + issuer + m_certificate + made::keyText(m_key))).has_value());
}

void ServicePrincipalTest::foreignCertificateIsNamed()
{
    const Result<Tokens> tokens = ask(byCertificate(made::keyText(m_other) + made::certificateText(m_other)));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().failure, Failure::Refused);
    QCOMPARE(reasonOf(tokens.error()), RefusalReason::CertificateUnknown);
}

void ServicePrincipalTest::unusableCertificates_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("code");
    const QByteArray key = made::keyText(m_key);
    const auto row = [](const char *name, const QByteArray &pem, const char *code) {
        QTest::newRow(name) << pem << QString::fromLatin1(code);
    };
    row("no PEM", "PK\x03\x04", "certificate_unreadable");
    row("key alone", key, "certificate_unreadable");
    row("broken", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + key,
        "certificate_unreadable");
    row("too large", QByteArray(300 * 1024, 'x') + m_certificate + key, "certificate_unreadable");
    row("certificate alone", m_certificate, "certificate_key_missing");
    row("password", m_certificate + made::keyText(m_key, "open sesame"), "certificate_key_encrypted");
    row("another key", m_certificate + made::keyText(m_other), "certificate_key_differs");
    const made::Key curve = made::elliptic();
    row("elliptic curve", made::certificateText(curve) + made::keyText(curve), "certificate_key_unsuitable");
    const made::Key small = made::rsa(1024);
    row("1024 bits", made::certificateText(small) + made::keyText(small), "certificate_key_unsuitable");
    row("expired", made::certificateText(m_key, -7200, -3600) + key, "certificate_expired");
    row("not yet valid", made::certificateText(m_key, 3600, 7200) + key, "certificate_not_yet_valid");
}

void ServicePrincipalTest::unusableCertificates()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, code);
    const auto checked = clientassertion::check(Secret(pem), m_scheduler.utcNow());
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().code, code);
    const Result<Tokens> tokens = ask(byCertificate(pem));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().failure, Failure::NotSent);
    QCOMPARE(tokens.error().code, code);
    QVERIFY(reasonOf(tokens.error()) != RefusalReason::Unknown);
}

void ServicePrincipalTest::unknownTenantIsNamed()
{
    const Result<Tokens> tokens = ask(bySecret("a secret & more"), u"11111111-2222-4333-8444-555555555555"_s);
    QVERIFY(!tokens.has_value());
    QCOMPARE(reasonOf(tokens.error()), RefusalReason::TenantUnknown);
}

void ServicePrincipalTest::forgottenProofIsGone()
{
    ServicePrincipalCredential credential(
        authority(), bySecret("a secret & more"), m_transport.get(), &m_scheduler);
    QVERIFY(!credential.canAsk());
    credential.forget();
    const Result<Tokens> tokens = settled(credential.acquire({ contoso, {} }, &credential));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().code, u"secret_missing"_s);
}

void ServicePrincipalTest::assertionIsGoodOnceAndForTenMinutes()
{
    const Secret pem(m_certificate + made::keyText(m_key));
    const QDateTime now = m_scheduler.utcNow();
    const auto facts = clientassertion::check(pem, now);
    QVERIFY(facts.has_value());
    QCOMPARE(facts->thumbprint.size(), 32);
    QVERIFY(facts->validTo > now && facts->validFrom < now);
    QSet<QString> ids;
    for (int round = 0; round < 2; ++round) {
        const Result<Secret> assertion = clientassertion::make(pem, automation, audience, now);
        QVERIFY(assertion.has_value());
        const QJsonObject claims = linkdesk::claimsOf(assertion->reveal());
        QCOMPARE(claims[u"iss"].toString(), automation);
        QCOMPARE(claims[u"sub"].toString(), automation);
        QCOMPARE(claims[u"aud"].toString(), audience);
        QCOMPARE(claims[u"exp"].toInteger() - claims[u"nbf"].toInteger(), 600);
        ids.insert(claims[u"jti"].toString());
    }
    QCOMPARE(ids.size(), 2);
}

QTEST_GUILESS_MAIN(ServicePrincipalTest)
#include "serviceprincipaltest.moc"
