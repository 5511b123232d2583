// linkdesk-bench [plan|start|sandbox|list|table|approve|open] [--rounds N] [--size MB] [--linkdesk PROGRAM]
// Without a name all of them. Exit: 0 every goal met, 1 some missed, 2 something not measured.
#include "tests/bench/benches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace linkdesk::bench;

namespace {

const QStringList Names{
    u"plan"_s, u"start"_s, u"sandbox"_s, u"list"_s, u"table"_s, u"approve"_s, u"open"_s
};

Verdict run(const QString &name, const Options &options)
{
    if (name == "plan"_L1)
        return plan(options);
    if (name == "start"_L1)
        return start(options);
    if (name == "sandbox"_L1)
        return sandbox(options);
    if (name == "list"_L1)
        return list(options);
    if (name == "table"_L1)
        return table(options);
    if (name == "approve"_L1)
        return approve(options);
    if (name == "open"_L1)
        return open(options);
    return notMeasured(name, u"no benchmark of this name; there are "_s + Names.join(u", "_s));
}

int worse(int so_far, Verdict verdict)
{
    return std::max(so_far, static_cast<int>(verdict));
}

} // namespace

int main(int argc, char **argv)
{
    // Before anything else is set up: what this mode loads is what is measured.
    if (argc > 1 && std::strcmp(argv[1], "--empty-window") == 0)
        return emptyWindow(argc, argv);

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures linkdesk against its goals."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(
        u"bench"_s, Names.join(u", "_s) + u"; all where none is named"_s, u"[bench...]"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Measured rounds, 5 or more."_s, u"number"_s, u"15"_s);
    const QCommandLineOption program(
        u"linkdesk"_s, u"The program that start measures."_s, u"path"_s,
        QCoreApplication::applicationDirPath() + u"/linkdesk"_s);
    const QCommandLineOption size(u"size"_s, u"Of the file that open opens."_s, u"MB"_s, u"100"_s);
    parser.addOptions({ rounds, program, size });
    parser.process(application);

    const Options options{ std::max(5, parser.value(rounds).toInt()), parser.value(program),
                           std::max(1, parser.value(size).toInt()) };
    QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        names = Names;
    int code = 0;
    for (const QString &name : std::as_const(names))
        code = worse(code, run(name, options));
    return code;
}
