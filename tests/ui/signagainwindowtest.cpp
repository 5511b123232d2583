// Where only the person can go on, the window says so, and everything that waits goes on or ends with what
// the person does.
#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "tests/ui/windowsignin.h"

#include <QPushButton>
#include <QTableView>
#include <QUrlQuery>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class SignAgainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void whoSignsInGoesOn();
    void otherWayIn();
    void notNowEndsWhatWaits();
    void decliningInTheBrowserLeavesTheBar();
    void challengeShowsTheBar();
    void somebodyElseIsNotMeant();
    void oneBarForAllWhoWait();
    void clockThatIsOffIsSaid();

private:
    QUrl origin() const { return m_host->context()->session->origin(); }
    MessageBar *bar() const { return m_host->find<MessageBar>("signInNeeded"); }
    QPushButton *barButton(const QString &text) const;
    void pressBar(const QString &text);
    void revoke(int calls);
    const std::optional<Result<QList<Subscription>>> &first() const { return *m_ends.constFirst(); }
    const std::optional<Result<QList<Subscription>>> &last() const { return *m_ends.constLast(); }
    void ask(); // a call of the window that needs a token
    void waitForBar();

    std::unique_ptr<WindowHost> m_host;
    std::unique_ptr<WindowSignIn> m_person;
    // Of the calls, in their order; those that outlive their test end in nothing that is read.
    QList<std::shared_ptr<std::optional<Result<QList<Subscription>>>>> m_ends;
};

void SignAgainWindowTest::init()
{
    m_ends.clear();
    m_host = std::make_unique<WindowHost>();
    QVERIFY(m_host->isReady());
    m_person = std::make_unique<WindowSignIn>(m_host.get());
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QVERIFY(m_person->signIn(u"rita"_s));
    QVERIFY(!bar()->isVisible());
}

void SignAgainWindowTest::cleanup()
{
    m_person.reset();
    m_host.reset();
}

QPushButton *SignAgainWindowTest::barButton(const QString &text) const
{
    const QList<QPushButton *> buttons = bar()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void SignAgainWindowTest::pressBar(const QString &text)
{
    QPushButton *button = barButton(text);
    QVERIFY2(button, qPrintable(text));
    button->click();
}

// Her sessions are ended; that the token that she has is too old is what the next `calls` hear.
void SignAgainWindowTest::revoke(int calls)
{
    QVERIFY(m_person->tell(origin(), u"/_sim/signin"_s, "{\"person\": \"rita\", \"revoke\": true}"));
    QVERIFY(m_person->tell(
        origin(), u"/_sim/faults"_s,
        "{\"method\": \"GET\", \"pathRegex\": \"/subscriptions$\", \"status\": 401, \"code\": "
        "\"ExpiredAuthenticationToken\", \"times\": "
            + QByteArray::number(calls) + "}"));
}

void SignAgainWindowTest::ask()
{
    const auto end = std::make_shared<std::optional<Result<QList<Subscription>>>>();
    m_ends.append(end);
    inventory::subscriptions(m_host->context()->session, m_host->window())
        ->then(this, [end](const Result<QList<Subscription>> &result) { *end = result; });
}

void SignAgainWindowTest::waitForBar()
{
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), 20000);
    QVERIFY2(bar()->text().contains(u"rita@contoso.com has to sign in again"_s), qPrintable(bar()->text()));
    QCOMPARE(bar()->kind(), MessageBar::Kind::Warning);
    QVERIFY(barButton(u"Sign in again..."_s));
    QVERIFY(barButton(u"Not now"_s));
}

// Her sessions are ended while the list of accounts is open; the page's own call waits, too.
void SignAgainWindowTest::whoSignsInGoesOn()
{
    QVERIFY(m_host->open(Place::Kind::Accounts));
    revoke(2);
    m_host->page()->refresh();
    ask();
    waitForBar();
    QVERIFY(!first());
    QVERIFY(!m_host->window()->findChildren<Job *>().isEmpty());
    const QPointer<PageView> waiting = m_host->page();
    pressBar(u"Sign in again..."_s);
    QTRY_COMPARE(m_host->page()->objectName(), u"signInPage"_s);
    QVERIFY(m_person->part<QComboBox>("signInCloud")->currentText().startsWith(u"Sandbox"_s));
    QVERIFY(!m_person->part<QLineEdit>("signInTenant")->text().isEmpty()); // hers
    QVERIFY(m_person->begin());
    const QUrlQuery asked(QUrl(m_person->part<QLineEdit>("signInLink")->text()));
    QCOMPARE(asked.queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), u"rita@contoso.com"_s);
    QVERIFY(!first()); // as long as she takes
    QVERIFY(m_person->answerAs(u"rita"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first(), 20000);
    QVERIFY(first()->has_value());
    QVERIFY(!first()->value().isEmpty());
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_host->settle());
    QVERIFY(waiting); // what was open stays
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QCOMPARE(m_host->page(), waiting.data());
    QVERIFY(m_host->page()->findChild<QTableView *>()->model()->rowCount() > 0);
    QCOMPARE(m_host->accounts()->accounts().size(), 1);
}

