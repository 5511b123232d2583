#include "src/flow/openaccounts.h"

#include "src/auth/accountbook.h"
#include "src/auth/azureclicredential.h"
#include "src/auth/giventokencredential.h"
#include "src/auth/refreshcredential.h"
#include "src/auth/secretstore.h"
#include "src/auth/serviceprincipalcredential.h"

namespace linkdesk {

OpenAccounts::OpenAccounts(
    AccountBook *book, SecretStore *store, Transport *transport, Scheduler *scheduler, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_store(store)
    , m_transport(transport)
    , m_scheduler(scheduler)
{
}

OpenAccounts::~OpenAccounts() = default;

AccountSession *OpenAccounts::find(const QString &id) const
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

AccountSession *OpenAccounts::open(const Account &account, const Authority &authority)
{
    if (AccountSession *session = find(account.id))
        return session;
    return put(account, credentialOf(account, authority));
}

AccountSession *
OpenAccounts::openGiven(const Account &account, const Secret &token, const QStringList &audiences)
{
    close(account.id);
    return put(account, std::make_unique<GivenTokenCredential>(token, audiences, m_scheduler));
}

AccountSession *OpenAccounts::put(const Account &account, std::unique_ptr<Credential> credential)
{
    auto session = std::make_unique<AccountSession>(account, std::move(credential), m_scheduler);
    connect(
        session.get(), &AccountSession::refreshTokenChanged, this,
        [this, id = account.id](const Secret &token) { keep(id, token); });
    return m_sessions.emplace(account.id, std::move(session)).first->second.get();
}

std::unique_ptr<Credential>
OpenAccounts::credentialOf(const Account &account, const Authority &authority) const
{
    if (account.way == ways::AzureCli) {
        AzureCliOptions options;
        options.resource = authority.resource;
        return std::make_unique<AzureCliCredential>(options, m_scheduler);
    }
    if (account.way == ways::GivenToken)
        return std::make_unique<GivenTokenCredential>(Secret(), QStringList(), m_scheduler);
    const SecretReader reader = [store = m_store, key = SecretStore::accountKey(account.id)](
                                    QObject *parent) { return store->read(key, parent); };
    if (account.way == ways::ServicePrincipal) {
        auto principal = std::make_unique<ServicePrincipalCredential>(
            authority, PrincipalProof{ {}, account.certificate }, m_transport, m_scheduler);
        principal->setReader(reader);
        return principal;
    }
    auto person = std::make_unique<RefreshCredential>(authority, Secret(), m_transport);
    person->setReader(reader);
    return person;
}

// The book is told first: what may lie in the store is looked for when the account is signed out.
void OpenAccounts::keep(const QString &id, const Secret &token)
{
    const auto before = m_book->find(id);
    const bool wasEmpty = before && *before && !(*before)->mayBeInKeychain;
    if (const Result<Done> noted = m_book->noteKeychain(id, true); !noted) {
        emit notKept(id, noted.error());
        return;
    }
    m_store->write(SecretStore::accountKey(id), token, this)
        ->then(this, [this, id, wasEmpty](const Result<Done> &written) {
            if (written) {
                // An earlier write that failed meanwhile may have said otherwise.
                const auto noted = m_book->noteKeychain(id, true);
                Q_UNUSED(noted)
                if (m_store->lasts())
                    emit kept(id);
                return;
            }
            // Signing out then needs no keychain, which may not even be there.
            if (wasEmpty && !written.error().maybeApplied) {
                const auto noted = m_book->noteKeychain(id, false);
                Q_UNUSED(noted) // signing out looks once more
            }
            emit notKept(id, written.error());
        });
}

void OpenAccounts::dropSecret(const QString &id)
{
    m_store->remove(SecretStore::accountKey(id), this)->then(this, [this, id](const Result<Done> &removed) {
        const AccountSession *session = find(id);
        if (!removed || !session || session->account().needsSecret())
            return;
        const auto noted = m_book->noteKeychain(id, false);
        Q_UNUSED(noted) // signing out looks once more
    });
}

void OpenAccounts::close(const QString &id)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    const std::unique_ptr<AccountSession> session = std::move(found->second);
    m_sessions.erase(found);
    session->signOut();
}

} // namespace linkdesk
