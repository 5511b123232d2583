// The commands for scripts, in the program as it is shipped: what they print, what they end with, and that
// they need neither a display nor a network.
#include "app/headless.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

struct Ended {
    int code = -1;
    bool hasCrashed = true;
    QString out, problems;
};

namespace {

// As cron starts it: no display, no session bus, no language, nowhere to put anything.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    return bare;
}

Ended started(
    const QString &program, const QStringList &arguments, const QByteArray &input = {},
    const QProcessEnvironment &environment = bareEnvironment(), const QString &folder = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20000))
        process.kill();
    return { process.exitCode(), process.exitStatus() != QProcess::NormalExit,
             QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

Ended run(const QStringList &arguments, const QByteArray &input = {})
{
    return started(QStringLiteral(LINKDESK_PROGRAM), arguments, input);
}

const QByteArray Two = R"({"value":[{"name":"a","n":1},{"name":"b","n":null}]})"_ba;

const QByteArray Account =
    R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.DeviceUpdate/accounts/a",)"
    R"("properties":{"publicNetworkAccess":"Enabled","privateEndpointConnections":[]}})"_ba;

} // namespace

class HeadlessTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aFileNamedLikeACommandIsOpened();
    void aQueryPrintsItsResult_data();
    void aQueryPrintsItsResult();
    void whatCannotBeReadEndsWithTwo_data();
    void whatCannotBeReadEndsWithTwo();
    void anInspectionEndsAsItFound_data();
    void anInspectionEndsAsItFound();
    void anInspectionPrintsOneObject();
    void anInspectionPrintsLines();
    void whatIsLeftIsInspected();
    void theHelpIsPrinted_data();
    void theHelpIsPrinted();
    void theLocaleMakesNoDifferenceToTheResult_data();
    void theLocaleMakesNoDifferenceToTheResult();
    void aFullDiskIsTold();
    void theGuardHolds();
    void noSocketIsMade_data();
    void noSocketIsMade();
    void worksWithTheNetworkCut_data();
    void worksWithTheNetworkCut();

