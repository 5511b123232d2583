#include "src/inspect/exportsource.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace linkdesk::inspect {

namespace {

constexpr qint64 PieceBytes = qint64(1) << 20;
constexpr int PollMs = 50; // of what is no file and may have nothing to say for long

OpenProblem problemOf(TextProblem problem)
{
    switch (problem) {
    case TextProblem::BadGzip:
        return OpenProblem::BadGzip;
    case TextProblem::TooLarge:
        return OpenProblem::TooLarge;
    case TextProblem::HalfACharacter:
        return OpenProblem::HalfACharacter;
    case TextProblem::Stopped:
        return OpenProblem::Cancelled;
    }
    return OpenProblem::ReadError;
}

OpenProblem problemOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return OpenProblem::NotFound;
    case EACCES:
    case EPERM:
        return OpenProblem::NoAccess;
    default:
        return OpenProblem::ReadError;
    }
}

class Descriptor {
public:
    explicit Descriptor(const QString &path)
        // A pipe that nobody writes to must not hold us up.
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

// Of a pipe, or where there is nothing to map.
tl::expected<QByteArray, OpenProblem> readAll(int descriptor, qint64 size, const OpenWatch &watch)
{
    QByteArray bytes;
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    while (true) {
        if (watch.isCancelled())
            return tl::unexpected(OpenProblem::Cancelled);
        pollfd waiting{ descriptor, POLLIN, 0 };
        if (poll(&waiting, 1, PollMs) == 0)
            continue;
        const ssize_t got = ::read(descriptor, piece.data(), size_t(piece.size()));
        if (got == 0)
            return bytes;
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return tl::unexpected(OpenProblem::ReadError);
        if (bytes.size() + got > ExportText::MostBytes)
            return tl::unexpected(OpenProblem::TooLarge);
        bytes.append(piece.constData(), got);
        if (watch.progress)
            watch.progress(bytes.size(), std::max<qint64>(bytes.size(), size));
    }
}

} // namespace

DiskState DiskState::of(const struct stat &status)
{
    constexpr qint64 NsInS = 1000000000;
    return { status.st_size, status.st_mtim.tv_sec * NsInS + status.st_mtim.tv_nsec, status.st_ino };
}

DiskState DiskState::of(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? of(status) : DiskState{};
}

ExportSource::Opened ExportSource::open(const QString &path, const OpenWatch &watch)
{
    const Descriptor file(path);
    struct stat status = {};
    if (!file.isOpen())
        return tl::unexpected(problemOf(errno));
    if (fstat(file.number(), &status) != 0)
        return tl::unexpected(problemOf(errno));
    if (S_ISDIR(status.st_mode))
        return tl::unexpected(OpenProblem::IsFolder);
    auto source = std::make_shared<ExportSource>();
    source->m_name = path;
    if (S_ISREG(status.st_mode)) {
        source->m_onDisk = DiskState::of(status);
        source->m_fileSize = status.st_size;
        if (status.st_size > 0)
            source->m_mapped = MappedFile::map(file.number(), size_t(status.st_size));
    }
    QByteArray bytes;
    if (source->m_mapped) {
        const std::string_view mapped = source->m_mapped->bytes();
        size_t markBytes = 0;
        if (ExportText::isPlain(mapped, markBytes)) {
            source->m_text = mapped.substr(markBytes);
            return source;
        }
        bytes = QByteArray::fromRawData(mapped.data(), qsizetype(mapped.size()));
    } else {
        auto read = readAll(file.number(), status.st_size, watch);
        if (!read)
            return tl::unexpected(read.error());
        bytes = std::move(*read);
    }
    if (const auto decoded = source->decode(bytes, watch); !decoded)
        return tl::unexpected(decoded.error());
    if (source->isTorn())
        return tl::unexpected(OpenProblem::ReadError);
    source->m_mapped.reset();
    return source;
}

ExportSource::Opened ExportSource::fromBytes(const QByteArray &bytes, const QString &name)
{
    auto source = std::make_shared<ExportSource>();
    source->m_name = name;
    if (const auto decoded = source->decode(bytes, {}); !decoded)
        return tl::unexpected(decoded.error());
    return source;
}

tl::expected<void, OpenProblem> ExportSource::decode(const QByteArray &bytes, const OpenWatch &watch)
{
    m_fileSize = bytes.size();
    auto text = ExportText::read(bytes, ExportText::MostBytes, [&watch, all = bytes.size()](qsizetype done) {
        if (watch.progress)
            watch.progress(done, all);
        return !watch.isCancelled();
    });
    if (!text)
        return tl::unexpected(problemOf(text.error()));
    m_decoded = std::move(*text);
    m_text = m_decoded->text();
    return {};
}

bool ExportSource::hasChangedOnDisk() const
{
    return m_onDisk && (isTorn() || DiskState::of(m_name) != *m_onDisk);
}

void ExportSource::release(size_t from, size_t end) const
{
    if (!isMapped())
        return;
    const auto mark = size_t(m_text.data() - m_mapped->bytes().data());
    m_mapped->release(mark + from, mark + end);
}

} // namespace linkdesk::inspect
