// The result of a query as az prints it.
#pragma once

#include "src/query/value.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace linkdesk {

enum class QueryFormat {
    Json, // two blanks a level
    Tabs, // a line for each element, values between tabs, nested ones as their count
    Table, // for people: the scalars of each element below the names of its members
};

std::optional<QueryFormat> queryFormatOf(const QString &name); // "json", "tsv", "table"

// In UTF-8, with a line end behind each line.
QByteArray queryOutput(const query::Value &result, QueryFormat format);

} // namespace linkdesk
