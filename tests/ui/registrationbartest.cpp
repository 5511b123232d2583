// "Register now" in the wizard, and what a person lacks, before the click.
#include "ui/wizard/registrationbar.h"

#include "tests/support/planfacts.h"
#include "tests/support/scriptedsession.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/rightsbar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ProviderPath =
    "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.DeviceUpdate";
const QByteArray Get = "GET " + ProviderPath;
const QByteArray Register = "POST " + ProviderPath + "/register";

QByteArray state(const char *state)
{
    return QByteArray("{\"namespace\":\"Microsoft.DeviceUpdate\",\"registrationState\":\"") + state + "\"}";
}

} // namespace

class RegistrationBarTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void hiddenWhileNothingIsMissing();
    void registersAndAsksToReadAgain();
    void refusalIsSaidAndOfferedAgain();
    void stops();
    void goneBarEndsTheCall();
    void rightsAreCopied();

private:
    QPushButton *button(const char *name);
    void missDeviceUpdate();
    std::unique_ptr<ScriptedSession> m_session;
    std::unique_ptr<RegistrationBar> m_bar;
    Draft m_draft;
    Facts m_facts;
};

void RegistrationBarTest::init()
{
    m_bar.reset();
    m_session = std::make_unique<ScriptedSession>();
    m_bar = std::make_unique<RegistrationBar>(m_session->get());
    m_draft = {};
    m_draft.subscriptionId = planfacts::subscription;
    m_draft.target = planfacts::accountId();
    m_facts = planfacts::facts();
}

QPushButton *RegistrationBarTest::button(const char *name)
{
    return m_bar->findChild<QPushButton *>(QString::fromLatin1(name));
}

void RegistrationBarTest::missDeviceUpdate()
{
    m_facts.deviceUpdateProvider.value.registrationState = u"NotRegistered"_s;
    m_bar->load(m_draft, m_facts);
    QVERIFY(!m_bar->isHidden());
}

void RegistrationBarTest::hiddenWhileNothingIsMissing()
{
    m_bar->load(m_draft, m_facts);
    QVERIFY(m_bar->isHidden());
    missDeviceUpdate();
    const QString text = m_bar->findChild<MessageBar *>()->text();
    QVERIFY(text.contains(u"Microsoft.DeviceUpdate"_s));
    QVERIFY(text.contains(u"Plant"_s)); // the subscription by its name
    m_facts.deviceUpdateProvider.value.registrationState = u"Registered"_s;
    m_bar->load(m_draft, m_facts);
    QVERIFY(m_bar->isHidden());
}

void RegistrationBarTest::registersAndAsksToReadAgain()
{
    m_session->on(Register, 200, state("Registering"));
    m_session->on(Get, 200, state("Registered"));
    missDeviceUpdate();
    QSignalSpy registered(m_bar.get(), &RegistrationBar::registered);
    button("registerNow")->click();
    QVERIFY(m_bar->isRunning());
    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(m_session->count(Register), 1);
    m_facts.deviceUpdateProvider.value.registrationState = u"Registered"_s;
    m_bar->load(m_draft, m_facts);
    QVERIFY(m_bar->isHidden());
}

void RegistrationBarTest::refusalIsSaidAndOfferedAgain()
{
    m_session->on(
        Register, 403,
        "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client 'x' with object id 'y' does "
        "not have authorization to perform action 'Microsoft.DeviceUpdate/register/action' over scope "
        "'/subscriptions/s' or the scope is invalid.\"}}");
    missDeviceUpdate();
    button("registerNow")->click();
    QTRY_VERIFY(!m_bar->isRunning());
    const QString text = m_bar->findChild<MessageBar *>()->text();
    QVERIFY(text.contains(u"Microsoft.DeviceUpdate/register/action"_s));
    QVERIFY(text.contains(u"Contributor"_s));
    QVERIFY(button("registerNow"));
}

void RegistrationBarTest::stops()
{
    m_session->on(Register, 200, state("Registering"));
    m_session->hang(Get);
    missDeviceUpdate();
    QSignalSpy registered(m_bar.get(), &RegistrationBar::registered);
    button("registerNow")->click();
    QTRY_COMPARE(m_session->count(Get), 1);
    button("stopRegistering")->click();
    QTRY_COMPARE(registered.count(), 1); // Azure goes on: how far is read
    QCOMPARE(m_session->script->ended, 1);
    m_facts.deviceUpdateProvider.value.registrationState = u"Registering"_s;
    m_bar->load(m_draft, m_facts);
    QVERIFY(button("registerNow"));
}

void RegistrationBarTest::goneBarEndsTheCall()
{
    m_session->on(Register, 200, state("Registering"));
    m_session->hang(Get);
    missDeviceUpdate();
    button("registerNow")->click();
    QTRY_COMPARE(m_session->count(Get), 1);
    m_bar.reset();
    QCOMPARE(m_session->script->ended, 1);
}

void RegistrationBarTest::rightsAreCopied()
{
    NotedDialogs dialogs;
    RightsBar bar(&dialogs);
    bar.setMissing(u"You may not."_s, {});
    QVERIFY(bar.isHidden());
    bar.setMissing(
        u"You may not."_s,
        { neededRight(u"Microsoft.DeviceUpdate/accounts/write"_s, u"/subscriptions/s"_s),
          neededRight(u"Contoso.Other/write"_s, u"/subscriptions/t"_s) });
    QVERIFY(!bar.isHidden());
    bar.findChild<QPushButton *>(u"copyRights"_s)->click();
    QVERIFY(dialogs.copied.contains(u"Microsoft.DeviceUpdate/accounts/write on /subscriptions/s"_s));
    QVERIFY(dialogs.copied.contains(u"Contributor"_s));
    QVERIFY(dialogs.copied.contains(u"Contoso.Other/write on /subscriptions/t"_s));
    bar.setMissing(u"You may not."_s, {});
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(RegistrationBarTest)
#include "registrationbartest.moc"
