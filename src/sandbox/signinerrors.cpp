#include "src/sandbox/signinerrors.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>
#include <iterator>

namespace linkdesk::sandbox::refusals {

using namespace Qt::StringLiterals;

namespace {

struct Known {
    int number;
    int status;
    QLatin1StringView error;
    QLatin1StringView text; // %1: what it is about
    QLatin1StringView suberror = {};
};

constexpr Known known[] = {
    { 28000, 400, "invalid_scope"_L1, "The scopes name more than one resource."_L1 },
    { 50011, 400, "invalid_request"_L1,
      "The redirect URI '%1' is not one that is registered for this application."_L1 },
    { 50020, 400, "invalid_grant"_L1,
      "The account '%1' does not exist in this tenant. It must be added as a guest first, or another account used."_L1 },
    { 50055, 400, "invalid_grant"_L1, "The password of '%1' has expired."_L1 },
    { 50057, 400, "invalid_grant"_L1, "The account '%1' is disabled."_L1 },
    { 50058, 400, "login_required"_L1, "Nobody is signed in, and a silent sign-in was asked for."_L1 },
    { 50076, 400, "interaction_required"_L1,
      "'%1' must use multi-factor authentication to go on: an administrator changed the configuration, or the place is new."_L1,
      "basic_action"_L1 },
    { 50079, 400, "interaction_required"_L1, "'%1' must set up multi-factor authentication to go on."_L1,
      "basic_action"_L1 },
    { 50148, 400, "invalid_grant"_L1,
      "The code_verifier does not match the code_challenge of the authorization request."_L1 },
    { 50173, 400, "invalid_grant"_L1,
      "The grant was revoked and a new sign-in is needed. The password may have been changed or reset."_L1,
      "bad_token"_L1 },
    { 53003, 400, "invalid_grant"_L1, "Access of '%1' is blocked by a conditional access policy."_L1,
      "message_only"_L1 },
    { 54005, 400, "invalid_grant"_L1, "The authorization code was redeemed already. Sign in again."_L1 },
    { 65001, 400, "invalid_grant"_L1,
      "'%1' has not consented to the use of this application. Send an interactive authorization request."_L1,
      "consent_required"_L1 },
    { 65004, 400, "access_denied"_L1, "The sign-in was declined."_L1 },
    { 70000, 400, "invalid_grant"_L1, "The provided grant is invalid or malformed."_L1 },
    { 70003, 400, "unsupported_grant_type"_L1, "The grant type '%1' is not supported."_L1 },
    { 70008, 400, "invalid_grant"_L1, "The authorization code has expired. Sign in again."_L1 },
    { 70011, 400, "invalid_scope"_L1, "The scope '%1' is not valid."_L1 },
    { 70016, 400, "authorization_pending"_L1,
      "The sign-in on the device page has not ended yet. Go on polling."_L1 },
    { 70018, 400, "bad_verification_code"_L1, "The device code is not known."_L1 },
    { 70020, 400, "expired_token"_L1, "The device code has expired. Start again."_L1 },
    { 90002, 400, "invalid_request"_L1, "The tenant '%1' was not found."_L1 },
    { 90033, 503, "temporarily_unavailable"_L1, "A transient error has occurred. Try again."_L1 },
    { 500011, 400, "invalid_resource"_L1,
      "The resource principal named '%1' was not found in this tenant."_L1 },
    { 500112, 400, "invalid_client"_L1,
      "The redirect URI is not the one that the authorization code was asked for with."_L1 },
    { 501491, 400, "invalid_request"_L1,
      "The code_challenge must be 43 characters of base64url, and its method S256."_L1 },
    { 700005, 400, "invalid_grant"_L1, "The authorization code is for another tenant or application."_L1 },
    { 700016, 400, "unauthorized_client"_L1,
      "The application '%1' was not found in the directory. It may not be installed there, or the request went to the wrong tenant."_L1 },
    { 700021, 401, "invalid_client"_L1,
      "The client assertion's issuer and subject must be the client's ID."_L1 },
    { 700023, 401, "invalid_client"_L1, "The client assertion's audience is not this token endpoint."_L1 },
    { 700024, 401, "invalid_client"_L1, "The client assertion is outside of its valid time range."_L1 },
    { 700025, 401, "invalid_client"_L1, "A public client must not present a secret or an assertion."_L1 },
    { 700027, 401, "invalid_client"_L1,
      "The certificate that signed the client assertion is not registered for the application, or the signature is wrong."_L1 },
    { 700054, 400, "unsupported_response_type"_L1, "Only the response type 'code' is supported."_L1 },
    { 700082, 400, "invalid_grant"_L1, "The refresh token has expired due to inactivity."_L1,
      "bad_token"_L1 },
    { 900144, 400, "invalid_request"_L1, "The request must contain the parameter '%1'."_L1 },
    { 7000215, 401, "invalid_client"_L1, "The client secret is invalid for the application '%1'."_L1 },
    { 7000218, 401, "invalid_client"_L1,
      "The request must contain 'client_assertion' or 'client_secret'."_L1 },
    { 9002313, 400, "invalid_request"_L1, "The request is malformed or invalid: %1."_L1 },
};

QString timestampOf(qint64 now)
{
    return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(u"yyyy-MM-dd hh:mm:ss'Z'"_s);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString correlationOf(const Request &request)
{
    const QUuid asked(QString::fromLatin1(request.header("client-request-id")));
    return asked.isNull() ? newId() : asked.toString(QUuid::WithoutBraces);
}

QString described(const Refusal &refusal, const QString &trace, const QString &correlation, qint64 now)
{
    return u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(
        QString::number(refusal.number), refusal.text, trace, correlation, timestampOf(now));
}

} // namespace

Refusal of(int number, const QString &about)
{
    const auto *const found = std::find_if(
        std::begin(known), std::end(known), [number](const Known &one) { return one.number == number; });
    if (found == std::end(known))
        return { 400, number, u"invalid_request"_s, about };
    QString text = found->text;
    text.replace("%1"_L1, about);
    Refusal refusal{ found->status, number, found->error, text, found->suberror };
    // What the interactive sign-in must ask for; the value is a policy's ID, which only the service reads.
    if (number == 50076 || number == 50079 || number == 53003) {
        refusal.claims = {
            { u"access_token"_s,
              QJsonObject{ { u"capolids"_s,
                             QJsonObject{ { u"essential"_s, true },
                                          { u"values"_s,
                                            QJsonArray{ u"9d2c8e0a-5f0b-4a63-8f2a-6c3e7b1d4a58"_s } } } } } }
        };
    }
    return refusal;
}

QString description(const Refusal &refusal, const Request &request, qint64 now)
{
    return described(refusal, newId(), correlationOf(request), now);
}

Response answer(const Refusal &refusal, const Request &request, const QString &origin, qint64 now)
{
    const QString trace = newId();
    const QString correlation = correlationOf(request);
    QJsonObject body{ { u"error"_s, refusal.error },
                      { u"error_description"_s, described(refusal, trace, correlation, now) },
                      { u"error_codes"_s, QJsonArray{ refusal.number } },
                      { u"timestamp"_s, timestampOf(now) },
                      { u"trace_id"_s, trace },
                      { u"correlation_id"_s, correlation },
                      { u"error_uri"_s,
                        u"%1/error?code=%2"_s.arg(origin, QString::number(refusal.number)) } };
    if (!refusal.suberror.isEmpty())
        body["suberror"_L1] = refusal.suberror;
    if (!refusal.claims.isEmpty()) {
        body["claims"_L1] = QString::fromUtf8(QJsonDocument(refusal.claims).toJson(QJsonDocument::Compact));
    }
    Response response;
    response.status = refusal.status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    response.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    return response;
}

} // namespace linkdesk::sandbox::refusals
