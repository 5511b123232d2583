// Secrets in a real gnome-keyring, on a session bus of the test's own: open, locked, and without any bus. The
// program starts itself again under dbus-run-session, so that the bus ends with it. Where gnome-keyring is
// not here it says so and ends.
#include "src/auth/accountbook.h"
#include "src/auth/keychainstore.h"
#include "src/store/database.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVirtualObject>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <optional>

using namespace linkdesk;

namespace {

constexpr Milliseconds Short(700), Long(15000);
const QString account = SecretStore::accountKey(QStringLiteral("1"));
const QByteArray canary = "canary-refresh-token";

// Stands where the window for the keyring's password would be; takes the request and never answers it, or
// turns it down.
class Prompter : public QDBusVirtualObject {
public:
    explicit Prompter(bool refuses)
        : m_refuses(refuses)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        m_isReady = bus.registerVirtualObject(QStringLiteral("/org/gnome/keyring/Prompter"), this)
            && bus.registerService(name());
    }
    ~Prompter() override
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.unregisterService(name());
        bus.unregisterObject(QStringLiteral("/org/gnome/keyring/Prompter"));
    }
    bool isReady() const { return m_isReady; }
    int asked() const { return m_asked; }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        ++m_asked;
        message.setDelayedReply(true);
        if (m_refuses)
            bus.send(message.createErrorReply(QDBusError::Failed, QStringLiteral("no")));
        return true;
    }

private:
    static QString name() { return QStringLiteral("org.gnome.keyring.SystemPrompter"); }
    bool m_refuses;
    bool m_isReady = false;
    int m_asked = 0;
};

template <class T> using Outcome = std::optional<Result<T>>;

template <class T> Result<T> ended(Call<T> *call)
{
    Outcome<T> outcome;
    QObject here;
    call->then(&here, [&outcome](const Result<T> &result) { outcome = result; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 20000))
        return Error::of(Failure::NotUnderstood, QStringLiteral("the call never ended"));
    return *outcome;
}

template <class T> QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("good") : result.error().code;
}

const QString Collection = QStringLiteral("/org/freedesktop/secrets/collection/login");