void SignAgainWindowTest::otherWayIn()
{
    revoke(1);
    ask();
    waitForBar();
    pressBar(u"Sign in again..."_s);
    m_person->chooseWay(ways::DeviceCode);
    QVERIFY(m_person->begin());
    QVERIFY(m_person->enterCode(u"rita"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first(), 30000);
    QVERIFY(first()->has_value());
    QVERIFY(!bar()->isVisible());
}

// Nobody is asked again for every call that comes later; signing in is possible at any time.
void SignAgainWindowTest::notNowEndsWhatWaits()
{
    revoke(2);
    ask();
    ask();
    waitForBar();
    pressBar(u"Not now"_s);
    for (const auto &found : std::as_const(m_ends)) {
        const auto &end = *found;
        QTRY_VERIFY(end);
        QVERIFY(!end->has_value());
        QVERIFY(!end->error().maybeApplied);
    }
    QTRY_VERIFY(!bar()->isVisible());
    ask();
    QTRY_VERIFY(last());
    QVERIFY(!last()->has_value());
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QVERIFY(!bar()->isVisible());
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    QCOMPARE(lines.size(), 1);
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QVERIFY(m_person->begin());
    QVERIFY(m_person->answerAs(u"rita"_s));
    QTRY_VERIFY(m_host->page()->objectName() == u"signInPage"_s);
    QTRY_COMPARE(m_person->part<MessageBar>("signInMessage")->kind(), MessageBar::Kind::Success);
    ask();
    QTRY_VERIFY(last());
    QVERIFY(last()->has_value());
}

void SignAgainWindowTest::decliningInTheBrowserLeavesTheBar()
{
    revoke(1);
    ask();
    waitForBar();
    pressBar(u"Sign in again..."_s);
    QVERIFY(m_person->begin());
    m_person->browser.open(QUrl(m_person->part<QLineEdit>("signInLink")->text()));
    m_person->browser.open(m_person->browser.press(u"act"_s, u"cancel"_s).next);
    auto *message = m_person->part<MessageBar>("signInMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QVERIFY(!message->text().isEmpty());
    QVERIFY(bar()->isVisible()); // it still waits
    QVERIFY(!first());
    pressBar(u"Not now"_s);
    QTRY_VERIFY(first());
    QVERIFY(!first()->has_value());
}

// ARM wants more than the token has; what the challenge asks for goes along, and the call is made once more.
void SignAgainWindowTest::challengeShowsTheBar()
{
    QVERIFY(m_person->tell(
        origin(), u"/_sim/faults"_s,
        "{\"kind\": \"claims-challenge\", \"method\": \"GET\", \"pathRegex\": \"/subscriptions\"}"));
    ask();
    waitForBar();
    pressBar(u"Sign in again..."_s);
    QVERIFY(m_person->begin());
    const QUrlQuery asked(QUrl(m_person->part<QLineEdit>("signInLink")->text()));
    QVERIFY2(
        asked.queryItemValue(u"claims"_s, QUrl::FullyDecoded).contains(u"acrs"_s),
        qPrintable(asked.toString()));
    QVERIFY(m_person->answerAs(u"rita"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first(), 20000);
    QVERIFY(first()->has_value());
    QVERIFY(!bar()->isVisible());
}

// Who else signs in works as who they are; what waited for her is hers, and is not made with another's token.
void SignAgainWindowTest::somebodyElseIsNotMeant()
{
    revoke(1);
    ask();
    waitForBar();
    pressBar(u"Sign in again..."_s);
    QVERIFY(m_person->signIn(u"nils"_s));
    QVERIFY(!bar()->isVisible());
    QVERIFY(!first() || !first()->has_value());
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    QCOMPARE(lines.size(), 2);
    for (const AccountLine &line : lines) {
        const bool isHer = line.account.userName == u"rita@contoso.com"_s;
        QCOMPARE(line.state, isHer ? AccountLine::State::NeedsSignIn : AccountLine::State::SignedIn);
        QCOMPARE(line.isInUse, !isHer);
    }
}

void SignAgainWindowTest::oneBarForAllWhoWait()
{
    revoke(20);
    QSignalSpy needed(m_host->accounts(), &AccountDesk::needChanged);
    for (int i = 0; i < 20; ++i)
        ask();
    waitForBar();
    QCOMPARE(needed.size(), 1);
    pressBar(u"Sign in again..."_s);
    QVERIFY(m_person->begin());
    QVERIFY(m_person->answerAs(u"rita"_s));
    for (const auto &found : std::as_const(m_ends)) {
        const auto &end = *found;
        QTRY_VERIFY_WITH_TIMEOUT(end, 20000);
        QVERIFY(end->has_value());
    }
    QVERIFY(!bar()->isVisible());
}

// What the sign-in service says of the time is compared in accountsandboxtest.
void SignAgainWindowTest::clockThatIsOffIsSaid()
{
    auto *clock = m_host->find<MessageBar>("clockIsOff");
    QVERIFY(!clock->isVisible());
    const Account account = m_host->accounts()->accounts().constFirst().account;
    AccountSession *session = m_host->accounts()->tokensOf(account.id);
    const auto come = [session, account](qint64 secondsAhead) {
        Tokens tokens;
        tokens.access = Secret(QByteArray("token"));
        tokens.lifeSeconds = 3600;
        tokens.person = { account.objectId, account.tenant, account.userName, account.displayName };
        tokens.serviceTime = QDateTime::currentDateTimeUtc().addSecs(-secondsAhead);
        session->provide(tokens);
    };
    come(5 * 3600);
    QVERIFY(clock->isVisible());
    QVERIFY2(clock->text().contains(u"5 hours ahead"_s), qPrintable(clock->text()));
    clock->findChild<QPushButton *>()->click();
    QVERIFY(!clock->isVisible());
    come(5 * 3600); // was put away, and is no news
    QVERIFY(!clock->isVisible());
    come(-40 * 60);
    QVERIFY2(clock->text().contains(u"40 minutes behind"_s), qPrintable(clock->text()));
    come(0);
    QVERIFY(!clock->isVisible());
}

QTEST_MAIN(SignAgainWindowTest)
#include "signagainwindowtest.moc"
