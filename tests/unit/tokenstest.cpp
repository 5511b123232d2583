#include "src/auth/tokens.h"
#include "src/auth/authority.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const Expected Ours{ u"client"_s, u"nonce"_s };

QByteArray part(const QJsonObject &json)
{
    return QJsonDocument(json)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString idToken(const QJsonObject &claims)
{
    return QString::fromLatin1(part({ { u"alg"_s, u"RS256"_s } }) + '.' + part(claims) + ".c2ln");
}

QJsonObject claims()
{
    return { { u"aud"_s, u"client"_s },
             { u"nonce"_s, u"nonce"_s },
             { u"oid"_s, u"object"_s },
             { u"tid"_s, u"tenant"_s },
             { u"preferred_username"_s, u"ada@contoso.com"_s },
             { u"name"_s, u"Ada"_s } };
}

QJsonObject answer()
{
    return { { u"token_type"_s, u"Bearer"_s },
             { u"expires_in"_s, 3600 },
             { u"access_token"_s, u"access"_s },
             { u"refresh_token"_s, u"refresh"_s },
             { u"id_token"_s, idToken(claims()) } };
}

Result<Tokens> read(const QJsonObject &json, int status = 200)
{
    return tokensOf({ status, {}, QJsonDocument(json).toJson(), 0 }, Ours, u"POST /t"_s);
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT
private slots:
    void goodAnswer()
    {
        const Result<Tokens> tokens = read(answer());
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->access.reveal(), QByteArray("access"));
        QCOMPARE(tokens->refresh.reveal(), QByteArray("refresh"));
        QCOMPARE(tokens->lifeSeconds, 3600);
        QCOMPARE(tokens->person.userName, u"ada@contoso.com"_s);
        QCOMPARE(tokens->person.tenantId, u"tenant"_s);
    }

    void lifeAsText_data()
    {
        QTest::addColumn<QJsonValue>("life");
        QTest::addColumn<int>("seconds");
        QTest::newRow("text") << QJsonValue(u"600"_s) << 600;
        QTest::newRow("missing") << QJsonValue() << 0;
        QTest::newRow("negative") << QJsonValue(-5) << 0;
        QTest::newRow("a year") << QJsonValue(31536000) << 86400;
    }
    void lifeAsText()
    {
        QFETCH(QJsonValue, life);
        QFETCH(int, seconds);
        QJsonObject json = answer();
        json.insert(u"expires_in"_s, life);
        QCOMPARE(read(json)->lifeSeconds, seconds);
    }

    void clockOfTheService_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QDateTime>("time");
        const QDateTime time(QDate(2026, 11, 7), QTime(4, 5, 6), Qt::UTC);
        QTest::newRow("as HTTP writes it") << QByteArray("Sat, 07 Nov 2026 04:05:06 GMT") << time;
        QTest::newRow("with an offset") << QByteArray("Sat, 07 Nov 2026 05:05:06 +0100") << time;
        QTest::newRow("nothing") << QByteArray() << QDateTime();
        QTest::newRow("nonsense") << QByteArray("yesterday GMT") << QDateTime();
    }
    void clockOfTheService()
    {
        QFETCH(QByteArray, date);
        QTEST(serviceTimeOf({ 200, { { "date", date } }, {}, 0 }), "time");
    }

    void whatIsNoTokenIsNotUnderstood_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject json = answer();
            json.insert(name, value);
            return json;
        };
        const auto idWith = [&with](const QString &name, const QJsonValue &value) {
            QJsonObject own = claims();
            own.insert(name, value);
            return with(u"id_token"_s, idToken(own));
        };
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("no access token") << with(u"access_token"_s, QJsonValue());
        QTest::newRow("another kind") << with(u"token_type"_s, u"pop"_s);
        QTest::newRow("two parts") << with(u"id_token"_s, u"a.b"_s);
        QTest::newRow("no base64") << with(u"id_token"_s, u"a.%%%.c"_s);
        QTest::newRow("no JSON") << with(u"id_token"_s, u"a.YWJj.c"_s);
        QTest::newRow("of another application") << idWith(u"aud"_s, u"other"_s);
        QTest::newRow("of another sign-in") << idWith(u"nonce"_s, u"old"_s);
    }
    void whatIsNoTokenIsNotUnderstood()
    {
        QFETCH(QJsonObject, json);
        const Result<Tokens> tokens = read(json);
        QVERIFY(!tokens.has_value());
        QCOMPARE(tokens.error().failure, Failure::NotUnderstood);
        QVERIFY(tokens.error().raw.isEmpty()); // it may hold a token
    }

    void refusalIsTakenApart()
    {
        const Result<Tokens> tokens = read(
            { { u"error"_s, u"invalid_grant"_s },
              { u"error_description"_s,
                u"AADSTS50076: Use multi-factor. Trace ID: t Correlation ID: c Timestamp: 2026"_s },
              { u"correlation_id"_s, u"c"_s },
              { u"trace_id"_s, u"t"_s },
              { u"claims"_s, u"{\"access_token\":{}}"_s } },
            400);
        QVERIFY(!tokens.has_value());
        const Error &error = tokens.error();
        QCOMPARE(error.failure, Failure::Refused);
        QCOMPARE(error.httpStatus, 400);
        QCOMPARE(error.code, u"invalid_grant"_s);
        QCOMPARE(error.innerCode, u"AADSTS50076"_s);
        QCOMPARE(error.innerMessage, u"AADSTS50076: Use multi-factor."_s);
        QCOMPARE(error.correlationId, u"c"_s);
        QCOMPARE(error.target, u"{\"access_token\":{}}"_s);
        QCOMPARE(error.where, u"POST /t"_s);
    }

    void outageWithoutJson()
    {
        const Result<Tokens> tokens =
            tokensOf({ 502, {}, "<html>bad gateway</html>", 0 }, Ours, u"POST /t"_s);
        QCOMPARE(tokens.error().failure, Failure::Refused);
        QCOMPARE(tokens.error().httpStatus, 502);
    }

    void onlySafeAuthorities_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("usable");
        QTest::newRow("https") << u"https://login.microsoftonline.com"_s << true;
        QTest::newRow("this computer") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("plain") << u"http://login.example"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlySafeAuthorities()
    {
        QFETCH(QString, login);
        QTEST((Authority{ QUrl(login), u"t"_s, u"c"_s, u"https://arm"_s }.isUsable()), "usable");
    }

    void formsAreEncodedWhole()
    {
        QCOMPARE(
            formText({ { u"a b"_s, u"1+2&3=4/ä"_s }, { u"c"_s, QString() } }),
            QByteArray("a%20b=1%2B2%263%3D4%2F%C3%A4&c="));
        const Authority authority{ QUrl(u"https://login.test"_s), u"t"_s, u"c"_s, u"https://arm"_s };
        QCOMPARE(
            authority.authorizePage({ { u"scope"_s, u"a b"_s } }).toEncoded(),
            QByteArray("https://login.test/t/oauth2/v2.0/authorize?scope=a%20b"));
        QCOMPARE(authority.tokenAddress().toEncoded(), QByteArray("https://login.test/t/oauth2/v2.0/token"));
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokenstest.moc"
