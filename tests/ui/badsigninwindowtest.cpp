// Whatever goes wrong while somebody signs in has an end and a sentence: nobody is signed in, the form is
// there again with what was typed, and the next sign-in works.
#include "src/auth/browsersignin.h"
#include "src/flow/session.h"
#include "src/net/networktransport.h"
#include "tests/ui/windowsignin.h"
#include "ui/signin/signintext.h"

#include <QUrlQuery>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class BadSignInWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void serviceRefusesTheCode_data();
    void serviceRefusesTheCode();
    void wrongTenant_data();
    void wrongTenant();
    void deviceCodeExpires();
    void forgedStateIsTurnedAway();
    void secondCallbackFindsNobody();
    void browserClosed();
    void somebodyStoppedWaiting();
    void everyFailureHasItsSentence_data();
    void everyFailureHasItsSentence();

private:
    QUrl origin() const { return m_host->context()->session->origin(); }
    QUrl callback() const
    {
        return QUrl(QUrlQuery(QUrl(m_person->part<QLineEdit>("signInLink")->text()))
                        .queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    }
    void faulty(const QByteArray &json) { QVERIFY(m_person->tell(origin(), u"/_sim/faults"_s, json)); }
    void expectSentence(const QString &part);
    void expectThatSigningInWorks();

    std::unique_ptr<WindowHost> m_host;
    std::unique_ptr<WindowSignIn> m_person;
    QString m_before; // who works
};

void BadSignInWindowTest::init()
{
    m_host = std::make_unique<WindowHost>();
    QVERIFY(m_host->isReady());
    m_person = std::make_unique<WindowSignIn>(m_host.get());
    QVERIFY(m_host->open(Place::Kind::SignIn));
    m_before = m_host->context()->session->identity().name;
}

void BadSignInWindowTest::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void BadSignInWindowTest::expectSentence(const QString &part)
{
    auto *message = m_person->part<MessageBar>("signInMessage");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20000);
    QVERIFY2(message->text().contains(part), qPrintable(message->text()));
    QVERIFY(message->text().contains(u'.'));
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QCOMPARE(m_host->context()->session->identity().name, m_before);
    QVERIFY(m_host->accounts()->accounts().isEmpty());
    QVERIFY(m_person->part<QComboBox>("signInWay")->isVisible());
    QVERIFY(!m_person->part<QLineEdit>("signInLink")->isVisible());
}

void BadSignInWindowTest::expectThatSigningInWorks()
{
    QVERIFY(m_person->tell(origin(), u"/_sim/faults"_s, {}));
    m_person->part<QLineEdit>("signInTenant")->clear();
    m_person->chooseWay(ways::Browser);
    QVERIFY(m_person->signIn(u"rita"_s));
}

void BadSignInWindowTest::serviceRefusesTheCode_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("sentence");
    const QByteArray token = "{\"pathRegex\": \"oauth2/v2.0/token$\", ";
    const auto refused = [&token](const QByteArray &code, const QByteArray &description) {
        return token + "\"status\": 400, \"body\": {\"error\": \"" + code + "\", \"error_description\": \""
            + description + "\"}}";
    };
    QTest::newRow("code expired") << refused("invalid_grant", "AADSTS70008: The code has expired.")
                                  << u"(AADSTS70008)"_s;
    QTest::newRow("code redeemed before") << refused("invalid_grant", "AADSTS54005: It was redeemed already.")
                                          << u"The time for this sign-in is over."_s;
    QTest::newRow("blocked") << refused("invalid_grant", "AADSTS53003: Blocked.")
                             << u"A conditional access policy of this tenant blocks the sign-in."_s;
    QTest::newRow("in unknown words")
        << refused("brand_new", "Something <b>new</b> happened.") << u"Something <b>new</b> happened."_s;
    for (const char *status : { "500", "502", "503", "504", "429" })
        QTest::newRow(status) << QByteArray(token + "\"status\": " + status + "}")
                              << u"The sign-in service is not available at the moment."_s;
    QTest::newRow("a page of a gateway")
        << QByteArray(token + "\"status\": 502, \"body\": \"<html>Bad gateway</html>\"}")
        << u"The sign-in service is not available at the moment."_s;
    QTest::newRow("half an answer") << QByteArray(token + "\"kind\": \"malformed\"}")
                                    << u"could not be understood"_s;
    QTest::newRow("token for another audience")
        << QByteArray(token + "\"kind\": \"wrong-audience\"}") << u"wrong audience"_s;
}

void BadSignInWindowTest::serviceRefusesTheCode()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, sentence);
    faulty(fault);
    QVERIFY(m_person->begin());
    const QUrl back = callback();
    QVERIFY(m_person->answerAs(u"rita"_s));
    expectSentence(sentence);
    QCOMPARE(m_person->browser.open(back).status, 0); // nobody listens any more
    expectThatSigningInWorks();
}

void BadSignInWindowTest::wrongTenant_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::newRow("domain") << u"nowhere.example"_s;
    QTest::newRow("ID") << u"11111111-2222-3333-4444-555555555555"_s;
}

