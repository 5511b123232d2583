// Tokens without a browser: refreshed, or by device code.
#include "signindriver.h"

#include <QFile>
#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;

Fields poll(const Answer &begun)
{
    return { { u"grant_type"_s, deviceGrant },
             { u"client_id"_s, cli },
             { u"device_code"_s, begun.json[u"device_code"].toString() } };
}

} // namespace

class SignInGrantsTest : public QObject {
    Q_OBJECT
private slots:
    void refreshGivesNewTokens();
    void oldRefreshTokenEndsSoon();
    void refreshTokenEndsAfterNinetyDays();
    void revokedSessionEnds();
    void refreshIsForItsClient();
    void refreshEntersAnotherTenant();
    void refreshTokensOutliveARestart();
    void deviceCodeSignsIn();
    void deviceCodeIsPolled();
    void deviceCodeIsDeclined();
    void deviceCodeEnds();
    void deviceCodeIsForItsClient();
    void wrongUserCodeIsSaid();
};

void SignInGrantsTest::refreshGivesNewTokens()
{
    SignInDriver driver;
    const Answer first = driver.signIn(u"ada"_s, u"common"_s);
    driver.seconds(1800);
    const Answer second = driver.refresh(first.json[u"refresh_token"].toString(), u"common"_s);
    QCOMPARE(second.status, 200);
    QVERIFY(second.json[u"refresh_token"] != first.json[u"refresh_token"]);
    QVERIFY(
        claimsOf(second.json[u"access_token"].toString())[u"exp"].toDouble()
        > claimsOf(first.json[u"access_token"].toString())[u"iat"].toDouble() + 5400 - 1);
    driver.use(second);
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void SignInGrantsTest::oldRefreshTokenEndsSoon()
{
    SignInDriver driver;
    const QString first = driver.signIn(u"ada"_s, u"common"_s).json[u"refresh_token"].toString();
    const QString second = driver.refresh(first, u"common"_s).json[u"refresh_token"].toString();
    QCOMPARE(driver.refresh(first, u"common"_s).status, 200);
    driver.seconds(3601);
    QCOMPARE(numberOf(driver.refresh(first, u"common"_s)), 700082);
    QCOMPARE(driver.refresh(second, u"common"_s).status, 200);
}

void SignInGrantsTest::refreshTokenEndsAfterNinetyDays()
{
    SignInDriver driver;
    const QString token = driver.signIn(u"ada"_s, u"common"_s).json[u"refresh_token"].toString();
    driver.seconds(90 * 24 * 3600 + 1);
    const Answer answer = driver.refresh(token, u"common"_s);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json[u"error"].toString(), u"invalid_grant"_s);
    QCOMPARE(answer.json[u"suberror"].toString(), u"bad_token"_s);
    QCOMPARE(numberOf(answer), 700082);
}

void SignInGrantsTest::revokedSessionEnds()
{
    SignInDriver driver;
    const QString ada = driver.signIn(u"ada"_s, u"common"_s).json[u"refresh_token"].toString();
    const QString rita = driver.signIn(u"rita"_s, u"common"_s).json[u"refresh_token"].toString();
    driver.open(u"common"_s);
    const QString code = SignInDriver::codeOf(driver.person(u"ada"_s));
    QCOMPARE(driver.control(R"({"person": "Ada", "revoke": true})").status, 204);
    const Answer refused = driver.refresh(ada, u"common"_s);
    QCOMPARE(refused.json[u"error"].toString(), u"invalid_grant"_s);
    QCOMPARE(numberOf(refused), 50173);
    QCOMPARE(numberOf(driver.token(u"common"_s, SignInDriver::redemption(code))), 70000);
    QCOMPARE(driver.refresh(rita, u"common"_s).status, 200);
    const QString again = driver.signIn(u"ada"_s, u"common"_s).json[u"refresh_token"].toString();
    QCOMPARE(driver.refresh(again, u"common"_s).status, 200);
    QCOMPARE(driver.control(R"({"person": "nobody", "revoke": true})").status, 400);
    QCOMPARE(driver.control("[").status, 400);
}

void SignInGrantsTest::refreshIsForItsClient()
{
    SignInDriver driver;
    const QString token = driver.signIn(u"ada"_s, u"common"_s).json[u"refresh_token"].toString();
    const auto with = [&](const QString &client, const QString &what) {
        return numberOf(driver.token(
            u"common"_s,
            { { u"grant_type"_s, u"refresh_token"_s },
              { u"client_id"_s, client },
              { u"refresh_token"_s, what } }));
    };
    QCOMPARE(with(u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s, token), 70000);
    QCOMPARE(with(cli, u"forged"_s), 70000);
    QCOMPARE(with(cli, {}), 900144);
    QCOMPARE(with(cli, token), 0);
}

void SignInGrantsTest::refreshEntersAnotherTenant()
{
    SignInDriver driver;
    const QString gus = driver.signIn(u"gus"_s, u"common"_s).json[u"refresh_token"].toString();
    const Answer guest = driver.refresh(gus, contoso);
    QCOMPARE(claimsOf(guest.json[u"access_token"].toString())[u"tid"].toString(), contoso);
    const QString rita = driver.signIn(u"rita"_s, u"common"_s).json[u"refresh_token"].toString();
    const Answer refused = driver.refresh(rita, u"fabrikam.example"_s);
    QCOMPARE(numberOf(refused), 50020);
    QCOMPARE(refused.json[u"error"].toString(), u"invalid_grant"_s);
}

