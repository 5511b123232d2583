#include "src/sandbox/refreshtokens.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace linkdesk::sandbox::refreshtokens {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 life = 90LL * 24 * hour;
constexpr qsizetype maxKept = 500; // the oldest go first

QJsonObject tokensOf(const World &world)
{
    return world.signIn()["refreshTokens"_L1].toObject();
}

void keep(World &world, QLatin1StringView key, const QJsonObject &value)
{
    QJsonObject state = world.signIn();
    state[key] = value;
    world.setSignIn(state);
}

QString oldest(const QJsonObject &tokens)
{
    QString found;
    double expires = 0;
    for (auto one = tokens.begin(); one != tokens.end(); ++one) {
        if (found.isEmpty() || one.value()["expires"_L1].toDouble() < expires) {
            found = one.key();
            expires = one.value()["expires"_L1].toDouble();
        }
    }
    return found;
}

} // namespace

QString newSecret()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString digestOf(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString issue(World &world, const Session &session)
{
    QJsonObject tokens = tokensOf(world);
    while (tokens.size() >= maxKept)
        tokens.remove(oldest(tokens));
    QString token = u"1."_s + newSecret() + newSecret();
    tokens[digestOf(token)] =
        QJsonObject{ { u"session"_s, session.toJson() }, { u"expires"_s, double(world.now() + life) } };
    keep(world, "refreshTokens"_L1, tokens);
    return token;
}

Found find(const World &world, const QString &token)
{
    const QJsonObject kept = tokensOf(world)[digestOf(token)].toObject();
    if (kept.isEmpty())
        return {};
    const State state = kept["revoked"_L1].toBool()            ? State::Revoked
        : kept["expires"_L1].toDouble() <= double(world.now()) ? State::Expired
                                                               : State::Good;
    return { state, Session::fromJson(kept["session"_L1].toObject()) };
}

void noteUse(World &world, const QString &token)
{
    QJsonObject tokens = tokensOf(world);
    QJsonObject kept = tokens[digestOf(token)].toObject();
    kept["expires"_L1] = qMin(kept["expires"_L1].toDouble(), double(world.now() + hour));
    tokens[digestOf(token)] = kept;
    keep(world, "refreshTokens"_L1, tokens);
}

void revoke(World &world, const QString &principal)
{
    QJsonObject tokens = tokensOf(world);
    for (auto one = tokens.begin(); one != tokens.end(); ++one) {
        QJsonObject kept = one.value().toObject();
        if (kept["session"_L1]["principal"_L1].toString().compare(principal, Qt::CaseInsensitive) != 0)
            continue;
        kept["revoked"_L1] = true;
        one.value() = kept;
    }
    keep(world, "refreshTokens"_L1, tokens);
    QJsonObject revoked = world.signIn()["revoked"_L1].toObject();
    revoked[principal.toLower()] = double(world.now());
    keep(world, "revoked"_L1, revoked);
}

qint64 revokedAt(const World &world, const QString &principal)
{
    return qint64(world.signIn()["revoked"_L1][principal.toLower()].toDouble());
}

} // namespace linkdesk::sandbox::refreshtokens
