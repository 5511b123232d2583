// What ARM makes of tokens; what stands in somebody's way; challenges, revocation, faults.
#include "signindriver.h"

#include "src/sandbox/jwt.h"

#include <QFile>
#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

// What a WWW-Authenticate header asks for.
QJsonObject askedFor(const Answer &answer)
{
    static const QRegularExpression claims(u"claims=\"([^\"]+)\""_s);
    const QString text = claims.match(answer.header("WWW-Authenticate")).captured(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(text.toLatin1())).object();
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

const QString capable = uR"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_s;

} // namespace

class SignInArmTest : public QObject {
    Q_OBJECT
private slots:
    void expiredTokenIsRefused();
    void otherAudienceIsRefused();
    void changedTokensAreRefused_data();
    void changedTokensAreRefused();
    void tokenOfAnotherSandboxIsRefused();
    void tokensKeepToTheirTenant();
    void auxiliaryTokensOpenTheirTenant();
    void tenantsAreThoseThatMayBeEntered();
    void ownTokenOptionTakesSignedOnes();
    void troubleIsSaid_data();
    void troubleIsSaid();
    void secondFactorIsAskedFor();
    void registrationIsDoneOnThePage();
    void consentIsGivenOnThePage();
    void troubleOfATenantIsOfThatTenantOnly();
    void armHidesTheTrouble();
    void challengeIsMetByASignIn();
    void challengeIsNotMetSilently();
    void revokedTokenIsChallenged();
    void revokedTokenLivesOnWithoutTheCapability();
    void tokenEndpointFails_data();
    void tokenEndpointFails();
    void wrongAudienceIsGiven();
    void namesAreEscaped();
    void pagesCannotBeFramedOrKept();
};

void SignInArmTest::expiredTokenIsRefused()
{
    SignInDriver driver;
    driver.use(driver.signIn(u"ada"_s, u"common"_s));
    driver.seconds(3590);
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    driver.seconds(1811);
    const Answer answer = driver.get(u"/subscriptions"_s);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"ExpiredAuthenticationToken"_s);
    const QString header = answer.header("WWW-Authenticate");
    QVERIFY2(
        header.startsWith(u"Bearer authorization_uri=\"http://127.0.0.1:8080/"_s + contoso + u'"'),
        qUtf8Printable(header));
    QVERIFY(header.contains(u"error=\"invalid_token\", error_description=\"The access token expiry"_s));
}

void SignInArmTest::otherAudienceIsRefused()
{
    SignInDriver driver;
    const Fields graph{ { u"scope"_s, u"https://graph.microsoft.com/User.Read"_s } };
    driver.open(u"common"_s, graph);
    Fields fields = SignInDriver::redemption(SignInDriver::codeOf(driver.person(u"ada"_s)));
    fields.removeIf([](const auto &field) { return field.first == u"scope"_s; });
    driver.use(driver.token(u"common"_s, fields));
    const Answer answer = driver.get(u"/subscriptions"_s);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"InvalidAuthenticationTokenAudience"_s);
}

void SignInArmTest::changedTokensAreRefused_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QByteArray>("instead");
    const auto encoded = [](const char *json) { return jwt::encoded(json); };
    QTest::newRow("claims") << 1 << encoded(R"({"oid":"e9c43d9e-a231-4a0b-a34a-4a15cbb92bcc","exp":9e9})");
    QTest::newRow("no algorithm") << 0 << encoded(R"({"alg":"none"})");
    QTest::newRow("symmetric") << 0 << encoded(R"({"alg":"HS256"})");
    QTest::newRow("signature") << 2 << "AAAA"_ba;
    QTest::newRow("no signature") << 2 << ""_ba;
    QTest::newRow("broken signature") << 2 << "*"_ba;
}

void SignInArmTest::changedTokensAreRefused()
{
    QFETCH(int, part);
    QFETCH(QByteArray, instead);
    SignInDriver driver;
    QList<QByteArray> parts =
        driver.signIn(u"ada"_s, u"common"_s).json[u"access_token"].toString().toLatin1().split('.');
    parts[part] = instead;
    driver.Driver::token = parts.join('.');
    const Answer answer = driver.get(u"/subscriptions"_s);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"InvalidAuthenticationToken"_s);
}

