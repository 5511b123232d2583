// What worlds are called, without reading one.
#pragma once

#include <QString>
#include <QStringList>

namespace linkdesk::sandbox {

// The names that --world takes besides a file (resources/sandbox).
QStringList builtInWorlds();

// "large:N", N from 1 to 100,000 (largeworld.h): its N. 0: another name.
int largeWorldSize(const QString &world);

// A world that we make, not a file.
bool isBuiltInWorld(const QString &world);

// The name of a file for the state of a world (built-in name or file): another one for every world, so that
// none opens another's. A file is known by where it is, whatever way it was named.
QString stateFileName(const QString &world);

} // namespace linkdesk::sandbox
