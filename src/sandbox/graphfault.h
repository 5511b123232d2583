// Why Resource Graph refuses a query. Thrown inside the query engine only; its door (the provider) catches it
// and answers 400 with these fields in details, as the service does.
#pragma once

#include <QString>

namespace linkdesk::sandbox {

struct GraphFault {
    enum class Code {
        ParserFailure, // the text is no query
        InvalidQueryLanguage, // a part of the language that is not served: operator, function, table
        UnresolvedColumn, // no such column at this place of the pipeline
    };
    Code code = Code::ParserFailure;
    QString token; // the word at fault
    qsizetype position = -1; // in the query's text; -1: not known
    QString expected; // what should stand there; empty: not known
};

} // namespace linkdesk::sandbox
