#include "ui/inspector/comparereport.h"

#include "ui/inspector/comparetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;
using inspect::ChangeKind;
using inspect::RowDifference;
using inspect::ValueChange;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr auto Arrow = u" \u2192 ";

// What is said of one resource, whatever the report looks like.
struct Entry {
    ChangeKind kind = ChangeKind::Changed;
    QString name, type, id;
    bool isUnread = false;
    std::vector<const ValueChange *> changes;
};

Entry entryOf(const CompareReport &report, const RowDifference &difference)
{
    const bool isAdded = difference.kind == ChangeKind::Added;
    const int place = isAdded ? difference.after : difference.before;
    const inspect::ComparedRow &row = (isAdded ? report.after : report.before).rows[size_t(place)];
    Entry entry{ difference.kind, rowName(row, place), oneLine(row.type),
                 oneLine(row.id), difference.isUnread, {} };
    for (const ValueChange &change : difference.changes) {
        if (change.counts() || report.showsIgnored)
            entry.changes.push_back(&change);
    }
    return entry;
}

std::vector<Entry> entriesOf(const CompareReport &report)
{
    std::vector<Entry> entries;
    for (const RowDifference &difference : report.comparison.differences) {
        if (difference.counts() || difference.isUnread || report.showsIgnored)
            entries.push_back(entryOf(report, difference));
    }
    return entries;
}

QString shown(const QByteArray &utf8)
{
    return oneLine(QString::fromUtf8(utf8));
}

// The summary and what is to be known with it.
QStringList notes(const CompareReport &report)
{
    const inspect::CompareCounts &counts = report.comparison.counts;
    QStringList lines{ countsText(counts) };
    if (counts.unread > 0)
        lines << unreadRowsText(counts.unread);
    if (counts.ignoredChanges > 0 && !report.showsIgnored)
        lines << ignoredText(counts.ignoredChanges);
    return lines;
}

QChar sign(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return u'+';
    case ChangeKind::Removed:
        return u'-';
    case ChangeKind::Changed:
    case ChangeKind::Renamed:
        break;
    }
    return u'~';
}

// For a terminal.

QString plainChange(const ValueChange &change)
{
    QString text = u"    %1 %2"_s.arg(sign(change.kind)).arg(shown(change.pointer));
    if (!change.counts())
        text += u"  ("_s + ignoreText(change.reason) + u')';
    if (!change.before.isEmpty())
        text += u"\n        - "_s + shown(change.before);
    if (!change.after.isEmpty())
        text += u"\n        + "_s + shown(change.after);
    return text + u'\n';
}

QString plainEntry(const Entry &entry)
{
    QString text = sign(entry.kind) + u' ' + entry.name;
    if (!entry.type.isEmpty())
        text += u"  "_s + entry.type;
    if (entry.isUnread)
        text += u"  ("_s + Text::tr("could not be read") + u')';
    text += u'\n';
    if (!entry.id.isEmpty())
        text += u"  "_s + entry.id + u'\n';
    for (const ValueChange *change : entry.changes)
        text += plainChange(*change);
    return text;
}

// Markdown.

// A run of backquotes that is not in the text encloses it; nothing inside means anything then.
QString code(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool needsBlank = text.isEmpty() || text.startsWith(u'`') || text.endsWith(u'`')
        || (text.startsWith(u' ') && text.endsWith(u' '));
    const QString blank = needsBlank ? u" "_s : QString();
    return fence + blank + text + blank + fence;
}

QString markdownChange(const ValueChange &change)
{
    const QString pointer = change.pointer.isEmpty() ? Text::tr("the whole") : code(shown(change.pointer));
    QString text = u"- "_s + kindWord(change.kind) + u' ' + pointer + u": "_s;
    if (!change.before.isEmpty())
        text += code(shown(change.before));
    if (!change.before.isEmpty() && !change.after.isEmpty())
        text += Arrow;
    if (!change.after.isEmpty())
        text += code(shown(change.after));
    if (!change.counts())
        text += u" ("_s + ignoreText(change.reason) + u')';
    return text + u'\n';
}

QString markdownEntry(const Entry &entry)
{
    QString text = u"\n## "_s + kindWord(entry.kind) + u": "_s + code(entry.name) + u"\n\n"_s;
    if (entry.isUnread)
        text += Text::tr("could not be read") + u"\n\n"_s;
    if (!entry.type.isEmpty())
        text += code(entry.type) + u"  \n"_s;
    if (!entry.id.isEmpty())
        text += code(entry.id) + u'\n';
    if (!entry.changes.empty())
        text += u'\n';
    for (const ValueChange *change : entry.changes)
        text += markdownChange(*change);
    return text;
}

// A page.

constexpr auto Style =
    R"(:root{color-scheme:light dark;--edge:#c8c8c8;--quiet:#5c5c5c;--added:#0b6a0b;--removed:#a4262c;--changed:#0f5fa8}
