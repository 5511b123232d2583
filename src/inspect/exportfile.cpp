#include "src/inspect/exportfile.h"

#include "src/inspect/exportsource.h"
#include "src/inspect/rowsahead.h"

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>

namespace linkdesk::inspect {

namespace {

constexpr size_t LookEvery = size_t(1) << 16;
constexpr size_t ProgressEvery = size_t(1) << 20;
// Longer parts that have been read are given back, so that a long file does not fill the memory.
constexpr size_t ReleaseEvery = size_t(32) << 20;
// A second thread is for long files, and must not be in the way of showing the first rows.
constexpr size_t AheadFrom = size_t(4) << 20;
constexpr qint64 ArrivedEveryMs = 50;

QList<RowsOfText>
counted(const RowRecords &rows, const QStringList &texts, uint16_t RowRecords::Record::*number)
{
    std::vector<int> counts(size_t(texts.size()));
    for (size_t row = 0; row < rows.count; ++row)
        ++counts[rows.at(row).*number];
    QList<RowsOfText> found;
    QHash<QString, qsizetype> places; // by the text in lower case
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (counts[size_t(i)] == 0)
            continue;
        const QString key = texts.at(i).toLower();
        const auto known = places.constFind(key);
        if (known != places.constEnd()) {
            found[*known].rows += counts[size_t(i)];
            continue;
        }
        places.insert(key, found.size());
        found.append({ texts.at(i), counts[size_t(i)] });
    }
    std::stable_sort(found.begin(), found.end(), [](const RowsOfText &left, const RowsOfText &right) {
        return left.rows > right.rows;
    });
    return found;
}

} // namespace

// What goes on between the pieces.
class ExportFile::Reading {
public:
    Reading(std::shared_ptr<const ExportSource> source, const OpenWatch &watch, const Arrived &arrived)
        : m_source(std::move(source))
        , m_watch(watch)
        , m_arrived(arrived)
        , m_table(m_source->text())
    {
        m_sinceArrived.start();
    }

    FoundRows read()
    {
        RowsAhead ahead(m_source->text(), m_table, [this, released = size_t(0)](size_t at) mutable {
            if (released == 0)
                released = at;
            if (at >= released + ReleaseEvery) {
                m_source->release(released, at);
                released = at;
            }
            return !m_watch.isCancelled();
        });
        m_ahead = &ahead;
        FoundRows found = findRows(
            m_source->text(), m_table, [this](size_t at) { return isToGoOn(at); }, &ahead);
        m_ahead = nullptr;
        return found;
    }

    RowRecords rows() const { return m_table.records(); }

private:
    bool isToGoOn(size_t at)
    {
        if (m_watch.isCancelled())
            return false;
        if (at < m_looked + LookEvery && at >= m_looked)
            return true;
        m_looked = at;
        letArrive();
        if (at >= AheadFrom && !m_isAhead) {
            m_isAhead = true;
            m_ahead->start(at);
        }
        if (at >= m_told + ProgressEvery) {
            m_told = at;
            // Decoding told all that there is to be told of the others.
            if (m_watch.progress && m_source->isMapped())
                m_watch.progress(
                    std::min(qint64(at + m_ahead->bytesDone()), m_source->fileSize()), m_source->fileSize());
        }
        // Going back to the start is rare; then all of it has been released, which does no harm.
        if (at >= m_released + ReleaseEvery) {
            m_source->release(m_released, at);
            m_released = at;
        }
        return true;
    }

    void letArrive()
    {
        if (!m_arrived || m_table.count() == 0)
            return;
        if (m_hasArrived && m_sinceArrived.elapsed() < ArrivedEveryMs)
            return;
        m_hasArrived = true;
        m_sinceArrived.start();
        m_arrived(std::shared_ptr<const ExportFile>(new ExportFile(m_source, m_table.records())));
    }

    std::shared_ptr<const ExportSource> m_source;
    const OpenWatch &m_watch;
    const Arrived &m_arrived;
    RowTable m_table;
    QElapsedTimer m_sinceArrived;
    RowsAhead *m_ahead = nullptr;
    bool m_isAhead = false;
    bool m_hasArrived = false;
    size_t m_looked = 0;
    size_t m_told = 0;
    size_t m_released = 0;
};

ExportFile::ExportFile(std::shared_ptr<const ExportSource> source, RowRecords rows)
    : m_source(std::move(source))
    , m_rows(std::make_unique<const RowRecords>(std::move(rows)))
{
}

ExportFile::~ExportFile() = default;

ExportFile::Opened ExportFile::open(
    const QString &path, const std::atomic_bool *cancelled, const Progress &progress, const Arrived &arrived)
{
    const OpenWatch watch{ cancelled, progress };
    const auto source = ExportSource::open(path, watch);
    if (!source)
        return tl::unexpected(source.error());
    return read(*source, watch, arrived);
}

ExportFile::Opened ExportFile::fromBytes(const QByteArray &bytes, const QString &name)
{
    const auto source = ExportSource::fromBytes(bytes, name);
    if (!source)
        return tl::unexpected(source.error());
    return read(*source, {}, {});
}

ExportFile::Opened ExportFile::read(
    const std::shared_ptr<const ExportSource> &source, const OpenWatch &watch, const Arrived &arrived)
{
    Reading reading(source, watch, arrived);
    FoundRows found = reading.read();
    if (found.wasStopped || watch.isCancelled())
        return tl::unexpected(OpenProblem::Cancelled);
    // What was read after the file shrank was never in it.
    if (source->isTorn())
        return tl::unexpected(OpenProblem::ReadError);
    if (found.shape == Shape::Nothing)
        return tl::unexpected(OpenProblem::Empty);
    if (watch.progress)
        watch.progress(source->fileSize(), source->fileSize());
    std::shared_ptr<ExportFile> file(new ExportFile(source, reading.rows()));
    file->m_fault = found.fault;
    file->m_isWhole = true;
    return file;
}

QString ExportFile::name() const
{
    return m_source->name();
}

Shape ExportFile::shape() const
{
    return m_rows->shape;
}

int ExportFile::rowCount() const
{
    return int(m_rows->count);
}

std::string_view ExportFile::rowText(int row) const
{
    const RowPlace place = rowPlace(row);
    return text().substr(place.at, place.size);
}

RowPlace ExportFile::rowPlace(int row) const
{
    return m_rows->place(size_t(row));
}

RowSummary ExportFile::summary(int row) const
{
    return m_rows->summary(size_t(row), text());
}

ResourceKind ExportFile::kind(int row) const
{
    return ResourceKind(m_rows->at(size_t(row)).kind);
}

QList<RowsOfText> ExportFile::typeCounts() const
{
    return counted(*m_rows, m_rows->types, &RowRecords::Record::type);
}

QList<RowsOfText> ExportFile::stateCounts() const
{
    return counted(*m_rows, m_rows->states, &RowRecords::Record::state);
}

bool ExportFile::isWhole() const
{
    return m_isWhole;
}

const std::optional<ReadFault> &ExportFile::fault() const
{
    return m_fault;
}

std::string_view ExportFile::text() const
{
    return m_source->text();
}

bool ExportFile::wasPacked() const
{
    return m_source->wasPacked();
}

bool ExportFile::wasUtf16() const
{
    return m_source->wasUtf16();
}

qint64 ExportFile::fileSize() const
{
    return m_source->fileSize();
}

bool ExportFile::hasChangedOnDisk() const
{
    return m_source->hasChangedOnDisk();
}

} // namespace linkdesk::inspect
