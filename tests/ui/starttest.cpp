// The program as it is shipped, started as a person starts it: what it says before there is a window.
#include "app/application.h"
#include "src/auth/accountbook.h"
#include "src/auth/cloudbook.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <utility>

using namespace linkdesk;

namespace {

struct Ended {
    int code = -1;
    QString out, problems;
};

Ended run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LINKDESK_PROGRAM), arguments);
    if (!process.waitForFinished(20000))
        process.kill();
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

QString lockOf(const QTemporaryDir &profile)
{
    return profile.filePath(QStringLiteral("linkdesk.lock"));
}

StartOptions optionsFor(const QTemporaryDir &profile)
{
    StartOptions options;
    options.profile = profile.path();
    return options;
}

// Bert worked last in a cloud of his company, on this computer, where nobody answers.
void rememberBert(const QTemporaryDir &profile)
{
    Cloud cloud;
    cloud.name = QStringLiteral("Fabrikam Cloud");
    cloud.arm = QUrl(QStringLiteral("http://127.0.0.1:9"));
    cloud.login = cloud.arm;
    cloud.audience = QStringLiteral("https://management.fabrikam.example");
    Preferences preferences(profile.path());
    CloudBook(preferences.settings()).put(cloud);
    AccountEntry entry;
    entry.account = { QStringLiteral("one"),
                      cloud.key(),
                      QStringLiteral("t-1"),
                      QStringLiteral("Fabrikam"),
                      QStringLiteral("o-1"),
                      QStringLiteral("bert@fabrikam.example"),
                      {},
                      ways::Browser,
                      QStringLiteral("c-1") };
    const auto database = Database::open(profile.path());
    QVERIFY(database.has_value());
    QVERIFY(AccountBook(database->get()).put(entry).has_value());
    preferences.setLastAccount(entry.account.id);
}

// Whether a file was there when the window was painted for the first time.
class AtFirstPaint : public QObject {
public:
    AtFirstPaint(QWidget *window, const QString &watched)
        : file(watched)
    {
        window->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(isPainted, true))
            wasThere = QFile::exists(file);
        return false;
    }

    QString file;
    bool isPainted = false, wasThere = false;
};

} // namespace

