// What the sign-in service refuses with: the OAuth word that clients branch on, Entra's number and a sentence
// (API.md 1.8 "Token errors").
#pragma once

#include "src/sandbox/sandbox.h"

namespace linkdesk::sandbox {

struct Refusal {
    int status = 400;
    int number = 0; // AADSTSnnnnn
    QString error; // "invalid_grant"
    QString text; // one sentence or two; no secret, no code
    QString suberror = {};
    QJsonObject claims = {}; // to be asked for at the interactive sign-in
};

namespace refusals {

// Those with fixed words; `about` fills in what they name (a tenant, an application, a person).
Refusal of(int number, const QString &about = {});
// "AADSTS50076: ... Trace ID: ... Correlation ID: ... Timestamp: ..."
QString description(const Refusal &refusal, const Request &request, qint64 now);
// {error, error_description, error_codes, timestamp, trace_id, correlation_id, error_uri, suberror?, claims?}
Response answer(const Refusal &refusal, const Request &request, const QString &origin, qint64 now);

} // namespace refusals

} // namespace linkdesk::sandbox
