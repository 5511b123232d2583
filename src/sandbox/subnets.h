// Subnets of a virtual network: records of their own, shown inside their network too. What lies in them
// (endpoints, IP configurations) is composed when read; their etag is the network's (RECORDINGS.md "VNets and
// subnets").
#pragma once

#include "src/sandbox/provider.h"
#include "src/sandbox/subnetaddresses.h"

namespace linkdesk::sandbox::subnet {

void addRoutes(Router &router);
void addTasks(TaskTable &tasks);
QList<QJsonObject> of(const World &world, const QString &networkId); // as kept
QJsonObject show(const World &world, const QJsonObject &subnet);
// One of many.
QJsonObject show(const World &world, const network::AddressesInUse &inUse, const QJsonObject &subnet);
// The record for what a PUT says of a subnet, "Updating".
QJsonObject recordOf(const QString &id, const QJsonObject &given);
// Refuses a policy that is none of the four.
std::optional<Response> wrongPolicy(const QJsonObject &subnet);
// Refuses prefixes that are none, lie outside of the network or overlap one of `others`.
std::optional<Response>
wrongPrefix(const QJsonObject &network, const QJsonObject &subnet, const QList<QJsonObject> &others);
// 400 InUseSubnetCannotBeDeleted while something lies in it.
std::optional<Response> inUse(const World &world, const QJsonObject &subnet);
// 400 where a delegation would come or go beside what lies in the subnet, or a prefix would leave it outside.
std::optional<Response> changedInUse(const World &world, const QJsonObject &before, const QJsonObject &after);

} // namespace linkdesk::sandbox::subnet