// Without QDBusInterface, which never frees what it makes of a description.
QDBusMessage
ask(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

bool lockKeyring(bool isLocked)
{
    const QList<QDBusObjectPath> login{ QDBusObjectPath(Collection) };
    const QDBusMessage answer =
        ask(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
            isLocked ? QStringLiteral("Lock") : QStringLiteral("Unlock"), { QVariant::fromValue(login) });
    return answer.type() == QDBusMessage::ReplyMessage;
}

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT
private slots:
    void keepsAndRemoves()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        QVERIFY(store.lasts());
        QCOMPARE(codeOf(ended(store.write(account, Secret(canary), &store))), QStringLiteral("good"));
        const Result<Secret> read = ended(store.read(account, &store));
        QCOMPARE(codeOf(read), QStringLiteral("good"));
        QCOMPARE(read->reveal(), canary);
        QCOMPARE(codeOf(ended(store.remove(account, &store))), QStringLiteral("good"));
        const Result<Secret> after = ended(store.read(account, &store));
        QCOMPARE(codeOf(after), QStringLiteral("good"));
        QVERIFY(after->isEmpty());
    }

    void takesLongAndBinarySecrets()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        QByteArray bytes(20000, 'x');
        bytes[7] = '\0';
        bytes[8] = '\xff';
        QCOMPARE(codeOf(ended(store.write(account, Secret(bytes), &store))), QStringLiteral("good"));
        const Result<Secret> read = ended(store.read(account, &store));
        QVERIFY(read.has_value());
        QVERIFY(read->reveal() == bytes);
        QVERIFY(ended(store.remove(account, &store)).has_value());
    }

    void oneEntryAnAccount()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        const QString other = SecretStore::accountKey(QStringLiteral("2"));
        QVERIFY(ended(store.write(account, Secret("one"), &store)).has_value());
        QVERIFY(ended(store.write(other, Secret("two"), &store)).has_value());
        QVERIFY(ended(store.write(account, Secret("three"), &store)).has_value());
        QVERIFY(ended(store.remove(other, &store)).has_value());
        QCOMPARE(ended(store.read(account, &store))->reveal(), QByteArray("three"));
        QVERIFY(ended(store.remove(account, &store)).has_value());
    }

    void removingNothingIsGood()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        const QString nothing = SecretStore::accountKey(QStringLiteral("nothing"));
        QCOMPARE(codeOf(ended(store.remove(nothing, &store))), QStringLiteral("good"));
    }

    void signingOutLeavesNothing()
    {
        const auto database = Database::open({});
        QVERIFY(database.has_value());
        AccountBook book(database->get());
        KeychainStore store(&m_scheduler, nullptr, Long);
        Account somebody;
        somebody.id = QStringLiteral("1");
        QVERIFY(ended(store.write(account, Secret(canary), &store)).has_value());
        QVERIFY(book.put({ somebody, true, {} }).has_value());
        const Result<SignedOut> gone = ended(signOut(&book, &store, somebody.id, &store));
        QCOMPARE(codeOf(gone), QStringLiteral("good"));
        QVERIFY(gone->keychainEntry && gone->row);
        QVERIFY(ended(store.read(account, &store))->isEmpty());
        QVERIFY(book.all()->isEmpty());
    }

    void cancelAndDestructionLeaveNothingBehind()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        Call<Secret> *call = store.read(account, &store);
        call->cancel();
        const Result<Secret> cancelled = ended(call);
        QVERIFY(!cancelled.has_value());
        QCOMPARE(cancelled.error().failure, Failure::Cancelled);
        {
            QObject owner;
            store.write(account, Secret("lost interest"), &owner);
        }
        // The job of a call that is gone goes on by itself; the next one waits for its turn.
        QCOMPARE(codeOf(ended(store.remove(account, &store))), QStringLiteral("good"));
    }

    // Nobody answers the prompt.
    void lockedEndsByItsDeadline()
    {
        KeychainStore store(&m_scheduler, nullptr, Long);
        QVERIFY(ended(store.write(account, Secret(canary), &store)).has_value());
        QVERIFY(lockKeyring(true));
        {
            const Prompter prompter(true);
            QVERIFY(prompter.isReady());
            const Result<Secret> read = ended(store.read(account, &store));
            QCOMPARE(codeOf(read), QStringLiteral("keychain_locked"));
            QVERIFY(!read.error().message.isEmpty());
            QCOMPARE(
                codeOf(ended(store.write(account, Secret("x"), &store))), QStringLiteral("keychain_locked"));
            // Not "gone": nobody can tell.
            QCOMPARE(codeOf(ended(store.remove(account, &store))), QStringLiteral("keychain_locked"));
            QVERIFY(prompter.asked() > 0);
        }
        const Prompter prompter(false);
        QVERIFY(prompter.isReady());
        KeychainStore hasty(&m_scheduler, nullptr, Short);
        const Result<Done> written = ended(hasty.write(account, Secret(canary), &hasty));
        QCOMPARE(codeOf(written), QStringLiteral("keychain_timeout"));
        QCOMPARE(written.error().failure, Failure::Deadline);
        QVERIFY(written.error().maybeApplied);
        QVERIFY(prompter.asked() > 0);
        // Behind it every other call waits, and each of them ends.
        const Result<Secret> read = ended(hasty.read(account, &hasty));
        QCOMPARE(codeOf(read), QStringLiteral("keychain_timeout"));
        QVERIFY(!read.error().maybeApplied);
        QCOMPARE(codeOf(ended(hasty.remove(account, &hasty))), QStringLiteral("keychain_timeout"));
        Call<Secret> *call = hasty.read(account, &hasty);
        call->cancel();
        QCOMPARE(ended(call).error().failure, Failure::Cancelled);
    }

    // In a program of its own: GLib connects to the bus once.
    void withoutABusNothingIsKept()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
        program.setProcessEnvironment(environment);
        program.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--without-bus") });
        QVERIFY(program.waitForFinished(30000));
        const QString told = QString::fromUtf8(program.readAllStandardOutput()).trimmed();
        QCOMPARE(told, QStringLiteral("keychain_unavailable keychain_unavailable keychain_unavailable"));
    }

    // Neither a file of ours nor one of the keyring's holds it in plain text.
    void neverPlainText()
    {
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++read;
            const QByteArray text = file.readAll();
            QVERIFY2(!text.contains(canary), qPrintable(file.fileName()));
            QVERIFY2(!text.contains(canary.toBase64()), qPrintable(file.fileName()));
        }
        QVERIFY(read > 0); // the keyring's own
    }