void BadSignInWindowTest::wrongTenant()
{
    QFETCH(QString, tenant);
    m_person->part<QLineEdit>("signInTenant")->setText(tenant);
    m_person->chooseWay(ways::DeviceCode);
    QVERIFY(m_person->click("startSignIn"));
    expectSentence(u"There is no such tenant in this cloud."_s);
    QCOMPARE(m_person->part<QLineEdit>("signInTenant")->text(), tenant);
    expectThatSigningInWorks();
}

// Nobody enters it.
void BadSignInWindowTest::deviceCodeExpires()
{
    faulty("{\"pathRegex\": \"oauth2/v2.0/token$\", \"status\": 400, \"body\": {\"error\": "
           "\"expired_token\", \"error_description\": \"AADSTS70020: The device code has expired.\"}}");
    m_person->chooseWay(ways::DeviceCode);
    QVERIFY(m_person->begin());
    expectSentence(u"The time for this sign-in is over."_s);
    expectThatSigningInWorks();
}

void BadSignInWindowTest::forgedStateIsTurnedAway()
{
    QVERIFY(m_person->begin());
    for (const char *query :
         { "code=stolen&state=forged", "code=stolen", "error=access_denied&state=x", "state=", "" }) {
        QUrl forged = callback();
        forged.setQuery(QString::fromLatin1(query));
        QCOMPARE(m_person->browser.open(forged).status, 400);
    }
    QVERIFY(!m_person->part<MessageBar>("signInMessage")->isVisible());
    QVERIFY(m_person->part<QLineEdit>("signInLink")->isVisible()); // the wait goes on
    QVERIFY(m_person->answerAs(u"rita"_s));
    QVERIFY(m_person->works(u"rita@contoso.com"_s));
}

void BadSignInWindowTest::secondCallbackFindsNobody()
{
    QVERIFY(m_person->begin());
    QVERIFY(m_person->click("openSignIn"));
    m_person->browser.open(m_person->opened);
    const QUrl back = m_person->browser.press(u"person"_s, u"rita"_s).next;
    QCOMPARE(m_person->browser.open(back).status, 200);
    QVERIFY(m_person->works(u"rita@contoso.com"_s));
    QCOMPARE(m_person->browser.open(back).status, 0);
    QCOMPARE(m_host->context()->session->identity().name, u"rita@contoso.com"_s);
    QCOMPARE(m_host->accounts()->accounts().size(), 1);
}

// Whoever closes the browser does not come back: the wait has an end of its own.
void BadSignInWindowTest::browserClosed()
{
    BrowserOptions options;
    options.authority = { origin(), u"organizations"_s, u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s,
                          u"https://management.azure.com"_s };
    options.patience = Milliseconds(50);
    NetworkTransport network;
    QUrl link;
    std::optional<Result<Tokens>> tokens;
    BrowserSignIn::start(options, &network, m_host->accounts()->scheduler(), this, [&link](const QUrl &url) {
        link = url;
    })->then(this, [&tokens](const Result<Tokens> &result) { tokens = result; });
    QTRY_VERIFY(tokens);
    QVERIFY(link.isValid());
    QCOMPARE(tokens->error().failure, Failure::Deadline);
    QCOMPARE(signInText(tokens->error()), u"The time for this sign-in is over. Start the sign-in again."_s);
    const QUrl back(QUrlQuery(link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QCOMPARE(m_person->browser.open(back).status, 0);
}

void BadSignInWindowTest::somebodyStoppedWaiting()
{
    QVERIFY(m_person->begin());
    const QUrl back = callback();
    QVERIFY(m_person->click("cancelSignIn"));
    auto *message = m_person->part<MessageBar>("signInMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Nobody was signed in"_s));
    QCOMPARE(m_person->browser.open(back).status, 0);
    expectThatSigningInWorks();
}

void BadSignInWindowTest::everyFailureHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto answer = [](const QByteArray &idToken) {
        return "{\"access_token\": \"a-token\", \"token_type\": \"Bearer\", \"expires_in\": 3600, "
               "\"id_token\": \""
            + idToken + "\"}";
    };
    QTest::newRow("no token web") << QByteArray(answer("nonsense"));
    QTest::newRow("no base64") << QByteArray(answer("a.%%%.c"));
    QTest::newRow("no JSON inside") << QByteArray(answer("a.YWJj.c"));
    QTest::newRow("for another application") << QByteArray(
        answer("a." + QByteArray("{\"aud\": \"other\"}").toBase64(QByteArray::Base64UrlEncoding) + ".c"));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html></html>");
}

// What is no token, as the service's answer: understood by nobody, and said so without showing any of it.
void BadSignInWindowTest::everyFailureHasItsSentence()
{
    QFETCH(QByteArray, body);
    const Result<Tokens> tokens =
        tokensOf(HttpReply{ 200, {}, body, 0 }, { u"client"_s, u"nonce"_s }, u"POST /token"_s);
    QVERIFY(!tokens.has_value());
    const QString text = signInText(tokens.error());
    QVERIFY2(text.contains(u"could not be understood."_s), qPrintable(text));
    QVERIFY(!text.contains(u"a-token"_s));
}

QTEST_MAIN(BadSignInWindowTest)
#include "badsigninwindowtest.moc"
