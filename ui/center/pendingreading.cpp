#include "ui/center/pendingreading.h"

#include "src/review/lockout.h"
#include "ui/center/pendingmodel.h"
#include "ui/center/scopechooser.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/unreadtext.h"
#include "ui/networking/movetext.h"
#include "ui/networking/resourcerights.h"

#include <QSet>
#include <algorithm>

namespace linkdesk {

PendingReading::PendingReading(
    Session *session, PendingModel *model, ScopeChooser *scope, MessageBar *message, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
    , m_scope(scope)
    , m_message(message)
    , m_slow(new SlowHint(message, this))
{
}

void PendingReading::start()
{
    read(Reading::All);
}

void PendingReading::startRest()
{
    read(Reading::Rest);
}

void PendingReading::stop()
{
    if (m_reading)
        m_reading->cancel();
}

void PendingReading::drop()
{
    delete m_reading;
    m_slow->stop();
}

void PendingReading::read(Reading what)
{
    drop();
    auto *call = what == Reading::All ? inventory::pending(m_session, this, m_scope->scope())
                                      : inventory::pendingRest(m_session, m_list, this);
    m_reading = call;
    if (!m_readAt.isValid())
        m_message->showText(MessageBar::Kind::Info, tr("Reading the requests of all subscriptions..."));
    m_slow->start(tr("Still waiting for Azure to list the requests."), [this] { stop(); });
    call->then(this, [this, what](const Result<PendingList> &list) { take(list, what); });
    emit started();
}

void PendingReading::take(const Result<PendingList> &list, Reading what)
{
    m_reading = nullptr;
    m_slow->stop();
    m_message->clear();
    m_failed = !list;
    if (list)
        takeList(*list, what);
    else if (list.error().failure == Failure::Cancelled)
        m_message->showText(MessageBar::Kind::Info, tr("Stopped. Press Refresh to read the requests."));
    else
        m_message->showError(tr("The requests could not be read"), list.error());
    emit finished();
}

void PendingReading::takeList(const PendingList &list, Reading what)
{
    m_list = list;
    m_scope->setSubscriptions(list.subscriptions);
    m_readAt = QDateTime::currentDateTime();
    int gone = 0;
    if (what == Reading::All)
        gone = m_model->setList(list);
    else
        m_model->add(list);
    if (gone > 0)
        m_message->showText(
            MessageBar::Kind::Info, tr("%n checked request(s) no longer wait", nullptr, gone));
    if (!m_list.unread.isEmpty())
        m_message->showProblems(unreadText(), unreadProblems(m_list.unread));
    emit taken(what == Reading::All);
    readRights();
    readEndpoints();
}

void PendingReading::add(const PendingList &list)
{
    m_model->add(list);
    m_list = list;
    m_readAt = QDateTime::currentDateTime();
    readRights();
    readEndpoints();
}

// The private endpoint's own message says more than the description, where it may be read.
void PendingReading::readEndpoints()
{
    QList<ResourceId> ids;
    for (const PendingConnection &pending : std::as_const(m_list.pending)) {
        if (!pending.connection.privateEndpoint.isEmpty())
            ids.append(pending.connection.privateEndpoint);
    }
    delete m_readingEndpoints;
    auto *call = inventory::endpoints(m_session, ids, this);
    m_readingEndpoints = call;
    call->then(this, [this](const Result<QHash<QString, PrivateEndpoint>> &endpoints) {
        if (!endpoints)
            return;
        m_model->setEndpoints(*endpoints);
        emit endpointsRead();
    });
}

void PendingReading::readRights()
{
    for (const PendingConnection &pending : std::as_const(m_list.pending)) {
        ResourceRights *&rights = m_rights[pending.account.key()];
        if (rights)
            continue;
        rights = new ResourceRights(m_session, pending.account, this);
        connect(rights, &ResourceRights::changed, this, &PendingReading::rightsChanged);
        rights->read();
    }
}

bool PendingReading::may(const PrivateEndpointConnection &connection, Decision decision) const
{
    const ResourceRights *rights = m_rights.value(connection.id.parent().key());
    return !rights || rights->may(decisionAction(decision));
}

QList<const ResourceRights *>
PendingReading::rightsOf(const QList<PrivateEndpointConnection> &connections) const
{
    QList<const ResourceRights *> all;
    QSet<QString> seen;
    for (const PrivateEndpointConnection &connection : connections) {
        const QString account = connection.id.parent().key();
        if (seen.contains(account))
            continue;
        seen.insert(account);
        if (const ResourceRights *rights = m_rights.value(account))
            all.append(rights);
    }
    return all;
}

// Of what was asked for and approved here, and of what was Approved before.
QString
PendingReading::lockOutWarning(Decision decision, const QList<PrivateEndpointConnection> &chosen) const
{
    QStringList lost;
    for (const ClosedAccount &closed : m_list.closed) {
        QList<PrivateEndpointConnection> all = closed.approved;
        for (const PrivateEndpointConnection &row : m_model->connections()) {
            if (row.id.parent() == closed.account)
                all.append(row);
        }
        if (locksOut(decision, chosen, all, false))
            lost.append(closed.account.name());
    }
    return lockOutText(lost);
}

// Accounts whose connections alone could not be read come after the subscriptions.
QString PendingReading::unreadText() const
{
    QStringList subscriptions, accounts, lines;
    for (const Unread &unread : m_list.unread)
        (unread.resource.isEmpty() ? subscriptions : accounts).append(unreadName(unread));
    const auto all = int(std::count_if(
        m_list.subscriptions.cbegin(), m_list.subscriptions.cend(),
        [scope = m_scope->scope()](const Subscription &subscription) {
            return subscription.isEnabled() && scope.contains(subscription.subscriptionId);
        }));
    if (!subscriptions.isEmpty())
        lines += tr("Could not read %1 of %n subscription(s): %2", nullptr, all)
                     .arg(QString::number(subscriptions.size()), subscriptions.join(QStringLiteral(", ")));
    if (!accounts.isEmpty())
        lines += tr("Could not read the connections of %n account(s): %1", nullptr, int(accounts.size()))
                     .arg(accounts.join(QStringLiteral(", ")));
    return lines.join(u'\n');
}

} // namespace linkdesk
