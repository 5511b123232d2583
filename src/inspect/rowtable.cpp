#include "src/inspect/rowtable.h"

#include "src/base/resourceid.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t MostShort = std::numeric_limits<uint16_t>::max();
constexpr size_t MostLong = std::numeric_limits<uint32_t>::max();

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isSameInAscii(std::string_view left, std::string_view lower)
{
    return left.size() == lower.size()
        && std::equal(left.begin(), left.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b;
           });
}

// As ResourceId::resourceGroup, of the text of a file.
std::string_view groupOf(std::string_view id)
{
    bool isNext = false;
    for (size_t at = 0; at < id.size();) {
        const size_t end = std::min(id.find('/', at), id.size());
        const std::string_view segment = id.substr(at, end - at);
        if (isNext && !segment.empty())
            return segment;
        isNext = isNext || isSameInAscii(segment, "resourcegroups");
        at = end + 1;
    }
    return {};
}

// As ResourceId::name.
std::string_view nameOf(std::string_view id)
{
    while (id.size() > 1 && id.back() == '/')
        id.remove_suffix(1);
    return id.substr(id.rfind('/') + 1); // npos + 1 is 0
}

// 10 bits of the first bytes and the last: enough to tell most texts of a file apart.
size_t fingerprint(std::string_view text)
{
    uint64_t first = 0;
    uint64_t last = 0;
    const size_t size = std::min<size_t>(text.size(), sizeof first);
    std::memcpy(&first, text.data(), size);
    std::memcpy(&last, text.data() + (text.size() - size), size);
    return size_t(((first ^ (last << 1)) + text.size()) * 0x9E3779B97F4A7C15U >> 54U);
}

// Those of which there are too many numbers are read from their row again.
void forgetTooMany(RowRecords::Record &record)
{
    for (uint16_t *number : { &record.type, &record.group, &record.location, &record.state }) {
        if (*number != FewTexts::Most)
            continue;
        *number = 0;
        record.isOdd = record.size <= RowRecords::MostReadAgain;
    }
}

} // namespace

FewTexts::FewTexts()
{
    m_numbers.emplace(std::string(), uint16_t(0));
    m_texts.append(QString());
}

uint16_t FewTexts::numberOf(std::string_view text)
{
    if (text.empty())
        return 0;
    Seen &seen = m_seen[fingerprint(text)];
    return seen.text == text ? seen.number : lookUp(text, seen);
}

uint16_t FewTexts::lookUp(std::string_view text, Seen &seen)
{
    auto known = m_numbers.find(text);
    if (known == m_numbers.end()) {
        if (m_numbers.size() >= Most)
            return Most;
        known = m_numbers.emplace(std::string(text), uint16_t(m_numbers.size())).first;
        m_texts.append(toQString(text));
    }
    seen = { known->first, known->second };
    return known->second;
}

RowPlace RowRecords::place(size_t row) const
{
    const Record &record = at(row);
    return { size_t(record.at), record.isHuge ? huge.at(row) : size_t(record.size) };
}

RowSummary RowRecords::summary(size_t row, std::string_view text) const
{
    const Record &record = at(row);
    const RowPlace where = place(row);
    if (record.isOdd) {
        static thread_local RowReader reader;
        return reader.read(text, where);
    }
    const auto piece = [&](uint32_t from, uint16_t size) {
        return size == 0 ? QString() : toQString(text.substr(where.at + from, size));
    };
    RowSummary summary;
    summary.kind = ResourceKind(record.kind);
    summary.id = piece(record.idAt, record.idSize);
    summary.name = piece(record.nameAt, record.nameSize);
    summary.type = types.at(record.type);
    summary.resourceGroup = groups.at(record.group);
    summary.location = locations.at(record.location);
    summary.state = states.at(record.state);
    summary.isBroken =
        record.hasBeyondAscii && where.size <= MostReadAgain && !isUtf8(text.substr(where.at, where.size));
    return summary;
}

RowTable::RowTable(std::string_view text)
    : m_text(text)
{
}

void RowTable::begin(Shape shape)
{
    m_records.shape = shape;
    m_records.count = 0;
    m_records.chunks.clear(); // readers may still have them
    m_records.huge.clear();
}

void RowTable::add(const ScannedRow &row)
{
    RowRecords::Record record{};
    record.at = row.place.at;
    record.size = uint32_t(std::min(row.place.size, MostLong));
    record.hasBeyondAscii = row.hasBeyondAscii;
    if (row.place.size > MostLong) {
        record.isHuge = 1;
        m_records.huge.emplace(m_records.count, row.place.size);
    }
    if (row.isOdd && row.place.size <= RowRecords::MostReadAgain)
        fillByReader(record, row.place);
    else if (row.isObject)
        fillPlainly(record, row);
    push(record);
}

