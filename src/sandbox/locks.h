// Management locks (Microsoft.Authorization/locks) on subscriptions, groups and resources, and what they
// refuse: CanNotDelete a deletion, ReadOnly every change, at their scope and below (rules.md 9.5).
#pragma once

#include "src/sandbox/provider.h"

#include <optional>

namespace linkdesk::sandbox::locks {

void addRoutes(Router &router);
// Of a PUT, PATCH or DELETE on `id`; locks themselves can always be changed.
std::optional<Response> refusal(const World &world, const QByteArray &method, const QString &id);

} // namespace linkdesk::sandbox::locks
