// Signing in with a browser: discovery, the authorize page, the code, the tokens, and what ARM makes of them.
#include "signindriver.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class SignInCodeTest : public QObject {
    Q_OBJECT
private slots:
    void configurationNamesItsAddresses_data();
    void configurationNamesItsAddresses();
    void unknownTenantHasNoConfiguration();
    void instanceDiscoveryKnowsOnlyThisHost();
    void codeBecomesTokens();
    void keysVerifyTheSignature();
    void armTakesTheToken();
    void stateComesBack();
    void formPostPostsOn();
    void cancelComesBackAsDenied();
    void refusedOnAPage_data();
    void refusedOnAPage();
    void refusedByRedirect_data();
    void refusedByRedirect();
    void loopbackPortsAreFree();
    void codeIsForOneUse();
    void codeEndsAfterTenMinutes();
    void redemptionMustFit_data();
    void redemptionMustFit();
    void withoutChallengeNoVerifier();
    void onlyGuestsEnter();
    void hintedPersonIsFirst();
    void scopesDecideWhatComes();
    void claimsGoIntoTheToken();
    void formsNeedTheirFlow();
    void otherMethodsAreRefused();
};

void SignInCodeTest::configurationNamesItsAddresses_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("issuer");
    QTest::newRow("common") << u"common"_s << u"http://127.0.0.1:8080/{tenantid}/v2.0"_s;
    QTest::newRow("organizations") << u"organizations"_s << u"http://127.0.0.1:8080/{tenantid}/v2.0"_s;
    QTest::newRow("id") << contoso << u"http://127.0.0.1:8080/"_s + contoso + u"/v2.0"_s;
    QTest::newRow("domain") << u"Contoso.example"_s << u"http://127.0.0.1:8080/"_s + contoso + u"/v2.0"_s;
}

void SignInCodeTest::configurationNamesItsAddresses()
{
    QFETCH(QString, tenant);
    QFETCH(QString, issuer);
    SignInDriver driver;
    const Answer answer = driver.raw("GET", u'/' + tenant + u"/v2.0/.well-known/openid-configuration"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json[u"issuer"].toString(), issuer);
    const QString root = u"http://127.0.0.1:8080/"_s + tenant;
    QCOMPARE(answer.json[u"authorization_endpoint"].toString(), root + u"/oauth2/v2.0/authorize"_s);
    QCOMPARE(answer.json[u"token_endpoint"].toString(), root + u"/oauth2/v2.0/token"_s);
    QCOMPARE(answer.json[u"device_authorization_endpoint"].toString(), root + u"/oauth2/v2.0/devicecode"_s);
    QCOMPARE(answer.json[u"jwks_uri"].toString(), root + u"/discovery/v2.0/keys"_s);
    QVERIFY(answer.header("Cache-Control").contains(u"no-store"_s));
}

void SignInCodeTest::unknownTenantHasNoConfiguration()
{
    SignInDriver driver;
    const Answer answer = driver.raw("GET", u"/nowhere.example/v2.0/.well-known/openid-configuration"_s);
    QCOMPARE(answer.status, 400);
    QCOMPARE(numberOf(answer), 90002);
    QVERIFY(answer.json[u"error_description"].toString().startsWith(u"AADSTS90002: "_s));
    QCOMPARE(answer.json[u"error_uri"].toString(), u"http://127.0.0.1:8080/error?code=90002"_s);
    QCOMPARE(driver.raw("GET", u"/error?code=90002"_s).status, 200);
}

void SignInCodeTest::instanceDiscoveryKnowsOnlyThisHost()
{
    SignInDriver driver;
    const Answer answer = driver.raw(
        "GET",
        u"/common/discovery/instance?api-version=1.1&authorization_endpoint=http%3A%2F%2F127.0.0.1%3A8080%2Forganizations%2Foauth2%2Fv2.0%2Fauthorize"_s);
    QCOMPARE(
        answer.json[u"tenant_discovery_endpoint"].toString(),
        u"http://127.0.0.1:8080/organizations/v2.0/.well-known/openid-configuration"_s);
    QCOMPARE(answer.json[u"metadata"][0][u"aliases"][0].toString(), u"127.0.0.1:8080"_s);
}

