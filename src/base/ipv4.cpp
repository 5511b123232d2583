#include "src/base/ipv4.h"

namespace linkdesk {

namespace {

// A number of 0 to `most` in plain digits; -1 for anything else.
int number(QStringView digits, int most)
{
    if (digits.isEmpty() || digits.size() > 3 || (digits.size() > 1 && digits.front() == u'0'))
        return -1;
    int value = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return -1;
        value = value * 10 + (digit.unicode() - u'0');
    }
    return value <= most ? value : -1;
}

} // namespace

std::optional<quint32> ipv4FromText(QStringView text)
{
    quint32 address = 0;
    QStringView rest = text;
    for (int part = 0; part < 4; ++part) {
        const qsizetype dot = part < 3 ? rest.indexOf(u'.') : rest.size();
        const int value = dot < 0 ? -1 : number(rest.first(dot), 255);
        if (value < 0)
            return std::nullopt;
        address = address << 8 | static_cast<quint32>(value);
        rest = part < 3 ? rest.sliced(dot + 1) : QStringView();
    }
    return address;
}

QString ipv4Text(quint32 address)
{
    return QStringLiteral("%1.%2.%3.%4")
        .arg(address >> 24)
        .arg(address >> 16 & 0xff)
        .arg(address >> 8 & 0xff)
        .arg(address & 0xff);
}

std::optional<Ipv4Prefix> Ipv4Prefix::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const auto address = ipv4FromText(text.first(slash));
    const int bits = number(text.sliced(slash + 1), 32);
    if (!address || bits < 0)
        return std::nullopt;
    Ipv4Prefix prefix;
    prefix.m_bits = bits;
    prefix.m_first = bits == 0 ? 0 : *address & (~quint32(0) << (32 - bits));
    return prefix;
}

bool Ipv4Prefix::isReserved(quint32 address) const
{
    return contains(address) && (address - first() < 4 || address == last());
}

} // namespace linkdesk
