// What may come at a place of a query that is being written: names that the data have there, functions,
// values.
#pragma once

#include "src/query/value.h"

#include <QList>
#include <QString>

#include <span>

namespace linkdesk::query {

struct Completion {
    enum class Kind { Name, Function, Text };

    Kind kind = Kind::Name;
    QString text; // what to put in, quoted where it must be; a function with its opening parenthesis
    QString label; // what to show: the name or value itself, the function's signature
    Type type = Type::Null; // of a name: what was found there, not null where anything was
    int count = 0; // of a name or text: how many of the values looked at have it
};

struct Completions {
    // What is replaced: the word that the cursor stands in or behind, in UTF-16 units.
    qsizetype from = 0;
    qsizetype length = 0;
    // Texts first, then names in the order of the data, then functions by name. Only what begins as the word
    // does up to the cursor, without case; empty where no name can stand.
    QList<Completion> offers;
};

// `samples`: a few of the values that the query will be carried out on; each is looked at whole, so that a
// sample of 1,000 rows is the most that should be given. What stands behind the cursor is not looked at.
Completions completionsFor(QStringView expression, qsizetype cursor, std::span<const Value> samples);

} // namespace linkdesk::query
