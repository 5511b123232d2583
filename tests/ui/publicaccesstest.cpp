// Networking > Public access on a scripted network: one press sends once, nobody is warned of what is not
// known, and a lost answer is read again.
#include "tests/ui/connections.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/networking/accountpage.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace linkdesk;

class PublicAccessTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void savesOnce();
    void nothingCanBeChosenWhileLooking();
    void lookingCanBeCancelled();
    void whatIsNotReadIsNoLockOut();
    void whatCannotBeReadSaysSo();
    void nobodyApprovedIsALockOut();
    void saysNothingOfAnAccountThatIsNotRead();
    void aLostAnswerIsReadAgain();
    void aChoiceIsNotReadOver();
    void whoMayNotSeesWhy();
    void offersTheCommand();
    void everyLetterIsUsedOnce();

private:
    void open(const QByteArray &publicAccess, bool settled = true);
    void wait() const { QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty()); }
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    MessageBar *bar(const char *name) const { return find<MessageBar>(name); }

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<AccountPage> m_page;
};

void PublicAccessTest::init()
{
    m_arm = std::make_unique<ScriptedSession>();
    m_ui = std::make_unique<FakeUi>(m_arm->get());
}

void PublicAccessTest::cleanup()
{
    m_page.reset();
    m_ui.reset();
    m_arm.reset();
}

void PublicAccessTest::open(const QByteArray &publicAccess, bool settled)
{
    if (!publicAccess.isEmpty())
        m_arm->on("GET " + accountPath(), 200, accountJson(publicAccess));
    m_page = std::make_unique<AccountPage>(&m_ui->context, accountId());
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showTab(QStringLiteral("public-access"));
    m_page->refresh();
    if (settled)
        wait();
    else
        QTRY_VERIFY(button("publicAccessEnabled")->isEnabled());
}

void PublicAccessTest::savesOnce()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({ connectionJson("a", "Approved") }));
    m_arm->on("PUT " + accountPath(), 200, accountJson("Disabled"));
    open("Enabled");
    QVERIFY(!button("publicAccessSave")->isEnabled());
    button("publicAccessDisabled")->click();
    QVERIFY(bar("lockOutWarning")->text().contains(QLatin1String("Only 1 Approved")));
    button("publicAccessSave")->click();
    button("publicAccessSave")->click();
    QTRY_COMPARE(m_ui->dialogs.questions.size(), 1);
    QVERIFY(m_ui->dialogs.questions.constFirst().mustType.isEmpty());
    button("publicAccessSave")->click();
    QTRY_COMPARE(bar("publicAccessMessage")->kind(), MessageBar::Kind::Success);
    QCOMPARE(m_ui->dialogs.questions.size(), 1);
    QCOMPARE(m_arm->count("PUT " + accountPath()), 1);
    QVERIFY(!button("publicAccessSave")->isEnabled());
}

void PublicAccessTest::nothingCanBeChosenWhileLooking()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    open("Enabled");
    m_arm->clear("GET " + connectionsPath());
    m_arm->hang("GET " + connectionsPath());
    button("publicAccessDisabled")->click();
    button("publicAccessSave")->click();
    for (const char *name :
         { "publicAccessSave", "publicAccessDiscard", "publicAccessEnabled", "publicAccessDisabled" })
        QVERIFY2(!button(name)->isEnabled(), name);
    QVERIFY(button("publicAccessSave")->toolTip().contains(QLatin1String("running")));
}

void PublicAccessTest::lookingCanBeCancelled()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    open("Enabled");
    m_arm->clear("GET " + connectionsPath());
    m_arm->hang("GET " + connectionsPath());
    button("publicAccessDisabled")->click();
    button("publicAccessSave")->click();
    auto *cancel = bar("publicAccessMessage")->findChild<QPushButton *>(QStringLiteral("messageButton1"));
    QVERIFY(cancel);
    cancel->click();
    QTRY_VERIFY(button("publicAccessSave")->isEnabled());
    QVERIFY(!bar("publicAccessMessage")->isVisible());
    QVERIFY(m_ui->dialogs.questions.isEmpty());
    QVERIFY(m_arm->sent("PUT").isEmpty());
}

void PublicAccessTest::whatIsNotReadIsNoLockOut()
{
    m_arm->hang("GET " + connectionsPath());
    open("Disabled", false);
    QCOMPARE(bar("lockOutWarning")->kind(), MessageBar::Kind::Info);
    QVERIFY(bar("lockOutWarning")->text().startsWith(QLatin1String("Reading")));
}

