// What the command line takes and refuses, and with which words.
#include "app/commandline.h"

#include <QtTest>

using namespace linkdesk;

class CommandLineTest : public QObject {
    Q_OBJECT
private slots:
    void takesNothing()
    {
        const Result<StartOptions> options = parse({});
        QVERIFY(options);
        QVERIFY(options->arm.isEmpty());
        QCOMPARE(options->world, QStringLiteral("contoso"));
        QVERIFY(!options->speed);
        QVERIFY(!options->profile.isEmpty());
    }
    void takesAll()
    {
        const Result<StartOptions> options =
            parse({ QStringLiteral("--arm"), QStringLiteral("http://127.0.0.1:4711/"),
                    QStringLiteral("--token"), QStringLiteral("t"), QStringLiteral("--speed"),
                    QStringLiteral("2.5"), QStringLiteral("--profile"), QStringLiteral("/tmp/p") });
        QVERIFY(options);
        QCOMPARE(options->arm, QUrl(QStringLiteral("http://127.0.0.1:4711")));
        QCOMPARE(options->token, QStringLiteral("t"));
        QCOMPARE(*options->speed, 2.5);
        QCOMPARE(options->profile, QStringLiteral("/tmp/p"));
    }
    void takesFiles()
    {
        const Result<StartOptions> options =
            parse({ QStringLiteral("a.json"), QStringLiteral("-"), QStringLiteral("--profile"),
                    QStringLiteral("p"), QStringLiteral("b c.json") });
        QVERIFY(options);
        QCOMPARE(options->files.join(u'|'), QStringLiteral("a.json|-|b c.json"));
        QVERIFY(parse({})->files.isEmpty());
    }
    void helpNamesTheProgram()
    {
        const Result<StartOptions> options = parse({ QStringLiteral("--help") });
        QVERIFY(options);
        QVERIFY(options->helpText.startsWith(QLatin1String("Usage: linkdesk ")));
        QVERIFY(parse({ QStringLiteral("--version") })->versionWanted);
    }
    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names"); // what the sentence has to name
        const auto row = [](const char *name, const QStringList &arguments, const char *words) {
            QTest::newRow(name) << arguments << QString::fromLatin1(words);
        };
        row("plain http elsewhere", { QStringLiteral("--arm"), QStringLiteral("http://example.org") },
            "https");
        row("no address", { QStringLiteral("--arm"), QStringLiteral("127.0.0.1:80") }, "--arm");
        row("a path", { QStringLiteral("--arm"), QStringLiteral("https://example.org/subscriptions") },
            "--arm");
        row("a password", { QStringLiteral("--arm"), QStringLiteral("https://a:b@example.org") }, "--arm");
        row("token alone", { QStringLiteral("--token"), QStringLiteral("t") }, "--arm");
        row("world elsewhere",
            { QStringLiteral("--arm"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--world"),
              QStringLiteral("empty") },
            "--world");
        row("speed of words", { QStringLiteral("--speed"), QStringLiteral("fast") }, "0.1 to 1000");
        row("speed of nothing", { QStringLiteral("--speed"), QStringLiteral("0") }, "0.1 to 1000");
        row("unknown option", { QStringLiteral("--sped") }, "sped");
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const Result<StartOptions> options = parse(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().message.contains(names), qPrintable(options.error().message));
    }

private:
    static Result<StartOptions> parse(const QStringList &arguments)
    {
        return parseCommandLine(QStringList(QStringLiteral("linkdesk")) + arguments);
    }
};

QTEST_APPLESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
