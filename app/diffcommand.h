// linkdesk diff A B: what differs between two exports.
#pragma once

#include <QStringList>

#include <cstdio>

namespace linkdesk {

// `arguments` with the command's name first. Returns an exit code of headless.h.
int runDiff(const QStringList &arguments, FILE *out, FILE *err);

} // namespace linkdesk
