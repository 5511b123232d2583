#include "src/auth/secret.h"

#include <cstring>

namespace linkdesk {

class Secret::Buffer {
public:
    explicit Buffer(QByteArrayView text)
        : bytes(text.begin(), text.end())
    {
    }
    ~Buffer() { overwrite(); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    // A plain loop over memory that nobody reads any more may be left out by the compiler; this is not.
    void overwrite()
    {
        if (!bytes.empty())
            explicit_bzero(bytes.data(), bytes.size());
        isWiped = true;
    }

    std::vector<char> bytes; // never grows: an outgrown buffer would be left behind as it was
    bool isWiped = false;
};

Secret::Secret(QByteArrayView text)
    : m_buffer(text.isEmpty() ? nullptr : std::make_shared<Buffer>(text))
{
}

bool Secret::isEmpty() const
{
    return !m_buffer || m_buffer->isWiped;
}

QByteArray Secret::reveal() const
{
    return isEmpty() ? QByteArray() : QByteArray(m_buffer->bytes.data(), qsizetype(m_buffer->bytes.size()));
}

std::string_view Secret::view() const
{
    return m_buffer ? std::string_view(m_buffer->bytes.data(), m_buffer->bytes.size()) : std::string_view();
}

void Secret::wipe()
{
    if (m_buffer)
        m_buffer->overwrite();
}

} // namespace linkdesk
