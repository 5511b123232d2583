// Which differences between two exports of one resource say nothing about the resource: what the service
// writes by itself, and where Azure takes two spellings or two orders for the same. Each rule is a line of a
// table with where it is known from. Below "tags" no rule holds: there every name and value is the person's
// own.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace linkdesk::inspect {

// Why a difference does not count.
enum class IgnoreReason : uint8_t {
    None, // it counts
    Stamp, // a mark of the version: etag, resourceGuid
    State, // how far the service is with the last change
    Date, // when and by whom it was last changed
    Order, // of a list whose order means nothing
    Case, // small or capital letters of an id, a type, a name or a state
    Region, // "West US 2" is "westus2"
    Nothing, // null is as good as not being there
};

// A member that the service writes. Compared without case.
struct FieldRule {
    std::string_view member;
    IgnoreReason reason;
    std::string_view source;
};

// A list whose order means nothing. What belongs together is found by the first of `keys` that every element
// of both lists has with a value of its own; else by the whole value.
struct ListRule {
    std::string_view member;
    std::array<std::string_view, 2> keys;
    std::string_view source;
};

std::span<const FieldRule> fieldRules();
std::span<const ListRule> listRules();
// Null where there is none.
const FieldRule *fieldRuleOf(std::string_view member);
const ListRule *listRuleOf(std::string_view member);

// Values of these members are compared without case (DESIGN: ids, types, states, names).
bool isWithoutCase(std::string_view member);
bool isRegion(std::string_view member);
// "/subscriptions/..." and "/providers/...", also in capitals.
bool isArmId(std::string_view text);
bool isGuid(std::string_view text);

// ASCII only: names in JSON documents of Azure are.
bool sameName(std::string_view left, std::string_view right);

} // namespace linkdesk::inspect
