#include "app/accountkeeper.h"

#include "src/arm/signedtransport.h"
#include "src/auth/giventokencredential.h"
#include "src/auth/networkkeeper.h"
#include "src/auth/tokenfacts.h"
#include "src/auth/unlockedtransport.h"
#include "src/flow/accountplace.h"
#include "src/net/networktransport.h"
#include "src/store/database.h"
#include "ui/signin/signinform.h"
#include "ui/signin/signintext.h"

#include <QUuid>
#include <algorithm>

namespace linkdesk {

namespace {

// Beside the name, where it is not a person at this desk who signed in.
QString roleText(const QString &way)
{
    if (way == ways::AzureCli)
        return AccountKeeper::tr("by Azure CLI");
    if (way == ways::ServicePrincipal)
        return AccountKeeper::tr("service principal");
    return way == ways::GivenToken ? AccountKeeper::tr("given token, not kept") : QString();
}

// A token that does not say whom it is for is the public cloud's.
Cloud cloudOfAudience(const QString &audience)
{
    const QList<Cloud> &clouds = builtInClouds();
    const auto found = std::find_if(clouds.cbegin(), clouds.cend(), [&audience](const Cloud &cloud) {
        return cloud.audiences().contains(audience, Qt::CaseInsensitive);
    });
    return found == clouds.cend() ? clouds.constFirst() : *found;
}

} // namespace

AccountKeeper::AccountKeeper(Scheduler *scheduler, Opener opener, QObject *parent)
    : AccountDesk(parent)
    , m_scheduler(scheduler)
    , m_opener(std::move(opener))
{
}

AccountKeeper::~AccountKeeper() = default;

void AccountKeeper::setProfile(Database *database, QSettings *settings, SecretStore *secrets)
{
    m_clouds = CloudBook(settings);
    m_kept = std::make_unique<Shelf>(database, secrets);
}

void AccountKeeper::setSandbox(const QString &cloud, const QUrl &origin)
{
    m_sandboxCloud = cloud;
    m_sandbox.name = tr("Sandbox");
    m_sandbox.arm = origin;
    m_sandbox.login = origin;
    m_sandbox.audience = QStringLiteral("https://management.azure.com");
}

std::unique_ptr<Transport> AccountKeeper::makeTransport() const
{
    if (m_network)
        return std::make_unique<UnlockedTransport>(m_network);
    return std::make_unique<NetworkTransport>();
}

AccountSession *AccountKeeper::tokensOf(const QString &accountId)
{
    const auto found = find(accountId);
    return found ? sessionOf(*found) : nullptr;
}

std::unique_ptr<Transport> AccountKeeper::transportTo(const QUrl &origin)
{
    AccountSession *session = tokensOf(m_inUse);
    if (!session)
        return makeTransport();
    return std::make_unique<SignedTransport>(origin, session, makeTransport());
}

void AccountKeeper::setInUse(const QString &accountId)
{
    m_inUse = accountId;
    if (const auto found = find(accountId)) {
        const auto noted = found->shelf->book.noteUse(accountId, m_scheduler->utcNow());
        Q_UNUSED(noted) // only the order of the list
    }
    tell();
}

void AccountKeeper::tell()
{
    emit changed();
    emit needChanged();
}

Transport *AccountKeeper::transport()
{
    if (!m_transport)
        m_transport = makeTransport();
    return m_transport.get();
}

// The sandbox's go with it, and a given token is never kept: a book in memory.
AccountKeeper::Shelf *AccountKeeper::shelfOf(const Account &account)
{
    if (account.cloud != m_sandboxCloud && account.way != ways::GivenToken && m_kept)
        return m_kept.get();
    if (!m_passing) {
        auto database = Database::open({});
        if (!database)
            return nullptr;
        m_passingDatabase = std::move(*database);
        m_passing = std::make_unique<Shelf>(m_passingDatabase.get(), &m_passingSecrets);
    }
    return m_passing.get();
}

std::optional<AccountKeeper::Found> AccountKeeper::find(const QString &accountId) const
{
    for (Shelf *shelf : { m_passing.get(), m_kept.get() }) {
        if (!shelf || accountId.isEmpty())
            continue;
        const auto entry = shelf->book.find(accountId);
        if (entry && *entry)
            return Found{ shelf, (*entry)->account };
    }
    return {};
}

std::optional<Cloud> AccountKeeper::cloudOf(const Account &account) const
{
    if (!m_sandboxCloud.isEmpty() && account.cloud == m_sandboxCloud)
        return m_sandbox;
    if (account.way == ways::GivenToken)
        return m_givenCloud;
    return m_clouds.find(account.cloud);
}

OpenAccounts *AccountKeeper::opened(Shelf *shelf)
{
    if (shelf->open)
        return shelf->open.get();
    shelf->open = std::make_unique<OpenAccounts>(&shelf->book, shelf->store, transport(), m_scheduler);
    connect(shelf->open.get(), &OpenAccounts::notKept, this, [this](const QString &id, const Error &error) {
        m_notKept.insert(id, signInSentence(error));
        emit changed();
    });
    connect(shelf->open.get(), &OpenAccounts::kept, this, [this](const QString &id) {
        if (m_notKept.remove(id))
            emit changed();
    });
    return shelf->open.get();
}

AccountSession *AccountKeeper::sessionOf(const Found &found)
{
    OpenAccounts *accounts = opened(found.shelf);
    if (AccountSession *session = accounts->find(found.account.id))
        return session;
    const auto cloud = cloudOf(found.account);
    if (!cloud)
        return nullptr;
    const Authority authority{ cloud->login, found.account.tenant, found.account.clientId, cloud->audience };
    AccountSession *session = accounts->open(found.account, authority);
    connect(session, &AccountSession::signInNeeded, this, &AccountKeeper::tell);
    connect(session, &AccountSession::clockChecked, this, &AccountDesk::clockChecked);
    return session;
}

AccountSession *AccountKeeper::sessionInUse() const
{
    const auto found = find(m_inUse);
    return found && found->shelf->open ? found->shelf->open->find(m_inUse) : nullptr;
}

QList<AccountLine> AccountKeeper::accounts() const
{
    QList<AccountLine> lines;
    for (const Shelf *shelf : { m_passing.get(), m_kept.get() })
        addLines(shelf, &lines);
    return lines;
}

void AccountKeeper::addLines(const Shelf *shelf, QList<AccountLine> *lines) const
{
    const auto entries = shelf ? shelf->book.all() : Result<QList<AccountEntry>>(QList<AccountEntry>());
    if (!entries)
        return;
    for (const AccountEntry &entry : *entries) {
        AccountLine line;
        line.account = entry.account;
        line.isInUse = entry.account.id == m_inUse;
        const AccountSession *session = shelf->open ? shelf->open->find(entry.account.id) : nullptr;
        const bool needsPerson =
            session ? session->need().has_value() : entry.account.needsSecret() && !entry.mayBeInKeychain;
        line.state = needsPerson ? AccountLine::State::NeedsSignIn : AccountLine::State::SignedIn;
        line.notKept = whyNotKept(shelf, entry.account);
        lines->append(line);
    }
}

QString AccountKeeper::whyNotKept(const Shelf *shelf, const Account &account) const
{
    if (account.way == ways::GivenToken)
        return tr("a token that was given is never kept");
    return shelf->store->lasts() ? m_notKept.value(account.id) : tr("the sandbox's sign-ins end with it");
}

QString AccountKeeper::cloudKey(const Cloud &cloud) const
{
    return !m_sandbox.name.isEmpty() && cloud.key() == m_sandbox.key() ? m_sandboxCloud : cloud.key();
}

void AccountKeeper::keep(const Cloud &cloud, const Account &account, const Tokens &tokens)
{
    AccountEntry entry;
    entry.account = account;
    entry.account.cloud = cloudKey(cloud);
    entry.lastUsed = m_scheduler->utcNow();
    Shelf *shelf = shelfOf(entry.account);
    if (!shelf)
        return;
    m_clouds.put(cloud);
    const auto before = shelf->book.entryOf(entry.account);
    const bool isKnown = before && *before;
    entry.account.id = isKnown ? (*before)->account.id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.mayBeInKeychain = isKnown && (*before)->mayBeInKeychain;
    const QString id = entry.account.id;
    // Another file, or a file instead of a secret: another credential.
    const bool isOther = isKnown && (*before)->account.certificate != account.certificate;
    if (isOther && shelf->open)
        shelf->open->close(id);
    if (!entry.account.needsSecret())
        m_notKept.remove(id);
    if (const Result<Done> put = shelf->book.put(entry); !put)
        m_notKept.insert(id, put.error().message);
    provide(shelf, entry.account, tokens);
    if (!entry.account.needsSecret() && entry.mayBeInKeychain)
        opened(shelf)->dropSecret(id);
    tell();
    if (m_inUse != id || isOther)
        use(id);
}

// Whoever waits for this very person goes on with what came.
void AccountKeeper::provide(Shelf *shelf, const Account &account, const Tokens &tokens)
{
    AccountSession *session = sessionOf({ shelf, account });
    if (session && !session->provide(tokens)) {
        shelf->open->close(account.id);
        session = sessionOf({ shelf, account });
        session->provide(tokens);
    }
}

Result<AccountKeeper::Opened> AccountKeeper::addGiven(const Secret &token, const QUrl &arm)
{
    const TokenFacts facts = tokenFacts(token);
    if (arm.isEmpty()) {
        m_givenCloud = cloudOfAudience(facts.audience);
    } else {
        m_givenCloud = {};
        m_givenCloud.name = arm.authority();
        m_givenCloud.arm = arm;
    }
    const QStringList audiences = arm.isEmpty() ? m_givenCloud.audiences() : QStringList();
    AccountEntry entry;
    Account &account = entry.account;
    account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    account.cloud = m_givenCloud.key();
    account.tenant = facts.person.tenantId;
    account.objectId = facts.person.objectId;
    account.userName = facts.person.userName.isEmpty() ? tr("given token") : facts.person.userName;
    account.displayName = facts.person.displayName;
    account.way = ways::GivenToken;
    entry.lastUsed = m_scheduler->utcNow();
    const GivenTokenCredential credential(token.clone(), audiences, m_scheduler);
    if (const Result<Tokens> usable = credential.tokens({ account.tenant, {} }); !usable)
        return usable.error();
    Shelf *shelf = shelfOf(account);
    if (!shelf)
        return Error::of(Failure::Storage);
    if (const Result<Done> put = shelf->book.put(entry); !put)
        return put.error();
    opened(shelf)->openGiven(account, token.clone(), audiences);
    emit changed();
    const std::optional<Opened> place = placeOf(account.id);
    return place ? Result<Opened>(*place) : Error::of(Failure::Storage);
}

std::optional<AccountNeed> AccountKeeper::need() const
{
    const AccountSession *session = sessionInUse();
    if (!session || !session->need())
        return {};
    return AccountNeed{ session->account(), session->need()->reason, session->need()->claims };
}

void AccountKeeper::signInLater()
{
    if (AccountSession *session = sessionInUse(); session && session->need())
        session->refuse(session->need()->reason);
    emit needChanged();
}

qint64 AccountKeeper::clockAhead() const
{
    const AccountSession *session = sessionInUse();
    return session ? session->clockAhead() : 0;
}

std::optional<AccountKeeper::Opened> AccountKeeper::placeOf(const QString &accountId)
{
    const auto found = find(accountId);
    const auto cloud = found ? cloudOf(found->account) : std::nullopt;
    if (!cloud)
        return {};
    const Account &account = found->account;
    Opened place;
    place.cloud = *cloud;
    place.account = account;
    place.isSandbox = account.cloud == m_sandboxCloud;
    place.identity = identityOf(account);
    place.identity.role = roleText(account.way);
    place.identity.place = cloudText(*cloud);
    return place;
}

void AccountKeeper::use(const QString &accountId)
{
    if (const auto place = placeOf(accountId))
        emit accountWanted(*place);
}

void AccountKeeper::signOut(const QString &accountId, std::function<void(QString)> done)
{
    const auto found = find(accountId);
    if (!found) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
        return;
    }
    if (found->shelf->open)
        found->shelf->open->close(accountId);
    linkdesk::signOut(&found->shelf->book, found->shelf->store, accountId, this)
        ->then(this, [this, accountId, done = std::move(done)](const Result<SignedOut> &result) {
            removed(accountId, result, done);
        });
}

void AccountKeeper::removed(
    const QString &accountId, const Result<SignedOut> &result, const std::function<void(QString)> &done)
{
    m_notKept.remove(accountId);
    const bool wasInUse = m_inUse == accountId;
    if (wasInUse)
        m_inUse.clear();
    tell();
    done(result ? QString() : signInText(result.error()));
    if (wasInUse)
        emit sandboxWanted();
}

void AccountKeeper::openInBrowser(const QUrl &page)
{
    m_opener(page);
}

} // namespace linkdesk
