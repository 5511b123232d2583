// One HTTP try: hands a request to the network and gives back the whole answer, whatever its status. Knows
// nothing of retries, tokens, redirects (a 3xx is an answer like any other) or Azure.
//
// The error is one of Cancelled, Deadline, ConnectionLost, TlsFailed, TooLarge, NotUnderstood (a body that
// cannot be decompressed). Error::maybeApplied says that bytes of the request may have reached the other
// side.
#pragma once

#include "src/base/call.h"
#include "src/net/httpmessage.h"

namespace linkdesk {

class Transport {
public:
    virtual ~Transport() = default;
    // Cancelling or destroying the call closes the connection that it uses.
    virtual Call<HttpReply> *send(const HttpRequest &request, QObject *parent) = 0;
};

} // namespace linkdesk
