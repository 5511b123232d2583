// What a row of an export is, read from its text without making a document of it.
#pragma once

#include "src/inspect/exportrows.h"

#include <QString>

#include <memory>

namespace linkdesk::inspect {

enum class ResourceKind {
    Other,
    Account, // of Device Update
    PrivateEndpoint,
    Connection, // a private endpoint connection, of whatever resource
    PrivateLinkResource,
    Network,
    Subnet,
    NetworkInterface,
    Zone, // private DNS
    ZoneLink,
    ZoneGroup,
    Deployment,
    Policy, // definition, set or assignment
    Template, // of ARM
};

// The type's kind, compared without case; Other for types that we know nothing of.
ResourceKind kindOfType(const QString &type);

// Of a "$schema".
bool isSchemaOfTemplate(const QString &schema);
bool isUtf8(std::string_view text);

// Every field may be empty. The type is taken from the id where the row has none.
struct RowSummary {
    ResourceKind kind = ResourceKind::Other;
    QString id;
    QString name;
    QString type;
    QString resourceGroup;
    QString location;
    QString state; // of a connection its status, else the provisioning state
    // Not read to its end; faultInRow says where and why. What is passed over is not looked at closely: only
    // faultInRow proves that a row is whole.
    bool isBroken = false;
};

// Reads row after row; one thread at a time.
class RowReader {
public:
    RowReader();
    ~RowReader();
    Q_DISABLE_COPY_MOVE(RowReader)

    // Keeps a copy of the row while it reads: the file may change under `text`.
    RowSummary read(std::string_view text, const RowPlace &row);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace linkdesk::inspect
