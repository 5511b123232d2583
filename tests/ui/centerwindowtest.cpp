// The Private Link Center in the window: ways into it, the time to undo, and what closing the window means in
// that time.
#include "tests/ui/windowhost.h"
#include "tests/ui/windowwalker.h"
#include "ui/common/messagebar.h"
#include "ui/common/undowindow.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

class CenterWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_host = std::make_unique<WindowHost>();
        QVERIFY(m_host->isReady());
        QApplication::setActiveWindow(m_host->window());
    }
    void cleanup() { m_host.reset(); }

    void homeLeadsToTheInbox();
    void approvesByKeyboardAndKeepsTheWords();
    void closingSendsNothingAndSaysSo();
    void theSettingHoldsAtOnce();
    void goingElsewhereSendsAllTheSame();

private:
    QTableView *rows() const
    {
        return m_host->page()->findChild<QTableView *>(QStringLiteral("pendingConnections"));
    }
    template <class T> T *part(const char *name) const
    {
        return m_host->page()->findChild<T *>(QLatin1String(name));
    }
    void openInbox()
    {
        QVERIFY(m_host->open(Place::Kind::PendingConnections));
        QTRY_VERIFY(rows()->hasFocus() && rows()->currentIndex().isValid());
    }
    void confirmFirst()
    {
        openInbox();
        QTest::keyClick(rows(), Qt::Key_Space);
        QTest::keyClick(rows(), Qt::Key_A);
        QTRY_VERIFY(part<QLineEdit>("decisionDescription")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    void walk()
    {
        for (const QSize size : { QSize(1280, 800), QSize(1024, 700) }) {
            m_host->window()->resize(size);
            QTRY_COMPARE(m_host->window()->size(), size);
            QCOMPARE(walker::namelessControls(m_host->window()).join(u'\n'), QString());
            QTRY_COMPARE(walker::mnemonicFaults(m_host->window()).join(u'\n'), QString());
            QTRY_COMPARE(walker::cutTexts(m_host->window()).join(u'\n'), QString());
        }
        QTRY_VERIFY(QApplication::focusWidget());
        QCOMPARE(walker::unreachable(m_host->window()).join(u'\n'), QString());
    }
    QList<ReviewEntry> history() const
    {
        Session *session = m_host->context()->session;
        return session->history()->all(session->cloud()).value();
    }
    std::unique_ptr<WindowHost> m_host;
};

void CenterWindowTest::homeLeadsToTheInbox()
{
    auto *link = part<QAbstractButton>("openPending");
    QTRY_VERIFY((link = part<QAbstractButton>("openPending")));
    link->click();
    QVERIFY(m_host->settle());
    QVERIFY(rows()->model()->rowCount() > 1);
    QVERIFY(m_host->find<QAbstractButton>("navPending")->isChecked());
    QTRY_VERIFY(rows()->hasFocus());
}

void CenterWindowTest::approvesByKeyboardAndKeepsTheWords()
{
    m_host->context()->undo->setSeconds(0);
    confirmFirst();
    QTRY_COMPARE_WITH_TIMEOUT(part<MessageBar>("pendingMessage")->kind(), MessageBar::Kind::Success, 30000);
    QCOMPARE(rows()->currentIndex().row(), 1);
    QCOMPARE(history().size(), 1);
    QVERIFY(m_host->open(Place::Kind::History));
    auto *table = m_host->page()->findChild<QTableView *>(QStringLiteral("history"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(m_host->find<QAbstractButton>("navHistory")->isChecked());
    QTRY_VERIFY(part<QWidget>("historyDetails")->isVisible());
    walk();
}

void CenterWindowTest::closingSendsNothingAndSaysSo()
{
    m_host->context()->undo->setSeconds(UndoWindow::MostSeconds);
    confirmFirst();
    QCOMPARE(m_host->context()->undo->waiting(), 1);
    m_host->window()->close();
    QCOMPARE(m_host->context()->undo->waiting(), 0); // before anybody has answered
    QTRY_VERIFY(m_host->find<QDialog>("questionDialog"));
    QVERIFY(m_host->window()->isVisible());
    m_host->find<QDialog>("questionDialog")->reject();
    QTRY_VERIFY(!m_host->find<QDialog>("questionDialog"));
    QVERIFY(m_host->window()->isVisible());
    QVERIFY(part<QAbstractButton>("approveConnections")->isEnabled()); // what was checked still is
    QVERIFY(history().isEmpty());
    m_host->window()->close();
    QVERIFY(!m_host->window()->isVisible());
}

void CenterWindowTest::theSettingHoldsAtOnce()
{
    QCOMPARE(m_host->context()->undo->seconds(), UndoWindow::DefaultSeconds);
    QVERIFY(m_host->open(Place::Kind::Settings));
    part<QSpinBox>("undoSeconds")->setValue(0);
    QCOMPARE(m_host->context()->undo->seconds(), 0);
    part<QSpinBox>("undoSeconds")->setValue(12);
    QCOMPARE(m_host->context()->undo->seconds(), 12);
}

// Confirmed is confirmed: another page does not take it back.
void CenterWindowTest::goingElsewhereSendsAllTheSame()
{
    m_host->context()->undo->setSeconds(1);
    confirmFirst();
    QVERIFY(m_host->open(Place::Kind::Settings));
    QTRY_COMPARE_WITH_TIMEOUT(history().size(), 1, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!history().constFirst().isOpen(), 30000);
    QVERIFY(m_host->open(Place::Kind::PendingConnections)); // what came of it is to be seen first
    // The history knows the answer a moment before the page does: the note is made durable first.
    QTRY_COMPARE_WITH_TIMEOUT(part<MessageBar>("pendingMessage")->kind(), MessageBar::Kind::Success, 30000);
}

QTEST_MAIN(CenterWindowTest)
#include "centerwindowtest.moc"
