#include "app/commandinput.h"

#include "app/headless.h"

#include <QCoreApplication>
#include <QFile>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

QString problemText(inspect::TextProblem problem, const QString &name)
{
    switch (problem) {
    case inspect::TextProblem::BadGzip:
        return Text::tr("%1 is packed, but damaged or cut off.").arg(name);
    case inspect::TextProblem::TooLarge:
        return Text::tr("%1 is too large.").arg(name);
    case inspect::TextProblem::HalfACharacter:
        return Text::tr("%1 ends in the middle of a character.").arg(name);
    }
    return {};
}

} // namespace

tl::expected<inspect::ExportText, QString> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen =
        name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return tl::unexpected(Text::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    auto text = inspect::ExportText::read(bytes);
    if (!text)
        return tl::unexpected(problemText(text.error(), name));
    return std::move(*text);
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
