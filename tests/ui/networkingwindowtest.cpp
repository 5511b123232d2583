// An account's and an endpoint's pages in the window, with everything open that can be: every control is
// known and reachable, no text is cut, no letter is there twice.
#include "src/flow/inventory.h"
#include "tests/ui/windowhost.h"
#include "tests/ui/windowwalker.h"
#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

class NetworkingWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_host = std::make_unique<WindowHost>();
        QVERIFY(m_host->isReady());
        QApplication::setActiveWindow(m_host->window());
        m_account = m_host->account(QStringLiteral("contoso-adu-americas"));
    }
    void cleanup() { m_host.reset(); }

    void comesToTheConnectionsByKeyboard();
    void anEmptyListIsKnown();
    void decisionsAreKnown();
    void resourceJsonIsKnown();
    void anEndpointIsKnown();

private:
    void press(const char *name)
    {
        auto *button = m_host->page()->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button, name);
        button->click();
        QVERIFY(m_host->settle());
    }
    QTableView *rows() const
    {
        return m_host->page()->findChild<QTableView *>(QStringLiteral("connections"));
    }
    void walk()
    {
        for (const QSize size : { QSize(1280, 800), QSize(1024, 700) }) {
            m_host->window()->resize(size);
            QTRY_COMPARE(m_host->window()->size(), size);
            QCOMPARE(walker::namelessControls(m_host->window()).join(u'\n'), QString());
            QTRY_COMPARE(walker::cutTexts(m_host->window()).join(u'\n'), QString());
        }
        QString taken = takenMnemonics(m_host->window());
        std::sort(taken.begin(), taken.end());
        QVERIFY2(std::adjacent_find(taken.cbegin(), taken.cend()) == taken.cend(), qPrintable(taken));
        QTRY_VERIFY(QApplication::focusWidget());
        QCOMPARE(walker::unreachable(m_host->window()).join(u'\n'), QString());
    }
    std::unique_ptr<WindowHost> m_host;
    ResourceId m_account;
};

void NetworkingWindowTest::comesToTheConnectionsByKeyboard()
{
    QVERIFY(m_host->open(Place::Kind::Account, m_account, QStringLiteral("private-access")));
    QTRY_VERIFY(rows()->hasFocus());
    QTRY_VERIFY(rows()->currentIndex().isValid());
    QTest::keyClick(rows(), Qt::Key_Space);
    QCOMPARE(rows()->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void NetworkingWindowTest::anEmptyListIsKnown()
{
    const ResourceId lab = m_host->account(QStringLiteral("contoso-adu-lab"));
    QVERIFY(m_host->open(Place::Kind::Account, lab, QStringLiteral("private-access")));
    QTRY_VERIFY(m_host->page()->findChild<QWidget *>(QStringLiteral("connectionsEmpty"))->isVisible());
    walk();
}

void NetworkingWindowTest::decisionsAreKnown()
{
    QVERIFY(m_host->open(Place::Kind::Account, m_account, QStringLiteral("private-access")));
    press("selectAllShown");
    press("approveConnections");
    walk();
}

void NetworkingWindowTest::resourceJsonIsKnown()
{
    QVERIFY(m_host->open(Place::Kind::Account, m_account, QStringLiteral("overview")));
    press("showJson");
    walk();
}

void NetworkingWindowTest::anEndpointIsKnown()
{
    ResourceId endpoint;
    auto *call = inventory::connections(m_host->context()->session, m_account, m_host->window());
    call->then(m_host->window(), [&endpoint](const Result<QList<PrivateEndpointConnection>> &connections) {
        if (connections && !connections->isEmpty())
            endpoint = connections->constLast().privateEndpoint;
    });
    QTRY_VERIFY(!endpoint.isEmpty());
    for (const char *tab : { "overview", "dns", "tags" }) {
        QVERIFY(m_host->open(Place::Kind::Endpoint, endpoint, QLatin1String(tab)));
        walk();
    }
    press("endpointJson");
    walk();
}

QTEST_MAIN(NetworkingWindowTest)
#include "networkingwindowtest.moc"