void SignInArmTest::tokenOfAnotherSandboxIsRefused()
{
    SignInDriver other;
    SignInDriver driver;
    driver.use(other.signIn(u"ada"_s, u"common"_s));
    QCOMPARE(
        driver.get(u"/subscriptions"_s).code(), u"InvalidAuthenticationToken"_s); // no key of its own yet
    driver.signIn(u"ada"_s, u"common"_s);
    QCOMPARE(driver.get(u"/subscriptions"_s).code(), u"InvalidAuthenticationToken"_s);
}

void SignInArmTest::tokensKeepToTheirTenant()
{
    SignInDriver driver;
    driver.use(driver.signIn(u"ada"_s, contoso));
    QCOMPARE(driver.get(u"/subscriptions"_s).list().size(), 3);
    QCOMPARE(driver.get(u"/subscriptions/@prod"_s).status, 200);
    const Answer foreign = driver.get(u"/subscriptions/@fab/resourceGroups"_s);
    QCOMPARE(foreign.status, 401);
    QCOMPARE(foreign.code(), u"InvalidAuthenticationTokenTenant"_s);
    QVERIFY(foreign.header("WWW-Authenticate")
                .startsWith(u"Bearer authorization_uri=\"http://127.0.0.1:8080/"_s + fabrikam));
    QCOMPARE(
        driver.get(u"/subscriptions/11111111-1111-4111-a111-111111111111/resourceGroups"_s).code(),
        u"SubscriptionNotFound"_s);
    driver.use(driver.signIn(u"ada"_s, u"fabrikam.example"_s));
    QCOMPARE(driver.get(u"/subscriptions"_s).list().size(), 1);
    QCOMPARE(driver.get(u"/subscriptions/@fab/resourceGroups"_s).status, 200);
    driver.Driver::token = "sandbox:ada";
    QCOMPARE(driver.get(u"/subscriptions"_s).list().size(), 4);
}

void SignInArmTest::auxiliaryTokensOpenTheirTenant()
{
    SignInDriver driver;
    const QByteArray other = driver.signIn(u"ada"_s, fabrikam).json[u"access_token"].toString().toLatin1();
    driver.use(driver.signIn(u"ada"_s, contoso));
    const auto count = [&](const QByteArray &auxiliary) {
        return driver
            .send(
                "GET", u"/subscriptions"_s, QJsonValue::Undefined,
                { { "x-ms-authorization-auxiliary", auxiliary } })
            .list()
            .size();
    };
    QCOMPARE(count("Bearer " + other), 4);
    QCOMPARE(count("Bearer forged, Bearer " + other), 4);
    QCOMPARE(count("Bearer a.b.c"), 3);
    const QByteArray somebody = driver.signIn(u"gus"_s, fabrikam).json[u"access_token"].toString().toLatin1();
    QCOMPARE(count("Bearer " + somebody), 3);
}

void SignInArmTest::tenantsAreThoseThatMayBeEntered()
{
    SignInDriver driver;
    const auto tenants = [&](const QString &person) {
        driver.use(driver.signIn(person, u"common"_s));
        return driver.get(u"/tenants"_s).list().size();
    };
    QCOMPARE(tenants(u"ada"_s), 2);
    QCOMPARE(tenants(u"rita"_s), 1);
    QCOMPARE(tenants(u"gus"_s), 2);
}

void SignInArmTest::ownTokenOptionTakesSignedOnes()
{
    Options options;
    options.token = u"secret"_s;
    SignInDriver driver(options);
    driver.use(driver.signIn(u"ada"_s, u"common"_s));
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    driver.Driver::token = "other";
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 401);
    QCOMPARE(driver.control(R"({"person": "ada", "revoke": true})").status, 401);
}

// The session is from before; from then on the silent way is refused, and the page says the same.
void SignInArmTest::troubleIsSaid_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("onThePage"); // it ends there
    QTest::newRow("second factor") << "mfa"_ba << 50076 << u"interaction_required"_s << false;
    QTest::newRow("registration") << "mfaRegistration"_ba << 50079 << u"interaction_required"_s << false;
    QTest::newRow("consent") << "consentMissing"_ba << 65001 << u"invalid_grant"_s << false;
    QTest::newRow("conditional access") << "blocked"_ba << 53003 << u"invalid_grant"_s << true;
    QTest::newRow("application") << "applicationMissing"_ba << 700016 << u"unauthorized_client"_s << true;
    QTest::newRow("disabled") << "disabled"_ba << 50057 << u"invalid_grant"_s << true;
    QTest::newRow("password") << "passwordExpired"_ba << 50055 << u"invalid_grant"_s << true;
}

