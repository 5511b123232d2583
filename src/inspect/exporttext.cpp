#include "src/inspect/exporttext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

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
    std::optional<TextProblem> unpack(QByteArray bytes, qsizetype mostBytes, QByteArray &out)
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
                m_stream.next_in = reinterpret_cast<Bytef *>(bytes.data() + given);
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

} // namespace

tl::expected<ExportText, TextProblem> ExportText::read(const QByteArray &bytes, qsizetype mostBytes)
{
    ExportText result;
    result.m_padded = bytes;
    if (isPacked(bytes)) {
        result.m_wasPacked = true;
        result.m_padded.clear();
        if (const auto problem = Unpacker().unpack(bytes, mostBytes, result.m_padded))
            return tl::unexpected(*problem);
    }
    if (result.m_padded.size() > mostBytes)
        return tl::unexpected(TextProblem::TooLarge);
    if (const auto encoding = utf16Of(result.m_padded)) {
        if (result.m_padded.size() % 2 != 0)
            return tl::unexpected(TextProblem::HalfACharacter);
        result.m_wasUtf16 = true;
        QStringDecoder decoder(*encoding);
        const QString text = decoder.decode(result.m_padded);
        result.m_padded = text.toUtf8();
    }
    if (result.m_padded.startsWith("\xEF\xBB\xBF"))
        result.m_start = 3;
    result.m_padded.append(Padding, '\0');
    return result;
}

} // namespace linkdesk::inspect
