// IPv4 addresses and prefixes as numbers. Azure's rules for them (rules.md R-R10, API.md 4.3): in every
// subnet the first four addresses and the last one are Azure's own.
#pragma once

#include <QString>
#include <optional>

namespace linkdesk {

class Ipv4Prefix {
public:
    static constexpr int ReservedAddresses = 5;

    // "10.0.0.0/24"; bits of the host part are cleared. Nothing for anything else, IPv6 among it.
    static std::optional<Ipv4Prefix> parse(QStringView text);

    quint32 first() const { return m_first; }
    quint32 last() const { return m_first + static_cast<quint32>(size() - 1); }
    int bits() const { return m_bits; } // 0 to 32
    qint64 size() const { return qint64(1) << (32 - m_bits); }
    qint64 usable() const { return size() > ReservedAddresses ? size() - ReservedAddresses : 0; }
    bool contains(quint32 address) const { return address >= first() && address <= last(); }
    bool contains(const Ipv4Prefix &other) const { return contains(other.first()) && contains(other.last()); }
    bool isReserved(quint32 address) const; // one of Azure's five; false outside of the prefix
    quint32 firstUsable() const { return m_first + 4; }

private:
    quint32 m_first = 0;
    int m_bits = 32;
};

// Four decimal numbers of 0 to 255 without leading zeros (some readers take those as octal); nothing for
// anything else.
std::optional<quint32> ipv4FromText(QStringView text);
QString ipv4Text(quint32 address);

} // namespace linkdesk
