// The rows of an export as 32 bytes each: where they are, and what they are by numbers into short lists.
#pragma once

#include "src/inspect/rowfinder.h"
#include "src/inspect/rowreader.h"

#include <QStringList>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace linkdesk::inspect {

// Texts of which there are few, each once. Number 0 is the empty one.
class FewTexts {
public:
    static constexpr size_t Most = 0xFFFF;

    FewTexts();
    Q_DISABLE_COPY_MOVE(FewTexts)
    ~FewTexts() = default;

    // Of UTF-8. Most where there are too many.
    uint16_t numberOf(std::string_view text);
    const QStringList &all() const { return m_texts; } // by their numbers

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Seen {
        std::string_view text; // of m_numbers
        uint16_t number = 0;
    };

    uint16_t lookUp(std::string_view text, Seen &seen);

    QStringList m_texts; // shared with the copies that readers have
    std::unordered_map<std::string, uint16_t, Hash, std::equal_to<>> m_numbers;
    std::array<Seen, 1024> m_seen; // what came last, by a few of its bytes
};

// What readers have: does not change while more rows are added. Cheap to copy.
struct RowRecords {
    struct Record {
        uint64_t at : 48;
        uint64_t kind : 8;
        uint64_t isOdd : 1; // only RowReader can say what it is
        uint64_t hasBeyondAscii : 1; // perhaps
        uint64_t isHuge : 1; // its size is in `huge`
        uint32_t size;
        uint32_t idAt; // from the beginning of the row
        uint32_t nameAt;
        uint16_t idSize;
        uint16_t nameSize;
        uint16_t type;
        uint16_t group;
        uint16_t location;
        uint16_t state;
    };
    static_assert(sizeof(Record) == 32);
    static constexpr size_t AtOnce = 1024;
    using Chunk = std::array<Record, AtOnce>;

    Shape shape = Shape::Nothing;
    size_t count = 0;
    std::vector<std::shared_ptr<Chunk>> chunks;
    std::unordered_map<size_t, size_t> huge; // the sizes of rows that are too long for 32 bits
    QStringList types;
    QStringList groups;
    QStringList locations;
    QStringList states;

    // Longer rows are not given to RowReader, which takes several times their memory.
    static constexpr size_t MostReadAgain = size_t(128) << 20;

    const Record &at(size_t row) const { return (*chunks.at(row / AtOnce))[row % AtOnce]; }
    RowPlace place(size_t row) const;
    RowSummary summary(size_t row, std::string_view text) const;
};

// Takes the rows that are found.
class RowTable : public RowSink {
public:
    explicit RowTable(std::string_view text);

    void begin(Shape shape) override;
    void add(const ScannedRow &row) override;

    void append(const RowTable &other); // of the same text

    size_t count() const { return m_records.count; }
    RowRecords records() const; // so far

private:
    void push(const RowRecords::Record &record);
    void fillPlainly(RowRecords::Record &record, const ScannedRow &row);
    void fillByReader(RowRecords::Record &record, const RowPlace &place);
    ResourceKind kindOf(uint16_t type);

    std::string_view m_text;
    RowReader m_reader;
    RowRecords m_records;
    FewTexts m_types;
    FewTexts m_groups;
    FewTexts m_locations;
    FewTexts m_states;
    std::vector<ResourceKind> m_kinds; // of the types
};

} // namespace linkdesk::inspect
