// Signing in over real HTTP, and what the traffic file keeps of it: nothing that opens a door.
#include "signindriver.h"

#include "src/sandbox/listener.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class SignInHttpTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyGrantLeavesNoTrace();
    void refusalsKeepTheirBody();

private:
    struct Got {
        int status = 0;
        QByteArray body;
        QString location;
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };
    Got
    ask(const QByteArray &method, const QString &target, const Fields &form = {},
        const QByteArray &token = {});

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Listener> m_listener;
    QNetworkAccessManager m_network;
    QString m_file;
};

void SignInHttpTest::init()
{
    m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    auto made = Sandbox::create({});
    QVERIFY(made.has_value());
    m_sandbox = std::move(*made);
    auto started = Listener::start(m_sandbox.get(), 0, 0, m_file);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
}

void SignInHttpTest::cleanup()
{
    m_network.clearConnectionCache();
    m_listener.reset();
    m_sandbox.reset();
}

SignInHttpTest::Got SignInHttpTest::ask(
    const QByteArray &method, const QString &target, const Fields &form, const QByteArray &token)
{
    QNetworkRequest request(QUrl(m_listener->url().toString() + target));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (method == "POST")
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const std::unique_ptr<QNetworkReply> reply(
        m_network.sendCustomRequest(request, method, method == "POST" ? encoded(form) : QByteArray()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(10000))
        return {};
    return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
             QString::fromUtf8(reply->rawHeader("Location")) };
}

void SignInHttpTest::everyGrantLeavesNoTrace()
{
    QStringList secrets{ verifier, u"linkdesk-sandbox-secret"_s, u"n0nce"_s, u"canary-state"_s };
    const auto keep = [&secrets](const QString &secret) {
        secrets.append(secret);
        return secret;
    };
    const QString page = u"/common/oauth2/v2.0/authorize"_s;
    const Got opened =
        ask("GET",
            page + u'?'
                + QString::fromLatin1(encoded(SignInDriver::request({ { u"state"_s, u"canary-state"_s } }))));
    QCOMPARE(opened.status, 200);
    static const QRegularExpression hidden(u"name=\"flow\" value=\"([^\"]+)\""_s);
    const QString flow = keep(hidden.match(QString::fromUtf8(opened.body)).captured(1));
    const Got back = ask("POST", page, { { u"flow"_s, flow }, { u"person"_s, u"ada"_s } });
    QCOMPARE(back.status, 302);
    const QString code = keep(QUrlQuery(QUrl(back.location)).queryItemValue(u"code"_s));

    const Got tokens = ask("POST", u"/common/oauth2/v2.0/token"_s, SignInDriver::redemption(code));
    QCOMPARE(tokens.status, 200);
    const QString access = keep(tokens.json()[u"access_token"].toString());
    const QString refresh = keep(tokens.json()[u"refresh_token"].toString());
    keep(tokens.json()[u"id_token"].toString());
    QCOMPARE(ask("GET", u"/subscriptions?api-version=2022-12-01"_s, {}, access.toLatin1()).status, 200);

    const Got again =
        ask("POST", u"/common/oauth2/v2.0/token"_s,
            { { u"grant_type"_s, u"refresh_token"_s },
              { u"client_id"_s, cli },
              { u"refresh_token"_s, refresh },
              { u"scope"_s, armScope } });
    keep(again.json()[u"access_token"].toString());
    keep(again.json()[u"refresh_token"].toString());

    const Got device = ask(
        "POST", u"/common/oauth2/v2.0/devicecode"_s, { { u"client_id"_s, cli }, { u"scope"_s, armScope } });
    keep(device.json()[u"device_code"].toString());
    keep(device.json()[u"user_code"].toString());

    const Got robot =
        ask("POST", u"/adfs/oauth2/token"_s,
            { { u"grant_type"_s, u"client_credentials"_s },
              { u"client_id"_s, automation },
              { u"client_secret"_s, u"linkdesk-sandbox-secret"_s },
              { u"scope"_s, u"https://management.azure.com/.default"_s } });
    keep(robot.json()[u"access_token"].toString());
    QVERIFY(ask("GET", u"/common/v2.0/.well-known/openid-configuration"_s).json().contains(u"issuer"_s));

    m_listener.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QCOMPARE(log.count('\n'), 8);
    for (const QString &secret : std::as_const(secrets)) {
        QVERIFY(secret.size() > 4);
        QVERIFY2(!log.contains(secret.toUtf8()), qUtf8Printable(secret));
        QVERIFY(!log.contains(QUrl::toPercentEncoding(secret)));
    }
    QVERIFY(!log.contains("eyJ"));
    QVERIFY(log.contains("openid-configuration") && log.contains("\"issuer\""));
    QVERIFY(log.contains("client_id=" + cli.toLatin1()));
    QVERIFY(log.contains("\"Location\":\"http://localhost:4711/?(blanked)\""));
}

void SignInHttpTest::refusalsKeepTheirBody()
{
    const Got refused = ask("POST", u"/common/oauth2/v2.0/token"_s, { { u"client_id"_s, cli } });
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json()[u"error"].toString(), u"invalid_request"_s);
    const Got page = ask("GET", u"/common/oauth2/v2.0/authorize"_s);
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.startsWith("<!DOCTYPE html>"));
}

QTEST_GUILESS_MAIN(SignInHttpTest)
#include "signinhttptest.moc"
