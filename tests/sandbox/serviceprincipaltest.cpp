// A program's own identity against the sandbox's sign-in service: with a secret, and with a certificate whose
// key signs what it sends.
#include "signindriver.h"

#include "sandboxworld.h"
#include "src/auth/clientassertion.h"
#include "src/auth/refusalreason.h"
#include "src/auth/serviceprincipalcredential.h"
#include "src/net/networktransport.h"
#include "tests/support/madecertificates.h"

#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class ServicePrincipalTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void secretGivesATokenThatArmTakes();
    void wrongSecretIsNamed();
    void certificateGivesAToken();
    void aChainMayStandBesideIt();
    void foreignCertificateIsNamed();
    void fileIsReadForEachToken();
    void unusableCertificates_data();
    void unusableCertificates();
    void unknownTenantIsNamed();
    void forgottenProofIsGone();
    void assertionIsGoodOnceAndForTenMinutes();

private:
    void serve(const Options &options);
    Authority authority() const;
    Result<Tokens> ask(const PrincipalProof &proof, const QString &tenant = contoso);
    PrincipalProof byCertificate(const QByteArray &pem);

    QTemporaryDir m_folder;
    MadeCertificate m_own, m_other;
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

MadeCertificate certificateFor(const QByteArray &key, int fromDays = -1, int toDays = 1)
{
    return makeCertificate({ u"robot"_s, {}, fromDays, toDays, false, key });
}

} // namespace

void ServicePrincipalTest::initTestCase()
{
    m_own = certificateFor(makeKey(KeyKind::Rsa));
    m_other = certificateFor(makeKey(KeyKind::Rsa));
    Options options;
    options.world = worldWithRobot(m_folder.path(), m_own.certificate, QJsonArray{ u"a secret & more"_s });
    QVERIFY(!options.world.isEmpty());
    serve(options);
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

PrincipalProof ServicePrincipalTest::byCertificate(const QByteArray &pem)
{
    QFile file(m_folder.filePath(u"robot.pem"_s));
    [&file, &pem] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size()); }();
    return { {}, file.fileName() };
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
    QCOMPARE(tokens->person.userName, automation);
    QCOMPARE(tokens->person.tenantId, contoso);
    QCOMPARE(statusWith(tokens->access.reveal(), m_sandbox.get()), 200);
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
    const Result<Tokens> tokens = ask(byCertificate(m_own.key + m_own.certificate));
    QVERIFY2(tokens.has_value(), qPrintable(tokens ? QString() : tokens.error().message));
    QVERIFY(!tokens->access.isEmpty());
}

void ServicePrincipalTest::aChainMayStandBesideIt()
{
    QVERIFY(ask(byCertificate("Bag Attributes\n" + m_other.certificate + m_own.pem())).has_value());
}

void ServicePrincipalTest::foreignCertificateIsNamed()
{
    const Result<Tokens> tokens = ask(byCertificate(m_other.pem()));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().failure, Failure::Refused);
    QCOMPARE(reasonOf(tokens.error()), RefusalReason::CertificateUnknown);
}

// It is read for each token: a renewed one is found, and so is one that went.
void ServicePrincipalTest::fileIsReadForEachToken()
{
    ServicePrincipalCredential credential(
        authority(), byCertificate("nothing yet"), m_transport.get(), &m_scheduler);
    const auto asked = [&] { return settled(credential.acquire({ contoso, {} }, &credential)); };
    QCOMPARE(asked().error().code, u"certificate_unreadable"_s);
    const QString file = byCertificate(m_own.pem()).certificate;
    QVERIFY(asked().has_value());
    QVERIFY(QFile::remove(file));
    const Result<Tokens> gone = asked();
    QCOMPARE(gone.error().code, u"certificate_file_missing"_s);
    QCOMPARE(gone.error().message, file);
    QVERIFY(credential.canAsk(gone.error()));
}

void ServicePrincipalTest::unusableCertificates_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("code");
    const QByteArray key = m_own.key;
    const auto row = [](const char *name, const QByteArray &pem, const char *code) {
        QTest::newRow(name) << pem << QString::fromLatin1(code);
    };
    row("no PEM", "PK\x03\x04", "certificate_unreadable");
    row("key alone", key, "certificate_unreadable");
    row("broken", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + key,
        "certificate_unreadable");
    row("too large", QByteArray(300 * 1024, 'x') + m_own.pem(), "certificate_unreadable");
    row("certificate alone", m_own.certificate, "certificate_key_missing");
    row("password", m_own.certificate + withPassword(key, "open sesame"), "certificate_key_encrypted");
    row("another key", m_own.certificate + m_other.key, "certificate_key_differs");
    row("elliptic curve", certificateFor(makeKey(KeyKind::Curve)).pem(), "certificate_key_unsuitable");
    row("1024 bits", certificateFor(makeKey(KeyKind::ShortRsa)).pem(), "certificate_key_unsuitable");
    row("expired", certificateFor(key, -2, -1).pem(), "certificate_expired");
    row("not yet valid", certificateFor(key, 1, 2).pem(), "certificate_not_yet_valid");
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
    credential.forget();
    const Result<Tokens> tokens = settled(credential.acquire({ contoso, {} }, &credential));
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().code, u"secret_missing"_s);
    QVERIFY(credential.canAsk(tokens.error()));
    Tokens given;
    given.refresh = Secret("a secret & more");
    credential.take(given);
    QVERIFY(settled(credential.acquire({ contoso, {} }, &credential)).has_value());
}

void ServicePrincipalTest::assertionIsGoodOnceAndForTenMinutes()
{
    const Secret pem(m_own.pem());
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
