// linkdesk query EXPRESSION FILE: a JMESPath query over a file, as `az --query` over an answer.
#pragma once

#include <QStringList>

#include <cstdio>

namespace linkdesk {

// `arguments` with the command's name first. Returns an exit code of headless.h.
int runQuery(const QStringList &arguments, FILE *out, FILE *err);

} // namespace linkdesk
