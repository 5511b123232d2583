// Exported files in the window: alone, before anything else is started, and beside a session.
#include "src/flow/session.h"
#include "tests/ui/exportsamples.h"
#include "tests/ui/windowhost.h"
#include "ui/inspector/exportrowsmodel.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLockFile>
#include <QMimeData>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

class FilesWindowTest : public QObject {
    Q_OBJECT
private slots:
    void opensFilesAndNothingElse();
    void startsTheSandboxWhenItIsWanted();
    void worksBesideAnotherLinkdesk();
    void takesDroppedFiles();
    void asksByKey();
    void keepsTheFilesWhileOneIsAnotherPerson();

private:
    static std::unique_ptr<WindowHost> withFile(const QTemporaryDir &folder);
    static QTableView *table(const WindowHost &host) { return host.find<QTableView>("exportTable"); }
    static int rows(const WindowHost &host)
    {
        const QTableView *shown = table(host);
        return shown ? shown->model()->rowCount() : 0;
    }
    static QString strip(const WindowHost &host) { return host.find<QLabel>("bannerText")->text(); }
};

std::unique_ptr<WindowHost> FilesWindowTest::withFile(const QTemporaryDir &folder)
{
    StartOptions options;
    options.profile = folder.filePath(QStringLiteral("profile"));
    options.files = { written(folder.path(), QStringLiteral("list.json"), listExport()) };
    return std::make_unique<WindowHost>(options);
}

void FilesWindowTest::opensFilesAndNothingElse()
{
    const QTemporaryDir folder;
    const auto host = withFile(folder);
    QVERIFY(host->isReady());
    QTRY_COMPARE(rows(*host), 3);
    QCOMPARE(strip(*host), QStringLiteral("Offline: nothing is contacted"));
    QVERIFY(!host->context()->session);
    QCOMPARE(host->find<QLabel>("pageTitle")->text(), QStringLiteral("Exported files"));
    // Neither a database, nor a lock, nor a state of the sandbox.
    const QStringList made = QDir(folder.filePath(QStringLiteral("profile"))).entryList(QDir::Files);
    QCOMPARE(made.join(u'|'), QStringLiteral("settings.ini"));
    QTest::keyClick(host->window(), Qt::Key_F5);
    QTest::keyClick(host->window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(rows(*host), 3);
}

void FilesWindowTest::startsTheSandboxWhenItIsWanted()
{
    const QTemporaryDir folder;
    const auto host = withFile(folder);
    QVERIFY(host->isReady());
    QTRY_COMPARE(rows(*host), 3);
    host->find<QAbstractButton>("navAccounts")->click();
    QVERIFY(!strip(*host).startsWith(QLatin1String("Offline")));
    host->find<QAbstractButton>("navFiles")->click(); // meanwhile
    QVERIFY(table(*host)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(host->context()->session, 20000);
    QVERIFY(table(*host)->isVisible()); // who looks at files goes on with that
    QVERIFY(host->settle());
    host->find<QAbstractButton>("navAccounts")->click();
    QTRY_COMPARE(host->page()->objectName(), QStringLiteral("accountsPage"));
    QVERIFY(host->settle());
    host->find<QAbstractButton>("navFiles")->click();
    QCOMPARE(rows(*host), 3);
}

void FilesWindowTest::worksBesideAnotherLinkdesk()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("profile")));
    QLockFile other(folder.filePath(QStringLiteral("profile/linkdesk.lock")));
    QVERIFY(other.lock());
    const auto host = withFile(folder);
    QVERIFY(host->isReady());
    QTRY_COMPARE(rows(*host), 3);
    host->find<QAbstractButton>("navHome")->click(); // there the profile is needed
    auto *again = host->find<QAbstractButton>("way1");
    QTRY_VERIFY_WITH_TIMEOUT((again = host->find<QAbstractButton>("way1")) && again->isVisible(), 5000);
    host->find<QAbstractButton>("navFiles")->click();
    QVERIFY(table(*host)->isVisible());
    host->find<QAbstractButton>("navHome")->click();
    other.unlock();
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(host->context()->session, 20000);
    QVERIFY(host->settle());
}

void FilesWindowTest::takesDroppedFiles()
{
    WindowHost host;
    QVERIFY(host.isReady());
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(folder.path(), QStringLiteral("list.json"), listExport())) });
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(host.window(), &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(host.window(), &drop));
    QTRY_COMPARE(rows(host), 3);
    QVERIFY(table(host)->isVisible());
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent other(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(host.window(), &other);
    QVERIFY(!other.isAccepted());
}

void FilesWindowTest::asksByKey()
{
    WindowHost host;
    QVERIFY(host.isReady());
    QApplication::setActiveWindow(host.window());
    QTest::keyClick(host.window(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(host.page()->objectName(), QStringLiteral("filesPage"));
    auto *dialog = host.find<QFileDialog>("chooseDialog");
    QVERIFY(dialog);
    dialog->reject();
}

void FilesWindowTest::keepsTheFilesWhileOneIsAnotherPerson()
{
    WindowHost host;
    QVERIFY(host.isReady());
    const QTemporaryDir folder;
    host.window()->openFiles({ written(folder.path(), QStringLiteral("list.json"), listExport()) });
    QTRY_COMPARE(rows(host), 3);
    Identity other = host.context()->session->identity();
    other.name = QStringLiteral("nils");
    other.token = QStringLiteral("sandbox:nils");
    host.context()->session->setIdentity(other);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(rows(host), 3);
    QVERIFY(table(host)->isVisible());
    QVERIFY(host.open(Place::Kind::Home));
}

QTEST_MAIN(FilesWindowTest)
#include "fileswindowtest.moc"
