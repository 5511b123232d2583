// The settings in the program: every tab and row, what each of them leads to and keeps.
#include "src/auth/publicclient.h"
#include "src/flow/session.h"
#include "tests/ui/windowhost.h"
#include "ui/shell/navigationpane.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class SettingsPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void tabsByKeyboard();
    void placesLeadToTabs();
    void accountsAndClouds();
    void applicationThatAsks();
    void wrongApplicationStaysAndIsSaid();
    void whatIsTypedIsTakenWhenTheWindowCloses();
    void promisesWhatIsTrue();
    void bundleIsReadBeforeItIsSaved();
    void noEntryIsMarkedWhereOneSignsIn();

private:
    void open(const char *tab);
    void type(const char *name, const QString &text);
    QDialog *bundle();
    template <class T> T *part(const char *name)
    {
        return m_host->page()->findChild<T *>(QLatin1String(name));
    }
    QStringList marked() const;

    std::unique_ptr<WindowHost> m_host;
};

void SettingsPageTest::init()
{
    m_host = std::make_unique<WindowHost>();
    QVERIFY(m_host->isReady());
    QApplication::setActiveWindow(m_host->window());
    open("general");
}

void SettingsPageTest::open(const char *tab)
{
    QVERIFY(m_host->open(Place::Kind::Settings, {}, QLatin1String(tab)));
}

