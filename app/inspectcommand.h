// linkdesk inspect FILE...: what each file is, and the findings in them.
#pragma once

#include <QStringList>

#include <cstdio>

namespace linkdesk {

// `arguments` with the command's name first. Returns an exit code of headless.h.
int runInspect(const QStringList &arguments, FILE *out, FILE *err);

} // namespace linkdesk
