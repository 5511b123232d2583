// Worlds as files: the built-in ones (resources/sandbox), --world FILE and --state FILE, all in one JSON
// format ("linkdesk-world/1").
#pragma once

#include "src/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace linkdesk::sandbox::worldfile {

// `text` checked; `name` for the message: "FILE:LINE: what was expected".
Result<QJsonObject> parse(const QByteArray &text, const QString &name);
// A built-in world's name ("contoso", "empty", "large:N") or a file.
Result<QJsonObject> load(const QString &nameOrFile);
// Replaces the file in one step; what was there stays when it cannot be written.
Result<Done> save(const QByteArray &text, const QString &file);

} // namespace linkdesk::sandbox::worldfile
