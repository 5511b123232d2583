// The words of a Kusto query: names, texts, numbers, signs. Comments (//) and spaces are gone.
// https://learn.microsoft.com/kusto/query/scalar-data-types/string
#pragma once

#include "src/sandbox/graphfault.h"

#include <QList>
#include <QString>

namespace linkdesk::sandbox {

struct GraphToken {
    enum class Kind { Name, Text, Number, Sign, End };
    Kind kind = Kind::End;
    QString text; // of Text: without its quotes, escapes resolved
    qsizetype position = 0;
};

// Ends in a token of kind End. Throws GraphFault where a text is not closed or a sign is none of the
// language.
QList<GraphToken> graphTokens(const QString &query);

} // namespace linkdesk::sandbox
