#include "src/sandbox/tokencheck.h"

#include "src/base/resourceid.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/refreshtokens.h"
#include "src/sandbox/tokenissuer.h"

#include <algorithm>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leeway = 300; // seconds

TokenVerdict refused(const QString &code, const QString &message, const QString &tenantId)
{
    return { std::nullopt, code, message, tenantId, {} };
}

QString utc(qint64 seconds)
{
    return World::timestamp(seconds * 1000);
}

} // namespace

bool carries(const jwt::Token &token, const QJsonObject &claims)
{
    const QJsonObject asked = claims["access_token"_L1].toObject();
    for (auto one = asked.begin(); one != asked.end(); ++one) {
        if (one.key() == "nbf"_L1) {
            if (token.claims["iat"_L1].toDouble() < one.value()["value"_L1].toString().toDouble())
                return false;
            continue;
        }
        const QJsonArray values = token.claims[one.key()].toArray();
        QJsonArray wanted = one.value()["values"_L1].toArray();
        if (wanted.isEmpty())
            wanted.append(one.value()["value"_L1]);
        const bool all = std::all_of(wanted.begin(), wanted.end(), [&values](const QJsonValue &value) {
            return values.contains(value);
        });
        if (!all)
            return false;
    }
    return true;
}

TokenVerdict checkToken(const World &world, const SigningKey &key, const jwt::Token &token)
{
    const QJsonObject &claims = token.claims;
    const QString tenantId = claims["tid"_L1].toString();
    const QString home = directory::tenant(world, tenantId).isEmpty()
        ? world.tenants().at(0)["tenantId"_L1].toString()
        : tenantId;
    if (!key.signedOne(token))
        return refused(
            u"InvalidAuthenticationToken"_s, u"The access token is invalid: its signature is wrong."_s, home);
    const qint64 now = world.now() / 1000;
    const qint64 from = qint64(claims["nbf"_L1].toDouble());
    const qint64 until = qint64(claims["exp"_L1].toDouble());
    if (until <= now) {
        return refused(
            u"ExpiredAuthenticationToken"_s,
            u"The access token expiry UTC time '%1' is earlier than current UTC time '%2'."_s.arg(
                utc(until), utc(now)),
            home);
    }
    if (from > now + leeway) {
        return refused(
            u"InvalidAuthenticationToken"_s,
            u"The access token is not valid before UTC time '%1'; it is '%2'."_s.arg(utc(from), utc(now)),
            home);
    }
    const QString audience = claims["aud"_L1].toString();
    if (!isArm(audience)) {
        return refused(
            u"InvalidAuthenticationTokenAudience"_s,
            u"The access token has been obtained for wrong audience or resource '%1'. Allowed are 'https://management.core.windows.net/', 'https://management.azure.com/' and this sandbox's own address."_s
                .arg(audience),
            home);
    }
    if (directory::tenant(world, tenantId).isEmpty()) {
        return refused(
            u"InvalidAuthenticationTokenTenant"_s,
            u"The access token is from the wrong issuer '%1'."_s.arg(claims["iss"_L1].toString()), home);
    }
    const bool isApp = claims["idtyp"_L1].toString() == "app"_L1;
    const QJsonObject principal = isApp ? directory::client(world, claims["appid"_L1].toString())
                                        : directory::personOf(world, claims["oid"_L1].toString());
    if (principal.isEmpty())
        return refused(
            u"InvalidAuthenticationToken"_s,
            u"The access token is invalid: this world knows nobody of that object ID."_s, home);
    const qint64 revoked = refreshtokens::revokedAt(world, principal["name"_L1].toString()) / 1000;
    if (qint64(claims["iat"_L1].toDouble()) < revoked && claims["xms_cc"_L1].toArray().contains("cp1"_L1)) {
        TokenVerdict verdict = refused(
            u"InvalidAuthenticationToken"_s,
            u"The sessions of this account were revoked after the access token was issued."_s, home);
        verdict.claims = { { u"access_token"_s,
                             QJsonObject{ { u"nbf"_s,
                                            QJsonObject{ { u"essential"_s, true },
                                                         { u"value"_s, QString::number(revoked) } } } } } };
        return verdict;
    }
    return { Caller(world, principal, { tenantId }), {}, {}, tenantId, {} };
}

} // namespace linkdesk::sandbox
