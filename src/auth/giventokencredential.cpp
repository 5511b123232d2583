#include "src/auth/giventokencredential.h"

#include "src/auth/tokenfacts.h"

#include <QUuid>
#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace linkdesk {

namespace {

constexpr qint64 MostLifeSeconds = 24LL * 60 * 60; // whatever a token says

Error named(Failure failure, const char *code)
{
    Error error = Error::of(failure);
    error.code = QString::fromLatin1(code);
    return error;
}

} // namespace

GivenTokenCredential::GivenTokenCredential(
    Secret token, const QStringList &audiences, Scheduler *scheduler, QObject *parent)
    : Credential(parent)
    , m_token(std::move(token))
    , m_scheduler(scheduler)
{
    for (QString audience : audiences) {
        while (audience.endsWith(u'/'))
            audience.chop(1);
        m_audiences.append(audience);
    }
}

Secret GivenTokenCredential::takeFromEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (value == nullptr)
        return {};
    Secret token(QByteArrayView(value).trimmed());
    explicit_bzero(value, std::strlen(value)); // it is read again from /proc otherwise
    qunsetenv(variable);
    return token;
}

Call<Tokens> *GivenTokenCredential::acquire(const TokenAsk &ask, QObject *parent)
{
    return settledCall(tokens(ask), parent);
}

Result<Tokens> GivenTokenCredential::tokens(const TokenAsk &ask) const
{
    if (m_token.isEmpty())
        return named(Failure::NotSent, "token_missing");
    if (!ask.claims.isEmpty()) {
        Error error = named(Failure::Refused, "token_cannot_renew");
        error.target = ask.claims;
        return error;
    }
    const TokenFacts facts = tokenFacts(m_token);
    const QDateTime now = m_scheduler->utcNow();
    Tokens tokens;
    tokens.access = m_token.clone(); // who gets it may overwrite it
    tokens.person = facts.person;
    tokens.lifeSeconds = OpaqueLifeSeconds;
    if (facts.expiresAt.isValid()) {
        if (facts.expiresAt <= now)
            return named(Failure::NotSent, "token_expired");
        tokens.lifeSeconds = int(std::min(now.secsTo(facts.expiresAt), MostLifeSeconds));
    }
    if (!facts.audience.isEmpty() && !m_audiences.isEmpty()
        && !m_audiences.contains(facts.audience, Qt::CaseInsensitive))
        return named(Failure::NotSent, "token_for_other");
    // A tenant's domain cannot be compared with its ID.
    const bool isComparable = !QUuid(ask.tenant).isNull() && !facts.person.tenantId.isEmpty();
    if (isComparable && ask.tenant.compare(facts.person.tenantId, Qt::CaseInsensitive) != 0)
        return named(Failure::NotSent, "token_other_tenant");
    return tokens;
}

} // namespace linkdesk
