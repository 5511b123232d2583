#include "src/inspect/addressmask.h"

#include "src/base/ipv4.h"

#include <QCryptographicHash>

#include <algorithm>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr int Ipv4Bits = 32;
constexpr int MostMasked = 24; // the bits behind stay

struct Range {
    quint32 first;
    int bits;
};
constexpr Range Private[] = { { 0x0A000000U, 8 }, { 0xAC100000U, 12 }, { 0xC0A80000U, 16 } };
// This host, loopback, link-local, Azure's own address, multicast and what is above.
constexpr Range Nobodys[] = {
    { 0x00000000U, 8 }, { 0x7F000000U, 8 }, { 0xA9FE0000U, 16 }, { 0xA83F8110U, 32 }, { 0xE0000000U, 3 },
};

bool isIn(quint32 address, const Range &range)
{
    return ((address ^ range.first) >> (Ipv4Bits - range.bits)) == 0;
}

} // namespace

AddressMask::AddressMask(QByteArray key)
    : m_key(std::move(key))
{
}

QString AddressMask::standIn(const QString &address)
{
    const qsizetype slash = address.indexOf(u'/');
    const QString bare = slash < 0 ? address : address.left(slash);
    const QString bits = slash < 0 ? QString() : address.mid(slash);
    if (!bare.contains(u':'))
        return ipv4(bare, bits);
    const bool isNobodys =
        bare == "::"_L1 || bare == "::1"_L1 || bare.startsWith("fe80"_L1, Qt::CaseInsensitive);
    return isNobodys ? address : next(bare.toLower()) + bits;
}

QString AddressMask::ipv4(const QString &address, const QString &bits)
{
    const std::optional<quint32> number = ipv4FromText(address);
    const auto holds = [&number](const Range &range) { return isIn(*number, range); };
    if (!number || std::any_of(std::begin(Nobodys), std::end(Nobodys), holds))
        return address + bits;
    const auto *range = std::find_if(std::begin(Private), std::end(Private), holds);
    if (range == std::end(Private))
        return next(address) + bits;
    const int length = bits.isEmpty() ? Ipv4Bits : QStringView(bits).mid(1).toInt();
    return ipv4Text(privateOne(*number, range->bits, length)) + bits;
}

// Bit by bit, each turned or not by all bits before it: two addresses have as many first bits in common
// afterwards as before.
quint32 AddressMask::privateOne(quint32 address, int fixedBits, int bits) const
{
    const int end = std::min(bits, MostMasked);
    quint32 masked = address;
    for (int bit = fixedBits; bit < end; ++bit) {
        const quint32 before = bit == 0 ? 0 : address >> (Ipv4Bits - bit);
        const QByteArray about = m_key + QByteArray::number(bit) + ':' + QByteArray::number(before);
        if ((QCryptographicHash::hash(about, QCryptographicHash::Sha256).at(0) & 1) != 0)
            masked ^= 1U << (Ipv4Bits - 1 - bit);
    }
    return masked;
}

QString AddressMask::next(const QString &start)
{
    QString &found = m_others[start];
    if (!found.isEmpty())
        return found;
    constexpr quint32 Benchmark = 0xC6120000U; // 198.18.0.0/15
    const auto number = quint32(m_others.size());
    found = start.contains(u':') ? u"2001:db8::"_s + QString::number(number, 16)
                                 : ipv4Text(Benchmark + (number & 0x1FFFFU));
    return found;
}

} // namespace linkdesk::inspect
