// The bytes of an exported file as the text they mean: UTF-8 with or without a byte order mark, UTF-16 as
// PowerShell's `>` writes it, each also packed by gzip.
#pragma once

#include <QByteArray>

#include <functional>
#include <string_view>

#include <tl/expected.hpp>

namespace linkdesk::inspect {

enum class TextProblem {
    BadGzip, // damaged, or it ends too early
    TooLarge, // more than allowed, packed or not
    HalfACharacter, // UTF-16 with an odd number of bytes
    Stopped, // by the watch
};

class ExportText {
public:
    static constexpr qsizetype MostBytes = qsizetype(1) << 30; // of the text in memory

    // Called every MiB with the bytes that are read; false: stop.
    using Watch = std::function<bool(qsizetype bytesDone)>;

    static tl::expected<ExportText, TextProblem>
    read(const QByteArray &bytes, qsizetype mostBytes = MostBytes, const Watch &watch = {});
    // Whether the bytes themselves are the text; `markBytes` of them, a byte order mark, are none of it.
    static bool isPlain(std::string_view bytes, size_t &markBytes);

    // UTF-8 without a byte order mark; what is no UTF-8 is as it came. Lives as long as this does. Behind it
    // are Padding bytes that may be read.
    std::string_view text() const
    {
        return { m_padded.constData() + m_start, size_t(m_padded.size() - m_start - Padding) };
    }
    bool wasPacked() const { return m_wasPacked; }
    bool wasUtf16() const { return m_wasUtf16; }

private:
    static constexpr qsizetype Padding = 64;

    QByteArray m_padded;
    qsizetype m_start = 0;
    bool m_wasPacked = false;
    bool m_wasUtf16 = false;
};

} // namespace linkdesk::inspect