void SignInArmTest::troubleIsSaid()
{
    QFETCH(QByteArray, trouble);
    QFETCH(int, number);
    QFETCH(QString, error);
    QFETCH(bool, onThePage);
    SignInDriver driver;
    const QString token = driver.signIn(u"rita"_s, u"common"_s).json[u"refresh_token"].toString();
    const QByteArray change = R"({"person": "rita", "signIn": {")" + trouble + R"(": true}})";
    QCOMPARE(driver.control(change.constData()).status, 204);
    const Answer refused = driver.refresh(token, u"common"_s);
    QCOMPARE(refused.status, 400);
    QCOMPARE(numberOf(refused), number);
    QCOMPARE(refused.json[u"error"].toString(), error);
    const bool withClaims = number == 50076 || number == 50079 || number == 53003;
    QCOMPARE(refused.json[u"claims"].toString().contains(u"capolids"_s), withClaims);
    driver.open(u"common"_s);
    const Answer page = driver.person(u"rita"_s);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.body.contains("AADSTS" + QByteArray::number(number)), onThePage);
    if (onThePage) {
        const Answer back = driver.act(u"back"_s);
        QCOMPARE(SignInDriver::sentBack(back, u"error"_s), u"access_denied"_s);
        QVERIFY(SignInDriver::sentBack(back, u"error_description"_s).startsWith(u"AADSTS%1"_s.arg(number)));
    }
    QCOMPARE(driver.control(R"({"person": "rita", "signIn": {}})").status, 204);
    QCOMPARE(driver.refresh(token, u"common"_s).status, 200);
}

void SignInArmTest::secondFactorIsAskedFor()
{
    SignInDriver driver;
    driver.control(R"({"person": "rita", "signIn": {"mfa": true}})");
    driver.open(u"common"_s);
    const Answer page = driver.person(u"rita"_s);
    QVERIFY(page.body.contains("id=\"mfa-approve\""));
    const Answer tokens =
        driver.token(u"common"_s, SignInDriver::redemption(SignInDriver::codeOf(driver.act(u"approve"_s))));
    QCOMPARE(tokens.status, 200);
    QVERIFY(claimsOf(tokens.json[u"access_token"].toString())[u"amr"].toArray().contains(u"mfa"_s));
    QCOMPARE(driver.refresh(tokens.json[u"refresh_token"].toString(), u"common"_s).status, 200);
    driver.open(u"common"_s);
    driver.person(u"rita"_s);
    QCOMPARE(SignInDriver::sentBack(driver.act(u"cancel"_s), u"error"_s), u"access_denied"_s);
}

void SignInArmTest::registrationIsDoneOnThePage()
{
    SignInDriver driver;
    driver.control(R"({"person": "rita", "signIn": {"mfaRegistration": true}})");
    driver.open(u"common"_s);
    QVERIFY(driver.person(u"rita"_s).body.contains("id=\"mfa-register\""));
    QVERIFY(driver.act(u"approve"_s).body.contains("id=\"mfa-register\"")); // no way round
    QVERIFY(driver.act(u"register"_s).body.contains("id=\"mfa-approve\""));
    QVERIFY(!SignInDriver::codeOf(driver.act(u"approve"_s)).isEmpty());
    driver.open(u"common"_s);
    QVERIFY(driver.person(u"rita"_s).body.contains("id=\"mfa-approve\"")); // registered once for all
}

void SignInArmTest::consentIsGivenOnThePage()
{
    SignInDriver driver;
    driver.control(
        R"({"tenant": "24752f40-c54a-4141-a791-d76d35ac27f1", "signIn": {"consentMissing": true}})");
    driver.open(u"common"_s);
    QVERIFY(driver.person(u"rita"_s).body.contains("id=\"consent-accept\""));
    const QString code = SignInDriver::codeOf(driver.act(u"accept"_s));
    const Answer tokens = driver.token(u"common"_s, SignInDriver::redemption(code));
    QCOMPARE(driver.refresh(tokens.json[u"refresh_token"].toString(), u"common"_s).status, 200);
    driver.open(u"common"_s);
    QCOMPARE(driver.person(u"rita"_s).status, 302);
    driver.open(u"common"_s, { { u"prompt"_s, u"consent"_s } });
    QVERIFY(driver.person(u"rita"_s).body.contains("id=\"consent-accept\""));
    QCOMPARE(driver.act(u"accept"_s).status, 302);
}

