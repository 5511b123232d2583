#include "src/sandbox/clientproof.h"

#include "src/sandbox/directory.h"
#include "src/sandbox/jwt.h"
#include "src/sandbox/tokenissuer.h"

#include <QUrl>
#include <algorithm>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leeway = 300; // seconds

// The certificate by the thumbprint that the header names; empty: none that is registered.
QByteArray certificateOf(const QJsonObject &client, const jwt::Token &token)
{
    const bool sha256 = token.header.contains("x5t#S256"_L1);
    const QString named = token.header[sha256 ? "x5t#S256"_L1 : "x5t"_L1].toString();
    const auto wanted = jwt::decoded(named.toLatin1());
    const QJsonArray registered = client["certificates"_L1].toArray();
    for (const QJsonValue one : registered) {
        QByteArray pem = one.toString().toLatin1();
        if (wanted && !wanted->isEmpty() && jwt::thumbprint(pem, sha256) == *wanted)
            return pem;
    }
    return {};
}

// The token endpoint by its own or a gateway's origin, or the issuer of the tenant; a list may name several.
bool isOurAudience(const QJsonValue &audience, const QString &tenant)
{
    if (audience.isArray()) {
        const QJsonArray all = audience.toArray();
        return std::any_of(all.begin(), all.end(), [&tenant](const QJsonValue &one) {
            return !one.isArray() && isOurAudience(one, tenant);
        });
    }
    const QUrl url(audience.toString(), QUrl::StrictMode);
    const QString path = url.path();
    const QString root = u'/' + tenant;
    const bool ours = path.compare(root + "/oauth2/v2.0/token"_L1, Qt::CaseInsensitive) == 0
        || path.compare(root + "/oauth2/token"_L1, Qt::CaseInsensitive) == 0
        || path.compare(root + "/v2.0"_L1, Qt::CaseInsensitive) == 0;
    return ours && isArm(url.toString(QUrl::RemovePath));
}

std::optional<Refusal>
wrongAssertion(const World &world, const QJsonObject &client, const QByteArray &text, const QString &tenant)
{
    const auto token = jwt::read(text);
    if (!token)
        return refusals::of(700027);
    const QByteArray pem = certificateOf(client, *token);
    if (pem.isEmpty() || !jwt::signedBy(*token, pem))
        return refusals::of(700027);
    const QString id = client["clientId"_L1].toString();
    if (token->claims["iss"_L1].toString() != id || token->claims["sub"_L1].toString() != id)
        return refusals::of(700021);
    if (!isOurAudience(token->claims["aud"_L1], tenant))
        return refusals::of(700023);
    const double now = double(world.now()) / 1000;
    if (token->claims["exp"_L1].toDouble() <= now
        || token->claims["nbf"_L1].toDouble() > now + double(leeway))
        return refusals::of(700024);
    return std::nullopt;
}

} // namespace

std::optional<Refusal>
wrongProof(const World &world, const QJsonObject &client, const SignInForm &form, const QString &tenant)
{
    const bool bySecret = form.has("client_secret"_L1);
    const bool byAssertion = form.has("client_assertion"_L1);
    if (directory::isPublic(client))
        return bySecret || byAssertion ? std::optional(refusals::of(700025)) : std::nullopt;
    if (byAssertion) {
        if (form.value("client_assertion_type"_L1)
            != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_L1)
            return refusals::of(9002313, u"client_assertion_type is unknown"_s);
        return wrongAssertion(world, client, form.value("client_assertion"_L1).toLatin1(), tenant);
    }
    if (!bySecret)
        return refusals::of(7000218);
    if (client["secrets"_L1].toArray().contains(form.value("client_secret"_L1)))
        return std::nullopt;
    return refusals::of(7000215, client["clientId"_L1].toString());
}

} // namespace linkdesk::sandbox
