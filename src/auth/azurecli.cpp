#include "src/auth/azurecli.h"

#include "src/auth/tokenfacts.h"
#include "src/base/redaction.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace linkdesk::azurecli {

namespace {

using L1 = QLatin1String;

constexpr qint64 MostLifeSeconds = 24LL * 60 * 60; // whatever an answer says
constexpr int MostLetters = 400; // of a message

Error failed(Failure failure, const char *code)
{
    Error error = Error::of(failure);
    error.code = QString::fromLatin1(code);
    error.where = QStringLiteral("az account get-access-token");
    return error;
}

qint64 secondsOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QDateTime endOf(const QJsonObject &json, const TokenFacts &facts)
{
    if (const qint64 seconds = secondsOf(json.value(L1("expires_on"))); seconds > 0)
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    if (facts.expiresAt.isValid())
        return facts.expiresAt;
    // "2023-07-20 12:01:02.000000"
    const QString local = json.value(L1("expiresOn")).toString().left(19);
    return QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss")).toUTC();
}

// The last line that says something, as a traceback puts it there; warnings come before it.
QString messageOf(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QString said;
    for (const QString &line : lines) {
        if (line.startsWith(L1("ERROR:"))) {
            said = line.mid(6);
            break;
        }
        if (!line.trimmed().isEmpty())
            said = line;
    }
    return redacted(said.trimmed()).left(MostLetters);
}

bool hasOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&text](const char *word) {
        return text.contains(L1(word), Qt::CaseInsensitive);
    });
}

const char *codeOf(const QString &text, const QString &tenant, bool hasNumber)
{
    // A number first: az puts its own advice, "az login", behind all of them.
    if (hasNumber
        || hasOneOf(text, { "interactive authentication is needed", "has expired", "invalid_grant" }))
        return "cli_expired";
    if (hasOneOf(
            text, { "does not exist in msal token cache", "can't find token", "not found in the cache" }))
        return tenant.isEmpty() ? "cli_not_signed_in" : "cli_tenant_missing";
    if (hasOneOf(text, { "az login", "no subscription found", "az account set" }))
        return "cli_not_signed_in";
    return "cli_failed";
}

} // namespace

QString find()
{
    return programInPath(QStringLiteral("az"), QString::fromLocal8Bit(qgetenv("PATH")));
}

QStringList arguments(const QString &resource, const QString &tenant)
{
    QStringList words{ QStringLiteral("account"),    QStringLiteral("get-access-token"),
                       QStringLiteral("--output"),   QStringLiteral("json"),
                       QStringLiteral("--resource"), resource };
    if (!tenant.isEmpty())
        words << QStringLiteral("--tenant") << tenant;
    return words;
}

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AZURE_CORE_NO_COLOR"), QStringLiteral("1"));
    environment.insert(QStringLiteral("AZURE_CORE_ONLY_SHOW_ERRORS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("AZURE_CORE_SURVEY_MESSAGE"), QStringLiteral("0"));
    environment.insert(QStringLiteral("AZURE_CORE_COLLECT_TELEMETRY"), QStringLiteral("0"));
    environment.insert(QStringLiteral("PYTHONIOENCODING"), QStringLiteral("utf-8"));
    return environment;
}

bool isTenant(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9][A-Za-z0-9.-]{0,252}")));
    return form.match(text).hasMatch();
}

Result<Tokens> tokensOf(const QByteArray &output, const QDateTime &now)
{
    const QJsonObject json = QJsonDocument::fromJson(output).object();
    Tokens tokens;
    tokens.access = Secret(json.value(L1("accessToken")).toString().toLatin1());
    if (tokens.access.isEmpty())
        return failed(Failure::NotUnderstood, "cli_not_understood");
    const TokenFacts facts = tokenFacts(tokens.access);
    const QDateTime end = endOf(json, facts);
    if (!end.isValid())
        return failed(Failure::NotUnderstood, "cli_not_understood");
    if (end <= now)
        return failed(Failure::Refused, "cli_expired");
    tokens.lifeSeconds = int(std::min(now.secsTo(end), MostLifeSeconds));
    tokens.person = facts.person;
    if (tokens.person.tenantId.isEmpty())
        tokens.person.tenantId = json.value(L1("tenant")).toString();
    return tokens;
}

Error refusalOf(const QByteArray &problems, const QString &tenant)
{
    static const QRegularExpression number(QStringLiteral("AADSTS\\d+"));
    const QString text = QString::fromUtf8(problems);
    const QString named = number.match(text).captured();
    Error error = failed(Failure::Refused, codeOf(text, tenant, !named.isEmpty()));
    error.innerCode = named;
    error.message = messageOf(text);
    return error;
}

} // namespace linkdesk::azurecli