class StartTest : public QObject {
    Q_OBJECT
private slots:
    // Qt itself logs the name of a platform that it does not have.
    void nothingSecretReachesTheErrorOutput()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("token=hidden"));
        environment.insert(QStringLiteral("QT_ASSUME_STDERR_HAS_CONSOLE"), QStringLiteral("1"));
        QTemporaryDir profile;
        const Ended ended = run({ QStringLiteral("--profile"), profile.path() }, environment);
        QVERIFY2(ended.problems.contains(QLatin1String("token=***")), qPrintable(ended.problems));
        QVERIFY2(!ended.problems.contains(QLatin1String("hidden")), qPrintable(ended.problems));
    }

    // Help needs no display, and speaks the language of who asks for it.
    void helpIsInTheLanguageOfTheSystem()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none"));
        Ended ended = run({ QStringLiteral("--help") }, environment);
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains(QLatin1String("Prints the version.")), qPrintable(ended.out));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
        ended = run({ QStringLiteral("--help") }, environment);
        QVERIFY2(ended.out.contains(QLatin1String("Gibt die Version aus.")), qPrintable(ended.out));
        ended = run({ QStringLiteral("--token"), QStringLiteral("t") }, environment);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.problems.contains(QLatin1String("--token braucht --arm")), qPrintable(ended.problems));
    }

    // What it takes to be painted is all that a start does before it is.
    void nothingIsOpenedBeforeTheWindowIsPainted()
    {
        QTemporaryDir profile;
        Application program(optionsFor(profile), sandbox::serve);
        QVERIFY(program.start());
        AtFirstPaint watch(program.window(), profile.filePath(QStringLiteral("linkdesk.sqlite")));
        QTRY_VERIFY_WITH_TIMEOUT(watch.isPainted, 20000);
        QVERIFY(!watch.wasThere);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(watch.file), 20000);
    }

    void aWindowThatIsNeverPaintedHoldsNothingUp()
    {
        QTemporaryDir profile;
        Application program(optionsFor(profile), sandbox::serve);
        QVERIFY(program.start());
        program.window()->hide();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(profile.filePath(QStringLiteral("linkdesk.sqlite"))), 20000);
    }

    void reopensTheLastPlace_data()
    {
        QTest::addColumn<bool>("onSandbox");
        QTest::newRow("the account's") << false;
        QTest::newRow("the sandbox, as asked for") << true;
    }
    void reopensTheLastPlace()
    {
        QFETCH(bool, onSandbox);
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // no keychain of the person's is asked
        const auto restore = qScopeGuard([&bus] { qputenv("DBUS_SESSION_BUS_ADDRESS", bus); });
        QTemporaryDir profile;
        rememberBert(profile);
        StartOptions options = optionsFor(profile);
        options.sandbox = onSandbox;
        Application program(options, sandbox::serve);
        QVERIFY(program.start());
        // The next start goes where this one was.
        QTRY_COMPARE_WITH_TIMEOUT(Preferences(profile.path()).lastAccount().isEmpty(), onSandbox, 20000);
        const auto named = [&] { return program.window()->windowTitle().contains(QLatin1String("bert@")); };
        QTRY_COMPARE_WITH_TIMEOUT(named(), !onSandbox, 20000);
    }

    // The sandbox's code is a file of its own.
    void aMissingSandboxIsNamed()
    {
        QTemporaryDir folder;
        const QString alone = folder.filePath(QStringLiteral("linkdesk"));
        QVERIFY(QFile::copy(QStringLiteral(LINKDESK_PROGRAM), alone));
        QProcess process;
        QString problems;
        process.start(alone, { QStringLiteral("--profile"), folder.filePath(QStringLiteral("profile")) });
        QTRY_VERIFY_WITH_TIMEOUT(
            (problems += QString::fromUtf8(process.readAllStandardError())).contains(u'\n'), 20000);
        process.terminate();
        process.waitForFinished();
        QVERIFY2(problems.contains(QLatin1String("liblinkdesk-sandbox.so")), qPrintable(problems));
    }

    void aProfileInUseIsRefused()
    {
        QTemporaryDir profile;
        QLockFile other(lockOf(profile));
        QVERIFY(other.lock());
        const Ended ended =
            run({ QStringLiteral("--profile"), profile.path() }, QProcessEnvironment::systemEnvironment());
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.problems.count(QLatin1String("linkdesk: ")), 1);
        QVERIFY2(ended.problems.contains(profile.path()), qPrintable(ended.problems));
        QVERIFY(!QFile::exists(profile.filePath(QStringLiteral("linkdesk.sqlite"))));
    }

    // Nobody who may read this process finds the token, and no file does.
    void aTokenFromTheEnvironmentIsTakenOutOfIt()
    {
        const QByteArray claims("{\"exp\":1000}"); // long over
        const QByteArray token = "e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".Y2FuYXJ5";
        QTemporaryDir profile;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LINKDESK_TOKEN"), QString::fromLatin1(token));
        QProcess process;
        process.setProcessEnvironment(environment);
        QByteArray problems;
        process.start(QStringLiteral(LINKDESK_PROGRAM), { QStringLiteral("--profile"), profile.path() });
        QTRY_VERIFY_WITH_TIMEOUT((problems += process.readAllStandardError()).contains("has expired"), 20000);
        QFile own(QStringLiteral("/proc/%1/environ").arg(process.processId()));
        QVERIFY(own.open(QIODevice::ReadOnly));
        const QByteArray left = own.readAll();
        QVERIFY(left.contains("PATH="));
        QVERIFY(!left.contains("Y2FuYXJ5"));
        QVERIFY(!problems.contains("Y2FuYXJ5"));
        process.terminate();
        QVERIFY(process.waitForFinished());
        const QFileInfoList files = QDir(profile.path()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Y2FuYXJ5"), qPrintable(info.fileName()));
        }
    }

    void theProfileIsHeldWhileTheProgramRuns()
    {
        QTemporaryDir profile;
        {
            Application program(optionsFor(profile), sandbox::serve);
            QVERIFY(program.start());
            QLockFile other(lockOf(profile));
            QVERIFY(!other.tryLock(0));
        }
        QLockFile other(lockOf(profile));
        QVERIFY(other.tryLock(0));
    }

    void theLockOfAKilledProgramIsTakenOver()
    {
        QTemporaryDir profile;
        QProcess killed;
        killed.start(QStringLiteral(LINKDESK_PROGRAM), { QStringLiteral("--profile"), profile.path() });
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(lockOf(profile)), 20000);
        killed.kill();
        QVERIFY(killed.waitForFinished());
        QVERIFY(QFile::exists(lockOf(profile)));
        Application program(optionsFor(profile), sandbox::serve);
        QVERIFY(program.start());
    }

    // Histories of different worlds and addresses never meet.
    void everyPlaceHasANameOfItsOwn()
    {
        StartOptions options;
        QCOMPARE(cloudOf(options), QStringLiteral("sandbox/contoso"));
        options.world = QStringLiteral("empty");
        QCOMPARE(cloudOf(options), QStringLiteral("sandbox/empty"));
        options.world = QStringLiteral("mine.json");
        QCOMPARE(cloudOf(options), QStringLiteral("sandbox/") + QDir::current().filePath(options.world));
        options.arm = QUrl(QStringLiteral("http://127.0.0.1:4711"));
        QCOMPARE(cloudOf(options), QStringLiteral("http://127.0.0.1:4711"));
        options.arm = QUrl(QStringLiteral("http://127.0.0.1:4712"));
        QCOMPARE(cloudOf(options), QStringLiteral("http://127.0.0.1:4712"));
    }
};

QTEST_MAIN(StartTest)
#include "starttest.moc"
