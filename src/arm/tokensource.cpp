#include "src/arm/tokensource.h"

namespace linkdesk {

FixedToken::FixedToken(Secret token, QObject *parent)
    : TokenSource(parent)
    , m_token(std::move(token))
{
}

Call<Secret> *FixedToken::token(QObject *parent)
{
    return settledCall<Secret>(m_token, parent);
}

Call<Secret> *FixedToken::replace(const Secret &, const QString &, QObject *parent)
{
    return settledCall<Secret>(Error::of(Failure::Refused), parent);
}

} // namespace linkdesk
