// The body of an account's PUT, made from the account as it was read (API.md 3, "PUT recipe"): everything
// that can be written, nothing that is read-only.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace linkdesk::accountbody {

// What may be sent back. Fields this program does not know are kept: dropping one would reset it.
QJsonObject writable(const QJsonObject &account);
// The same with publicNetworkAccess set, in whatever spelling the field came.
QJsonObject withPublicAccess(const QJsonObject &writable, bool enabled);
// The names of what differs between two writable accounts, "properties.sku"; values are compared without
// case.
QStringList differences(const QJsonObject &wanted, const QJsonObject &found);

} // namespace linkdesk::accountbody
