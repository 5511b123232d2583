#include "ui/inspector/filemessages.h"

#include "ui/common/messagebar.h"
#include "ui/inspector/inspecttext.h"

#include <QLocale>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr int MostLines = 4;

MessageBar *bar(const char *name, QVBoxLayout *column)
{
    auto *made = new MessageBar(column->parentWidget());
    made->setObjectName(QLatin1String(name));
    column->addWidget(made);
    return made;
}

QString firstOf(QStringList lines)
{
    const auto more = lines.size() - MostLines;
    if (more > 0) {
        lines = lines.mid(0, MostLines);
        lines.append(FileMessages::tr("And %n more.", nullptr, int(more)));
    }
    return lines.join(u'\n');
}

} // namespace

FileMessages::FileMessages(OpenFiles *files, const ExportRowsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_model(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    m_opening = bar("filesOpening", column);
    m_problems = bar("filesProblems", column);
    m_changed = bar("filesChanged", column);
    m_done = bar("filesDone", column);
    connect(files, &OpenFiles::changed, this, &FileMessages::update);
    connect(files, &OpenFiles::progressed, this, &FileMessages::update);
    connect(model, &ExportRowsModel::grown, this, &FileMessages::update);
    fit();
}

// Without a line it takes no room.
void FileMessages::fit()
{
    const bool isEmpty =
        m_opening->isHidden() && m_problems->isHidden() && m_changed->isHidden() && m_done->isHidden();
    setVisible(!isEmpty);
}

void FileMessages::update()
{
    showOpening();
    showProblems();
    showChanged();
    fit();
}

void FileMessages::say(const QString &text)
{
    m_done->showText(MessageBar::Kind::Success, text);
    m_done->addButton(tr("&Close message"), [this] {
        m_done->clear();
        fit();
    });
    fit();
}

void FileMessages::showOpening()
{
    QStringList names;
    QList<int> numbers;
    qint64 done = 0, all = 0;
    const QList<OpenFile> &files = m_files->all();
    for (const OpenFile &file : files) {
        if (file.state != OpenFile::State::Opening)
            continue;
        names.append(file.name);
        numbers.append(file.number);
        done += file.bytesDone;
        all += file.bytesAll;
    }
    if (all == 0) { // nothing, or not long enough to be told
        m_saidOpening.clear();
        m_opening->clear();
        return;
    }
    const QString text = tr("Reading %1: %2 of %3")
                             .arg(
                                 names.join(QStringLiteral(", ")), QLocale().formattedDataSize(done),
                                 QLocale().formattedDataSize(all));
    if (names.join(u'\n') == m_saidOpening) {
        m_opening->setText(text);
        return;
    }
    m_saidOpening = names.join(u'\n');
    m_opening->showText(MessageBar::Kind::Info, text);
    m_opening->addButton(tr("&Cancel"), [this, numbers] {
        for (const int number : numbers)
            m_files->close(number);
    });
}

void FileMessages::showProblems()
{
    QStringList lines;
    const QList<OpenFile> &files = m_files->all();
    for (const OpenFile &file : files) {
        if (file.state != OpenFile::State::Failed)
            continue;
        lines.append(QStringLiteral("%1: %2").arg(file.name, openProblemText(file.problem)));
        if (file.file)
            lines.last() += u' ' + tr("What was read before is shown.");
    }
    const QList<ExportRowsModel::Source> &sources = m_model->sources();
    for (const ExportRowsModel::Source &source : sources) {
        if (const auto &fault = source.file->fault())
            lines.append(
                QStringLiteral("%1: %2 %3")
                    .arg(source.name, readFaultText(*fault), tr("Everything before that is shown.")));
    }
    const QList<ExportRowsModel::Broken> &broken = m_model->broken();
    for (const ExportRowsModel::Broken &row : broken)
        lines.append(QStringLiteral("%1: %2 %3")
                         .arg(
                             sources.at(row.row.file).name, readFaultText(row.fault),
                             tr("Row %1 is not whole; the others are shown.").arg(row.row.row + 1)));
    const QString text = firstOf(lines);
    if (text == m_saidProblems)
        return;
    m_saidProblems = text;
    if (text.isEmpty())
        m_problems->clear();
    else
        m_problems->showText(MessageBar::Kind::Warning, text);
}

void FileMessages::showChanged()
{
    QStringList names;
    QList<int> numbers;
    const QList<OpenFile> &files = m_files->all();
    for (const OpenFile &file : files) {
        if (!file.hasChanged)
            continue;
        names.append(file.name);
        numbers.append(file.number);
    }
    const QString text = names.join(QStringLiteral(", "));
    if (text == m_saidChanged)
        return;
    m_saidChanged = text;
    if (text.isEmpty()) {
        m_changed->clear();
        return;
    }
    m_changed->showText(MessageBar::Kind::Info, tr("Changed on the disk since it was read: %1").arg(text));
    m_changed->addButton(tr("Load ane&w"), [this, numbers] {
        for (const int number : numbers)
            m_files->reload(number);
    });
}

} // namespace linkdesk
