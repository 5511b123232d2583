#include "app/accountkeeper.h"

#include "src/arm/signedtransport.h"
#include "src/auth/refreshcredential.h"
#include "ui/signin/signinform.h"

#include <QUuid>
#include <algorithm>

namespace linkdesk {

AccountKeeper::AccountKeeper(Scheduler *scheduler, Opener opener, QObject *parent)
    : AccountDesk(parent)
    , m_scheduler(scheduler)
    , m_opener(std::move(opener))
{
}

void AccountKeeper::setSandbox(const QString &cloud, const QUrl &origin)
{
    m_sandboxCloud = cloud;
    m_sandbox.name = tr("Sandbox");
    m_sandbox.arm = origin;
    m_sandbox.login = origin;
    m_sandbox.audience = QStringLiteral("https://management.azure.com");
}

std::unique_ptr<Transport> AccountKeeper::transportTo(const QUrl &origin) const
{
    auto network = std::make_unique<NetworkTransport>(m_setup);
    for (const Entry &entry : m_entries) {
        if (entry.account.id == m_inUse)
            return std::make_unique<SignedTransport>(origin, entry.session.get(), std::move(network));
    }
    return network;
}

void AccountKeeper::setInUse(const QString &accountId)
{
    m_inUse = accountId;
    emit changed();
    emit needChanged();
}

Transport *AccountKeeper::transport()
{
    if (!m_transport)
        m_transport = std::make_unique<NetworkTransport>(m_setup);
    return m_transport.get();
}

QList<AccountLine> AccountKeeper::accounts() const
{
    QList<AccountLine> lines;
    for (const Entry &entry : m_entries) {
        AccountLine line;
        line.account = entry.account;
        line.isInUse = entry.account.id == m_inUse;
        line.state = entry.session->need() ? AccountLine::State::NeedsSignIn : AccountLine::State::SignedIn;
        line.notKept = tr("it is kept in memory only");
        lines.append(line);
    }
    return lines;
}

QString AccountKeeper::cloudKey(const Cloud &cloud) const
{
    return !m_sandbox.name.isEmpty() && cloud.key() == m_sandbox.key() ? m_sandboxCloud : cloud.key();
}

AccountKeeper::Entry *AccountKeeper::find(const QString &accountId)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.account.id == accountId;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

void AccountKeeper::keep(const Cloud &cloud, const Account &account, const Tokens &tokens)
{
    Entry entry{ cloud, account, {} };
    entry.account.cloud = cloudKey(cloud);
    const auto same = std::find_if(m_entries.begin(), m_entries.end(), [&entry](const Entry &one) {
        return one.account.key() == entry.account.key();
    });
    entry.account.id =
        same == m_entries.end() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : same->account.id;
    const QString id = entry.account.id;
    // Whoever waits for this very person goes on with what came.
    if (same != m_entries.end() && same->session->provide(tokens)) {
        emit changed();
        emit needChanged();
        if (m_inUse != id)
            use(id);
        return;
    }
    open(&entry, tokens);
    if (same == m_entries.end())
        m_entries.push_back(std::move(entry));
    else
        *same = std::move(entry);
    emit changed();
    use(id);
}

void AccountKeeper::open(Entry *entry, const Tokens &tokens)
{
    const Authority authority{ entry->cloud.login, entry->account.tenant, entry->account.clientId,
                               entry->cloud.audience };
    entry->session = std::make_unique<AccountSession>(
        entry->account, std::make_unique<RefreshCredential>(authority, tokens.refresh, transport()),
        m_scheduler);
    entry->session->provide(tokens);
    connect(entry->session.get(), &AccountSession::signInNeeded, this, [this] {
        emit changed();
        emit needChanged();
    });
}

std::optional<AccountNeed> AccountKeeper::need() const
{
    for (const Entry &entry : m_entries) {
        if (entry.account.id == m_inUse && entry.session->need())
            return AccountNeed{ entry.account, entry.session->need()->reason, entry.session->need()->claims };
    }
    return {};
}

void AccountKeeper::signInLater()
{
    if (Entry *entry = find(m_inUse); entry && entry->session->need())
        entry->session->refuse(entry->session->need()->reason);
    emit needChanged();
}

void AccountKeeper::use(const QString &accountId)
{
    const Entry *entry = find(accountId);
    if (!entry)
        return;
    Opened place;
    place.cloud = entry->cloud;
    place.account = entry->account;
    place.isSandbox = entry->account.cloud == m_sandboxCloud;
    place.identity.name = entry->account.userName;
    place.identity.place = cloudText(entry->cloud);
    place.identity.tenantId = entry->account.tenant;
    place.identity.tenant =
        entry->account.tenantName.isEmpty() ? entry->account.tenant : entry->account.tenantName;
    emit accountWanted(place);
}

void AccountKeeper::signOut(const QString &accountId, std::function<void(QString)> done)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.account.id == accountId;
    });
    if (found != m_entries.end()) {
        found->session->signOut();
        m_entries.erase(found);
    }
    const bool wasInUse = m_inUse == accountId;
    if (wasInUse)
        m_inUse.clear();
    emit changed();
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
    if (wasInUse)
        emit sandboxWanted();
}

void AccountKeeper::openInBrowser(const QUrl &page)
{
    m_opener(page);
}

} // namespace linkdesk
