// The strip's menu of people and ways to sign in, by the keyboard.
#include "src/flow/session.h"
#include "tests/ui/windowhost.h"
#include "ui/common/mnemonics.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class PeopleMenuTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_host = std::make_unique<WindowHost>();
        QVERIFY(m_host->isReady());
    }
    void cleanup() { m_host.reset(); }

    void everyEntryHasALetterOfItsOwn()
    {
        QString letters;
        const QList<QAction *> entries = menu()->actions();
        QVERIFY(entries.size() > 4);
        for (const QAction *entry : entries) {
            if (entry->isSeparator())
                continue;
            const QChar letter = mnemonicOf(entry->text());
            QVERIFY2(!letter.isNull(), qPrintable(entry->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(entry->text()));
            letters += letter;
        }
    }

    void firstLetterReachesAPerson()
    {
        open();
        QTest::keyClick(menu(), Qt::Key_N);
        QTRY_COMPARE(m_host->context()->session->identity().name, u"nils"_s);
        QVERIFY(!menu()->isVisible());
    }

    void letterReachesTheWayToSignIn()
    {
        QChar letter;
        const QList<QAction *> entries = menu()->actions();
        for (const QAction *entry : entries) {
            if (entry->text().remove(u'&').startsWith(u"Sign in to the sandbox as"_s))
                letter = mnemonicOf(entry->text());
        }
        QVERIFY(!letter.isNull());
        open();
        QTest::keyClick(menu(), Qt::Key(letter.unicode()));
        QTRY_COMPARE(m_host->page()->objectName(), u"signInPage"_s);
    }

private:
    QMenu *menu() const { return m_host->find<QPushButton>("actingAs")->menu(); }
    void open() const
    {
        menu()->popup(m_host->window()->mapToGlobal(QPoint(0, 0)));
        QTRY_VERIFY(menu()->isVisible());
    }

    std::unique_ptr<WindowHost> m_host;
};

QTEST_MAIN(PeopleMenuTest)
#include "peoplemenutest.moc"
