// The commands for scripts, in the program as it is shipped: what they print, what they end with, and that
// they need neither a display nor a network.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int code = -1;
    bool hasCrashed = true;
    QString out, problems;
};

// As cron starts it: no display, no session bus, no language, nowhere to put anything.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    return bare;
}

Ended started(
    const QString &program, const QStringList &arguments, const QByteArray &input = {},
    const QProcessEnvironment &environment = bareEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
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

} // namespace

class HeadlessTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aQueryPrintsItsResult_data();
    void aQueryPrintsItsResult();
    void whatCannotBeReadEndsWithTwo_data();
    void whatCannotBeReadEndsWithTwo();
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

void HeadlessTest::theHelpIsPrinted_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("query") << u"query"_s;
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

void HeadlessTest::noSocketIsMade_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("query") << QStringList{ u"query"_s, u"value[].name"_s } << 0;
    QTest::newRow("query, wrong") << QStringList{ u"query"_s, u"value["_s } << 2;
}

void HeadlessTest::noSocketIsMade()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QString file = written(u"two.json"_s, Two);

    const Ended ended = started(
        QStringLiteral(WITHOUT_SOCKETS),
        QStringList{ QStringLiteral(LINKDESK_PROGRAM) } + arguments + QStringList{ file });

    QVERIFY2(!ended.hasCrashed, "a socket was made");
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.problems.isEmpty(), code < 2);
}

void HeadlessTest::worksWithTheNetworkCut_data()
{
    QTest::addColumn<QStringList>("cut");
    QTest::newRow("alone") << QStringList{ u"-n"_s };
    QTest::newRow("as another user") << QStringList{ u"-rn"_s };
}

void HeadlessTest::worksWithTheNetworkCut()
{
    QFETCH(QStringList, cut);
    if (started(u"unshare"_s, cut + QStringList{ u"true"_s }).code != 0)
        QSKIP("this computer lets nobody cut the network");

    const Ended ended = started(
        u"unshare"_s,
        cut + QStringList{ QStringLiteral(LINKDESK_PROGRAM), u"query"_s, u"value[1].name"_s, u"-"_s }, Two);

    QCOMPARE(ended.problems, QString());
    QCOMPARE(ended.out, u"\"b\"\n"_s);
    QCOMPARE(ended.code, 0);
}

QTEST_GUILESS_MAIN(HeadlessTest)
#include "headlesstest.moc"
