// Takes out of exported files what says whose they are, so that they can be shown to others: by rule, not by
// list. The same value becomes the same stand-in in all files of a set, so that what belongs together still
// does: ids, names and hosts stay ids, names and hosts of valid form.
//
// Always: ids of subscriptions, tenants and other objects (GUIDs), names of resources, names and addresses of
// persons, tokens and secrets. IP addresses on demand. What the service has words for stays: types, regions,
// states, versions, names of groups and members, zones such as privatelink.*, ids of built-in roles. Free
// text keeps what no rule knows: somebody should read it before it is sent.
#pragma once

#include "src/inspect/exportrows.h"

#include <QByteArray>

#include <array>

#include <tl/expected.hpp>

namespace linkdesk::inspect {

enum class RedactedKind : uint8_t { Subscription, Tenant, Object, Name, Person, Secret, Address };

constexpr size_t RedactedKinds = 7;

struct RedactOptions {
    bool withAddresses = false; // IPv4, IPv6 and hardware addresses, too
};

struct RedactCount {
    int values = 0; // different ones
    int places = 0; // where they stood
};

struct Redaction {
    std::vector<QByteArray> texts; // as many as were given, formatted as they were
    std::array<RedactCount, RedactedKinds> counts{};

    const RedactCount &count(RedactedKind kind) const { return counts[size_t(kind)]; }
};

struct RedactFault {
    size_t text = 0; // which of them
    ReadFault fault;
};

// A text that cannot be read is not redacted: what was not understood might be passed on.
tl::expected<Redaction, RedactFault>
redact(const std::vector<std::string_view> &texts, const RedactOptions &options = {});

} // namespace linkdesk::inspect
