// An exported file, open: its text, its rows and what each of them is. Knows no network and writes nothing.
#pragma once

#include "src/inspect/rowreader.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include <tl/expected.hpp>

namespace linkdesk::inspect {

enum class OpenProblem {
    NotFound,
    NoAccess,
    IsFolder,
    Empty, // nothing, or only blanks
    BadGzip, // damaged, or it ends too early
    TooLarge, // packed or in UTF-16, which are read into memory: more than ExportText::MostBytes
    HalfACharacter, // UTF-16 with an odd number of bytes
    ReadError, // the disk's, or the file shrank while it was read
    Cancelled,
};

// Never changes once it is open, so that several threads may read it at once.
class ExportFile {
public:
    using Opened = tl::expected<std::shared_ptr<const ExportFile>, OpenProblem>;
    using Progress = std::function<void(qint64 bytesDone, qint64 bytesAll)>;

    // Takes as long as it takes: for a worker, or where there is no window. `cancelled` is looked at between
    // pieces and `progress` is called between them, both in the calling thread.
    static Opened
    open(const QString &path, const std::atomic_bool *cancelled = nullptr, const Progress &progress = {});
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
    // In the way of further rows; those before it are there. What is wrong inside a row: faultInRow.
    const std::optional<ReadFault> &fault() const;

    // UTF-8 without a byte order mark, as long as the file is kept; what is no UTF-8 is as it came. Bytes
    // behind it may be read, as RowReader does.
    std::string_view text() const;
    bool wasPacked() const;
    bool wasUtf16() const;
    qint64 fileSize() const; // bytes on the disk, or given
    // Whether the disk now has another file of this name, or none: looks each time, in a few microseconds.
    // Never true of what was no file.
    bool hasChangedOnDisk() const;

private:
    struct Content;
    explicit ExportFile(std::unique_ptr<Content> content);
    static Opened finish(std::unique_ptr<Content> content, const QByteArray &bytes);

    std::unique_ptr<Content> m_content;
};

} // namespace linkdesk::inspect
