#include "app/diffcommand.h"

#include "app/commandinput.h"
#include "app/headless.h"
#include "src/inspect/exportfile.h"
#include "src/inspect/jsonpatch.h"
#include "src/query/fault.h"
#include "ui/inspector/comparereport.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

using FilePointer = std::shared_ptr<const inspect::ExportFile>;

enum class Format { Plain, Json, Markdown, Html };

struct Asked {
    QString before, after;
    Format format = Format::Plain;
    bool wantsAll = false;
};

// The first fault of a file, as a sentence; empty where the file is whole.
QString faultText(const inspect::ExportFile &file, const std::optional<inspect::ReadFault> &fault)
{
    if (!fault)
        return {};
    return Text::tr("%1, line %2, column %3: %4.")
        .arg(
            file.name(), QString::number(fault->line), QString::number(fault->column),
            query::plainText(fault->problem));
}

QString firstFaultOf(
    const inspect::Comparison &comparison, const inspect::ExportFile &before,
    const inspect::ExportFile &after)
{
    for (const inspect::RowDifference &difference : comparison.differences) {
        if (!difference.isUnread)
            continue;
        QString text;
        if (difference.before >= 0)
            text = faultText(before, inspect::faultInRow(before.text(), before.rowPlace(difference.before)));
        if (text.isEmpty() && difference.after >= 0)
            text = faultText(after, inspect::faultInRow(after.text(), after.rowPlace(difference.after)));
        return text;
    }
    return {};
}

QByteArray reportOf(const Asked &asked, const CompareReport &report)
{
    using inspect::PatchScope;
    switch (asked.format) {
    case Format::Json:
        return inspect::jsonPatch(
            report.comparison, report.before, report.after,
            asked.wantsAll ? PatchScope::Everything : PatchScope::Counting);
    case Format::Markdown:
        return markdownReport(report).toUtf8();
    case Format::Html:
        return htmlReport(report).toUtf8();
    case Format::Plain:
        break;
    }
    return plainReport(report).toUtf8();
}

int answer(const Asked &asked, FILE *out, FILE *err)
{
    const auto before = openInput(asked.before);
    if (!before)
        return refuse(err, u"diff"_s, before.error());
    // Standard input can be read once: both are it.
    const auto after = asked.after == "-"_L1 && asked.before == "-"_L1 ? before : openInput(asked.after);
    if (!after)
        return refuse(err, u"diff"_s, after.error());
    for (const FilePointer &file : { *before, *after }) {
        if (file->fault())
            return refuse(err, u"diff"_s, faultText(*file, file->fault()));
    }
    const inspect::ComparedSet first = inspect::comparedSet(*before);
    const inspect::ComparedSet second = inspect::comparedSet(*after);
    const inspect::Comparison comparison = inspect::compare(first, second);
    if (comparison.counts.unread > 0)
        return refuse(err, u"diff"_s, firstFaultOf(comparison, **before, **after));
    print(out, reportOf(asked, { comparison, first, second, asked.before, asked.after, asked.wantsAll }));
    return comparison.counts.differences() > 0 ? HeadlessFound : HeadlessClean;
}

} // namespace

int runDiff(const QStringList &arguments, FILE *out, FILE *err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Compares the resources of two exports, matched by their ids, and prints what was added, removed "
        "and changed. Contacts nothing. Ends with 0 where they are the same, 1 where they differ, 2 where "
        "one could not be read."));
    const QCommandLineOption help({ u"h"_s, u"help"_s }, Text::tr("Prints this help."));
    const QCommandLineOption json(
        u"json"_s, Text::tr("Prints a JSON Patch (RFC 6902) that makes the second of the first."));
    const QCommandLineOption markdown(u"markdown"_s, Text::tr("Prints Markdown."));
    const QCommandLineOption html(u"html"_s, Text::tr("Prints a page for a browser."));
    const QCommandLineOption all(
        u"all"_s, Text::tr("Shows also what the service writes by itself: etags, states, dates, orders."));
    parser.addOptions({ json, markdown, html, all, help });
    parser.addPositionalArgument(
        u"before"_s, Text::tr("JSON, lines of JSON, either also packed by gzip; - reads standard input."));
    parser.addPositionalArgument(u"after"_s, Text::tr("What it is compared with, of the same kinds."));
    if (!parser.parse(arguments))
        return refuseUse(err, u"diff"_s, parser.errorText());
    if (parser.isSet(help)) {
        print(out, helpOf(parser, u"diff"_s));
        return HeadlessClean;
    }
    const QStringList given = parser.positionalArguments();
    if (given.size() != 2)
        return refuseUse(err, u"diff"_s, Text::tr("Expected two files."));
    if (int(parser.isSet(json)) + int(parser.isSet(markdown)) + int(parser.isSet(html)) > 1)
        return refuseUse(err, u"diff"_s, Text::tr("Expected one of --json, --markdown and --html."));
    Asked asked{ given.at(0), given.at(1), Format::Plain, parser.isSet(all) };
    if (parser.isSet(json))
        asked.format = Format::Json;
    else if (parser.isSet(markdown))
        asked.format = Format::Markdown;
    else if (parser.isSet(html))
        asked.format = Format::Html;
    return answer(asked, out, err);
}

} // namespace linkdesk
