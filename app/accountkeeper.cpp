#include "app/accountkeeper.h"

#include "src/arm/signedtransport.h"
#include "src/store/database.h"
#include "ui/signin/signinform.h"
#include "ui/signin/signintext.h"

#include <QUuid>

namespace linkdesk {

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

std::unique_ptr<Transport> AccountKeeper::transportTo(const QUrl &origin)
{
    auto network = std::make_unique<NetworkTransport>(m_setup);
    if (const auto found = find(m_inUse)) {
        if (AccountSession *session = sessionOf(*found))
            return std::make_unique<SignedTransport>(origin, session, std::move(network));
    }
    return network;
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
        m_transport = std::make_unique<NetworkTransport>(m_setup);
    return m_transport.get();
}

// The sandbox's go with it: a book in memory.
AccountKeeper::Shelf *AccountKeeper::shelfOf(const Account &account)
{
    if (account.cloud != m_sandboxCloud && m_kept)
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
        const bool needsPerson = session ? session->need().has_value() : !entry.mayBeInKeychain;
        line.state = needsPerson ? AccountLine::State::NeedsSignIn : AccountLine::State::SignedIn;
        line.notKept = shelf->store->lasts() ? m_notKept.value(entry.account.id)
                                             : tr("the sandbox's sign-ins end with it");
        lines->append(line);
    }
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
    if (const Result<Done> put = shelf->book.put(entry); !put)
        m_notKept.insert(id, put.error().message);
    // Whoever waits for this very person goes on with what came.
    AccountSession *session = sessionOf({ shelf, entry.account });
    if (session && !session->provide(tokens)) {
        shelf->open->close(id);
        session = sessionOf({ shelf, entry.account });
        session->provide(tokens);
    }
    tell();
    if (m_inUse != id)
        use(id);
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
    place.identity.name = account.userName;
    place.identity.place = cloudText(*cloud);
    place.identity.tenantId = account.tenant;
    place.identity.tenant = account.tenantName.isEmpty() ? account.tenant : account.tenantName;
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