private:
    static void addCommands();
    Ended startedThrough(const QStringList &starter, const QStringList &arguments) const;
    QString written(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HeadlessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString HeadlessTest::written(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

// By its path; without one it is the command.
void HeadlessTest::aFileNamedLikeACommandIsOpened()
{
    QCOMPARE(bool(runHeadless({ u"linkdesk"_s, u"./query"_s }, stdout, stderr)), false);
    QCOMPARE(bool(runHeadless({ u"linkdesk"_s }, stdout, stderr)), false);
    QCOMPARE(bool(runHeadless({ u"linkdesk"_s, u"--help"_s }, stdout, stderr)), false);
    written(u"query"_s, Two);
    const Ended ended = startedThrough({ u"env"_s }, { u"query"_s, u"length(value)"_s, u"query"_s });
    QCOMPARE(ended.out, u"2\n"_s);
    QCOMPARE(ended.code, 0);
}

void HeadlessTest::aQueryPrintsItsResult_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("printed");
    const QStringList plain;
    const QStringList tabs{ u"--output"_s, u"tsv"_s };
    QTest::newRow("names") << plain << u"value[].name"_s << Two << u"[\n  \"a\",\n  \"b\"\n]\n"_s;
    QTest::newRow("one") << plain << u"value[0]"_s << Two << u"{\n  \"name\": \"a\",\n  \"n\": 1\n}\n"_s;
    QTest::newRow("nothing") << plain << u"other"_s << Two << u"null\n"_s;
    QTest::newRow("none") << plain << u"value[?n>`5`]"_s << Two << u"[]\n"_s;
    QTest::newRow("other letters") << plain << u"[0]"_s << "[\"\u00e4\u20ac\"]"_ba << u"\"ä€\"\n"_s;
    QTest::newRow("mark and line ends") << plain << u"[0]"_s << "\xEF\xBB\xBF[1,\r\n2]\r\n"_ba << u"1\n"_s;
    QTest::newRow("lines") << plain << u"[].n"_s << "{\"n\":1}\n{\"n\":2}\n"_ba << u"[\n  1,\n  2\n]\n"_s;
    QTest::newRow("large number") << plain << u"@"_s << "12345678901234567890123"_ba
                                  << u"12345678901234567890123\n"_s;
    QTest::newRow("tabs") << tabs << u"value"_s << Two << u"a\t1\nb\t\n"_s;
    QTest::newRow("tabs of one") << tabs << u"value[0].name"_s << Two << u"a\n"_s;
    const QStringList table{ u"-o"_s, u"table"_s };
    QTest::newRow("table") << table << u"value"_s << Two << u"Name  N\n----  -\na     1\nb\n"_s;
    QTest::newRow("table of lists") << table << u"value[].[name,n,@]"_s << Two
                                    << u"Column1  Column2\n-------  -------\na        1\nb\n"_s;
    QTest::newRow("table of texts") << table << u"value[].name"_s << Two << u"Result\n------\na\nb\n"_s;
    QTest::newRow("table of different ones")
        << table << u"@"_s << R"([{"id":"x","a":true,"o":{}},{"bc":"\u001b[2J","a":2.50}])"_ba
        << u"A     Bc\n----  ----\ntrue\n2.50  \uFFFD[2J\n"_s;
    QTest::newRow("table of nothing") << table << u"value[?n>`5`]"_s << Two << QString();
    QTest::newRow("tabs of lists") << tabs << u"value[].[name,n,@]"_s << Two << u"a\t1\t2\nb\t\t2\n"_s;
}

void HeadlessTest::aQueryPrintsItsResult()
{
    QFETCH(QStringList, options);
    QFETCH(QString, expression);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, printed);
    const QString file = written(u"query"_s, bytes);

    const Ended fromFile = run(QStringList{ u"query"_s } + options + QStringList{ expression, file });
    const Ended fromInput =
        run(QStringList{ u"query"_s } + options + QStringList{ expression, u"-"_s }, bytes);

    for (const Ended &ended : { fromFile, fromInput }) {
        QCOMPARE(ended.problems, QString());
        QCOMPARE(ended.out, printed);
        QCOMPARE(ended.code, 0);
        QVERIFY(!ended.hasCrashed);
    }
}

void HeadlessTest::whatCannotBeReadEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("told");
    const auto query = [](const QString &expression) {
        return QStringList{ u"query"_s, expression, u"-"_s };
    };
    QTest::newRow("expression") << query(u"value[?name"_s) << Two << u"Column 12"_s;
    QTest::newRow("the place is shown") << query(u"value..name"_s) << Two << u"  value..name\n        ^"_s;
    QTest::newRow("function") << query(u"nosuch(@)"_s) << Two << u"nosuch"_s;
    QTest::newRow("type") << query(u"length(`5`)"_s) << Two << u"length"_s;
    QTest::newRow("broken file") << query(u"@"_s) << "[1,\n 2 3]"_ba << u"line 2, column 4"_s;
    QTest::newRow("broken line") << query(u"@"_s) << "{\"a\":1}\n{\"b\":x}\n"_ba << u"line 2, column 6"_s;
    QTest::newRow("empty") << query(u"@"_s) << QByteArray() << u"empty"_s;
    QTest::newRow("half a character") << query(u"@"_s) << "\xFF\xFE["_ba << u"character"_s;
    QTest::newRow("no file") << QStringList{ u"query"_s, u"@"_s, u"/nowhere/at/all.json"_s } << QByteArray()
                             << u"/nowhere/at/all.json"_s;
    QTest::newRow("a folder") << QStringList{ u"query"_s, u"@"_s, u"/"_s } << QByteArray() << u"/"_s;
    QTest::newRow("too few") << QStringList{ u"query"_s } << QByteArray() << u"linkdesk query --help"_s;
    QTest::newRow("too many") << QStringList{ u"query"_s, u"@"_s, u"-"_s, u"-"_s } << QByteArray()
                              << u"linkdesk query --help"_s;
    QTest::newRow("option") << QStringList{ u"query"_s, u"--nosuch"_s } << QByteArray() << u"nosuch"_s;
    QTest::newRow("nothing to inspect")
        << QStringList{ u"inspect"_s } << QByteArray() << u"linkdesk inspect --help"_s;
    QTest::newRow("severity") << QStringList{ u"inspect"_s, u"--fail-on"_s, u"fatal"_s, u"-"_s }
                              << QByteArray() << u"fatal"_s;
    QTest::newRow("no JSON") << QStringList{ u"inspect"_s, u"-"_s } << "}"_ba << u"line 1, column 1"_s;
    QTest::newRow("format") << QStringList{ u"query"_s, u"-o"_s, u"xml"_s, u"@"_s, u"-"_s } << QByteArray()
                            << u"xml"_s;
}

void HeadlessTest::whatCannotBeReadEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, told);

    const Ended ended = run(arguments, input);

    QVERIFY2(ended.problems.contains(told), qPrintable(ended.problems));
    QCOMPARE(ended.out, QString());
    QCOMPARE(ended.code, 2);
    QVERIFY(!ended.hasCrashed);
}