@media(prefers-color-scheme:dark){:root{--edge:#4a4a4a;--quiet:#b0b0b0;--added:#7fd07f;--removed:#f1919a;--changed:#8ec4f5}}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .25rem}
p{margin:.25rem 0}.quiet{color:var(--quiet)}.added{color:var(--added)}.removed{color:var(--removed)}.changed{color:var(--changed)}
code,td{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere;unicode-bidi:isolate}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin-top:.5rem}
th,td{border:1px solid var(--edge);padding:.3rem .5rem;text-align:start;vertical-align:top})";

QString cell(const QString &text)
{
    return u"<td>"_s + text.toHtmlEscaped() + u"</td>"_s;
}

QString cssClass(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return u"added"_s;
    case ChangeKind::Removed:
        return u"removed"_s;
    case ChangeKind::Changed:
    case ChangeKind::Renamed:
        break;
    }
    return u"changed"_s;
}

QString htmlTable(const Entry &entry, bool showsIgnored)
{
    const auto head = [](const QString &text) {
        return u"<th scope=\"col\">"_s + text.toHtmlEscaped() + u"</th>"_s;
    };
    QString text =
        u"<table>\n<tr>"_s + head(Text::tr("Where")) + head(Text::tr("Before")) + head(Text::tr("After"));
    if (showsIgnored)
        text += head(Text::tr("Does not count because"));
    text += u"</tr>\n"_s;
    for (const ValueChange *change : entry.changes) {
        text += u"<tr>"_s + cell(shown(change->pointer)) + cell(shown(change->before))
            + cell(shown(change->after));
        if (showsIgnored)
            text += u"<td class=\"quiet\">"_s + ignoreText(change->reason).toHtmlEscaped() + u"</td>"_s;
        text += u"</tr>\n"_s;
    }
    return text + u"</table>\n"_s;
}

QString htmlEntry(const Entry &entry, bool showsIgnored)
{
    QString text = u"<h2><span class=\""_s + cssClass(entry.kind) + u"\">"_s
        + kindWord(entry.kind).toHtmlEscaped() + u"</span> <code>"_s + entry.name.toHtmlEscaped()
        + u"</code></h2>\n"_s;
    if (entry.isUnread)
        text += u"<p class=\"removed\">"_s + Text::tr("could not be read").toHtmlEscaped() + u"</p>\n"_s;
    for (const QString &line : { entry.type, entry.id }) {
        if (!line.isEmpty())
            text += u"<p class=\"quiet\"><code>"_s + line.toHtmlEscaped() + u"</code></p>\n"_s;
    }
    return entry.changes.empty() ? text : text + htmlTable(entry, showsIgnored);
}

} // namespace

QString plainReport(const CompareReport &report)
{
    QString text;
    const std::vector<Entry> entries = entriesOf(report);
    for (const Entry &entry : entries)
        text += plainEntry(entry);
    if (!entries.empty())
        text += u'\n';
    return text + notes(report).join(u'\n') + u'\n';
}

QString markdownReport(const CompareReport &report)
{
    QString text = u"# "_s + Text::tr("Comparison") + u"\n\n"_s;
    text += Text::tr("Before:") + u' ' + code(oneLine(report.beforeName)) + u"  \n"_s;
    text += Text::tr("After:") + u' ' + code(oneLine(report.afterName)) + u"\n\n"_s;
    text += notes(report).join(u"  \n"_s) + u'\n';
    const std::vector<Entry> entries = entriesOf(report);
    for (const Entry &entry : entries)
        text += markdownEntry(entry);
    return text;
}

QString htmlReport(const CompareReport &report)
{
    const QString title = Text::tr("Comparison").toHtmlEscaped();
    QString text = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
        QLocale().bcp47Name().toHtmlEscaped());
    text += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            u"'unsafe-inline'\">\n"_s;
    text += u"<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s + title
        + u"</title>\n<style>\n"_s + QLatin1StringView(Style) + u"\n</style>\n</head>\n<body>\n<h1>"_s + title
        + u"</h1>\n"_s;
    const auto named = [](const QString &what, const QString &name) {
        return u"<p>"_s + what.toHtmlEscaped() + u" <code>"_s + oneLine(name).toHtmlEscaped()
            + u"</code></p>\n"_s;
    };
    text += named(Text::tr("Before:"), report.beforeName) + named(Text::tr("After:"), report.afterName);
    const QStringList lines = notes(report);
    for (const QString &line : lines)
        text += u"<p>"_s + line.toHtmlEscaped() + u"</p>\n"_s;
    const std::vector<Entry> entries = entriesOf(report);
    for (const Entry &entry : entries)
        text += htmlEntry(entry, report.showsIgnored);
    return text + u"</body>\n</html>\n"_s;
}

} // namespace linkdesk
