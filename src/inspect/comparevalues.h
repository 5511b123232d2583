// What differs between two JSON values, value by value.
#pragma once

#include "src/inspect/comparerules.h"
#include "src/query/value.h"

#include <QByteArray>

#include <vector>

namespace linkdesk::inspect {

enum class ChangeKind : uint8_t {
    Added, // only in the second
    Removed, // only in the first
    Changed,
    Renamed, // a member whose name is an id in other letters: `before` and `after` are the names
};

struct ValueChange {
    ChangeKind kind = ChangeKind::Changed;
    IgnoreReason reason = IgnoreReason::None;
    QByteArray pointer; // RFC 6901: in the second value where it was added, else in the first
    // Where it is, or is to be, when all changes in front of this one are carried out on the first value.
    QByteArray patchPath;
    QByteArray before; // JSON in one line; empty where it was added
    QByteArray after; // JSON in one line; empty where it was removed

    bool counts() const { return reason == IgnoreReason::None; }
};

// In an order in which they can be carried out, one by one, on `before`; all of them carried out give `after`
// (objects without order). A change of the order of a list carries the whole list and makes those inside it,
// in front of it, needless. Numbers are compared by what they are (1 is 1.0, 2^64 is not 2^64 + 1).
std::vector<ValueChange> changesBetween(const query::Value &before, const query::Value &after);

// A name as a part of a JSON pointer, with the slash in front.
QByteArray pointerStep(std::string_view name);

} // namespace linkdesk::inspect
