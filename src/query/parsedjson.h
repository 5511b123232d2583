// JSON text together with what was read of it, to be kept and shown.
#pragma once

#include "src/query/document.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace linkdesk::query {

// Immutable: may be handed from thread to thread and read in several.
class ParsedJson {
public:
    // From any thread. Where the text is no JSON there is a fault, and the root is null.
    static std::shared_ptr<const ParsedJson> read(const QByteArray &text);

    const QByteArray &text() const { return m_text; }
    const Value &root() const { return m_root; } // lives as long as this does
    const std::optional<JsonFault> &fault() const { return m_fault; }

private:
    QByteArray m_text;
    Arena m_arena;
    Value m_root;
    std::optional<JsonFault> m_fault;
};

} // namespace linkdesk::query