void HeadlessTest::anInspectionEndsAsItFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const auto failOn = [](const QString &severity) { return QStringList{ u"--fail-on"_s, severity }; };
    QTest::newRow("clean") << Two << QStringList() << 0;
    QTest::newRow("note") << Account << QStringList() << 1;
    QTest::newRow("note is enough") << Account << failOn(u"note"_s) << 1;
    QTest::newRow("note is not enough") << Account << failOn(u"warning"_s) << 0;
    QTest::newRow("warning") << R"({"a":1,"a":2})"_ba << failOn(u"warning"_s) << 1;
    QTest::newRow("warning is not enough") << R"({"a":1,"a":2})"_ba << failOn(u"ERROR"_s) << 0;
    QTest::newRow("error") << "[{\"a\":1}, {\"b\":]"_ba << failOn(u"error"_s) << 1;
}

void HeadlessTest::anInspectionEndsAsItFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const QString file = written(u"a.json"_s, bytes);
    for (const QStringList &format : { QStringList(), QStringList{ u"--json"_s } }) {
        const Ended ended = run(QStringList{ u"inspect"_s, file } + format + options);
        QCOMPARE(ended.problems, QString());
        QVERIFY(!ended.out.isEmpty());
        QCOMPARE(ended.code, code);
    }
}

void HeadlessTest::anInspectionPrintsOneObject()
{
    const QString first = written(u"one.json"_s, Account);
    const QString second = written(u"two.json"_s, R"({"value":[]})"_ba);

    const Ended ended = run({ u"inspect"_s, u"--json"_s, first, second });

    QCOMPARE(ended.code, 1);
    const QJsonObject all = QJsonDocument::fromJson(ended.out.toUtf8()).object();
    QCOMPARE(all.keys().join(u' '), u"files version"_s);
    QCOMPARE(all.value("version"_L1).toInt(), 1);
    const QJsonArray files = all.value("files"_L1).toArray();
    QCOMPARE(int(files.size()), 2);
    const QJsonObject one = files.at(0).toObject();
    QCOMPARE(one.keys().join(u' '), u"findings kind path resources"_s);
    QCOMPARE(one.value("path"_L1).toString(), first);
    QCOMPARE(one.value("kind"_L1).toString(), u"account"_s);
    QCOMPARE(one.value("resources"_L1).toInt(), 1);
    const QJsonObject finding = one.value("findings"_L1).toArray().at(0).toObject();
    QCOMPARE(finding.keys().join(u' '), u"message pointer rule severity"_s);
    QCOMPARE(finding.value("rule"_L1).toString(), u"only-public"_s);
    QCOMPARE(finding.value("severity"_L1).toString(), u"note"_s);
    QCOMPARE(finding.value("pointer"_L1).toString(), u"/properties/publicNetworkAccess"_s);
    QVERIFY(finding.value("message"_L1).toString().startsWith("Public access is on"_L1));
    const QJsonObject two = files.at(1).toObject();
    QCOMPARE(two.value("kind"_L1).toString(), u"empty"_s);
    QCOMPARE(two.value("resources"_L1).toInt(-1), 0);
    QVERIFY(two.value("findings"_L1).toArray().isEmpty());
}

