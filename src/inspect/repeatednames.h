// Members of one name in one object. Internal to src/inspect.
#pragma once

#include <QString>
#include <QStringList>

#include <string_view>

namespace linkdesk::inspect {

// JSON pointers to them, each name once. `json` is whole: it was read without a fault.
QStringList repeatedNames(std::string_view json);

} // namespace linkdesk::inspect
