#include "app/inspectcommand.h"

#include "app/commandinput.h"
#include "app/headless.h"
#include "src/inspect/filesummary.h"
#include "src/plan/orderedjson.h"
#include "src/query/fault.h"
#include "ui/inspector/findingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;
using inspect::Finding;
using inspect::Severity;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

using Files = QList<std::shared_ptr<const inspect::ExportFile>>;

constexpr int FormatVersion = 1; // of the JSON

struct Asked {
    QStringList names;
    bool wantsJson = false;
    Severity failOn = Severity::Note;
};

OrderedJson jsonOf(const Finding &finding)
{
    return OrderedJson::object({ { u"rule"_s, finding.rule },
                                 { u"severity"_s, inspect::severityName(finding.severity) },
                                 { u"pointer"_s, finding.pointer },
                                 { u"message"_s, findingMeaning(finding) } });
}

void printJson(FILE *out, const Files &files, const QList<Finding> &findings)
{
    OrderedJson list = OrderedJson::array();
    for (qsizetype index = 0; index < files.size(); ++index) {
        const inspect::FileSummary summary = inspect::summaryOf(*files.at(index));
        OrderedJson found = OrderedJson::array();
        for (const Finding &finding : findings) {
            if (finding.file == index)
                found.add(jsonOf(finding));
        }
        list.add(OrderedJson::object({ { u"path"_s, files.at(index)->name() },
                                       { u"kind"_s, summary.kind },
                                       { u"resources"_s, OrderedJson::of(summary.resources) },
                                       { u"findings"_s, found } }));
    }
    const OrderedJson all =
        OrderedJson::object({ { u"version"_s, OrderedJson::of(FormatVersion) }, { u"files"_s, list } });
    print(out, all.toText() + '\n');
}

QString linesOf(const Finding &finding, const inspect::ExportFile &file)
{
    QString place = finding.row < 0 ? Text::tr("whole file") : finding.pointer;
    if (finding.row >= 0)
        place += u' ' + file.summary(finding.row).name;
    return u"  %1 [%2] %3\n    %4\n    %5\n"_s.arg(
        severityText(finding.severity), finding.rule, harmless(place).trimmed(),
        harmless(findingMeaning(finding)), findingAdvice(finding.code));
}

void printWords(FILE *out, const Files &files, const QList<Finding> &findings)
{
    for (qsizetype index = 0; index < files.size(); ++index) {
        const inspect::FileSummary summary = inspect::summaryOf(*files.at(index));
        QString lines;
        int count = 0;
        for (const Finding &finding : findings) {
            if (finding.file != index)
                continue;
            ++count;
            lines += linesOf(finding, *files.at(index));
        }
        const QString head = u"%1: %2, %3, %4\n"_s.arg(
            harmless(files.at(index)->name()), summary.kind,
            Text::tr("%n resource(s)", nullptr, summary.resources),
            count == 0 ? Text::tr("no findings") : Text::tr("%n finding(s)", nullptr, count));
        print(out, (head + lines).toUtf8());
    }
}

int report(const Asked &asked, FILE *out, FILE *err)
{
    Files files;
    bool isUnread = false;
    for (const QString &name : asked.names) {
        const auto file = openInput(name);
        if (!file) {
            refuse(err, u"inspect"_s, file.error());
            isUnread = true;
        } else if ((*file)->fault() && (*file)->rowCount() == 0) {
            refuse(err, u"inspect"_s, faultSentence(**file, *(*file)->fault()));
            isUnread = true;
        } else {
            files.append(*file);
        }
    }
    const QList<Finding> findings = inspect::findingsOf(files);
    if (asked.wantsJson)
        printJson(out, files, findings);
    else
        printWords(out, files, findings);
    if (isUnread)
        return HeadlessUnread;
    const bool hasFailed = std::any_of(findings.begin(), findings.end(), [&asked](const Finding &finding) {
        return finding.severity >= asked.failOn;
    });
    return hasFailed ? HeadlessFound : HeadlessClean;
}

} // namespace

int runInspect(const QStringList &arguments, FILE *out, FILE *err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Says what exported files are and what is wrong, risky or worth a look in them, alone and "
                 "with each other. Contacts nothing. Ends with 0 where nothing was found, 1 where something "
                 "was, 2 where a file could not be read."));
    const QCommandLineOption help({ u"h"_s, u"help"_s }, Text::tr("Prints this help."));
    const QCommandLineOption json(u"json"_s, Text::tr("Prints one JSON object, for programs."));
    const QCommandLineOption failOn(
        u"fail-on"_s,
        Text::tr("Ends with 1 only for findings of this severity or above: note, warning or error."),
        Text::tr("SEVERITY"), u"note"_s);
    parser.addOptions({ json, failOn, help });
    parser.addPositionalArgument(
        u"file"_s, Text::tr("JSON, lines of JSON, either also packed by gzip; - reads standard input."),
        u"file..."_s);
    if (!parser.parse(arguments))
        return refuseUse(err, u"inspect"_s, parser.errorText());
    if (parser.isSet(help)) {
        print(out, helpOf(parser, u"inspect"_s));
        return HeadlessClean;
    }
    Asked asked{ parser.positionalArguments(), parser.isSet(json) };
    if (asked.names.isEmpty())
        return refuseUse(err, u"inspect"_s, Text::tr("Expected a file."));
    const auto severity = inspect::severityOf(parser.value(failOn));
    if (!severity)
        return refuseUse(
            err, u"inspect"_s,
            Text::tr("--fail-on: expected note, warning or error, found '%1'").arg(parser.value(failOn)));
    asked.failOn = *severity;
    return report(asked, out, err);
}

} // namespace linkdesk
