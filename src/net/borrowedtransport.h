// A transport of somebody else's, for whoever wants one of their own.
#pragma once

#include "src/net/transport.h"

namespace linkdesk {

class BorrowedTransport final : public Transport {
public:
    // `lender` outlives it.
    explicit BorrowedTransport(Transport *lender)
        : m_lender(lender)
    {
    }
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override
    {
        return m_lender->send(request, parent);
    }

private:
    Transport *m_lender;
};

} // namespace linkdesk
