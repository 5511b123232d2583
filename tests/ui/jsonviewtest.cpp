// Resource JSON on a scripted network: nothing to copy before it is read, errors whole, keys, the theme.
#include "tests/ui/connections.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/networking/accountpage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeView>

using namespace linkdesk;

class JsonViewTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void givesTheBodyAsItWasSent();
    void hasNothingToGiveBeforeItIsRead();
    void saysWholeErrorsAndShowsNothingOld();
    void findsForwardAndBack();
    void goesBackToItsButton();
    void staysWithOverview();
    void followsTheTheme();
    void offersTheCommand();
    void everyLetterIsUsedOnce();

private:
    void openPane();
    void wait() const { QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty()); }
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    QPlainTextEdit *text() const { return find<QPlainTextEdit>("jsonText"); }

    QByteArray m_body;
    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<AccountPage> m_page;
};

void JsonViewTest::init()
{
    m_arm = std::make_unique<ScriptedSession>();
    m_ui = std::make_unique<FakeUi>(m_arm->get());
    m_body = accountJson("Enabled");
    m_arm->on("GET " + accountPath(), 200, m_body);
    m_arm->on("GET " + connectionsPath(), 200, listJson({}));
    m_arm->on(
        "GET /subscriptions/s/providers/Microsoft.DeviceUpdate", 200,
        R"({"namespace":"Microsoft.DeviceUpdate","resourceTypes":[{"resourceType":"accounts","apiVersions":["2023-07-01","2022-10-01"]}]})");
    m_page = std::make_unique<AccountPage>(&m_ui->context, accountId());
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showTab(QStringLiteral("overview"));
    m_page->refresh();
    wait();
}

void JsonViewTest::cleanup()
{
    m_page.reset();
    m_ui.reset();
    m_arm.reset();
}

void JsonViewTest::openPane()
{
    button("showJson")->click();
    QTRY_VERIFY(button("copyJson")->isEnabled());
    wait();
}

void JsonViewTest::givesTheBodyAsItWasSent()
{
    openPane();
    QVERIFY(find<QLineEdit>("jsonFind")->hasFocus());
    button("copyJson")->click();
    QCOMPARE(m_ui->dialogs.copied, QString::fromUtf8(m_body));
    button("saveJson")->click();
    QCOMPARE(m_ui->dialogs.saved, m_body);
    button("copyResourceId")->click();
    QCOMPARE(m_ui->dialogs.copied, accountId().text());
    QCOMPARE(find<QComboBox>("jsonApiVersion")->count(), 2);
}

void JsonViewTest::hasNothingToGiveBeforeItIsRead()
{
    m_arm->clear("GET " + accountPath());
    m_arm->hang("GET " + accountPath());
    button("showJson")->click();
    QVERIFY(!button("copyJson")->isEnabled());
    QVERIFY(!button("saveJson")->isEnabled());
    QVERIFY(!button("saveJson")->toolTip().isEmpty());
}

void JsonViewTest::saysWholeErrorsAndShowsNothingOld()
{
    openPane();
    m_arm->clear("GET " + accountPath());
    m_arm->on("GET " + accountPath(), 403, Forbidden, { { "x-ms-correlation-request-id", "corr-9" } });
    auto *versions = find<QComboBox>("jsonApiVersion");
    versions->setFocus();
    QTest::keyClick(versions, versions->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    auto *message = find<MessageBar>("jsonMessage");
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QVERIFY(message->text().contains(QLatin1String("AuthorizationFailed")));
    QVERIFY(message->text().contains(QLatin1String("corr-9")));
    QCOMPARE(text()->toPlainText(), QString());
    QVERIFY(!button("copyJson")->isEnabled());
    m_arm->clear("GET " + accountPath());
    m_arm->on("GET " + accountPath(), 200, m_body);
    message->findChild<QAbstractButton *>(QStringLiteral("messageButton3"))->click(); // Try again
    QTRY_VERIFY(button("copyJson")->isEnabled());
    QVERIFY(!message->isVisible());
}

void JsonViewTest::findsForwardAndBack()
{
    openPane();
    find<QLineEdit>("jsonFind")->setText(QStringLiteral("Succeeded"));
    QTest::keyClick(find<QLineEdit>("jsonFind"), Qt::Key_Return);
    QCOMPARE(text()->textCursor().selectedText(), QStringLiteral("Succeeded"));
    find<QTabWidget>("jsonViews")->setCurrentIndex(1);
    button("jsonFindNext")->click();
    QCOMPARE(
        find<QTreeView>("jsonTree")->currentIndex().data().toString(), QStringLiteral("provisioningState"));
    find<QLineEdit>("jsonFind")->setText(QStringLiteral("nowhere"));
    button("jsonFindPrevious")->click();
    QVERIFY(find<QLabel>("jsonStatus")->text().contains(QLatin1String("nowhere")));
    // Tab goes as one reads.
    button("jsonFindPrevious")->setFocus();
    QTest::keyClick(button("jsonFindPrevious"), Qt::Key_Tab);
    QVERIFY(button("jsonFindNext")->hasFocus());
}

void JsonViewTest::goesBackToItsButton()
{
    openPane();
    QTest::keyClick(find<QLineEdit>("jsonFind"), Qt::Key_Escape);
    QVERIFY(!find<QWidget>("jsonView")->isVisible());
    QVERIFY(button("showJson")->hasFocus());
}

void JsonViewTest::staysWithOverview()
{
    openPane();
    m_page->showTab(QStringLiteral("private-access"));
    QVERIFY(!find<QWidget>("jsonView")->isVisible());
}

void JsonViewTest::followsTheTheme()
{
    theme::apply(theme::Scheme::Light);
    openPane();
    const auto colours = [this] {
        QList<QColor> found;
        for (const QTextLayout::FormatRange &range :
             text()->document()->findBlockByNumber(1).layout()->formats())
            found.append(range.format.foreground().color());
        return found;
    };
    const QList<QColor> light = colours();
    QVERIFY(!light.isEmpty());
    theme::apply(theme::Scheme::Dark);
    QTRY_VERIFY(colours() != light);
    theme::apply(theme::Scheme::Light);
    QTRY_COMPARE(colours(), light);
}

void JsonViewTest::offersTheCommand()
{
    openPane();
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::AltModifier);
    QTRY_VERIFY2(
        m_ui->dialogs.copied.contains(QLatin1String("\naz iot du account show")),
        qPrintable(m_ui->dialogs.copied));
}

void JsonViewTest::everyLetterIsUsedOnce()
{
    openPane();
    QString taken = takenMnemonics(m_page.get()) + QStringLiteral("HVGKFXTB");
    std::sort(taken.begin(), taken.end());
    QVERIFY2(std::adjacent_find(taken.cbegin(), taken.cend()) == taken.cend(), qPrintable(taken));
}

QTEST_MAIN(JsonViewTest)
#include "jsonviewtest.moc"