void HeadlessTest::anInspectionPrintsLines()
{
    const Ended ended = run({ u"inspect"_s, u"-"_s }, Account);
    const QStringList lines = ended.out.split(u'\n');
    QCOMPARE(lines.value(0), u"-: account, 1 resource, 1 finding"_s);
    QCOMPARE(lines.value(1), u"  Note [only-public] /properties/publicNetworkAccess a"_s);
    // What a file says must not steer the terminal.
    const Ended steering = run({ u"inspect"_s, u"-"_s }, R"({"\u001b[2J":1,"\u001b[2J":2})"_ba);
    QCOMPARE(steering.code, 1);
    QVERIFY(!steering.out.contains(QChar(0x1B)));
}

void HeadlessTest::whatIsLeftIsInspected()
{
    const QString file = written(u"a.json"_s, Account);
    const Ended ended = run({ u"inspect"_s, u"--json"_s, u"/nowhere/at/all.json"_s, file });
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.problems.contains("/nowhere/at/all.json"_L1));
    const QJsonObject all = QJsonDocument::fromJson(ended.out.toUtf8()).object();
    QCOMPARE(int(all.value("files"_L1).toArray().size()), 1);
}

void HeadlessTest::theHelpIsPrinted_data()
{
    QTest::addColumn<QString>("command");
    for (const char *name : { "diff", "inspect", "query" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void HeadlessTest::theHelpIsPrinted()
{
    QFETCH(QString, command);

    const Ended ended = run({ command, u"--help"_s });

    QVERIFY2(ended.out.startsWith(u"Usage: linkdesk "_s + command), qPrintable(ended.out));
    QCOMPARE(ended.problems, QString());
    QCOMPARE(ended.code, 0);
}

void HeadlessTest::theLocaleMakesNoDifferenceToTheResult_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *each : { "C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "de_DE", "nosuch" })
        QTest::newRow(each) << QString::fromLatin1(each);
}

void HeadlessTest::theLocaleMakesNoDifferenceToTheResult()
{
    QFETCH(QString, locale);
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"LC_ALL"_s, locale);

    const Ended ended = started(
        QStringLiteral(LINKDESK_PROGRAM), { u"query"_s, u"ä"_s, u"-"_s }, "{\"\u00e4\": 1.50}"_ba,
        environment);

    // "ä" is no name without quotes: told, with the letter as it was given.
    QVERIFY2(ended.problems.contains(u"  ä\n  ^"_s), qPrintable(ended.problems));
    const Ended quoted = started(
        QStringLiteral(LINKDESK_PROGRAM), { u"query"_s, u"\"ä\""_s, u"-"_s }, "{\"\u00e4\": 1.50}"_ba,
        environment);
    QCOMPARE(quoted.problems, QString());
    QCOMPARE(quoted.out, u"1.50\n"_s);
}

void HeadlessTest::aFullDiskIsTold()
{
    const QString command = u"\"$1\" query @ - > /dev/full"_s;
    const Ended ended =
        started(u"/bin/sh"_s, { u"-c"_s, command, u"sh"_s, QStringLiteral(LINKDESK_PROGRAM) }, "[1]"_ba);
    QCOMPARE(ended.code, 2);
    QVERIFY(!ended.problems.isEmpty());
}

void HeadlessTest::theGuardHolds()
{
    const Ended ended = started(QStringLiteral(WITHOUT_SOCKETS), {});
    QVERIFY2(ended.hasCrashed, "a socket could be made");
}

// Each command on a file, and with the code that it ends with.
void HeadlessTest::addCommands()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString same = u"two.json"_s;
    const QString other = u"other.json"_s;
    QTest::newRow("query") << QStringList{ u"query"_s, u"value[].name"_s, same } << 0;
    QTest::newRow("query, wrong") << QStringList{ u"query"_s, u"value["_s, same } << 2;
    QTest::newRow("inspect") << QStringList{ u"inspect"_s, same } << 0;
    QTest::newRow("inspect, found") << QStringList{ u"inspect"_s, u"--json"_s, same, other } << 1;
    QTest::newRow("diff, same") << QStringList{ u"diff"_s, same, same } << 0;
    QTest::newRow("diff") << QStringList{ u"diff"_s, same, other } << 1;
    QTest::newRow("diff as a page") << QStringList{ u"diff"_s, u"--html"_s, same, other } << 1;
    QTest::newRow("help") << QStringList{ u"diff"_s, u"--help"_s } << 0;
}

Ended HeadlessTest::startedThrough(const QStringList &starter, const QStringList &arguments) const
{
    written(u"two.json"_s, Two);
    written(u"other.json"_s, Account);
    return started(
        starter.constFirst(), starter.mid(1) + QStringList{ QStringLiteral(LINKDESK_PROGRAM) } + arguments,
        {}, bareEnvironment(), m_folder->path());
}

void HeadlessTest::noSocketIsMade_data()
{
    addCommands();
}

void HeadlessTest::noSocketIsMade()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);

    const Ended ended = startedThrough({ QStringLiteral(WITHOUT_SOCKETS) }, arguments);

    QVERIFY2(!ended.hasCrashed, "a socket was made");
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.problems.isEmpty(), code < 2);
}

void HeadlessTest::worksWithTheNetworkCut_data()
{
    addCommands();
}

void HeadlessTest::worksWithTheNetworkCut()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    // Once as this user, where that is allowed, and once as one of a namespace of its own.
    int ways = 0;
    for (const QString &cut : { u"-n"_s, u"-rn"_s }) {
        const QStringList starter{ u"unshare"_s, cut };
        if (started(starter.constFirst(), { cut, u"true"_s }).code != 0)
            continue;
        ++ways;
        const Ended ended = startedThrough(starter, arguments);
        QCOMPARE(ended.code, code);
        QCOMPARE(ended.problems.isEmpty(), code < 2);
        QCOMPARE(ended.out.isEmpty(), code == 2);
    }
    if (ways == 0)
        QSKIP("this computer lets nobody cut the network");
}

QTEST_GUILESS_MAIN(HeadlessTest)
#include "headlesstest.moc"
