#include "src/inspect/standins.h"

#include "src/inspect/addressmask.h"
#include "src/inspect/redactrules.h"

#include <QRandomGenerator>

#include <algorithm>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

// Fewer letters than these may be a part of any word.
constexpr qsizetype LeastInside = 8;
constexpr int MostKeys = 100;

quint32 startOf(QStringView lowered)
{
    return (quint32(lowered.at(0).unicode()) << 16) | lowered.at(1).unicode();
}

bool isOfAWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

bool isAddress(const StandIns::Entry &entry)
{
    return entry.kind == RedactedKind::Address;
}

} // namespace

void StandIns::add(RedactedKind kind, const QString &text, const QString &word)
{
    const QString lowered = text.toLower();
    if (lowered.isEmpty() || m_byText.contains(lowered))
        return;
    m_entries.push_back({ kind, lowered, word, {} });
    m_byText.insert(lowered, &m_entries.back());
}

void StandIns::addGuid(RedactedKind kind, const QString &guid)
{
    if (!isCommonGuid(guid.toLower()))
        add(kind, guid, {});
}

void StandIns::addName(const QString &name, const QString &word)
{
    const QString lowered = name.toLower();
    if (!isPlainWord(lowered) && !isServiceZone(lowered) && !lowered.startsWith("microsoft."_L1))
        add(RedactedKind::Name, lowered, word);
}

void StandIns::addPerson(const QString &text)
{
    add(RedactedKind::Person, text, {});
}

void StandIns::addSecret(const QString &text)
{
    add(RedactedKind::Secret, text, {});
}

void StandIns::addAddress(const QString &address)
{
    add(RedactedKind::Address, address, {});
}

void StandIns::keep(const QString &word)
{
    m_kept.insert(word.toLower());
}

// The first of start1end, start2end... that is no value of the set.
QString StandIns::free(const QString &start, const QString &end)
{
    int &number = m_numbers[start];
    QString text;
    do {
        text = start + QString::number(++number) + end;
    } while (m_byText.contains(text));
    return text;
}

void StandIns::assign()
{
    assignAddresses();
    for (Entry &entry : m_entries) {
        switch (entry.kind) {
        case RedactedKind::Subscription:
        case RedactedKind::Tenant:
        case RedactedKind::Object:
            if (!m_kept.contains(entry.original)) {
                constexpr int LastDigits = 12;
                do {
                    entry.standIn = u"00000000-0000-4000-8000-%1"_s.arg(
                        ++m_numbers[u"guid"_s], LastDigits, 16, QLatin1Char('0'));
                } while (m_byText.contains(entry.standIn));
            }
            break;
        case RedactedKind::Name:
            if (!m_kept.contains(entry.original))
                entry.standIn = free(entry.word, entry.word == "zone"_L1 ? u".example"_s : QString());
            break;
        case RedactedKind::Person:
            entry.standIn = free(u"user"_s, entry.original.contains(u'@') ? u"@example.com"_s : QString());
            break;
        case RedactedKind::Secret:
            entry.standIn = free(u"***secret"_s, u"***"_s);
            break;
        case RedactedKind::Address:
            break;
        }
        if (!entry.standIn.isEmpty())
            index(entry);
    }
}

// With the first key that makes of no address another one of the set; there is nearly always one.
void StandIns::assignAddresses()
{
    if (std::none_of(m_entries.begin(), m_entries.end(), isAddress))
        return;
    bool meets = true;
    for (int attempt = 0; attempt < MostKeys && meets; ++attempt) {
        QByteArray key(32, '\0');
        for (char &c : key)
            c = char(QRandomGenerator::system()->generate() & 0xFF);
        AddressMask mask(key);
        meets = false;
        for (Entry &entry : m_entries) {
            if (!isAddress(entry))
                continue;
            entry.standIn = mask.standIn(entry.original);
            meets = meets || (entry.standIn != entry.original && m_byText.contains(entry.standIn));
        }
    }
}

void StandIns::index(const Entry &entry)
{
    const bool isWord = entry.kind == RedactedKind::Name || entry.kind == RedactedKind::Person
        || entry.kind == RedactedKind::Secret;
    if (!isWord || entry.original.size() < 2)
        return;
    m_words.emplace(
        std::u16string_view(
            reinterpret_cast<const char16_t *>(entry.original.utf16()), size_t(entry.original.size())),
        &entry);
    std::vector<qsizetype> &lengths = m_lengths[startOf(entry.original)];
    const auto place =
        std::lower_bound(lengths.begin(), lengths.end(), entry.original.size(), std::greater<>());
    if (place == lengths.end() || *place != entry.original.size())
        lengths.insert(place, entry.original.size());
}

const StandIns::Entry *StandIns::find(const QString &text) const
{
    const Entry *found = m_byText.value(text.toLower());
    return found == nullptr || found->standIn.isEmpty() ? nullptr : found;
}

const StandIns::Entry *StandIns::findAt(const QString &lowered, qsizetype at) const
{
    if (at + 2 > lowered.size())
        return nullptr;
    const auto lengths = m_lengths.find(startOf(QStringView(lowered).mid(at)));
    if (lengths == m_lengths.end())
        return nullptr;
    const bool startsWord = !isOfAWord(lowered, at - 1);
    for (const qsizetype length : lengths->second) {
        const bool fits = at + length <= lowered.size();
        const bool isWhole = startsWord && !isOfAWord(lowered, at + length);
        if (!fits || (!isWhole && length < LeastInside))
            continue;
        const auto found =
            m_words.find({ reinterpret_cast<const char16_t *>(lowered.utf16()) + at, size_t(length) });
        if (found != m_words.end())
            return found->second;
    }
    return nullptr;
}

} // namespace linkdesk::inspect
