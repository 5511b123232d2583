#include "ui/inspector/openfiles.h"

#include "ui/inspector/standardinput.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSettings>
#include <algorithm>
#include <unistd.h>

namespace linkdesk {

namespace {

constexpr int LookAfterMs = 300;

QString recentKey()
{
    return QStringLiteral("recentFiles");
}

} // namespace

OpenFiles::OpenFiles(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_look.setSingleShot(true);
    m_look.setInterval(LookAfterMs);
    connect(&m_look, &QTimer::timeout, this, &OpenFiles::lookAtDisk);
}

OpenFiles::~OpenFiles() = default;

OpenFile *OpenFiles::find(int number)
{
    const auto found = std::find_if(
        m_files.begin(), m_files.end(), [number](const OpenFile &file) { return file.number == number; });
    return found == m_files.end() ? nullptr : &*found;
}

bool OpenFiles::isOpening() const
{
    return std::any_of(m_files.cbegin(), m_files.cend(), [](const OpenFile &file) {
        return file.state == OpenFile::State::Opening;
    });
}

OpenFile &OpenFiles::add(const QString &path, const QString &name)
{
    OpenFile file;
    file.number = ++m_last;
    file.path = path;
    file.name = name;
    m_files.append(file);
    return m_files.last();
}

void OpenFiles::open(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (path == QLatin1String("-")) {
            readStandardInput();
            continue;
        }
        const QFileInfo info(path);
        const QString whole = info.absoluteFilePath();
        const auto known = std::find_if(
            m_files.cbegin(), m_files.cend(), [&whole](const OpenFile &file) { return file.path == whole; });
        read(known == m_files.cend() ? add(whole, info.fileName()).number : known->number);
    }
    emit changed();
}

void OpenFiles::read(int number)
{
    OpenFile *file = find(number);
    file->state = OpenFile::State::Opening;
    file->hasChanged = false;
    file->bytesDone = file->bytesAll = 0;
    auto opening = std::make_unique<inspect::ExportOpening>();
    connect(
        opening.get(), &inspect::ExportOpening::progressed, this, [this, number](qint64 done, qint64 all) {
            if (OpenFile *its = find(number)) {
                its->bytesDone = done;
                its->bytesAll = all;
                emit progressed();
            }
        });
    connect(
        opening.get(), &inspect::ExportOpening::opened, this,
        [this, number](const std::shared_ptr<const inspect::ExportFile> &read) { take(number, read); });
    connect(
        opening.get(), &inspect::ExportOpening::failed, this,
        [this, number](inspect::OpenProblem problem) { take(number, tl::make_unexpected(problem)); });
    opening->start(file->path);
    m_openings[number] = std::move(opening);
}

void OpenFiles::take(int number, const inspect::ExportFile::Opened &opened)
{
    if (const auto done = m_openings.find(number); done != m_openings.end()) {
        done->second->setParent(this);
        done->second.release()->deleteLater(); // it is what tells us
        m_openings.erase(done);
    }
    OpenFile *file = find(number);
    if (!file)
        return;
    file->state = opened ? OpenFile::State::Open : OpenFile::State::Failed;
    if (opened)
        file->file = *opened;
    else
        file->problem = opened.error();
    if (opened && !file->path.isEmpty()) {
        addRecent(file->path);
        watch(file->path);
    }
    emit changed();
}

void OpenFiles::openText(const QByteArray &text, const QString &name)
{
    const int number = add({}, name).number;
    m_beside.run([this, text, name, number]() -> Beside::Delivery {
        return [this, number, opened = inspect::ExportFile::fromBytes(text, name)] { take(number, opened); };
    });
    emit changed();
}

void OpenFiles::readStandardInput()
{
    if (m_input)
        return; // there is but one
    const int number = add({}, tr("Standard input")).number;
    m_input = std::make_unique<StandardInput>(STDIN_FILENO);
    connect(
        m_input.get(), &StandardInput::ended, this, [this, number](const QByteArray &bytes, bool isWhole) {
            if (!isWhole) {
                take(
                    number,
                    tl::make_unexpected(
                        bytes.size() > StandardInput::MostBytes ? inspect::OpenProblem::TooLarge
                                                                : inspect::OpenProblem::ReadError));
                return;
            }
            m_beside.run([this, bytes, number]() -> Beside::Delivery {
                return [this, number, opened = inspect::ExportFile::fromBytes(bytes, QStringLiteral("-"))] {
                    take(number, opened);
                };
            });
        });
}

void OpenFiles::reload(int number)
{
    const OpenFile *file = find(number);
    if (!file || file->path.isEmpty())
        return;
    read(number);
    emit changed();
}

void OpenFiles::close(int number)
{
    OpenFile *file = find(number);
    if (!file)
        return;
    if (m_watcher && !file->path.isEmpty())
        m_watcher->removePath(file->path);
    m_openings.erase(number);
    m_files.removeIf([number](const OpenFile &open) { return open.number == number; });
    emit changed();
}

void OpenFiles::closeAll()
{
    m_watcher.reset();
    m_openings.clear();
    m_files.clear();
    emit changed();
}

void OpenFiles::watch(const QString &path)
{
    if (!m_watcher) {
        m_watcher = std::make_unique<QFileSystemWatcher>();
        connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    }
    if (!m_watcher->files().contains(path))
        m_watcher->addPath(path);
}

void OpenFiles::lookAtDisk()
{
    bool news = false;
    for (OpenFile &file : m_files) {
        if (file.path.isEmpty() || !file.file || file.hasChanged)
            continue;
        file.hasChanged = file.file->hasChangedOnDisk();
        news = news || file.hasChanged;
    }
    if (news)
        emit changed();
}

QStringList OpenFiles::recent() const
{
    return m_settings ? m_settings->value(recentKey()).toStringList() : QStringList();
}

void OpenFiles::addRecent(const QString &path)
{
    if (!m_settings)
        return;
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings->setValue(recentKey(), paths.mid(0, MostRecent));
    emit recentChanged();
}

void OpenFiles::clearRecent()
{
    if (!m_settings)
        return;
    m_settings->remove(recentKey());
    emit recentChanged();
}

} // namespace linkdesk