void SignInArmTest::troubleOfATenantIsOfThatTenantOnly()
{
    SignInDriver driver;
    driver.control(R"({"tenant": "24752f40-c54a-4141-a791-d76d35ac27f1", "signIn": {"mfa": true}})");
    const Answer home = driver.signIn(u"gus"_s, u"common"_s);
    QCOMPARE(home.status, 200);
    const QString token = home.json[u"refresh_token"].toString();
    const Answer refused = driver.refresh(token, contoso);
    QCOMPARE(numberOf(refused), 50076);
    driver.open(contoso, { { u"claims"_s, refused.json[u"claims"].toString() } });
    driver.person(u"gus"_s);
    const QString code = SignInDriver::codeOf(driver.act(u"approve"_s));
    QCOMPARE(driver.token(contoso, SignInDriver::redemption(code)).status, 200);
    QCOMPARE(driver.refresh(token, fabrikam).status, 200);
    QCOMPARE(driver.control(R"({"tenant": "nowhere", "signIn": {"mfa": true}})").status, 400);
}

void SignInArmTest::armHidesTheTrouble()
{
    SignInDriver driver;
    driver.control(R"({"tenant": "24752f40-c54a-4141-a791-d76d35ac27f1", "signIn": {"mfa": true}})");
    QVERIFY(!driver.get(u"/tenants"_s).body.contains("mfa"));
}

void SignInArmTest::challengeIsMetByASignIn()
{
    SignInDriver driver;
    driver.send(
        "POST", u"/_sim/faults"_s,
        object(R"({"kind": "claims-challenge", "pathRegex": "/resourceGroups/"})"));
    driver.use(driver.signIn(u"ada"_s, contoso));
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s;
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    const Answer challenged = driver.get(group);
    QCOMPARE(challenged.status, 401);
    QVERIFY(challenged.header("WWW-Authenticate").contains(u"error=\"insufficient_claims\""_s));
    QVERIFY(!challenged.header("x-ms-request-id").isEmpty());
    driver.open(contoso, { { u"claims"_s, compact(askedFor(challenged)) } });
    QVERIFY(driver.person(u"ada"_s).body.contains("id=\"mfa-approve\""));
    const Answer tokens =
        driver.token(contoso, SignInDriver::redemption(SignInDriver::codeOf(driver.act(u"approve"_s))));
    driver.use(tokens);
    QCOMPARE(driver.get(group).status, 200);
    driver.use(driver.refresh(tokens.json[u"refresh_token"].toString(), contoso));
    QCOMPARE(driver.get(group).status, 200);
}

void SignInArmTest::challengeIsNotMetSilently()
{
    SignInDriver driver;
    const QString token = driver.signIn(u"ada"_s, contoso).json[u"refresh_token"].toString();
    const QString claims = uR"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})"_s;
    const Answer refused = driver.refresh(token, contoso, { { u"claims"_s, claims } });
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json[u"error"].toString(), u"interaction_required"_s);
    QCOMPARE(refused.json[u"claims"].toString(), claims);
    QCOMPARE(driver.refresh(token, contoso, { { u"claims"_s, capable } }).status, 200);
    QCOMPARE(numberOf(driver.refresh(token, contoso, { { u"claims"_s, u"{"_s } })), 9002313);
}

void SignInArmTest::revokedTokenIsChallenged()
{
    SignInDriver driver;
    driver.use(driver.signIn(u"ada"_s, contoso, { { u"claims"_s, capable } }));
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    driver.seconds(10);
    driver.control(R"({"person": "ada", "revoke": true})");
    const Answer challenged = driver.get(u"/subscriptions"_s);
    QCOMPARE(challenged.status, 401);
    QVERIFY(challenged.header("WWW-Authenticate").contains(u"error=\"insufficient_claims\""_s));
    QVERIFY(askedFor(challenged)[u"access_token"].toObject().contains(u"nbf"_s));
    driver.seconds(1);
    driver.use(driver.signIn(u"ada"_s, contoso, { { u"claims"_s, compact(askedFor(challenged)) } }));
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void SignInArmTest::revokedTokenLivesOnWithoutTheCapability()
{
    SignInDriver driver;
    driver.use(driver.signIn(u"ada"_s, contoso));
    driver.seconds(10);
    driver.control(R"({"person": "ada", "revoke": true})");
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void SignInArmTest::tokenEndpointFails_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("outage") << uR"({"pathRegex": "/oauth2/v2.0/token$", "times": 1})"_s << 503
                            << "\"error\":\"temporarily_unavailable\""_ba;
    QTest::newRow("500") << uR"({"pathRegex": "/token$", "status": 500, "times": 1})"_s << 500
                         << "AADSTS90033"_ba;
    QTest::newRow("own body") << uR"({"pathRegex": "/token$", "status": 502, "body": "<html>", "times": 1})"_s
                              << 502 << "<html>"_ba;
    QTest::newRow("malformed")
        << uR"({"pathRegex": "/token$", "kind": "malformed", "body": "{\"access_token\": ", "times": 1})"_s
        << 200 << "{\"access_token\": "_ba;
}

