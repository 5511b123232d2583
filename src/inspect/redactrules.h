// Which texts of an export say something about whom it is of, by where they stand, and which never do.
#pragma once

#include <QString>

namespace linkdesk::inspect {

// Members whose value is what the service has words for: a type, a place, a state, a version.
bool isServiceWord(const QString &member);
// ... and lists of names that the service gives: group ids, members.
bool isServiceName(const QString &member);
bool isPerson(const QString &member); // of a user: a name, an address, a login
bool isHost(const QString &member); // of a host's name, whose first label is somebody's
bool isResourceName(const QString &member); // "vnetName", "resourceGroup"
bool isSecretMember(const QString &member); // "adminPassword"; also where the value does not look like one

// Names that many have and that say nothing: "default", "subnet".
bool isPlainWord(const QString &lowered);
// "privatelink.api.adu.microsoft.com"
bool isServiceZone(const QString &lowered);
// Of a role that everyone has (Azure built-in roles, Microsoft Learn), or all zeros.
bool isCommonGuid(const QString &lowered);
// What a resource of the last part of a type is called instead: "subnet" of "subnets", "name" of others.
QString standInWord(const QString &typeEnd);

} // namespace linkdesk::inspect
