// Where an export's text comes from: a file that stays where it is, or memory.
#pragma once

#include "src/inspect/exporttext.h"
#include "src/inspect/mappedfile.h"
#include "src/inspect/openproblem.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include <sys/stat.h>

namespace linkdesk::inspect {

// What tells a file from another one of its name.
struct DiskState {
    qint64 size = -1; // -1: no file
    qint64 changedNs = 0;
    quint64 number = 0; // of the file in its file system
    bool operator==(const DiskState &) const = default;

    static DiskState of(const struct stat &status);
    static DiskState of(const QString &path);
};

// Looked at, and called, between pieces of a MiB.
struct OpenWatch {
    const std::atomic_bool *cancelled = nullptr; // may be null
    std::function<void(qint64 bytesDone, qint64 bytesAll)> progress; // may be empty

    bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
};

class ExportSource {
public:
    using Opened = tl::expected<std::shared_ptr<const ExportSource>, OpenProblem>;

    static Opened open(const QString &path, const OpenWatch &watch);
    static Opened fromBytes(const QByteArray &bytes, const QString &name);

    const QString &name() const { return m_name; }
    std::string_view text() const { return m_text; }
    qint64 fileSize() const { return m_fileSize; }
    bool wasPacked() const { return m_decoded && m_decoded->wasPacked(); }
    bool wasUtf16() const { return m_decoded && m_decoded->wasUtf16(); }
    // Whether the text stays with the file; else it is in memory, and what is read now has been decoded.
    bool isMapped() const { return m_mapped && !m_decoded; }
    bool isTorn() const { return m_mapped && m_mapped->isTorn(); }
    bool hasChangedOnDisk() const;
    // Of the text, which is not needed for a while.
    void release(size_t from, size_t end) const;

private:
    tl::expected<void, OpenProblem> decode(const QByteArray &bytes, const OpenWatch &watch);

    QString m_name;
    std::optional<DiskState> m_onDisk; // of a file, as it was when it was opened
    qint64 m_fileSize = 0;
    std::unique_ptr<MappedFile> m_mapped;
    std::optional<ExportText> m_decoded;
    std::string_view m_text;
};

} // namespace linkdesk::inspect