void SignInCodeTest::codeBecomesTokens()
{
    SignInDriver driver;
    const Answer tokens = driver.signIn(u"ada"_s, u"common"_s);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.json[u"token_type"].toString(), u"Bearer"_s);
    const int life = tokens.json[u"expires_in"].toInt();
    QVERIFY(life >= 3600 && life <= 5400);
    QCOMPARE(tokens.json[u"ext_expires_in"].toInt(), life);
    QVERIFY(!tokens.json[u"refresh_token"].toString().contains(u"eyJ"_s));

    const QJsonObject access = claimsOf(tokens.json[u"access_token"].toString());
    QCOMPARE(access[u"aud"].toString(), u"https://management.azure.com"_s);
    QCOMPARE(access[u"tid"].toString(), contoso);
    QCOMPARE(access[u"oid"].toString(), u"e9c43d9e-a231-4a0b-a34a-4a15cbb92bcc"_s);
    QCOMPARE(access[u"upn"].toString(), u"ada@contoso.com"_s);
    QCOMPARE(access[u"name"].toString(), u"Ada Lindqvist"_s);
    QCOMPARE(access[u"appid"].toString(), cli);
    QCOMPARE(access[u"scp"].toString(), u"user_impersonation"_s);
    QCOMPARE(access[u"ver"].toString(), u"1.0"_s);
    QCOMPARE(access[u"exp"].toDouble() - access[u"iat"].toDouble(), double(life));

    const QJsonObject id = claimsOf(tokens.json[u"id_token"].toString());
    QCOMPARE(id[u"aud"].toString(), cli);
    QCOMPARE(id[u"iss"].toString(), u"http://127.0.0.1:8080/"_s + contoso + u"/v2.0"_s);
    QCOMPARE(id[u"nonce"].toString(), u"n0nce"_s);
    QCOMPARE(id[u"preferred_username"].toString(), u"ada@contoso.com"_s);
    const QJsonObject info = claimsOf(u'.' + tokens.json[u"client_info"].toString());
    QCOMPARE(info[u"uid"].toString(), access[u"oid"].toString());
    QCOMPARE(info[u"utid"].toString(), contoso);
}

// With OpenSSL alone, from what the key document says: none of our own code.
void SignInCodeTest::keysVerifyTheSignature()
{
    SignInDriver driver;
    const QString token = driver.signIn(u"ada"_s, contoso).json[u"access_token"].toString();
    const QJsonValue key = driver.raw("GET", u"/common/discovery/v2.0/keys"_s).json[u"keys"][0];
    const auto bytes = [](const QString &text) {
        return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    };
    const auto number = [&](const char16_t *name) {
        const QByteArray raw = bytes(key[QString::fromUtf16(name)].toString());
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(raw.constData()), int(raw.size()), nullptr);
    };
    BIGNUM *n = number(u"n");
    BIGNUM *e = number(u"e");
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e);
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX *making = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *made = nullptr;
    QCOMPARE(EVP_PKEY_fromdata_init(making), 1);
    QCOMPARE(EVP_PKEY_fromdata(making, &made, EVP_PKEY_PUBLIC_KEY, parameters), 1);
    const QByteArray text = token.section(u'.', 0, 1).toLatin1();
    const QByteArray signature = bytes(token.section(u'.', 2));
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    QCOMPARE(EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, made), 1);
    QCOMPARE(
        EVP_DigestVerify(
            context, reinterpret_cast<const unsigned char *>(signature.constData()), size_t(signature.size()),
            reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size())),
        1);
    const QJsonObject header = QJsonDocument::fromJson(bytes(token.section(u'.', 0, 0))).object();
    QCOMPARE(header[u"alg"].toString(), u"RS256"_s);
    QCOMPARE(header[u"kid"].toString(), key[u"kid"].toString());
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(made);
    EVP_PKEY_CTX_free(making);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(build);
    BN_free(n);
    BN_free(e);
}

void SignInCodeTest::armTakesTheToken()
{
    SignInDriver driver;
    driver.use(driver.signIn(u"rita"_s, u"common"_s));
    QCOMPARE(driver.get(u"/subscriptions"_s).list().size(), 3);
    QCOMPARE(
        driver.put(u"/subscriptions/@prod/resourceGroups/rg-x"_s, object(R"({"location": "westus2"})"))
            .status,
        403);
}

