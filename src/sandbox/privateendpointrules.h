// What ARM and Microsoft.Network refuse in the PUT of a private endpoint, in Azure's order: form,
// registration, rights on what is linked, references, then the target, the subnet and its addresses. Codes
// and wording: RECORDINGS.md "Errors".
#pragma once

#include "src/sandbox/exchange.h"

namespace linkdesk::sandbox::privateendpoint {

// The body, read.
struct Wanted {
    QString subnetId;
    bool manual = false;
    QString connectionName;
    QString target; // privateLinkServiceId
    QStringList groupIds;
    QString requestMessage;
    QString interfaceName; // customNetworkInterfaceName; empty: Azure names it
    QJsonArray ipConfigurations; // [{name, properties}], as given
    QJsonArray securityGroups; // [{id}]
    friend bool operator==(const Wanted &, const Wanted &) = default;
};

Wanted read(const QJsonObject &body);
// An answer to give instead of writing `wanted` to exchange.id; `existing` is empty for a new endpoint.
std::optional<Response> refusal(const Exchange &exchange, const Wanted &wanted, const QJsonObject &existing);

} // namespace linkdesk::sandbox::privateendpoint
