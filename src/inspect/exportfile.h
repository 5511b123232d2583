// An exported file, open: its text, its rows and what each of them is. Knows no network and writes nothing.
#pragma once

#include "src/inspect/openproblem.h"
#include "src/inspect/rowreader.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include <tl/expected.hpp>

namespace linkdesk::inspect {

class ExportSource;
struct RowRecords;

// How many rows are of a type, or in a state.
struct RowsOfText {
    QString text; // as the first of them has it; empty for those that have none
    int rows = 0;
};

// Never changes once it is open, so that several threads may read it at once.
class ExportFile {
public:
    using Opened = tl::expected<std::shared_ptr<const ExportFile>, OpenProblem>;
    using Progress = std::function<void(qint64 bytesDone, qint64 bytesAll)>;
    using Arrived = std::function<void(std::shared_ptr<const ExportFile> soFar)>;

    // Takes as long as it takes: for a worker, or where there is no window. In the calling thread and between
    // pieces, `cancelled` is looked at, `progress` is called, and `arrived` gets the file as far as it is
    // read: soon after the start, then at most 20 times a second. A file of UTF-8 is not copied: it stays on
    // the disk, and what is cut off from it later reads as zeros.
    static Opened open(
        const QString &path, const std::atomic_bool *cancelled = nullptr, const Progress &progress = {},
        const Arrived &arrived = {});
    // What came from the clipboard or from standard input; `name` is only shown.
    static Opened fromBytes(const QByteArray &bytes, const QString &name);

    ~ExportFile();
    Q_DISABLE_COPY_MOVE(ExportFile)

    QString name() const; // the path or the name, as given
    Shape shape() const;
    int rowCount() const;
    // Of a row there is.
    std::string_view rowText(int row) const;
    RowPlace rowPlace(int row) const; // in text()
    RowSummary summary(int row) const;
    // Without reading the row again.
    ResourceKind kind(int row) const;
    // The most frequent first; texts that differ only in case are one.
    QList<RowsOfText> typeCounts() const;
    QList<RowsOfText> stateCounts() const;
    // False of one that `arrived`: there may be more rows, and the next one may have other rows and another
    // shape, which it says only further on.
    bool isWhole() const;
    // In the way of further rows; those before it are there. What is wrong inside a row: faultInRow.
    const std::optional<ReadFault> &fault() const;

    // UTF-8 without a byte order mark, as long as the file is kept; what is no UTF-8 is as it came. Another
    // program may change it at any time: who relies on seeing the same bytes twice takes a copy.
    std::string_view text() const;
    bool wasPacked() const;
    bool wasUtf16() const;
    qint64 fileSize() const; // bytes on the disk, or given
    // Whether the disk now has another file of this name, or none: looks each time, in a few microseconds.
    // Never true of what was no file.
    bool hasChangedOnDisk() const;

private:
    class Reading;

    ExportFile(std::shared_ptr<const ExportSource> source, RowRecords rows);
    static Opened read(
        const std::shared_ptr<const ExportSource> &source, const struct OpenWatch &watch,
        const Arrived &arrived);

    std::shared_ptr<const ExportSource> m_source;
    std::unique_ptr<const RowRecords> m_rows;
    std::optional<ReadFault> m_fault;
    bool m_isWhole = false;
};

} // namespace linkdesk::inspect