void SignInCodeTest::stateComesBack()
{
    SignInDriver driver;
    QCOMPARE(driver.open(u"common"_s).status, 200);
    const Answer back = driver.person(u"ada"_s);
    QCOMPARE(back.status, 302);
    QVERIFY(back.header("Location").startsWith(callback + u"?code="_s));
    QCOMPARE(SignInDriver::sentBack(back, u"state"_s), u"the state & more"_s);
}

void SignInCodeTest::formPostPostsOn()
{
    SignInDriver driver;
    driver.open(u"common"_s, { { u"response_mode"_s, u"form_post"_s }, { u"state"_s, u"\"><b>"_s } });
    const Answer page = driver.person(u"ada"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("action=\"http://localhost:4711/\""));
    QVERIFY(page.body.contains("name=\"code\""));
    QVERIFY(page.body.contains("value=\"&quot;&gt;&lt;b&gt;\""));
    QVERIFY(page.header("Content-Security-Policy").contains(u"form-action 'self' http://localhost:4711;"_s));
    QVERIFY(page.header("Content-Security-Policy").contains(u"script-src 'sha256-"_s));
}

void SignInCodeTest::cancelComesBackAsDenied()
{
    SignInDriver driver;
    driver.open(u"common"_s);
    const Answer back = driver.act(u"cancel"_s);
    QCOMPARE(back.status, 302);
    QCOMPARE(SignInDriver::sentBack(back, u"error"_s), u"access_denied"_s);
    QCOMPARE(SignInDriver::sentBack(back, u"error_subcode"_s), u"cancel"_s);
    QCOMPARE(SignInDriver::sentBack(back, u"state"_s), u"the state & more"_s);
    QVERIFY(SignInDriver::codeOf(back).isEmpty());
    QCOMPARE(driver.person(u"ada"_s).status, 400);
}

void SignInCodeTest::refusedOnAPage_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("number");
    const QString redirect = u"redirect_uri"_s;
    QTest::newRow("tenant") << u"nowhere"_s << u"x"_s << u"y"_s << "AADSTS90002"_ba;
    QTest::newRow("client") << u"common"_s << u"client_id"_s << u"nobody"_s << "AADSTS700016"_ba;
    QTest::newRow("no client") << u"common"_s << u"client_id"_s << QString() << "AADSTS900144"_ba;
    QTest::newRow("no redirect") << u"common"_s << redirect << QString() << "AADSTS50011"_ba;
    QTest::newRow("elsewhere") << u"common"_s << redirect << u"https://evil.example/"_s << "AADSTS50011"_ba;
    QTest::newRow("other path") << u"common"_s << redirect << u"http://localhost:1/x"_s << "AADSTS50011"_ba;
    QTest::newRow("other host") << u"common"_s << redirect << u"http://127.0.0.1:1/"_s << "AADSTS50011"_ba;
    QTest::newRow("host as user") << u"common"_s << redirect << u"http://localhost@evil.example/"_s
                                  << "AADSTS50011"_ba;
    QTest::newRow("user") << u"common"_s << redirect << u"http://a:b@localhost:1/"_s << "AADSTS50011"_ba;
    QTest::newRow("host as start") << u"common"_s << redirect << u"http://localhost.evil.example:1/"_s
                                   << "AADSTS50011"_ba;
    QTest::newRow("query") << u"common"_s << redirect << u"http://localhost:1/?a=b"_s << "AADSTS50011"_ba;
    QTest::newRow("fragment") << u"common"_s << redirect << u"http://localhost:1/#a"_s << "AADSTS50011"_ba;
    QTest::newRow("https") << u"common"_s << redirect << u"https://localhost:1/"_s << "AADSTS50011"_ba;
    QTest::newRow("script") << u"common"_s << redirect << u"javascript:alert(1)"_s << "AADSTS50011"_ba;
    QTest::newRow("header") << u"common"_s << redirect << u"http://localhost:1/\r\nX: y"_s
                            << "AADSTS50011"_ba;
}

void SignInCodeTest::refusedOnAPage()
{
    QFETCH(QString, tenant);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, number);
    SignInDriver driver;
    const Answer page = driver.open(tenant, { { name, value } });
    QCOMPARE(page.status, 400);
    QVERIFY(page.header("Location").isEmpty());
    QVERIFY2(page.body.contains(number), page.body.constData());
    QVERIFY(page.header("Content-Type").startsWith(u"text/html"_s));
}

