// Words for what stands between here and a cloud: its description, the proxy, the server's certificate. Each
// sentence says what to do.
#pragma once

#include "src/base/error.h"

namespace linkdesk {

// Empty where the error's detail is about something else.
QString waySentence(const Error &error);

} // namespace linkdesk
