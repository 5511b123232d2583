// The query of operation URLs: since 2023 Azure signs them, which makes them 3,000 characters long
// (RECORDINGS.md "Connection on the target"). Ours looks like it, is as long, and means nothing.
#pragma once

#include "src/sandbox/world.h"

namespace linkdesk::sandbox {

QString signedQuery(World &world, const QString &apiVersion); // "api-version=...&t=...&c=...&s=...&h=..."

} // namespace linkdesk::sandbox
