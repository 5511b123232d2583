#include "ui/networking/privateaccesstab.h"

#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "src/review/lockout.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/messagebar.h"
#include "ui/common/rightsbar.h"
#include "ui/common/slowhint.h"
#include "ui/networking/connectionfilters.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"
#include "ui/networking/connectiontable.h"
#include "ui/networking/decisiondesk.h"
#include "ui/networking/decisionpanel.h"
#include "ui/networking/movetext.h"
#include "ui/networking/removalcleanup.h"
#include "ui/networking/resourcerights.h"
#include "ui/networking/rightsnotice.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

PrivateAccessTab::PrivateAccessTab(
    UiContext *context, ResourceId account, ResourceRights *rights, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(std::move(account))
    , m_rights(rights)
    , m_model(new ConnectionModel(this))
    , m_proxy(new ConnectionProxy(this))
{
    setObjectName(QStringLiteral("privateAccess"));
    m_proxy->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Gap, 0, 0);
    layout->setSpacing(theme::Gap);
    buildCommands(layout);
    m_rightsBar = new RightsBar(m_context->dialogs, this);
    layout->addWidget(m_rightsBar);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("privateAccessMessage"));
    m_slow = new SlowHint(m_message, this);
    layout->addWidget(m_message);
    m_panel = new DecisionPanel(m_context, this);
    layout->addWidget(m_panel);
    buildDesk();
    buildList(layout);
    connect(m_model, &ConnectionModel::checksChanged, this, [this] {
        m_filters->updateSelectAll();
        updateCommands();
    });
    updateCommands();
    updateEmptyText();
}

int PrivateAccessTab::pendingCount() const
{
    return m_model->pendingCount();
}

QWidget *PrivateAccessTab::firstFocus() const
{
    return m_table;
}

void PrivateAccessTab::setPublicAccess(bool enabled)
{
    m_public = enabled;
}

void PrivateAccessTab::buildCommands(QVBoxLayout *layout)
{
    m_commands = new CommandRow(this);
    m_add = m_commands->add(tr("+ &Add"), nullptr, "addConnection");
    connect(m_add, &QAction::triggered, this, [this] {
        m_context->navigator->open({ Place::Kind::CreateEndpoint, m_account });
    });
    layout->addWidget(m_commands);
}

// The decisions stand between + Add and what is done with the list.
void PrivateAccessTab::buildDesk()
{
    m_desk = new DecisionDesk({ m_context, m_model, m_commands, m_panel, m_message, this });
    m_desk->setRights([this](const PrivateEndpointConnection &, Decision decision) {
        return m_rights->may(decisionAction(decision));
    });
    m_desk->setWarning(
        [this](Decision decision, const auto &chosen) { return lockOutWarning(decision, chosen); });
    m_cleanUp = new RemovalCleanUp(m_context, m_message, this);
    for (const Decision decision : { Decision::Approve, Decision::Reject, Decision::Remove })
        m_desk->addCommand(decision);
    connect(m_rights, &ResourceRights::changed, m_desk, &DecisionDesk::update);
    connect(m_rights, &ResourceRights::changed, this, &PrivateAccessTab::updateRights);
    updateRights();
    connect(m_desk, &DecisionDesk::begun, this, [this] {
        if (m_panel->decision() == Decision::Remove)
            m_cleanUp->begin(m_model->checked());
        delete m_reading; // what it would bring is older than what the decisions read
        endReading();
    });
    connect(m_desk, &DecisionDesk::leftPanel, this, [this] { m_table->setFocus(); });
    connect(m_desk, &DecisionDesk::rowChanged, this, &PrivateAccessTab::pendingCountChanged);
    connect(m_desk, &DecisionDesk::changed, this, &PrivateAccessTab::updateCommands);
    connect(m_desk, &DecisionDesk::finished, this, [this](bool stale) {
        emit pendingCountChanged();
        m_cleanUp->offer();
        if (stale)
            read(Outcome::Keep);
    });
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshConnections");
    connect(m_refresh, &QAction::triggered, this, &PrivateAccessTab::refresh);
    m_export = m_commands->add(tr("Export to JSO&N"), "download", "exportConnections");
    connect(m_export, &QAction::triggered, this, &PrivateAccessTab::exportJson);
}