void SignInCodeTest::refusedByRedirect_data()
{
    QTest::addColumn<Fields>("own");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("number");
    QTest::newRow("response type") << Fields{ { u"response_type"_s, u"token"_s } }
                                   << u"unsupported_response_type"_s << u"AADSTS700054"_s;
    QTest::newRow("response mode") << Fields{ { u"response_mode"_s, u"fragment"_s } } << u"invalid_request"_s
                                   << u"AADSTS9002313"_s;
    QTest::newRow("no scope") << Fields{ { u"scope"_s, {} } } << u"invalid_request"_s << u"AADSTS900144"_s;
    QTest::newRow("other resource") << Fields{ { u"scope"_s, u"https://vault.example/.default"_s } }
                                    << u"invalid_resource"_s << u"AADSTS500011"_s;
    QTest::newRow("two resources") << Fields{ { u"scope"_s,
                                                u"https://graph.microsoft.com/User.Read "
                                                "https://management.azure.com/.default"_s } }
                                   << u"invalid_scope"_s << u"AADSTS28000"_s;
    QTest::newRow("plain challenge") << Fields{ { u"code_challenge_method"_s, u"plain"_s } }
                                     << u"invalid_request"_s << u"AADSTS501491"_s;
    QTest::newRow("no method") << Fields{ { u"code_challenge_method"_s, {} } } << u"invalid_request"_s
                               << u"AADSTS501491"_s;
    QTest::newRow("no challenge") << Fields{ { u"code_challenge"_s, {} } } << u"invalid_request"_s
                                  << u"AADSTS501491"_s;
    QTest::newRow("short challenge") << Fields{ { u"code_challenge"_s, u"abc"_s } } << u"invalid_request"_s
                                     << u"AADSTS501491"_s;
    QTest::newRow("silent") << Fields{ { u"prompt"_s, u"none"_s } } << u"login_required"_s
                            << u"AADSTS50058"_s;
    QTest::newRow("claims") << Fields{ { u"claims"_s, u"[1"_s } } << u"invalid_request"_s
                            << u"AADSTS9002313"_s;
    QTest::newRow("twice") << Fields{ { u"nonce"_s, u"a"_s }, { u"x"_s, u"1&x=2"_s } } << QString()
                           << QString();
}

void SignInCodeTest::refusedByRedirect()
{
    QFETCH(Fields, own);
    QFETCH(QString, error);
    QFETCH(QString, number);
    SignInDriver driver;
    const Answer back = driver.open(u"common"_s, own);
    if (error.isEmpty()) { // an '&' in a value is no second parameter; a second one is refused
        QCOMPARE(back.status, 200);
        const QString twice =
            driver.path() + u'?' + QString::fromLatin1(encoded(SignInDriver::request()) + "&scope=openid");
        QCOMPARE(SignInDriver::sentBack(driver.raw("GET", twice), u"error"_s), u"invalid_request"_s);
        return;
    }
    QCOMPARE(back.status, 302);
    QCOMPARE(SignInDriver::sentBack(back, u"error"_s), error);
    QVERIFY(SignInDriver::sentBack(back, u"error_description"_s).startsWith(number + u": "_s));
    QCOMPARE(SignInDriver::sentBack(back, u"state"_s), u"the state & more"_s);
}

void SignInCodeTest::loopbackPortsAreFree()
{
    SignInDriver driver;
    QCOMPARE(driver.open(u"common"_s, { { u"redirect_uri"_s, u"http://localhost"_s } }).status, 200);
    QCOMPARE(driver.open(u"common"_s, { { u"redirect_uri"_s, u"http://localhost:65000"_s } }).status, 200);
    const QString own = u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s;
    const auto opened = [&](const QString &uri) {
        return driver.open(u"common"_s, { { u"client_id"_s, own }, { u"redirect_uri"_s, uri } }).status;
    };
    QCOMPARE(opened(u"http://127.0.0.1:4000/signin"_s), 200);
    QCOMPARE(opened(u"http://127.0.0.1:4000/signin/"_s), 400);
    QCOMPARE(opened(u"http://127.0.0.1:4000/"_s), 400);
}

void SignInCodeTest::codeIsForOneUse()
{
    SignInDriver driver;
    driver.open(u"common"_s);
    const QString code = SignInDriver::codeOf(driver.person(u"ada"_s));
    QCOMPARE(driver.token(u"common"_s, SignInDriver::redemption(code)).status, 200);
    const Answer again = driver.token(u"common"_s, SignInDriver::redemption(code));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json[u"error"].toString(), u"invalid_grant"_s);
    QCOMPARE(numberOf(again), 54005);
}