private:
    SystemScheduler m_scheduler;
};

namespace {

// Says how the three ended.
int tryWithoutBus()
{
    SystemScheduler scheduler;
    KeychainStore store(&scheduler, nullptr, Long);
    const QStringList told{ codeOf(ended(store.write(account, Secret(canary), &store))),
                            codeOf(ended(store.read(account, &store))),
                            codeOf(ended(store.remove(account, &store))) };
    std::puts(qPrintable(told.join(u' ')));
    return 0;
}

// A home of its own, no display, and nothing of the desktop that the test runs in.
QProcessEnvironment environmentIn(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME",
                              "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
                              "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK" })
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), folder);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder + QStringLiteral("/run"));
    return environment;
}

int startAgainOnABus(QStringList arguments)
{
    const QString wrapper = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
    if (wrapper.isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty()) {
        std::puts("SKIP   : KeychainTest: gnome-keyring or dbus-run-session is not here");
        return 0;
    }
    const QTemporaryDir folder;
    const QString run = folder.filePath(QStringLiteral("run"));
    if (!QDir().mkpath(run)
        || !QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return 1;
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.setProcessEnvironment(environmentIn(folder.path()));
    arguments.prepend(QStringLiteral("--on-bus"));
    program.start(
        wrapper, QStringList{ QStringLiteral("--"), QCoreApplication::applicationFilePath() } + arguments);
    return program.waitForFinished(110000) && program.exitStatus() == QProcess::NormalExit
        ? program.exitCode()
        : 1;
}

int testOnTheBus(const QStringList &arguments)
{
    QProcess keyring;
    keyring.start(
        QStringLiteral("gnome-keyring-daemon"),
        { QStringLiteral("--foreground"), QStringLiteral("--unlock"),
          QStringLiteral("--components=secrets") });
    if (!keyring.waitForStarted())
        return 1;
    keyring.write("a password");
    keyring.closeWriteChannel();
    const auto isThere = [] {
        // A call to who is not there yet would start another daemon.
        if (!QDBusConnection::sessionBus().interface()->isServiceRegistered(
                QStringLiteral("org.freedesktop.secrets")))
            return false;
        const QDBusMessage answer =
            ask(Collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                { QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked") });
        const QVariant locked = answer.arguments().value(0).value<QDBusVariant>().variant();
        return locked.isValid() && !locked.toBool();
    };
    int code = 1;
    if (QTest::qWaitFor(isThere, 20000)) {
        KeychainTest test;
        code = QTest::qExec(&test, arguments);
    } else {
        std::puts("FAIL!  : KeychainTest: gnome-keyring did not open its keyring");
    }
    keyring.terminate();
    if (!keyring.waitForFinished(5000))
        keyring.kill();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    const QString mode = arguments.value(1);
    if (mode == QLatin1String("--without-bus"))
        return tryWithoutBus();
    if (mode != QLatin1String("--on-bus"))
        return startAgainOnABus(arguments.mid(1));
    arguments.removeAt(1);
    return testOnTheBus(arguments);
}
#include "keychaintest.moc"