void PrivateAccessTab::updateRights()
{
    showDecisionRights(m_rightsBar, { Decision::Approve, Decision::Reject, Decision::Remove }, { m_rights });
}

void PrivateAccessTab::buildList(QVBoxLayout *layout)
{
    m_filters = new ConnectionFilters(m_model, m_proxy, this);
    connect(m_filters, &ConnectionFilters::changed, this, &PrivateAccessTab::updateEmptyText);
    layout->addWidget(m_filters);
    m_table = new ConnectionTable(m_model, m_proxy, this);
    connect(m_table, &ConnectionTable::linkWanted, this, [this](const ResourceId &endpoint) {
        m_context->navigator->open({ Place::Kind::Endpoint, endpoint });
    });
    connect(m_table, &ConnectionTable::decisionWanted, m_desk, &DecisionDesk::ask);
    layout->addWidget(m_table, 1);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(QStringLiteral("connectionsEmpty"));
    connect(m_empty, &EmptyState::actionPressed, this, &PrivateAccessTab::onEmptyAction);
    layout->addWidget(m_empty, 1);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("connectionCount"));
    theme::setSecondary(m_count);
    layout->addWidget(m_count);
}

void PrivateAccessTab::refresh()
{
    if (m_desk->isBusy() || m_cleanUp->isBusy())
        return;
    const Outcome outcome = m_desk->takeUnseen() ? Outcome::Keep : Outcome::Drop;
    if (outcome == Outcome::Drop && !m_exporting)
        m_message->clear();
    read(outcome);
    readSubscriptions();
}

// For the names and the tenants of those who ask; what could not be listed is unknown, and says so.
void PrivateAccessTab::readSubscriptions()
{
    delete m_readingSubscriptions;
    auto *call = inventory::subscriptions(m_context->session, this);
    m_readingSubscriptions = call;
    call->then(this, [this](const Result<QList<Subscription>> &subscriptions) {
        m_model->setSubscriptions(subscriptions ? *subscriptions : QList<Subscription>());
    });
}

// Who asks has no room beside the rest in a narrow window, and is in the tool tip of the endpoint then.
void PrivateAccessTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= theme::textWidth(this, 130);
    m_table->setColumnHidden(ConnectionModel::RequestedBy, !wide);
    m_table->setWidths({ wide ? 28 : 34, 26, wide ? 26 : 30, 30 });
}

void PrivateAccessTab::read(Outcome outcome)
{
    delete m_reading;
    endReading();
    auto *call = inventory::connections(m_context->session, m_account, this);
    m_reading = call;
    if (outcome == Outcome::Drop)
        tellReading();
    updateEmptyText();
    call->then(this, [this, outcome](const Result<QList<PrivateEndpointConnection>> &connections) {
        m_reading = nullptr;
        endReading();
        m_failed = !connections;
        m_readAt = QDateTime::currentDateTime();
        if (connections)
            take(*connections, outcome);
        else if (outcome == Outcome::Drop || m_message->kind() == MessageBar::Kind::Success)
            m_message->showError(tr("The connections could not be read"), connections.error());
        updateEmptyText();
    });
}

void PrivateAccessTab::tellReading()
{
    m_saysReading = !m_readAt.isValid() && m_message->text().isEmpty();
    if (m_saysReading)
        m_message->showText(MessageBar::Kind::Info, tr("Reading the connections..."));
    m_slow->start(tr("Still waiting for Azure to list the connections of this account."), [this] {
        if (m_reading)
            m_reading->cancel();
    });
}

