// Is this host this very computer? Only then plain http is allowed and no proxy is asked.
#pragma once

#include <QString>

namespace linkdesk {

bool isLoopback(const QString &host);

} // namespace linkdesk
