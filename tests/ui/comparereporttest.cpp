// What a comparison reads like: on a terminal, as Markdown, as a page. Nothing of a file is obeyed by any of
// them.
#include "ui/inspector/comparereport.h"

#include "src/inspect/exportfile.h"
#include "ui/inspector/comparetext.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace linkdesk;
using namespace linkdesk::inspect;

namespace {

// Keeps what a report refers to.
struct Compared {
    std::shared_ptr<const ExportFile> first, second;
    ComparedSet before, after;
    Comparison comparison;

    Compared(const QByteArray &left, const QByteArray &right)
        : first(ExportFile::fromBytes(left, QStringLiteral("a")).value())
        , second(ExportFile::fromBytes(right, QStringLiteral("b")).value())
        , before(comparedSet(first))
        , after(comparedSet(second))
        , comparison(compare(before, after))
    {
    }

    CompareReport report(bool showsIgnored = false) const
    {
        return {
            comparison, before, after, QStringLiteral("a.json"), QStringLiteral("b.json"), showsIgnored
        };
    }
};

const char *const Before = "[{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"x\",\"n\":1},"
                           "{\"id\":\"/s/2\",\"name\":\"two\",\"type\":\"U\"}]";
const char *const After = "[{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"y\",\"n\":2},"
                          "{\"id\":\"/s/3\",\"name\":\"three\",\"type\":\"U\"}]";

// All that a terminal, Markdown or a page might take for an order.
const char *const HostileBefore = "[{\"name\":\"n\",\"x\":1}]";
const char *const HostileAfter =
    "[{\"name\":\"n\",\"x\":\"<script>alert('&')</script> ``` \\u001b[31m \\u009b2J \\u202e | *b* \\n# h\"},"
    "{\"id\":\"/s/<img src=x>\\u001b]0;\\u0007\",\"name\":\"` </code><b>\\n## no\"}]";

} // namespace

class CompareReportTest : public QObject {
    Q_OBJECT
private slots:
    void aTerminalShowsIt()
    {
        const Compared compared(Before, After);
        QCOMPARE(
            plainReport(compared.report()),
            QStringLiteral("~ one  T\n  /s/1\n    ~ /n\n        - 1\n        + 2\n- two  U\n  /s/2\n+ three  "
                           "U\n  /s/3\n\n"
                           "1 added, 1 removed, 1 changed, 0 the same\n"
                           "%1\n")
                .arg(ignoredText(1)));
        QVERIFY(plainReport(compared.report(true))
                    .contains(QStringLiteral("    ~ /etag  (The service's own mark)\n")));
    }

    void theSameIsSaidInALine()
    {
        const Compared compared("[]", "[]");
        QCOMPARE(
            plainReport(compared.report()), QStringLiteral("0 added, 0 removed, 0 changed, 0 the same\n"));
    }

    void markdownIsWritten()
    {
        const Compared compared(Before, After);
        QCOMPARE(
            markdownReport(compared.report()),
            QStringLiteral("# Comparison\n\nBefore: `a.json`  \nAfter: `b.json`\n\n"
                           "1 added, 1 removed, 1 changed, 0 the same  \n%1\n"
                           "\n## Changed: `one`\n\n`T`  \n`/s/1`\n\n- Changed `/n`: `1` \u2192 `2`\n"
                           "\n## Removed: `two`\n\n`U`  \n`/s/2`\n"
                           "\n## Added: `three`\n\n`U`  \n`/s/3`\n")
                .arg(ignoredText(1)));
    }

    void markdownObeysNothing()
    {
        const Compared compared(HostileBefore, HostileAfter);
        const QString text = markdownReport(compared.report());
        // Each line is one of ours, and what is a file's is enclosed by more backquotes than it has.
        QCOMPARE(text.count(QStringLiteral("\n#")), 2);
        QVERIFY2(text.contains(QStringLiteral("````\"<script>")), qPrintable(text));
        QVERIFY2(
            text.contains(QStringLiteral("## Added: `` ` </code><b>\uFFFD## no ``\n")), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x202E)));
    }

    void aTerminalObeysNothing()
    {
        const Compared compared(HostileBefore, HostileAfter);
        QString text = plainReport(compared.report(true));
        for (const QChar c : std::as_const(text))
            QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
    }

    void thePageIsWellFormedAndObeysNothing()
    {
        const Compared compared(HostileBefore, HostileAfter);
        const QString text = htmlReport(compared.report(true));
        QVERIFY(!text.contains(QStringLiteral("<script")) && !text.contains(QStringLiteral("<img")));
        QVERIFY(!text.contains(QStringLiteral("http://")) && !text.contains(QStringLiteral("https://")));
        QVERIFY(text.contains(QStringLiteral("prefers-color-scheme:dark")));
        QVERIFY(text.contains(QStringLiteral("&lt;script&gt;alert('&amp;')&lt;/script&gt;")));
        // Read as XML, once the elements that HTML leaves open are closed.
        QString closed = text;
        closed.remove(QStringLiteral("<!DOCTYPE html>\n"));
        closed.replace(QRegularExpression(QStringLiteral("<meta ([^>]*)>")), QStringLiteral("<meta \\1/>"));
        QXmlStreamReader reader(closed);
        int cells = 0;
        QString shown;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("td"))
                ++cells;
            else if (reader.isCharacters())
                shown += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + closed));
        QCOMPARE(cells, 4);
        QVERIFY(shown.contains(QStringLiteral("/s/<img src=x>")));
    }

    void whatCouldNotBeReadIsSaid()
    {
        const Compared compared("[{\"id\":\"/1\",\"x\":01}]", "[]");
        for (const QString &text : { plainReport(compared.report()), markdownReport(compared.report()),
                                     htmlReport(compared.report()) }) {
            QVERIFY2(text.contains(QStringLiteral("could not be read")), qPrintable(text));
            QVERIFY(text.contains(unreadRowsText(1).toHtmlEscaped()));
        }
    }
};

QTEST_GUILESS_MAIN(CompareReportTest)
#include "comparereporttest.moc"
