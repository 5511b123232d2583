#include "src/inspect/exportfile.h"

#include "src/inspect/exporttext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace linkdesk::inspect {

namespace {

constexpr qint64 BlockBytes = qint64(1) << 20;

// What tells one file from another of the same name.
struct DiskState {
    qint64 size = -1;
    QDateTime changed;
    bool operator==(const DiskState &) const = default;

    static DiskState of(const QString &path)
    {
        const QFileInfo info(path);
        return info.exists() ? DiskState{ info.size(), info.lastModified() } : DiskState{};
    }
};

OpenProblem problemOf(TextProblem problem)
{
    switch (problem) {
    case TextProblem::BadGzip:
        return OpenProblem::BadGzip;
    case TextProblem::TooLarge:
        return OpenProblem::TooLarge;
    case TextProblem::HalfACharacter:
        return OpenProblem::HalfACharacter;
    }
    return OpenProblem::ReadError;
}

} // namespace

struct ExportFile::Content {
    QString name;
    std::optional<DiskState> onDisk; // of a file, as it was when it was opened
    qint64 fileSize = 0;
    ExportText text;
    ExportRows rows;
};

ExportFile::ExportFile(std::unique_ptr<Content> content)
    : m_content(std::move(content))
{
}

ExportFile::~ExportFile() = default;

ExportFile::Opened
ExportFile::open(const QString &path, const std::atomic_bool *cancelled, const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(OpenProblem::NotFound);
    if (info.isDir())
        return tl::unexpected(OpenProblem::IsFolder);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(OpenProblem::NoAccess);
    auto content = std::make_unique<Content>();
    content->name = path;
    content->onDisk = DiskState::of(path);
    QByteArray bytes;
    while (!file.atEnd()) {
        if (cancelled && cancelled->load())
            return tl::unexpected(OpenProblem::Cancelled);
        const QByteArray block = file.read(BlockBytes);
        if (file.error() != QFileDevice::NoError)
            return tl::unexpected(OpenProblem::ReadError);
        if (bytes.size() + block.size() > ExportText::MostBytes)
            return tl::unexpected(OpenProblem::TooLarge);
        bytes += block;
        if (progress)
            progress(bytes.size(), file.size());
    }
    return finish(std::move(content), bytes);
}

ExportFile::Opened ExportFile::fromBytes(const QByteArray &bytes, const QString &name)
{
    auto content = std::make_unique<Content>();
    content->name = name;
    return finish(std::move(content), bytes);
}

ExportFile::Opened ExportFile::finish(std::unique_ptr<Content> content, const QByteArray &bytes)
{
    auto text = ExportText::read(bytes);
    if (!text)
        return tl::unexpected(problemOf(text.error()));
    content->fileSize = bytes.size();
    content->text = std::move(*text);
    content->rows = rowsOf(content->text.text());
    if (content->rows.shape == Shape::Nothing)
        return tl::unexpected(OpenProblem::Empty);
    return std::shared_ptr<const ExportFile>(new ExportFile(std::move(content)));
}

QString ExportFile::name() const
{
    return m_content->name;
}

Shape ExportFile::shape() const
{
    return m_content->rows.shape;
}

int ExportFile::rowCount() const
{
    return int(m_content->rows.rows.size());
}

std::string_view ExportFile::rowText(int row) const
{
    const RowPlace place = rowPlace(row);
    return text().substr(place.at, place.size);
}

RowPlace ExportFile::rowPlace(int row) const
{
    return m_content->rows.rows.at(size_t(row));
}

RowSummary ExportFile::summary(int row) const
{
    static thread_local RowReader reader;
    return reader.read(text(), rowPlace(row));
}

const std::optional<ReadFault> &ExportFile::fault() const
{
    return m_content->rows.fault;
}

std::string_view ExportFile::text() const
{
    return m_content->text.text();
}

bool ExportFile::wasPacked() const
{
    return m_content->text.wasPacked();
}

bool ExportFile::wasUtf16() const
{
    return m_content->text.wasUtf16();
}

qint64 ExportFile::fileSize() const
{
    return m_content->fileSize;
}

bool ExportFile::hasChangedOnDisk() const
{
    return m_content->onDisk && DiskState::of(m_content->name) != *m_content->onDisk;
}

} // namespace linkdesk::inspect
