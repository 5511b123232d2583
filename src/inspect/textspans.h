// Where in a text ids of ARM, GUIDs, mail addresses and IP addresses are.
#pragma once

#include "src/inspect/redact.h"

#include <QString>

#include <functional>
#include <vector>

namespace linkdesk::inspect {

struct TextSpan {
    enum class Kind { Mail, Id, Guid, Address };

    qsizetype at = 0;
    QString text;
    Kind kind = Kind::Guid;
};

class TextSpans {
public:
    TextSpans(const QString &text, bool withAddresses);

    const std::vector<TextSpan> &all() const { return m_all; } // by place; none reaches into the next

private:
    std::vector<TextSpan> m_all;
};

// One that somebody chose, of an id.
struct IdPart {
    QString text;
    QString typeEnd; // "subnets"
    RedactedKind kind = RedactedKind::Object; // where it is a GUID
    bool isServices = false; // the service's own after all: a region, a group id, a built-in definition
};

// The id with each such part as `change` has it.
QString forEachIdPart(const QString &id, const std::function<QString(const IdPart &)> &change);

} // namespace linkdesk::inspect