void SignInArmTest::tokenEndpointFails()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, contains);
    SignInDriver driver;
    const QString token = driver.signIn(u"ada"_s, contoso).json[u"refresh_token"].toString();
    driver.send("POST", u"/_sim/faults"_s, fault);
    const Answer failed = driver.refresh(token, contoso);
    QCOMPARE(failed.status, status);
    QVERIFY2(failed.body.contains(contains), failed.body.constData());
    QCOMPARE(driver.refresh(token, contoso).status, 200);
}

void SignInArmTest::wrongAudienceIsGiven()
{
    SignInDriver driver;
    driver.send("POST", u"/_sim/faults"_s, object(R"({"kind": "wrong-audience", "times": 1})"));
    const Answer tokens = driver.signIn(u"ada"_s, contoso);
    driver.use(tokens);
    QCOMPARE(driver.get(u"/subscriptions"_s).code(), u"InvalidAuthenticationTokenAudience"_s);
    driver.use(driver.refresh(tokens.json[u"refresh_token"].toString(), contoso));
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void SignInArmTest::namesAreEscaped()
{
    QFile source(QStringLiteral(LINKDESK_SOURCE_DIR "/resources/sandbox/contoso.json"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray text = source.readAll();
    text.replace(
        "\"name\": \"rita\", \"displayName\": \"Rita Okafor\"",
        "\"name\": \"<script>\", \"displayName\": \"\\\"><script>alert(1)</script>\"");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"world.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    Options options;
    options.world = file.fileName();
    SignInDriver driver(options);
    const auto clean = [](const Answer &page) {
        return !page.body.contains("<script") && page.body.contains("&lt;script&gt;");
    };
    QVERIFY(clean(driver.open(u"common"_s, { { u"login_hint"_s, u"<script>"_s } })));
    driver.control(R"({"person": "<script>", "signIn": {"mfa": true}})");
    QVERIFY(clean(driver.person(u"<script>"_s)));
    driver.control(R"({"person": "<script>", "signIn": {"blocked": true}})");
    driver.open(u"common"_s);
    QVERIFY(driver.person(u"<script>"_s).body.contains("AADSTS53003"));
    QVERIFY(clean(driver.open(u"common"_s, { { u"client_id"_s, u"<script>"_s } })));
    QVERIFY(clean(driver.open(u"common"_s, { { u"redirect_uri"_s, u"<script>"_s } })));
    QVERIFY(clean(driver.open(u"<script>"_s)));
    QVERIFY(!driver.raw("GET", u"/error?code=%3Cscript%3E"_s).body.contains("<script"));
}

void SignInArmTest::pagesCannotBeFramedOrKept()
{
    SignInDriver driver;
    const QList<Answer> pages{ driver.open(u"common"_s), driver.devicePage(),
                               driver.open(u"common"_s, { { u"client_id"_s, u"x"_s } }) };
    for (const Answer &page : pages) {
        const QString policy = page.header("Content-Security-Policy");
        QVERIFY(policy.contains(u"frame-ancestors 'none'"_s) && policy.contains(u"default-src 'none'"_s));
        QVERIFY(!policy.contains(u"script-src"_s) && !policy.contains(u"unsafe"_s));
        QVERIFY(page.header("Cache-Control").contains(u"no-store"_s));
        QCOMPARE(page.header("Referrer-Policy"), u"no-referrer"_s);
    }
}

QTEST_GUILESS_MAIN(SignInArmTest)
#include "signinarmtest.moc"
