// Asks the sign-in service: one form, one answer, over the transport that the caller gives. Sends nothing but
// to the authority, follows no redirect, repeats nothing (a code can be redeemed once), and keeps no answer.
#pragma once

#include "src/auth/authority.h"
#include "src/auth/tokens.h"
#include "src/base/call.h"

namespace linkdesk {

class Transport;

class TokenEndpoint {
public:
    explicit TokenEndpoint(Transport *transport); // outlives the calls

    // `fields` without client_id, which is the authority's, as is the scope where they name none. Errors:
    // those of tokensOf(), of the transport, and NotSent for an authority that is not to be trusted.
    Call<Tokens> *
    redeem(const Authority &authority, FormFields fields, const Expected &expected, QObject *parent) const;
    // The answer's JSON, whatever the grant; the same errors.
    Call<QJsonObject> *
    post(const Authority &authority, const QUrl &address, FormFields fields, QObject *parent) const;

private:
    Call<HttpReply> *
    send(const Authority &authority, const QUrl &address, FormFields fields, QObject *parent) const;

    Transport *m_transport;
};

} // namespace linkdesk
