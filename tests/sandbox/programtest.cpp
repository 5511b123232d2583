// linkdesk-sandbox as a program: its options, what it prints, how it ends.
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(LINKDESK_SANDBOX_PROGRAM);

struct Ended {
    int code = -1;
    QString out, problems;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20000))
        process.kill();
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

// The port of a program that has said that it listens; 0: it has not.
quint16 portOf(QProcess &process)
{
    if (!QTest::qWaitFor(
            [&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20000))
        return 0;
    static const QRegularExpression ready(u"^listening on http://127\\.0\\.0\\.1:(\\d+)\\n$"_s);
    return ready.match(QString::fromUtf8(process.readLine())).captured(1).toUShort();
}

// The whole answer to one request on a connection of its own.
QByteArray ask(quint16 port, const QByteArray &target, const QByteArray &token)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(5000))
        qFatal("no connection");
    socket.write(
        "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
        + token + "\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10000))
        answer += socket.readAll();
    return answer;
}

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT
private slots:
    void listensUntilItIsEnded();
    void servesAsItsOptionsSay();
    void wrongFaultsAreSaid();
    void wrongOptions_data();
    void wrongOptions();
    void helpAndVersion();
};

void ProgramTest::listensUntilItIsEnded()
{
    QTemporaryDir folder;
    const QString state = folder.filePath(u"state.json"_s);
    QProcess process;
    process.start(program, { u"--port"_s, u"0"_s, u"--world"_s, u"empty"_s, u"--state"_s, state });
    const quint16 port = portOf(process);
    QVERIFY(port > 0);
    QTcpSocket socket; // stays open: it must not hold the end up
    socket.connectToHost(u"127.0.0.1"_s, port);
    QVERIFY(socket.waitForConnected(5000));
    QVERIFY(!QFile::exists(state));
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(state));
}

void ProgramTest::servesAsItsOptionsSay()
{
    constexpr int latency = 150;
    QTemporaryDir folder;
    const QString faults = fileWith(
        folder, u"faults.json"_s,
        R"([{"method": "GET", "pathRegex": "^/tenants$", "status": 429, "retryAfter": 3, "times": 1}])");
    const QString traffic = folder.filePath(u"traffic.ndjson"_s);
    QProcess process;
    process.start(
        program,
        { u"--faults"_s, faults, u"--traffic"_s, traffic, u"--token"_s, u"secret"_s, u"--latency"_s,
          QString::number(latency) });
    const quint16 port = portOf(process);
    QVERIFY(port > 0);
    const QByteArray tenants = "/tenants?api-version=2022-12-01";
    QElapsedTimer timer;
    timer.start();
    const QByteArray refused = ask(port, tenants, "secret");
    QVERIFY(timer.elapsed() >= latency);
    QVERIFY2(refused.startsWith("HTTP/1.1 429 "), refused.constData());
    QVERIFY(refused.contains("Retry-After: 3\r\n"));
    QVERIFY(ask(port, tenants, "secret").startsWith("HTTP/1.1 200 "));
    QVERIFY(ask(port, tenants, "guessed").startsWith("HTTP/1.1 401 "));
    QVERIFY(ask(port, tenants, "sandbox:ada").startsWith("HTTP/1.1 200 "));
    QVERIFY(ask(port, "/_sim/faults", "guessed").startsWith("HTTP/1.1 401 "));
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
    QFile written(traffic);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QCOMPARE(text.count('\n'), 5);
    QVERIFY(!text.contains("secret") && !text.contains("guessed"));
}

void ProgramTest::wrongFaultsAreSaid()
{
    QTemporaryDir folder;
    const Ended misspelled =
        run({ u"--faults"_s, fileWith(folder, u"faults.json"_s, R"([{}, {"pathregex": "x"}])") });
    QCOMPARE(misspelled.code, 2);
    QVERIFY2(
        misspelled.problems.startsWith(u"linkdesk-sandbox: fault 2: expected no \"pathregex\""_s),
        qUtf8Printable(misspelled.problems));
    const Ended broken = run({ u"--faults"_s, fileWith(folder, u"broken.json"_s, "[\n{]") });
    QCOMPARE(broken.code, 2);
    QVERIFY2(broken.problems.contains(u"broken.json:2: expected"_s), qUtf8Printable(broken.problems));
}

void ProgramTest::wrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("port") << QStringList{ u"--port"_s, u"70000"_s }
                          << u"--port: expected a number from 0 to 65535, found '70000'"_s;
    QTest::newRow("speed") << QStringList{ u"--speed"_s, u"0"_s }
                           << u"--speed: expected a number from 0.1 to 1000, found '0'"_s;
    QTest::newRow("more speed") << QStringList{ u"--speed"_s, u"1001"_s }
                                << u"--speed: expected a number from 0.1 to 1000, found '1001'"_s;
    QTest::newRow("retry after") << QStringList{ u"--retry-after"_s, u"soon"_s }
                                 << u"--retry-after: expected azure or whole seconds from 1, found 'soon'"_s;
    QTest::newRow("retry after zero")
        << QStringList{ u"--retry-after"_s, u"0"_s }
        << u"--retry-after: expected azure or whole seconds from 1, found '0'"_s;
    QTest::newRow("latency") << QStringList{ u"--latency"_s, u"-1"_s }
                             << u"--latency: expected milliseconds, found '-1'"_s;
    QTest::newRow("world") << QStringList{ u"--world"_s, u"mars"_s }
                           << u"mars: no such world; expected contoso, empty, large:N or a file"_s;
    QTest::newRow("faults") << QStringList{ u"--faults"_s, u"/nowhere/faults.json"_s }
                            << u"/nowhere/faults.json: No such file or directory"_s;
    QTest::newRow("argument") << QStringList{ u"contoso"_s }
                              << u"unknown argument 'contoso'; --help lists the options"_s;
}

void ProgramTest::wrongOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.problems, u"linkdesk-sandbox: "_s + line + u'\n');
    QVERIFY(ended.out.isEmpty());
}

void ProgramTest::helpAndVersion()
{
    const Ended help = run({ u"--help"_s });
    QCOMPARE(help.code, 0);
    for (const auto &option : { "--port", "--world", "--state", "--speed", "--retry-after", "--latency",
                                "--faults", "--traffic", "--token" })
        QVERIFY2(help.out.contains(QLatin1StringView(option)), option);
    QCOMPARE(run({ u"--version"_s }).out, QStringLiteral("linkdesk-sandbox " LINKDESK_VERSION "\n"));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "programtest.moc"
