#include "src/sandbox/authorizationcodes.h"

#include "src/sandbox/refreshtokens.h"

namespace linkdesk::sandbox {

namespace {
constexpr qint64 life = 600'000;
constexpr qint64 remembered = 3'600'000; // so that a late or second use is told from nonsense
constexpr qsizetype maxKept = 1000;
} // namespace

QString AuthorizationCodes::issue(AuthorizationCode code, qint64 now)
{
    m_codes.removeIf([now](const auto &one) { return one.value().expires + remembered < now; });
    if (m_codes.size() >= maxKept)
        m_codes.clear();
    QString secret = refreshtokens::newSecret();
    code.expires = now + life;
    m_codes.insert(refreshtokens::digestOf(secret), code);
    return secret;
}

std::optional<AuthorizationCode> AuthorizationCodes::take(const QString &code)
{
    const auto found = m_codes.find(refreshtokens::digestOf(code));
    if (found == m_codes.end())
        return std::nullopt;
    const AuthorizationCode taken = *found;
    found->used = true;
    return taken;
}

void AuthorizationCodes::forget(const QString &principal)
{
    m_codes.removeIf([&principal](const auto &one) {
        return one.value().session.principal.compare(principal, Qt::CaseInsensitive) == 0;
    });
}

} // namespace linkdesk::sandbox
