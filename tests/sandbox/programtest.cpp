// linkdesk-sandbox as a program: its options, what it prints, how it ends.
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

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT
private slots:
    void listensUntilItIsEnded();
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
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.state() == QProcess::NotRunning, 20000);
    static const QRegularExpression ready(u"^listening on http://127\\.0\\.0\\.1:(\\d+)\\n$"_s);
    const QRegularExpressionMatch match = ready.match(QString::fromUtf8(process.readLine()));
    QVERIFY(match.hasMatch());
    QTcpSocket socket; // stays open: it must not hold the end up
    socket.connectToHost(u"127.0.0.1"_s, match.captured(1).toUShort());
    QVERIFY(socket.waitForConnected(5000));
    QVERIFY(!QFile::exists(state));
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(state));
}

void ProgramTest::wrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("port") << QStringList{ u"--port"_s, u"70000"_s }
                          << u"--port: expected a number from 0 to 65535, found '70000'"_s;
    QTest::newRow("speed") << QStringList{ u"--speed"_s, u"0"_s }
                           << u"--speed: expected a number above 0, found '0'"_s;
    QTest::newRow("retry after") << QStringList{ u"--retry-after"_s, u"soon"_s }
                                 << u"--retry-after: expected azure or whole seconds from 1, found 'soon'"_s;
    QTest::newRow("retry after zero")
        << QStringList{ u"--retry-after"_s, u"0"_s }
        << u"--retry-after: expected azure or whole seconds from 1, found '0'"_s;
    QTest::newRow("latency") << QStringList{ u"--latency"_s, u"-1"_s }
                             << u"--latency: expected milliseconds, found '-1'"_s;
    QTest::newRow("world") << QStringList{ u"--world"_s, u"mars"_s }
                           << u"mars: no such world; expected contoso, empty or a file"_s;
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
