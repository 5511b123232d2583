// The world "large:N": N private endpoints in one subscription, each with its connection on one of N/1000
// accounts, one in five Pending; the same N gives the same world. For lists and decisions by the thousand.
// What nobody lists there is left out: network interfaces, zones.
#pragma once

#include <QJsonObject>

namespace linkdesk::sandbox {

constexpr int LargestWorld = 100'000;

// `directory`: a world whose people, roles, places and providers are taken over; its resources are not.
QJsonObject largeWorld(const QJsonObject &directory, int endpoints);

} // namespace linkdesk::sandbox