void RowTable::push(const RowRecords::Record &record)
{
    const size_t place = m_records.count % RowRecords::AtOnce;
    if (place == 0)
        m_records.chunks.push_back(std::make_shared<RowRecords::Chunk>());
    (*m_records.chunks.back())[place] = record;
    ++m_records.count;
}

void RowTable::append(const RowTable &other)
{
    // The other has other numbers for the same texts.
    const auto translated = [](FewTexts &ours, const FewTexts &theirs) {
        std::vector<uint16_t> numbers;
        for (const QString &text : theirs.all())
            numbers.push_back(ours.numberOf(text.toStdString()));
        return numbers;
    };
    const std::vector<uint16_t> types = translated(m_types, other.m_types);
    const std::vector<uint16_t> groups = translated(m_groups, other.m_groups);
    const std::vector<uint16_t> locations = translated(m_locations, other.m_locations);
    const std::vector<uint16_t> states = translated(m_states, other.m_states);
    for (size_t row = 0; row < other.count(); ++row) {
        RowRecords::Record record = other.m_records.at(row);
        record.type = types[record.type];
        record.group = groups[record.group];
        record.location = locations[record.location];
        record.state = states[record.state];
        forgetTooMany(record);
        if (record.isHuge)
            m_records.huge.emplace(m_records.count, other.m_records.huge.at(row));
        push(record);
    }
}

void RowTable::fillPlainly(RowRecords::Record &record, const ScannedRow &row)
{
    const char *start = m_text.data() + row.place.at;
    const std::string_view name = row.name.empty() ? nameOf(row.id) : row.name;
    const auto isFar = [start](std::string_view text) {
        return !text.empty() && (text.size() > MostShort || size_t(text.data() - start) > MostLong);
    };
    if (isFar(row.id) || isFar(name)) {
        if (row.place.size <= RowRecords::MostReadAgain)
            fillByReader(record, row.place);
        return;
    }
    const auto from = [start](std::string_view text) {
        return text.empty() ? uint32_t(0) : uint32_t(text.data() - start);
    };
    record.idAt = from(row.id);
    record.idSize = uint16_t(row.id.size());
    record.nameAt = from(name);
    record.nameSize = uint16_t(name.size());
    record.type = m_types.numberOf(row.type);
    if (row.type.empty())
        record.type = m_types.numberOf(ResourceId(toQString(row.id)).type().toStdString());
    record.group = m_groups.numberOf(row.resourceGroup.empty() ? groupOf(row.id) : row.resourceGroup);
    record.location = m_locations.numberOf(row.location);
    ResourceKind kind = kindOf(record.type);
    const bool hasStatus = kind == ResourceKind::Connection && !row.status.empty();
    record.state = m_states.numberOf(hasStatus ? row.status : row.provisioningState);
    if (kind == ResourceKind::Other && row.hasRule)
        kind = ResourceKind::Policy;
    if (!row.schema.empty() && isSchemaOfTemplate(toQString(row.schema)))
        kind = ResourceKind::Template;
    record.kind = uint8_t(kind);
    forgetTooMany(record);
}

void RowTable::fillByReader(RowRecords::Record &record, const RowPlace &place)
{
    const RowSummary summary = m_reader.read(m_text, place);
    const auto number = [](FewTexts &texts, const QString &text) {
        const uint16_t found = texts.numberOf(text.toStdString());
        return found == FewTexts::Most ? uint16_t(0) : found;
    };
    record.isOdd = 1;
    record.kind = uint8_t(summary.kind);
    record.type = number(m_types, summary.type);
    record.group = number(m_groups, summary.resourceGroup);
    record.location = number(m_locations, summary.location);
    record.state = number(m_states, summary.state);
}

ResourceKind RowTable::kindOf(uint16_t type)
{
    if (type == FewTexts::Most)
        return ResourceKind::Other;
    while (m_kinds.size() <= type)
        m_kinds.push_back(kindOfType(m_types.all().at(qsizetype(m_kinds.size()))));
    return m_kinds[type];
}

RowRecords RowTable::records() const
{
    RowRecords records = m_records;
    records.types = m_types.all();
    records.groups = m_groups.all();
    records.locations = m_locations.all();
    records.states = m_states.all();
    return records;
}

} // namespace linkdesk::inspect