void SignInCodeTest::codeEndsAfterTenMinutes()
{
    SignInDriver driver;
    driver.open(u"common"_s);
    const QString code = SignInDriver::codeOf(driver.person(u"ada"_s));
    driver.seconds(601);
    QCOMPARE(numberOf(driver.token(u"common"_s, SignInDriver::redemption(code))), 70008);
}

void SignInCodeTest::redemptionMustFit_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    const QString own = u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s;
    QTest::newRow("verifier") << contoso << u"code_verifier"_s << verifier + u'x' << u"invalid_grant"_s
                              << 50148;
    QTest::newRow("no verifier") << contoso << u"code_verifier"_s << QString() << u"invalid_grant"_s << 50148;
    QTest::newRow("redirect") << contoso << u"redirect_uri"_s << u"http://localhost:4712/"_s
                              << u"invalid_client"_s << 500112;
    QTest::newRow("no redirect") << contoso << u"redirect_uri"_s << QString() << u"invalid_request"_s
                                 << 900144;
    QTest::newRow("client") << contoso << u"client_id"_s << own << u"invalid_grant"_s << 700005;
    QTest::newRow("unknown client") << contoso << u"client_id"_s << u"x"_s << u"unauthorized_client"_s
                                    << 700016;
    QTest::newRow("no client") << contoso << u"client_id"_s << QString() << u"invalid_request"_s << 900144;
    QTest::newRow("tenant") << fabrikam << u"x"_s << u"y"_s << u"invalid_grant"_s << 700005;
    QTest::newRow("unknown tenant") << u"nowhere"_s << u"x"_s << u"y"_s << u"invalid_request"_s << 90002;
    QTest::newRow("code") << contoso << u"code"_s << u"forged"_s << u"invalid_grant"_s << 70000;
    QTest::newRow("no code") << contoso << u"code"_s << QString() << u"invalid_request"_s << 900144;
    QTest::newRow("grant") << contoso << u"grant_type"_s << u"password"_s << u"unsupported_grant_type"_s
                           << 70003;
    QTest::newRow("no grant") << contoso << u"grant_type"_s << QString() << u"invalid_request"_s << 900144;
    QTest::newRow("secret") << contoso << u"client_secret"_s << u"x"_s << u"invalid_client"_s << 700025;
    QTest::newRow("resource") << contoso << u"scope"_s << u"https://x.example/.default"_s
                              << u"invalid_resource"_s << 500011;
}

void SignInCodeTest::redemptionMustFit()
{
    QFETCH(QString, tenant);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    QFETCH(int, number);
    SignInDriver driver;
    driver.open(contoso);
    Fields fields = SignInDriver::redemption(SignInDriver::codeOf(driver.person(u"ada"_s)));
    fields.removeIf([&name](const auto &field) { return field.first == name; });
    if (!value.isEmpty())
        fields.emplaceBack(name, value);
    const Answer answer = driver.token(tenant, fields);
    QCOMPARE(numberOf(answer), number);
    QCOMPARE(answer.json[u"error"].toString(), error);
    QVERIFY(answer.status == 400 || answer.status == 401);
    for (const auto *part : { u"timestamp", u"trace_id", u"correlation_id", u"error_description" })
        QVERIFY(!answer.json[QString::fromUtf16(part)].toString().isEmpty());
}

void SignInCodeTest::withoutChallengeNoVerifier()
{
    SignInDriver driver;
    driver.open(contoso, { { u"code_challenge"_s, {} }, { u"code_challenge_method"_s, {} } });
    const QString code = SignInDriver::codeOf(driver.person(u"ada"_s));
    QCOMPARE(numberOf(driver.token(contoso, SignInDriver::redemption(code))), 50148);
}

