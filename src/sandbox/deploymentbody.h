// The body of a deployment as its clients really send it: az splices the template in as the person wrote it,
// so there may be an unquoted key, comments, line breaks inside strings and commas before a closing bracket
// (SIMULATOR.md 3).
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <optional>

namespace linkdesk::sandbox {

// Strict JSON is read as it is; else the liberties above are taken out first. Nothing where it is no JSON
// object even then: `problem` says where.
std::optional<QJsonObject> readDeploymentBody(const QByteArray &text, QString *problem);

} // namespace linkdesk::sandbox
