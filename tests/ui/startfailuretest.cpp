// What keeps Linkdesk from starting is told in the window, with ways on.
#include "app/application.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace linkdesk;

class StartFailureTest : public QObject {
    Q_OBJECT
private slots:
    void goesOnWithABrokenState();
    void goesOnWithABrokenWorld();
    void goesOnAsSomebodyElse();
    void goesOnWithABrokenProfile();
};

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

QString startText(const Application &application, const char *name)
{
    return application.window()->findChild<QLabel *>(QLatin1String(name))->text();
}

QPushButton *way(const Application &application, const char *name)
{
    return application.window()->findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

void StartFailureTest::goesOnWithABrokenState()
{
    const QTemporaryDir profile;
    const QString state = profile.filePath(QStringLiteral("sandbox-contoso.json"));
    write(state, "{\n  \"oops\"\n");
    StartOptions options;
    options.profile = profile.path();
    Application broken(options, sandbox::serve);
    broken.start();
    QTRY_VERIFY(way(broken, "way2"));
    QVERIFY2(
        startText(broken, "emptyStateText").startsWith(state + u':'),
        qPrintable(startText(broken, "emptyStateText"))); // and the line
    QCOMPARE(
        startText(broken, "bannerText"), QStringLiteral("Not connected: nothing can be read or changed"));
    way(broken, "way1")->click(); // in vain: nothing was mended
    QTRY_VERIFY(way(broken, "way2") && way(broken, "way2")->isVisible());
    QVERIFY(!broken.window()->context()->session);
    way(broken, "way2")->click();
    QTRY_VERIFY(broken.window()->context()->session);
    const QStringList aside = QDir(profile.path()).entryList({ QStringLiteral("*.broken-*") });
    QCOMPARE(aside.size(), 1);
    QFile kept(profile.filePath(aside.constFirst()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("{\n  \"oops\"\n"));
}

void StartFailureTest::goesOnWithABrokenWorld()
{
    const QTemporaryDir profile;
    const QString world = profile.filePath(QStringLiteral("mine.json"));
    write(world, "{\n  \"subscriptions\": 3\n}\n");
    StartOptions options;
    options.profile = profile.path();
    options.world = world;
    Application broken(options, sandbox::serve);
    broken.start();
    QTRY_VERIFY(way(broken, "way1"));
    QVERIFY(startText(broken, "emptyStateText").startsWith(world));
    QVERIFY(!way(broken, "way2")); // one's own file is not set aside
    QFile builtIn(QStringLiteral(LINKDESK_SOURCE_DIR "/resources/sandbox/empty.json"));
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    write(world, builtIn.readAll());
    way(broken, "way1")->click();
    QTRY_VERIFY(broken.window()->context()->session);
}

void StartFailureTest::goesOnAsSomebodyElse()
{
    const QTemporaryDir profile;
    StartOptions options;
    options.profile = profile.path();
    options.identity = QStringLiteral("nobody");
    Application other(options, sandbox::serve);
    other.start();
    QTRY_VERIFY(way(other, "way1"));
    QVERIFY(startText(other, "emptyStateText").contains(QLatin1String("'nobody'")));
    way(other, "way1")->click();
    QTRY_VERIFY(other.window()->context()->session);
    QVERIFY(!other.window()->context()->session->identity().name.isEmpty());
}

void StartFailureTest::goesOnWithABrokenProfile()
{
    const QTemporaryDir profile;
    const QString database = profile.filePath(QStringLiteral("linkdesk.sqlite"));
    write(database, QByteArray(4096, 'x'));
    StartOptions options;
    options.profile = profile.path();
    Application broken(options, sandbox::serve);
    broken.start();
    QTRY_VERIFY(way(broken, "way1"));
    QCOMPARE(startText(broken, "emptyStateTitle"), QStringLiteral("The profile could not be opened"));
    QVERIFY(QFile::remove(database));
    way(broken, "way1")->click();
    QTRY_VERIFY(broken.window()->context()->session);
}

QTEST_MAIN(StartFailureTest)
#include "startfailuretest.moc"