void SignInCodeTest::onlyGuestsEnter()
{
    SignInDriver driver;
    const Answer home = driver.open(contoso);
    QVERIFY(home.body.contains("id=\"person-nils\""));
    QVERIFY(home.body.contains("id=\"person-gus\""));
    QVERIFY(home.body.contains("id=\"cancel\""));
    const Answer other = driver.open(fabrikam, { { u"login_hint"_s, u"rita@contoso.com"_s } });
    QVERIFY(other.body.contains("id=\"person-gus\""));
    QVERIFY(!other.body.contains("id=\"person-rita\""));
    QVERIFY(other.body.contains("AADSTS50020"));
    const Answer forced = driver.person(u"rita"_s);
    QVERIFY(forced.body.contains("AADSTS50020"));
    const Answer back = driver.act(u"back"_s);
    QCOMPARE(SignInDriver::sentBack(back, u"error"_s), u"access_denied"_s);
    QVERIFY(SignInDriver::sentBack(back, u"error_description"_s).startsWith(u"AADSTS50020"_s));
}

void SignInCodeTest::hintedPersonIsFirst()
{
    SignInDriver driver;
    const Answer page = driver.open(u"common"_s, { { u"login_hint"_s, u"rita@contoso.com"_s } });
    QVERIFY(page.body.indexOf("person-rita") < page.body.indexOf("person-ada"));
    QVERIFY(page.body.contains("value=\"rita\" autofocus"));
}

void SignInCodeTest::scopesDecideWhatComes()
{
    SignInDriver driver;
    driver.open(u"common"_s);
    Fields fields = SignInDriver::redemption(SignInDriver::codeOf(driver.person(u"ada"_s)));
    fields.removeIf(
        [](const auto &field) { return field.first == u"scope"_s || field.first == u"client_info"_s; });
    fields.emplaceBack(u"scope"_s, u"http://127.0.0.1:8080//.default"_s);
    const Answer tokens = driver.token(u"common"_s, fields);
    QCOMPARE(tokens.status, 200);
    for (const auto *absent : { u"refresh_token", u"id_token", u"client_info" })
        QVERIFY(tokens.json[QString::fromUtf16(absent)].isUndefined());
    QCOMPARE(
        claimsOf(tokens.json[u"access_token"].toString())[u"aud"].toString(), u"http://127.0.0.1:8080/"_s);
    driver.use(tokens);
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void SignInCodeTest::claimsGoIntoTheToken()
{
    SignInDriver driver;
    driver.open(
        u"common"_s,
        { { u"claims"_s, uR"({"access_token":{"xms_cc":{"values":["cp1"]},"oid":{"value":"forged"}}})"_s } });
    const Answer tokens =
        driver.token(u"common"_s, SignInDriver::redemption(SignInDriver::codeOf(driver.person(u"ada"_s))));
    const QJsonObject access = claimsOf(tokens.json[u"access_token"].toString());
    QCOMPARE(access[u"xms_cc"].toArray(), QJsonArray{ u"cp1"_s });
    QCOMPARE(access[u"oid"].toString(), u"e9c43d9e-a231-4a0b-a34a-4a15cbb92bcc"_s);
}

void SignInCodeTest::formsNeedTheirFlow()
{
    SignInDriver driver;
    driver.open(u"common"_s);
    const Answer forged = driver.form(driver.path(), { { u"flow"_s, u"x"_s }, { u"person"_s, u"ada"_s } });
    QCOMPARE(forged.status, 400);
    QVERIFY(forged.header("Location").isEmpty());
    const Answer moved = driver.form(
        u"/organizations/oauth2/v2.0/authorize"_s,
        { { u"flow"_s, driver.flow() }, { u"person"_s, u"ada"_s } });
    QCOMPARE(moved.status, 400);
    driver.seconds(901);
    QCOMPARE(driver.person(u"ada"_s).status, 400);
}

void SignInCodeTest::otherMethodsAreRefused()
{
    SignInDriver driver;
    QCOMPARE(driver.raw("GET", u"/common/oauth2/v2.0/token"_s).status, 405);
    QCOMPARE(driver.raw("PUT", u"/common/oauth2/v2.0/authorize"_s).status, 405);
    QCOMPARE(driver.raw("POST", u"/common/discovery/v2.0/keys"_s).status, 405);
    QCOMPARE(driver.raw("HEAD", u"/common/discovery/v2.0/keys"_s).body, QByteArray());
    QCOMPARE(driver.raw("GET", u"/common/oauth2/v2.0/logout"_s).status, 200);
    QCOMPARE(
        driver.raw("GET", u"/common/oauth2/v2.0/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A1"_s)
            .status,
        302);
    QCOMPARE(
        driver.raw("GET", u"/common/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fevil.example"_s)
            .status,
        200);
}

QTEST_GUILESS_MAIN(SignInCodeTest)
#include "signincodetest.moc"