void PublicAccessTest::whatCannotBeReadSaysSo()
{
    m_arm->on("GET " + connectionsPath(), 403, Forbidden);
    open("Disabled");
    const QString text = bar("lockOutWarning")->text();
    QVERIFY2(text.contains(QLatin1String("could not be read")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("AuthorizationFailed")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("nobody")), qPrintable(text));
}

void PublicAccessTest::nobodyApprovedIsALockOut()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({ connectionJson("a", "Pending") }));
    m_ui->dialogs.answer = false;
    open("Enabled");
    button("publicAccessDisabled")->click();
    QCOMPARE(bar("lockOutWarning")->kind(), MessageBar::Kind::Warning);
    QVERIFY(bar("lockOutWarning")->text().contains(QLatin1String("nobody")));
    button("publicAccessSave")->click();
    QTRY_COMPARE(m_ui->dialogs.questions.size(), 1);
    QCOMPARE(m_ui->dialogs.questions.constFirst().mustType, QStringLiteral("a"));
    QTRY_VERIFY(button("publicAccessSave")->isEnabled()); // answered with no: as before
    QVERIFY(m_arm->sent("PUT").isEmpty());
    button("publicAccessDiscard")->click();
    QVERIFY(button("publicAccessEnabled")->isChecked());
}

void PublicAccessTest::saysNothingOfAnAccountThatIsNotRead()
{
    open({});
    QVERIFY(!find<QLabel>("publicAccessExplanation")->isVisible());
    QVERIFY(!bar("lockOutWarning")->isVisible());
    QCOMPARE(bar("publicAccessMessage")->kind(), MessageBar::Kind::Error);
    QVERIFY(!button("publicAccessCopyCommand")->isEnabled());
}

void PublicAccessTest::aLostAnswerIsReadAgain()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({ connectionJson("a", "Approved") }));
    m_arm->on("PUT " + accountPath(), 200, R"({"id":"x","properties":{}})"); // not what was sent
    open("Enabled");
    m_arm->clear("GET " + accountPath());
    m_arm->on("GET " + accountPath(), 200, accountJson("Enabled")); // before the change
    m_arm->on("GET " + accountPath(), 200, accountJson("Disabled")); // and after it
    button("publicAccessDisabled")->click();
    button("publicAccessSave")->click();
    QTRY_COMPARE(bar("publicAccessMessage")->kind(), MessageBar::Kind::Error);
    wait();
    QVERIFY(bar("publicAccessMessage")->isVisible()); // what came of it stays
    QVERIFY(button("publicAccessDisabled")->isChecked());
    QVERIFY(!button("publicAccessSave")->isEnabled()); // it is as wished after all
}

void PublicAccessTest::aChoiceIsNotReadOver()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    open("Enabled");
    m_page->refresh();
    button("publicAccessDisabled")->click();
    wait();
    QVERIFY(button("publicAccessDisabled")->isChecked());
    QVERIFY(button("publicAccessSave")->isEnabled());
}

void PublicAccessTest::whoMayNotSeesWhy()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    m_arm->on(
        "GET " + accountPath() + "/providers/microsoft.authorization/permissions", 200,
        R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
    open("Enabled");
    button("publicAccessDisabled")->click();
    QVERIFY(!button("publicAccessSave")->isEnabled());
    QVERIFY(button("publicAccessSave")->toolTip().contains(QLatin1String("may not")));
    QVERIFY(button("publicAccessSave")->accessibleDescription().contains(QLatin1String("may not")));
}

void PublicAccessTest::offersTheCommand()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    open("Enabled");
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::AltModifier);
    QTRY_VERIFY(m_ui->dialogs.copied.contains(QLatin1String("Enabled"), Qt::CaseInsensitive));
}

void PublicAccessTest::everyLetterIsUsedOnce()
{
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    open("Enabled");
    QString taken = takenMnemonics(m_page.get()) + QStringLiteral("HVGKFXTB");
    std::sort(taken.begin(), taken.end());
    QVERIFY2(std::adjacent_find(taken.cbegin(), taken.cend()) == taken.cend(), qPrintable(taken));
}

QTEST_MAIN(PublicAccessTest)
#include "publicaccesstest.moc"
