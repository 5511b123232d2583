#include "src/auth/tokens.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace linkdesk {

namespace {

using L1 = QLatin1String;

constexpr int MostLifeSeconds = 24 * 60 * 60; // whatever an answer says

// Entra writes numbers also as texts.
qint64 secondsOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QString textOf(const QJsonObject &json, const char *name)
{
    return json.value(L1(name)).toString();
}

Error notUnderstood(const HttpReply &reply, const QString &where)
{
    Error error = Error::of(Failure::NotUnderstood);
    error.httpStatus = reply.status;
    error.where = where;
    return error;
}

bool isOurs(const QJsonObject &claims, const Expected &expected)
{
    return textOf(claims, "aud") == expected.clientId
        && (expected.nonce.isEmpty() || textOf(claims, "nonce") == expected.nonce);
}

SignedIn personOf(const QJsonObject &claims)
{
    return { textOf(claims, "oid"), textOf(claims, "tid"), textOf(claims, "preferred_username"),
             textOf(claims, "name") };
}

} // namespace

QJsonObject claimsOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;
    const auto decoded = QByteArray::fromBase64Encoding(parts.at(1), options);
    return decoded ? QJsonDocument::fromJson(*decoded).object() : QJsonObject();
}

QDateTime serviceTimeOf(const HttpReply &reply)
{
    QString text = QString::fromLatin1(headerValue(reply.headers, "Date"));
    text.replace(L1("GMT"), L1("+0000")); // as the other standard writes it
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    return time.isValid() ? time.toUTC() : QDateTime();
}

Error refusalOf(const QJsonObject &json, int status, const QString &where)
{
    static const QRegularExpression number(QStringLiteral("AADSTS\\d+"));
    Error error = Error::of(Failure::Refused);
    error.httpStatus = status;
    error.where = where;
    error.code = textOf(json, "error");
    error.message = textOf(json, "error_description");
    error.innerCode = number.match(error.message).captured();
    // The description goes on with ids and a time stamp, each of which has a field of its own.
    error.innerMessage = error.message.section(u'\n', 0, 0).section(L1(" Trace ID:"), 0, 0).trimmed();
    error.target = textOf(json, "claims");
    error.correlationId = textOf(json, "correlation_id");
    error.requestId = textOf(json, "trace_id");
    return error;
}

Result<Tokens> tokensOf(const HttpReply &reply, const Expected &expected, const QString &where)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    if (reply.status != 200) {
        if (json.contains(L1("error")))
            return refusalOf(json, reply.status, where);
        Error error = Error::of(Failure::Refused);
        error.httpStatus = reply.status;
        error.where = where;
        return error;
    }
    Tokens tokens;
    tokens.access = Secret(textOf(json, "access_token").toLatin1());
    tokens.refresh = Secret(textOf(json, "refresh_token").toLatin1());
    tokens.lifeSeconds = int(std::clamp<qint64>(secondsOf(json.value(L1("expires_in"))), 0, MostLifeSeconds));
    tokens.serviceTime = serviceTimeOf(reply);
    if (tokens.access.isEmpty() || textOf(json, "token_type").compare(L1("Bearer"), Qt::CaseInsensitive) != 0)
        return notUnderstood(reply, where);
    if (!json.contains(L1("id_token")))
        return tokens;
    const QJsonObject claims = claimsOf(textOf(json, "id_token").toLatin1());
    if (claims.isEmpty() || !isOurs(claims, expected))
        return notUnderstood(reply, where);
    tokens.person = personOf(claims);
    return tokens;
}

} // namespace linkdesk
