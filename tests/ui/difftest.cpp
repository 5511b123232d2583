// linkdesk diff, in the program as it is shipped: what it prints, where, and what it ends with.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int code = -1;
    QString out, problems;
};

// As cron starts it: no display, no session bus, no language.
Ended run(const QStringList &arguments, const QByteArray &input = {}, const QString &language = {})
{
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    if (!language.isEmpty())
        bare.insert(u"LC_ALL"_s, language);
    QProcess process;
    process.setProcessEnvironment(bare);
    process.start(QStringLiteral(LINKDESK_PROGRAM), QStringList{ u"diff"_s } + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20000))
        process.kill();
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return { isNormal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

const QByteArray One =
    "{\"value\":[{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"x\",\"n\":1}]}"_ba;
const QByteArray OtherStamp =
    "[{\"id\":\"/S/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"y\",\"n\":1.0}]"_ba;
const QByteArray Two =
    "{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"y\",\"n\":2}\n{\"x\":[]}\n"_ba;

} // namespace

class DiffTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void itPrintsAndEnds_data();
    void itPrintsAndEnds();
    void itRefuses_data();
    void itRefuses();
    void aPatchIsTheSameInEachLanguage();

private:
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DiffTest::itPrintsAndEnds_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("printed"); // or its start
    const QString same = u"0 added, 0 removed, 0 changed, 1 the same\n"_s;
    QTest::newRow("the same") << QStringList() << One << One << 0 << same;
    QTest::newRow("the same to Azure") << QStringList() << One << OtherStamp << 0 << same;
    QTest::newRow("shown on demand") << QStringList{ u"--all"_s } << One << OtherStamp << 0
                                     << u"~ one  T\n  /s/1\n"_s;
    QTest::newRow("other") << QStringList() << One << Two << 1
                           << u"~ one  T\n  /s/1\n    ~ /n\n        - 1\n        + 2\n+ Row 2\n\n1 added"_s;
    QTest::newRow("patch of nothing") << QStringList{ u"--json"_s } << One << OtherStamp << 0 << u"[]\n"_s;
    QTest::newRow("patch") << QStringList{ u"--json"_s } << One << Two << 1
                           << u"[\n  {\"op\": \"replace\", \"path\": \"/value/0/n\", \"value\": 2},\n"
                              "  {\"op\": \"add\", \"path\": \"/value/-\", \"value\": {\"x\":[]}}\n]\n"_s;
    QTest::newRow("whole patch") << QStringList{ u"--json"_s, u"--all"_s } << One << Two << 1
                                 << u"[\n  {\"op\": \"replace\", \"path\": \"/value/0/etag\""_s;
    QTest::newRow("markdown") << QStringList{ u"--markdown"_s } << One << Two << 1 << u"# Comparison\n"_s;
    QTest::newRow("page") << QStringList{ u"--html"_s } << One << One << 0 << u"<!DOCTYPE html>\n"_s;
}

void DiffTest::itPrintsAndEnds()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, code);
    QFETCH(QString, printed);
    const QString first = written(u"first"_s, before);
    const QString second = written(u"second"_s, after);
    for (const Ended &ended :
         { run(options + QStringList{ first, second }), run(options + QStringList{ first, u"-"_s }, after),
           run(options + QStringList{ u"-"_s, second }, before) }) {
        QCOMPARE(ended.problems, QString());
        QVERIFY2(ended.out.startsWith(printed), qPrintable(ended.out));
        QCOMPARE(ended.code, code);
    }
}

void DiffTest::itRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("told");
    const QStringList both{ u"-"_s, u"-"_s };
    QTest::newRow("no file") << QStringList{ u"/nowhere/at/all"_s, u"-"_s } << One << u"/nowhere/at/all"_s;
    QTest::newRow("no second file") << QStringList{ u"-"_s, u"/nowhere/at/all"_s } << One
                                    << u"/nowhere/at/all"_s;
    QTest::newRow("a folder") << QStringList{ u"-"_s, u"/"_s } << One << u"folder"_s;
    QTest::newRow("empty") << both << QByteArray() << u"empty"_s;
    QTest::newRow("cut off") << both << "[{\"id\":1},\n {"_ba << u"line 2, column"_s;
    QTest::newRow("broken row") << both << "[{\"id\":\"1\"},\n {\"x\":01}]"_ba << u"line 2, column"_s;
    QTest::newRow("half a character") << both << "\xFF\xFE["_ba << u"character"_s;
    QTest::newRow("one file") << QStringList{ u"-"_s } << One << u"linkdesk diff --help"_s;
    QTest::newRow("three files") << QStringList{ u"-"_s, u"-"_s, u"-"_s } << One << u"linkdesk diff --help"_s;
    QTest::newRow("two formats") << QStringList{ u"--json"_s, u"--html"_s, u"-"_s, u"-"_s } << One
                                 << u"--json"_s;
    QTest::newRow("option") << QStringList{ u"--nosuch"_s, u"-"_s, u"-"_s } << One << u"nosuch"_s;
}

void DiffTest::itRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, told);
    const Ended ended = run(arguments, input);
    QVERIFY2(ended.problems.contains(told), qPrintable(ended.problems));
    QCOMPARE(ended.out, QString());
    QCOMPARE(ended.code, 2);
}

void DiffTest::aPatchIsTheSameInEachLanguage()
{
    const QString first = written(u"first"_s, One);
    const Ended plain = run({ u"--json"_s, first, u"-"_s }, Two);
    const Ended german = run({ u"--json"_s, first, u"-"_s }, Two, u"de_DE.UTF-8"_s);
    QCOMPARE(german.out, plain.out);
    QVERIFY(run({ first, u"-"_s }, Two, u"de_DE.UTF-8"_s).out.contains(u"hinzugekommen"_s));
}

QTEST_GUILESS_MAIN(DiffTest)
#include "difftest.moc"
