#include "src/base/secret.h"

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

Secret Secret::clone() const
{
    return isEmpty() ? Secret() : Secret(view());
}

bool operator==(const Secret &one, const Secret &other)
{
    const std::string_view left = one.isEmpty() ? std::string_view() : one.view();
    const std::string_view right = other.isEmpty() ? std::string_view() : other.view();
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (std::size_t at = 0; at < left.size(); ++at)
        difference |= unsigned(left[at]) ^ unsigned(right[at]);
    return difference == 0;
}

void Secret::wipe()
{
    if (m_buffer)
        m_buffer->overwrite();
}

} // namespace linkdesk
