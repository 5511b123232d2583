// The option az --query as people copy it.
#include "src/query/azquery.h"

#include <QProcess>
#include <QTest>

using namespace linkdesk::query;
using namespace Qt::StringLiterals;

class AzQueryTest : public QObject {
    Q_OBJECT
private slots:
    void quotes_data();
    void quotes();
    void aShellGivesTheExpressionBack_data();
    void aShellGivesTheExpressionBack();
};

void AzQueryTest::quotes_data()
{
    QTest::addColumn<int>("shell");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("option");
    const auto row = [](const char *name, Shell shell, const QString &expression, const QString &option) {
        QTest::newRow(name) << int(shell) << expression << "--query "_L1 + option;
    };
    row("bash, plain", Shell::Bash, u"[].name"_s, u"'[].name'"_s);
    row("bash, a word", Shell::Bash, u"name"_s, u"name"_s);
    row("bash, a text", Shell::Bash, u"[?name=='a']"_s, u"\"[?name=='a']\""_s);
    row("bash, a literal", Shell::Bash, u"[?a==`1`]"_s, u"'[?a==`1`]'"_s);
    row("bash, both", Shell::Bash, u"[?a!='x']"_s, u"'[?a!='\\''x'\\'']'"_s);
    row("bash, blanks around", Shell::Bash, u" [] \n"_s, u"'[]'"_s);
    row("bash, not the name of a file", Shell::Bash, u"@"_s, u"' @'"_s);
    row("powershell, plain", Shell::PowerShell, u"[].name"_s, u"'[].name'"_s);
    row("powershell, a text", Shell::PowerShell, u"[?name == 'a']"_s, u"'[?name == ''a'']'"_s);
    row("powershell, a pipe without blanks", Shell::PowerShell, u"[]|[0]"_s, u"'[]|[0] '"_s);
    row("powershell, a pipe with blanks", Shell::PowerShell, u"[] | [0]"_s, u"'[] | [0]'"_s);
    row("powershell, a quoted name", Shell::PowerShell, u"\"odata.type\""_s, u"'\\\"odata.type\\\"'"_s);
    row("powershell, a backslash", Shell::PowerShell, u"\"a\\\"b\""_s, u"'\\\"a\\\\\\\"b\\\"'"_s);
    row("cmd, plain", Shell::Cmd, u"[].name"_s, u"\"[].name\""_s);
    row("cmd, a pipe", Shell::Cmd, u"[?a=='b']|[0]"_s, u"\"[?a=='b']|[0]\""_s);
    row("cmd, a quoted name", Shell::Cmd, u"\"odata.type\""_s, u"\"\\\"odata.type\\\"\""_s);
    row("cmd, lines", Shell::Cmd, u"[]\r\n| [0]"_s, u"\"[] | [0]\""_s);
}

void AzQueryTest::quotes()
{
    QFETCH(int, shell);
    QFETCH(QString, expression);
    QTEST(azQuery(expression, Shell(shell)), "option");
}

void AzQueryTest::aShellGivesTheExpressionBack_data()
{
    QTest::addColumn<QString>("expression");
    for (const char *text :
         { "[].name", "name", "[?name=='a']", "[?a==`1`]", "[?a!='x' && b=='$HOME']", "'!x'", "\"a b\"",
           "`\"\\\\\"`", "'\\''", "-1", "*", "[?a=='~' || b==`{\"x\":1}`] | [0]" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void AzQueryTest::aShellGivesTheExpressionBack()
{
    QFETCH(QString, expression);
    QProcess shell;
    shell.start(u"/bin/sh"_s, { u"-c"_s, "printf '%s\\n' "_L1 + azQuery(expression, Shell::Bash) });
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), "--query\n"_L1 + expression + u'\n');
}

QTEST_GUILESS_MAIN(AzQueryTest)
#include "azquerytest.moc"
