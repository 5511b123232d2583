#include "app/commandinput.h"

#include "app/headless.h"
#include "src/query/fault.h"

#include <QCoreApplication>
#include <QFile>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

QString problemText(inspect::OpenProblem problem, const QString &name)
{
    using inspect::OpenProblem;
    switch (problem) {
    case OpenProblem::NotFound:
        return Text::tr("%1 is not there.").arg(name);
    case OpenProblem::NoAccess:
        return Text::tr("%1 may not be read.").arg(name);
    case OpenProblem::IsFolder:
        return Text::tr("%1 is a folder.").arg(name);
    case OpenProblem::Empty:
        return Text::tr("%1 is empty.").arg(name);
    case OpenProblem::BadGzip:
        return Text::tr("%1 is packed, but damaged or cut off.").arg(name);
    case OpenProblem::TooLarge:
        return Text::tr("%1 is too large.").arg(name);
    case OpenProblem::HalfACharacter:
        return Text::tr("%1 ends in the middle of a character.").arg(name);
    case OpenProblem::ReadError:
    case OpenProblem::Cancelled:
        break;
    }
    return Text::tr("%1 could not be read to its end.").arg(name);
}

inspect::ExportFile::Opened openStandardInput(const QString &name)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return tl::unexpected(inspect::OpenProblem::ReadError);
    const QByteArray bytes = input.readAll();
    if (input.error() != QFileDevice::NoError)
        return tl::unexpected(inspect::OpenProblem::ReadError);
    return inspect::ExportFile::fromBytes(bytes, name);
}

} // namespace

tl::expected<std::shared_ptr<const inspect::ExportFile>, QString> openInput(const QString &name)
{
    const auto opened = name == "-"_L1 ? openStandardInput(name) : inspect::ExportFile::open(name);
    if (!opened)
        return tl::unexpected(problemText(opened.error(), name));
    return *opened;
}

QString faultSentence(const inspect::ExportFile &file, const inspect::ReadFault &fault)
{
    return Text::tr("%1, line %2, column %3: %4.")
        .arg(
            file.name(), QString::number(fault.line), QString::number(fault.column),
            query::plainText(fault.problem));
}

QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

void print(FILE *stream, const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), stream);
}

int refuse(FILE *err, const QString &command, const QString &message)
{
    print(err, u"linkdesk %1: %2\n"_s.arg(command, message).toUtf8());
    return HeadlessUnread;
}

int refuseUse(FILE *err, const QString &command, const QString &message)
{
    refuse(err, command, message);
    print(err, Text::tr("Try %1").arg(u"linkdesk %1 --help"_s.arg(command)).toUtf8() + '\n');
    return HeadlessUnread;
}

QByteArray helpOf(const QCommandLineParser &parser, const QString &command)
{
    // The parser writes the program's path, which is of no use to anyone who reads it.
    QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().value(0);
    const qsizetype at = text.indexOf(program);
    if (at >= 0)
        text.replace(at, program.size(), u"linkdesk "_s + command);
    return text.toUtf8();
}

} // namespace linkdesk
