// Words for the steps of a connection test.
#pragma once

#include "src/auth/connectiontest.h"

namespace linkdesk {

// Which step, and of what: "the proxy proxy.example.com:3128", "the certificate of ...".
QString hopName(const Hop &hop);
// "The proxy connects to login.microsoftonline.com:443 (31 ms)."; of a failed step what is wrong and what to
// do, as far as it is known.
QString hopText(const Hop &hop);
// All steps as lines of plain text, for Copy.
QString hopsText(const QList<Hop> &hops);

} // namespace linkdesk
