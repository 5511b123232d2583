// Passes over the values of an export from bracket to bracket and takes along what tells a resource, without
// recursion into what it does not know.
#pragma once

#include "src/inspect/exportrows.h"
#include "src/inspect/structure.h"

namespace linkdesk::inspect {

// What a value says of itself; the texts are parts of the file, as they are written there.
struct ScannedRow {
    RowPlace place;
    std::string_view id;
    std::string_view name;
    std::string_view type;
    std::string_view resourceGroup;
    std::string_view location;
    std::string_view schema;
    std::string_view provisioningState;
    std::string_view status; // of a connection
    bool isObject = false;
    bool hasRule = false; // of a policy
    bool hasBeyondAscii = false; // perhaps
    // Escapes, characters beyond ASCII in what was to be taken along, or JSON that is wrong: only a RowReader
    // can say what the row is. Never missing where RowReader would say something else, but for bytes that are
    // no UTF-8 (see hasBeyondAscii).
    bool isOdd = false;
};

struct ScanFault {
    query::JsonProblem problem = query::JsonProblem::ValueExpected;
    size_t at = 0;
};

class RowScanner {
public:
    explicit RowScanner(std::string_view text, Structure::Watch watch = {});

    // Goes back to a place that is outside of texts and of nested values.
    void seek(size_t at);
    // Passes over the value that begins at `at`. Brackets that do not fit, and too many of them inside each
    // other, are faults; what else is wrong with it is not. False: there is no end to be found.
    bool read(size_t at, ScannedRow &row);
    // At a quote: what is inside.
    bool readText(size_t at, std::string_view &text)
    {
        m_structure.dropBefore(at);
        m_structure.next();
        const size_t close = m_structure.next();
        if (close == Structure::None)
            return failAtEnd();
        text = std::string_view(m_text.data() + at + 1, close - at - 1);
        m_end = close + 1;
        return true;
    }

    size_t end() const { return m_end; } // behind what was read last
    const ScanFault &fault() const { return m_fault; }
    bool wasStopped() const { return m_structure.wasStopped(); } // by the watch; the fault means nothing then

    // The first place from `at` on that is no blank; the end of the text where there is none.
    size_t afterBlanks(size_t at) const { return inspect::afterBlanks(m_text, at); }
    char charAt(size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

private:
    enum class Level { Row, Properties, ConnectionState };

    bool readNested(size_t at, ScannedRow &row);
    bool readMembers(Level level, ScannedRow &row);
    bool readMember(Level level, ScannedRow &row, bool &isWrong);
    bool readMemberValue(Level level, std::string_view name, size_t at, ScannedRow &row, bool &isWrong);
    bool open(size_t at);
    bool closeTo(int depth);
    bool fail(query::JsonProblem problem, size_t at);
    bool failAtEnd();

    std::string_view m_text;
    Structure m_structure;
    std::array<char, size_t(query::Value::MostDepth) + 2> m_open; // the first is none
    int m_depth = 0;
    size_t m_end = 0;
    ScanFault m_fault;
};

} // namespace linkdesk::inspect