void SettingsPageTest::type(const char *name, const QString &text)
{
    auto *field = part<QLineEdit>(name);
    QVERIFY2(field && field->isVisible(), name);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

void SettingsPageTest::whatIsTypedIsTakenWhenTheWindowCloses()
{
    open("sign-in");
    auto *field = part<QLineEdit>("settingsClientId");
    field->setFocus();
    QVERIFY(field->hasFocus());
    field->selectAll();
    QTest::keyClicks(field, u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s);
    QVERIFY(keptClient(m_host->context()->settings).isDefault());
    m_host->window()->close();
    QCOMPARE(keptClient(m_host->context()->settings).id, u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s);
}

void SettingsPageTest::tabsByKeyboard()
{
    auto *tabs = part<QTabBar>("settingsTabBar");
    QCOMPARE(tabs->count(), 4);
    tabs->setFocus();
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(part<QWidget>("themeCombo")->isVisible());
    const QList<const char *> first{ "settingsAccounts", "proxyChoice", "profileFolder" };
    for (const char *name : first) {
        QTest::keyClick(tabs, Qt::Key_Right);
        QVERIFY2(part<QWidget>(name)->isVisible(), name);
        QVERIFY(!part<QWidget>("themeCombo")->isVisible());
        QTest::keyClick(tabs, Qt::Key_Tab);
        QVERIFY2(part<QWidget>(name)->hasFocus(), name);
        tabs->setFocus();
    }
}

void SettingsPageTest::placesLeadToTabs()
{
    const QList<QPair<const char *, const char *>> places{ { "network", "proxyChoice" },
                                                           { "privacy", "diagnosticBundle" },
                                                           { "sign-in", "settingsClientId" },
                                                           { "general", "themeCombo" } };
    for (const auto &[tab, field] : places) {
        open(tab);
        QVERIFY2(part<QWidget>(field)->isVisible(), tab);
    }
    open("nowhere");
    QVERIFY(part<QWidget>("themeCombo")->isVisible());
}

void SettingsPageTest::accountsAndClouds()
{
    open("sign-in");
    auto *accounts = part<QPushButton>("settingsAccounts");
    QVERIFY(accounts->accessibleDescription().contains(u"Nobody"_s));
    accounts->click();
    QCOMPARE(m_host->page()->objectName(), u"signedInPage"_s);
    open("sign-in");
    part<QPushButton>("settingsSignIn")->click();
    QCOMPARE(m_host->page()->objectName(), u"signInPage"_s);
}

void SettingsPageTest::applicationThatAsks()
{
    open("sign-in");
    const QString own = u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s;
    QSettings *settings = m_host->context()->settings;
    QCOMPARE(part<QLineEdit>("settingsClientId")->text(), defaultClient().id);
    QVERIFY(part<QLineEdit>("settingsClientId")->accessibleDescription().contains(u"Azure CLI"_s));
    QVERIFY(!part<QPushButton>("defaultClient")->isEnabled());
    type("settingsClientId", own);
    type("settingsRedirect", u"http://127.0.0.1/signin"_s);
    QCOMPARE(keptClient(settings).id, own);
    QCOMPARE(keptClient(settings).redirect, QUrl(u"http://127.0.0.1/signin"_s));
    QVERIFY(!part<QLineEdit>("settingsClientId")->accessibleDescription().contains(u"Azure CLI"_s));
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QCOMPARE(part<QLineEdit>("clientId")->text(), own);
    QCOMPARE(part<QLineEdit>("redirectAddress")->text(), u"http://127.0.0.1/signin"_s);
    open("sign-in");
    type("settingsRedirect", {}); // nothing typed is the default
    QCOMPARE(keptClient(settings).redirect, defaultClient().redirect);
    QCOMPARE(part<QLineEdit>("settingsRedirect")->text(), defaultClient().redirect.toString());
    part<QPushButton>("defaultClient")->click();
    QVERIFY(keptClient(settings).isDefault());
    QCOMPARE(part<QLineEdit>("settingsClientId")->text(), defaultClient().id);
    // What is typed where one signs in stays there.
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QCOMPARE(part<QLineEdit>("clientId")->text(), defaultClient().id);
    part<QAbstractButton>("advanced")->click();
    type("clientId", own);
    open("sign-in");
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QCOMPARE(part<QLineEdit>("clientId")->text(), own);
    QVERIFY(keptClient(settings).isDefault());
}

void SettingsPageTest::wrongApplicationStaysAndIsSaid()
{
    open("sign-in");
    QSettings *settings = m_host->context()->settings;
    type("settingsClientId", u"linkdesk"_s);
    type("settingsRedirect", u"https://example.com/"_s);
    QVERIFY(keptClient(settings).isDefault());
    QCOMPARE(part<QLineEdit>("settingsClientId")->text(), u"linkdesk"_s);
    QCOMPARE(part<QLineEdit>("settingsRedirect")->text(), u"https://example.com/"_s);
    for (const char *name : { "settingsClientId", "settingsRedirect" })
        QVERIFY(part<QLineEdit>(name)->accessibleDescription().contains(u"not kept"_s));
    part<QPushButton>("defaultClient")->click();
    QCOMPARE(part<QLineEdit>("settingsClientId")->text(), defaultClient().id);
    QVERIFY(!part<QLineEdit>("settingsRedirect")->accessibleDescription().contains(u"not kept"_s));
}

void SettingsPageTest::promisesWhatIsTrue()
{
    open("privacy");
    QVERIFY(part<QLabel>("privacyPromise")->text().contains(u"nothing is sent but to"_s));
    for (const char *name : { "keptInFiles", "keptInKeychain", "keptInMemory", "privacyOthers" })
        QVERIFY2(part<QLabel>(name)->isVisible(), name);
    QVERIFY(!part<QLineEdit>("profileFolder")->text().isEmpty());
}

QDialog *SettingsPageTest::bundle()
{
    open("privacy");
    part<QPushButton>("diagnosticBundle")->click();
    QDialog *window = nullptr;
    const auto shows = [this, &window] {
        window = m_host->window()->findChild<QDialog *>(u"bundleWindow"_s);
        return window && window->isVisible();
    };
    return QTest::qWaitFor(shows, 5000) ? window : nullptr;
}

void SettingsPageTest::bundleIsReadBeforeItIsSaved()
{
    QSettings *settings = m_host->context()->settings;
    settings->setValue(u"odd"_s, u"Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.canary-token"_s);
    settings->setValue(u"network/host"_s, u"http://ada:canary-word@proxy.test"_s);
    QPointer<QDialog> window = bundle();
    QVERIFY(window);
    auto *text = window->findChild<QPlainTextEdit *>(u"bundleText"_s);
    const QString read = text->toPlainText();
    QVERIFY(read.contains(QStringLiteral(LINKDESK_VERSION)));
    QVERIFY(read.contains(u"GET /subscriptions"_s));
    QVERIFY2(!read.contains(u"canary"_s), qPrintable(read));
    QVERIFY(!read.contains(m_host->context()->session->identity().token));
    QCOMPARE(window->focusWidget(), text); // it is there to be read

    // Somebody takes the last line out and saves the rest.
    text->setPlainText(u"shortened\n"_s);
    window->findChild<QPushButton *>(u"saveBundle"_s)->click();
    auto *dialog = window->findChild<QFileDialog *>(u"saveDialog"_s);
    QVERIFY(dialog);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bundle.txt"_s);
    dialog->selectFile(path);
    qobject_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(!window);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("shortened\n"));

    window = bundle();
    QVERIFY(window);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

QStringList SettingsPageTest::marked() const
{
    QStringList names;
    const auto buttons = m_host->window()->findChild<NavigationPane *>()->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isChecked())
            names << button->objectName();
    }
    return names;
}

void SettingsPageTest::noEntryIsMarkedWhereOneSignsIn()
{
    QCOMPARE(marked(), QStringList{ u"navSettings"_s });
    QVERIFY(m_host->open(Place::Kind::SignIn));
    QCOMPARE(marked(), QStringList());
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    QCOMPARE(marked(), QStringList());
    QTest::keyClick(m_host->window(), Qt::Key_F6); // there is still a way to the entries
    QTest::keyClick(m_host->window(), Qt::Key_F6, Qt::ShiftModifier);
    m_host->window()->findChild<NavigationPane *>()->focusCurrent();
    QVERIFY(m_host->find<QWidget>("navHome")->hasFocus());
    m_host->find<QAbstractButton>("navHome")->click();
    QTRY_COMPARE(marked(), QStringList{ u"navHome"_s });
}

QTEST_MAIN(SettingsPageTest)
#include "settingspagetest.moc"
