#include "src/inspect/exporttext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

#define ZLIB_CONST // or it would want to write to what it reads
#include <zlib.h>

namespace linkdesk::inspect {

namespace {

constexpr qsizetype BlockBytes = qsizetype(1) << 20;

bool isPacked(const QByteArray &bytes, qsizetype at = 0)
{
    return bytes.size() > at + 1 && bytes.at(at) == '\x1F' && bytes.at(at + 1) == '\x8B';
}

// Owns zlib's state.
class Unpacker {
public:
    Unpacker() { m_isReady = inflateInit2(&m_stream, MAX_WBITS + GzipFormat) == Z_OK; }
    ~Unpacker()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Unpacker)

    // Several packed texts behind each other are one; what follows the last is passed over, as gzip does.
    std::optional<TextProblem>
    unpack(const QByteArray &bytes, qsizetype mostBytes, QByteArray &out, const ExportText::Watch &watch)
    {
        if (!m_isReady)
            return TextProblem::BadGzip;
        qsizetype given = 0;
        QByteArray block(BlockBytes, Qt::Uninitialized);
        while (true) {
            if (m_stream.avail_in == 0) {
                const qsizetype more = std::min(BlockBytes, bytes.size() - given);
                if (more == 0)
                    return TextProblem::BadGzip;
                if (watch && !watch(given))
                    return TextProblem::Stopped;
                m_stream.next_in = reinterpret_cast<const Bytef *>(bytes.constData() + given);
                m_stream.avail_in = uInt(more);
                given += more;
            }
            m_stream.next_out = reinterpret_cast<Bytef *>(block.data());
            m_stream.avail_out = uInt(block.size());
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                return TextProblem::BadGzip;
            const qsizetype made = block.size() - qsizetype(m_stream.avail_out);
            if (out.size() + made > mostBytes)
                return TextProblem::TooLarge;
            out.append(block.constData(), made);
            if (state != Z_STREAM_END)
                continue;
            if (!isPacked(bytes, given - qsizetype(m_stream.avail_in)) || inflateReset(&m_stream) != Z_OK)
                return {};
        }
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
    static constexpr int GzipFormat = 16;
};

// JSON begins with an ASCII character, so that UTF-16 shows without a mark, too.
std::optional<QStringConverter::Encoding> utf16Of(const QByteArray &bytes)
{
    const auto byte = [&bytes](qsizetype at) { return at < bytes.size() ? uchar(bytes.at(at)) : uchar(' '); };
    if (byte(0) == 0xFF && byte(1) == 0xFE)
        return QStringConverter::Utf16LE;
    if (byte(0) == 0xFE && byte(1) == 0xFF)
        return QStringConverter::Utf16BE;
    if (byte(0) != 0 && byte(1) == 0)
        return QStringConverter::Utf16LE;
    if (byte(0) == 0 && byte(1) != 0)
        return QStringConverter::Utf16BE;
    return {};
}

// Piece by piece, so that there are never two texts of the whole length beside the bytes.
std::optional<TextProblem> decode(
    const QByteArray &bytes, QStringConverter::Encoding encoding, QByteArray &out,
    const ExportText::Watch &watch)
{
    if (bytes.size() % 2 != 0)
        return TextProblem::HalfACharacter;
    QStringDecoder decoder(encoding);
    QString piece;
    for (qsizetype at = 0; at < bytes.size(); at += BlockBytes) {
        if (watch && !watch(at))
            return TextProblem::Stopped;
        const qsizetype size = std::min(BlockBytes, bytes.size() - at);
        piece += decoder.decode(QByteArrayView(bytes).sliced(at, size));
        // The second half of a pair is in the next piece.
        const bool isCut = !piece.isEmpty() && piece.back().isHighSurrogate() && at + size < bytes.size();
        out += QStringView(piece).chopped(isCut ? 1 : 0).toUtf8();
        piece.remove(0, piece.size() - (isCut ? 1 : 0));
    }
    return {};
}

} // namespace

bool ExportText::isPlain(std::string_view bytes, size_t &markBytes)
{
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    const QByteArray first(bytes.data(), qsizetype(std::min<size_t>(bytes.size(), 2)));
    markBytes = bytes.starts_with(Mark) ? Mark.size() : 0;
    return !isPacked(first) && !utf16Of(first);
}

tl::expected<ExportText, TextProblem>
ExportText::read(const QByteArray &bytes, qsizetype mostBytes, const Watch &watch)
{
    ExportText result;
    result.m_padded = bytes;
    if (isPacked(bytes)) {
        result.m_wasPacked = true;
        result.m_padded.clear();
        if (const auto problem = Unpacker().unpack(bytes, mostBytes, result.m_padded, watch))
            return tl::unexpected(*problem);
    }
    if (result.m_padded.size() > mostBytes)
        return tl::unexpected(TextProblem::TooLarge);
    if (const auto encoding = utf16Of(result.m_padded)) {
        result.m_wasUtf16 = true;
        QByteArray text;
        // What was unpacked has been reported already.
        if (const auto problem =
                decode(result.m_padded, *encoding, text, result.m_wasPacked ? Watch() : watch))
            return tl::unexpected(*problem);
        result.m_padded = std::move(text);
    }
    if (result.m_padded.startsWith("\xEF\xBB\xBF"))
        result.m_start = 3;
    result.m_padded.append(Padding, '\0');
    result.m_padded.squeeze();
    return result;
}

} // namespace linkdesk::inspect