void PrivateAccessTab::endReading()
{
    m_slow->stop();
    if (m_saysReading)
        m_message->clear();
    m_saysReading = false;
}

void PrivateAccessTab::take(const QList<PrivateEndpointConnection> &connections, Outcome outcome)
{
    if (outcome == Outcome::Drop)
        m_model->clearDecisions();
    const int gone = m_model->setConnections(connections);
    if (gone > 0 && m_message->text().isEmpty())
        m_message->showText(
            MessageBar::Kind::Info, tr("%n checked connection(s) are no longer there", nullptr, gone));
    m_filters->updateSelectAll();
    updateCommands();
    emit pendingCountChanged();
}

void PrivateAccessTab::updateEmptyText()
{
    // While it is read for the first time the table has its place, and the focus.
    const bool empty = m_proxy->rowCount() == 0 && m_readAt.isValid();
    const bool focused = m_table->hasFocus();
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    if (focused && empty)
        m_commands->button(m_add)->setFocus();
    const int all = m_model->rowCount();
    m_count->setText(
        all == m_proxy->rowCount()
            ? tr("%n connection(s)", nullptr, all)
            : tr("%1 of %n connection(s) shown", nullptr, all).arg(m_proxy->rowCount()));
    if (all == 0 && m_readAt.isValid())
        m_count->setText(
            tr("Last checked %1").arg(QLocale().toString(m_readAt.time(), QLocale::ShortFormat)));
    m_count->setVisible(m_readAt.isValid());
    if (!m_readAt.isValid())
        return;
    if (all > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No connection matches the filter"), {},
            tr("Show all &connections"));
    else if (m_failed)
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("Press Refresh to try again."));
    else
        m_empty->showText(
            QStringLiteral("endpoint"), tr("No private endpoint connections"),
            tr("Create a private endpoint, and clients of its network reach this account by a private "
               "address."),
            tr("&Create a private endpoint"));
}

void PrivateAccessTab::onEmptyAction()
{
    if (m_model->rowCount() == 0) {
        m_add->trigger();
        return;
    }
    m_filters->clear();
    m_table->setFocus();
}

void PrivateAccessTab::updateCommands()
{
    const QString busy = m_desk->busyText();
    m_commands->allow(m_refresh, busy);
    QString noExport = busy;
    if (m_exporting)
        noExport = tr("The connections are being exported");
    else if (m_model->rowCount() == 0)
        noExport = tr("There is no connection to export");
    m_commands->allow(m_export, noExport);
}

QString
PrivateAccessTab::lockOutWarning(Decision decision, const QList<PrivateEndpointConnection> &chosen) const
{
    const bool lost = locksOut(decision, chosen, m_model->connections(), m_public.value_or(true));
    return lost ? lockOutText() : QString();
}

void PrivateAccessTab::exportJson()
{
    if (m_exporting)
        return;
    m_exporting = true;
    updateCommands();
    m_message->showText(MessageBar::Kind::Info, tr("Reading the connections for the file..."));
    // Read anew, so that the file holds what ARM returned and not what we made of it.
    const ResourceId list(m_account.text() + QStringLiteral("/privateEndpointConnections"));
    auto *call = inventory::raw(m_context->session, list, {}, this);
    m_message->addButton(tr("&Cancel"), [call = QPointer(call)] {
        if (call)
            call->cancel();
    });
    call->then(this, [this](const Result<RawResource> &raw) {
        m_message->clear();
        const auto done = [this](const QString &path) {
            m_exporting = false;
            updateCommands();
            if (!path.isEmpty())
                m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
        };
        if (raw) {
            m_context->dialogs->save(
                this, m_account.name() + QStringLiteral("-connections.json"), raw->body, done);
            return;
        }
        done({});
        m_message->showError(tr("Nothing was exported: the connections could not be read"), raw.error());
    });
}

} // namespace linkdesk