void SignInGrantsTest::refreshTokensOutliveARestart()
{
    const QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    QString token;
    QByteArray access;
    {
        SignInDriver driver(options);
        const Answer tokens = driver.signIn(u"ada"_s, u"common"_s);
        token = tokens.json[u"refresh_token"].toString();
        access = tokens.json[u"access_token"].toString().toLatin1();
    }
    QFile file(options.stateFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("refreshTokens"));
    QVERIFY(!kept.contains(token.toLatin1()) && !kept.contains(access));
    SignInDriver driver(options);
    driver.Driver::token = access;
    QCOMPARE(driver.get(u"/subscriptions"_s).code(), u"InvalidAuthenticationToken"_s);
    driver.use(driver.refresh(token, u"common"_s));
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    driver.sandbox->reset();
    QCOMPARE(numberOf(driver.refresh(token, u"common"_s)), 70000);
}

void SignInGrantsTest::deviceCodeSignsIn()
{
    SignInDriver driver;
    const Answer begun = driver.form(
        u"/organizations/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    QCOMPARE(begun.status, 200);
    QCOMPARE(begun.json[u"verification_uri"].toString(), u"http://127.0.0.1:8080/common/oauth2/deviceauth"_s);
    QCOMPARE(begun.json[u"interval"].toInt(), 5);
    QCOMPARE(begun.json[u"expires_in"].toInt(), 900);
    const QString userCode = begun.json[u"user_code"].toString();
    QVERIFY(begun.json[u"message"].toString().contains(userCode));

    QVERIFY(driver.devicePage().body.contains("id=\"user-code\""));
    const Answer people = driver.press(u"user_code"_s, userCode.toLower().remove(u'-'));
    QVERIFY(people.body.contains("id=\"person-nils\""));
    const Answer confirm = driver.person(u"nils"_s);
    QVERIFY(confirm.body.contains("id=\"allow\"") && confirm.body.contains("id=\"deny\""));
    QCOMPARE(numberOf(driver.token(u"organizations"_s, poll(begun))), 70016);
    QVERIFY(driver.act(u"allow"_s).body.contains("You are signed in"));
    driver.seconds(5);
    const Answer tokens = driver.token(u"organizations"_s, poll(begun));
    QCOMPARE(tokens.status, 200);
    QCOMPARE(claimsOf(tokens.json[u"access_token"].toString())[u"upn"].toString(), u"nils@contoso.com"_s);
    QVERIFY(!tokens.json[u"refresh_token"].toString().isEmpty());
    driver.seconds(5);
    QCOMPARE(
        driver.token(u"organizations"_s, poll(begun)).json[u"error"].toString(), u"bad_verification_code"_s);
}

void SignInGrantsTest::deviceCodeIsPolled()
{
    SignInDriver driver;
    const Answer begun = driver.form(
        u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    const auto error = [&] {
        const Answer answer = driver.token(u"common"_s, poll(begun));
        return answer.status == 400 ? answer.json[u"error"].toString() : QString::number(answer.status);
    };
    QCOMPARE(error(), u"authorization_pending"_s);
    driver.seconds(2);
    QCOMPARE(error(), u"slow_down"_s);
    driver.seconds(6); // now 10 seconds are wanted
    QCOMPARE(error(), u"slow_down"_s);
    driver.seconds(15);
    QCOMPARE(error(), u"authorization_pending"_s);
}

void SignInGrantsTest::deviceCodeIsDeclined()
{
    SignInDriver driver;
    const Answer begun = driver.form(
        u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    driver.devicePage();
    driver.press(u"user_code"_s, begun.json[u"user_code"].toString());
    driver.person(u"ada"_s);
    QVERIFY(driver.act(u"cancel"_s).body.contains("Declined"));
    const Answer answer = driver.token(u"common"_s, poll(begun));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json[u"error"].toString(), u"authorization_declined"_s);
}

void SignInGrantsTest::deviceCodeEnds()
{
    SignInDriver driver;
    const Answer begun = driver.form(
        u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    driver.seconds(901);
    const Answer answer = driver.token(u"common"_s, poll(begun));
    QCOMPARE(answer.json[u"error"].toString(), u"expired_token"_s);
    driver.devicePage();
    QVERIFY(driver.press(u"user_code"_s, begun.json[u"user_code"].toString()).body.contains("no such code"));
}

void SignInGrantsTest::deviceCodeIsForItsClient()
{
    SignInDriver driver;
    const Answer begun = driver.form(
        u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    Fields other = poll(begun);
    other[1].second = u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s;
    QCOMPARE(driver.token(u"common"_s, other).json[u"error"].toString(), u"bad_verification_code"_s);
    QCOMPARE(numberOf(driver.form(u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli } })), 900144);
    QCOMPARE(
        numberOf(driver.form(
            u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, u"x"_s }, { u"scope"_s, armScope } })),
        700016);
}

void SignInGrantsTest::wrongUserCodeIsSaid()
{
    SignInDriver driver;
    driver.devicePage();
    const Answer answer = driver.press(u"user_code"_s, u"AAAA-AAAA"_s);
    QVERIFY(answer.body.contains("no such code"));
    QVERIFY(answer.body.contains("id=\"user-code\""));
    QVERIFY(driver.person(u"ada"_s).body.contains("no such code")); // no way round the code
}

QTEST_GUILESS_MAIN(SignInGrantsTest)
#include "signingrantstest.moc"
