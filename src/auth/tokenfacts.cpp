#include "src/auth/tokenfacts.h"

#include <QTimeZone>

namespace linkdesk {

namespace {

using L1 = QLatin1String;

QString firstOf(const QJsonObject &claims, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (QString text = claims.value(L1(name)).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

TokenFacts tokenFacts(const Secret &token)
{
    const QJsonObject claims = claimsOf(token.reveal());
    TokenFacts facts;
    if (const qint64 seconds = claims.value(L1("exp")).toInteger(); seconds > 0)
        facts.expiresAt = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    facts.audience = claims.value(L1("aud")).toString();
    while (facts.audience.endsWith(u'/'))
        facts.audience.chop(1);
    facts.person.objectId = firstOf(claims, { "oid" });
    facts.person.tenantId = firstOf(claims, { "tid" });
    facts.person.userName =
        firstOf(claims, { "preferred_username", "upn", "unique_name", "email", "appid", "azp" });
    facts.person.displayName = firstOf(claims, { "name", "app_displayname" });
    return facts;
}

} // namespace linkdesk
