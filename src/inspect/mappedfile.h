// A file's bytes where the system has them, without a copy. What is cut off from the file later reads as
// zeros and is noticed; without that, reading it would end the program.
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <string_view>

namespace linkdesk::inspect {

class MappedFile {
public:
    // Of an open file of this size, not 0; the descriptor may be closed then. Null where the file cannot be
    // mapped. Behind the bytes are PaddingBytes more that may be read.
    static std::unique_ptr<MappedFile> map(int descriptor, size_t size);
    ~MappedFile();
    Q_DISABLE_COPY_MOVE(MappedFile)

    static constexpr size_t PaddingBytes = 64;

    std::string_view bytes() const { return { m_bytes, m_size }; }
    // Whether some of it could not be read any more.
    bool isTorn() const;
    // The system may take back the memory of the part; whoever reads it again gets it again.
    void release(size_t from, size_t end) const;

private:
    struct Range;
    MappedFile(const char *bytes, size_t size, size_t reserved);
    static Range *rangeFor(const char *begin, size_t size);

    const char *m_bytes;
    size_t m_size;
    size_t m_reserved;
    Range *m_range; // never freed: the handler may be reading it
};

} // namespace linkdesk::inspect
