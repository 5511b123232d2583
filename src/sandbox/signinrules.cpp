#include "src/sandbox/signinrules.h"

#include "src/sandbox/directory.h"

namespace linkdesk::sandbox::signinrules {

using namespace Qt::StringLiterals;

namespace {

struct Subject {
    Subject(const World &itsWorld, const Session &itsSession)
        : world(itsWorld)
        , session(itsSession)
        , person(directory::principal(itsWorld, itsSession.principal))
    {
    }
    bool has(QLatin1StringView trouble) const
    {
        return directory::has(world, person, session.tenantId, trouble);
    }

    const World &world;
    const Session &session;
    const QJsonObject person;
};

const QString registered = u"registered"_s;

QString consented(const Session &session)
{
    return u"consented to %1 in %2"_s.arg(session.clientId, session.tenantId);
}

} // namespace

QString entered(const World &world, const QJsonObject &principal, const QString &tenant)
{
    return directory::isShared(tenant) ? principal["tenantId"_L1].toString()
                                       : directory::tenant(world, tenant)["tenantId"_L1].toString();
}

int blocking(const World &world, const Session &session)
{
    const Subject subject(world, session);
    if (subject.has("applicationMissing"_L1))
        return 700016;
    if (!directory::mayEnter(world, subject.person, session.tenantId))
        return 50020;
    if (subject.has("disabled"_L1))
        return 50057;
    if (subject.has("passwordExpired"_L1))
        return 50055;
    return subject.has("blocked"_L1) ? 53003 : 0;
}

bool needsRegistration(const World &world, const Session &session)
{
    const Subject subject(world, session);
    return subject.has("mfaRegistration"_L1) && !directory::did(world, subject.person, registered);
}

bool needsSecondFactor(const World &world, const Session &session)
{
    if (session.strong)
        return false;
    const Subject subject(world, session);
    const QJsonObject asked = session.claims["access_token"_L1].toObject();
    return subject.has("mfa"_L1) || subject.has("mfaRegistration"_L1) || asked.contains("capolids"_L1)
        || asked.contains("acrs"_L1);
}

bool needsConsent(const World &world, const Session &session)
{
    const Subject subject(world, session);
    const bool missing = subject.has("consentMissing"_L1)
        || !directory::client(world, session.clientId)["consent"_L1].toBool(true);
    return missing && !directory::did(world, subject.person, consented(session));
}

void noteRegistration(World &world, const Session &session)
{
    directory::note(world, directory::principal(world, session.principal), registered);
}

void noteConsent(World &world, const Session &session)
{
    directory::note(world, directory::principal(world, session.principal), consented(session));
}

int silently(const World &world, const Session &session)
{
    if (const int number = blocking(world, session); number != 0)
        return number;
    if (needsRegistration(world, session))
        return 50079;
    if (needsSecondFactor(world, session))
        return 50076;
    return needsConsent(world, session) ? 65001 : 0;
}

QString subjectOf(const World &world, const Session &session, int number)
{
    if (number == 700016)
        return session.clientId;
    const QJsonObject person = directory::principal(world, session.principal);
    return person["login"_L1].toString(session.principal);
}

} // namespace linkdesk::sandbox::signinrules
