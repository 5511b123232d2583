#include "src/sandbox/claimsrequest.h"

#include <QJsonDocument>

namespace linkdesk::sandbox::claimsrequest {

using namespace Qt::StringLiterals;

std::optional<QJsonObject> read(const SignInForm &form)
{
    if (!form.has("claims"_L1))
        return QJsonObject();
    const QJsonDocument claims = QJsonDocument::fromJson(form.value("claims"_L1).toUtf8());
    return claims.isObject() ? std::optional(claims.object()) : std::nullopt;
}

QJsonObject merged(QJsonObject claims, const QJsonObject &more)
{
    QJsonObject access = claims["access_token"_L1].toObject();
    const QJsonObject added = more["access_token"_L1].toObject();
    for (auto one = added.begin(); one != added.end(); ++one)
        access[one.key()] = one.value();
    if (!access.isEmpty())
        claims["access_token"_L1] = access;
    return claims;
}

bool asksForMore(const Session &session, const QJsonObject &claims)
{
    const QJsonObject asked = claims["access_token"_L1].toObject();
    const QJsonObject had = session.claims["access_token"_L1].toObject();
    for (auto one = asked.begin(); one != asked.end(); ++one) {
        const bool harmless = one.key() == "xms_cc"_L1;
        const bool later = one.key() == "nbf"_L1
            && double(session.began) / 1000 + 1 > one.value()["value"_L1].toString().toDouble();
        if (!harmless && !later && had[one.key()] != one.value())
            return true;
    }
    return false;
}

} // namespace linkdesk::sandbox::claimsrequest
