// Goes through the texts of JSON as they are written, so that some can be written anew and all else stays as
// it was, to the byte.
#pragma once

#include "src/inspect/exportrows.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace linkdesk::inspect {

struct JsonText {
    QString text; // without quotes and escapes
    // The member that holds it; of an element that of its list; of the "value" or "defaultValue" of an object
    // (a parameter) that of the object; empty at the top.
    QString member;
    bool isName = false; // of a member itself
    bool isBelowTags = false;
};

// The texts of an object that are directly in it, by names that many have.
struct JsonObjectTexts {
    QString id, name, type, displayName, userPrincipalName, subscriptionId, tenantId, roleType;
};

class JsonTextVisitor {
public:
    virtual ~JsonTextVisitor() = default;
    // What stands there from now on; nothing: as it was.
    virtual std::optional<QString> text(const JsonText &text) = 0;
    virtual void object(const JsonObjectTexts & /*texts*/) { } // at its end
};

// Several values behind each other are fine. What is between the texts may only be JSON's own signs, numbers
// and words: anything else is a fault, so that nothing passes unseen. Without `out` nothing is written.
std::optional<ReadFault>
visitTexts(std::string_view json, JsonTextVisitor &visitor, QByteArray *out = nullptr);

} // namespace linkdesk::inspect
