#include "ui/networking/privateaccesstab.h"

#include "src/flow/decideflow.h"
#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"
#include "ui/networking/decisionpanel.h"
#include "ui/networking/movetext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr Decision Decisions[] = { Decision::Approve, Decision::Reject, Decision::Remove };

const char *iconName(Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return "approve";
    case Decision::Reject:
        return "reject";
    case Decision::Remove:
        break;
    }
    return "delete";
}

} // namespace

PrivateAccessTab::PrivateAccessTab(UiContext *context, ResourceId account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_account(std::move(account))
    , m_model(new ConnectionModel(this))
    , m_proxy(new ConnectionProxy(this))
{
    setObjectName(QStringLiteral("privateAccess"));
    m_proxy->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    buildCommands(layout);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("privateAccessMessage"));
    layout->addWidget(m_message);
    m_panel = new DecisionPanel(m_context, this);
    layout->addWidget(m_panel);
    buildFilters(layout);
    buildTable(layout);
    connect(m_panel, &DecisionPanel::confirmed, this, &PrivateAccessTab::decide);
    connect(m_panel, &DecisionPanel::cancelled, this, [this] {
        m_panel->hide();
        m_table->setFocus();
    });
    connect(m_model, &ConnectionModel::checksChanged, this, [this] {
        updateSelectAll();
        updateCommands();
    });
    updateCommands();
}

int PrivateAccessTab::pendingCount() const
{
    return m_model->pendingCount();
}

QWidget *PrivateAccessTab::firstFocus() const
{
    return m_table;
}

void PrivateAccessTab::buildCommands(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    const auto add = [this, row](const QString &text, const char *icon, const char *name) {
        auto *action = new QAction(icons::get(icon), text, this);
        auto *made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        made->setAutoRaise(true);
        made->setDefaultAction(action);
        row->addWidget(made);
        return std::pair(action, made);
    };
    m_add = add(tr("+ &Add"), "add", "addConnection").first;
    m_add->setIcon({});
    connect(m_add, &QAction::triggered, this, [this] {
        m_context->navigator->open({ Place::Kind::CreateEndpoint, m_account });
    });
    const char *names[] = { "approveConnections", "rejectConnections", "removeConnections" };
    for (const Decision decision : Decisions) {
        const auto [action, made] = add(decisionVerb(decision, 0), iconName(decision), names[int(decision)]);
        m_decisions.insert(int(decision), action);
        m_buttons.insert(int(decision), made);
        connect(action, &QAction::triggered, this, [this, decision = decision] { ask(decision); });
    }
    m_refresh = add(tr("Re&fresh"), "refresh", "refreshConnections").first;
    connect(m_refresh, &QAction::triggered, this, &PrivateAccessTab::refresh);
    m_export = add(tr("E&xport to JSON"), "download", "exportConnections").first;
    connect(m_export, &QAction::triggered, this, &PrivateAccessTab::exportJson);
    row->addStretch(1);
    layout->addLayout(row);
}

void PrivateAccessTab::buildFilters(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_selectAll = new QCheckBox(tr("Select a&ll shown"), this);
    m_selectAll->setObjectName(QStringLiteral("selectAllShown"));
    m_selectAll->setTristate(true);
    connect(m_selectAll, &QCheckBox::clicked, this, [this] {
        // A click on a partly checked box checks the rest; the third state is only ever shown.
        const auto ids = shownIds();
        const bool all = std::all_of(
            ids.begin(), ids.end(), [this](const ResourceId &id) { return m_model->isChecked(id); });
        checkShown(!all);
    });
    row->addWidget(m_selectAll);
    row->addStretch(1);
    auto *filterLabel = new QLabel(tr("Filter by &name"), this);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("connectionFilter"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    filterLabel->setBuddy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setText(text);
        updateSelectAll();
        updateEmptyText();
    });
    auto *stateLabel = new QLabel(tr("Connection &state"), this);
    m_state = new QComboBox(this);
    m_state->setObjectName(QStringLiteral("connectionStateFilter"));
    m_state->setAccessibleName(tr("Connection state"));
    stateLabel->setBuddy(m_state);
    m_state->addItem(tr("All states"), QString());
    for (const char *state : { "Pending", "Approved", "Rejected" })
        m_state->addItem(icons::forState(QLatin1String(state)), QLatin1String(state), QLatin1String(state));
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        m_proxy->setState(m_state->currentData().toString());
        updateSelectAll();
        updateEmptyText();
    });
    for (QWidget *part : { static_cast<QWidget *>(filterLabel), static_cast<QWidget *>(m_filter),
                           static_cast<QWidget *>(stateLabel), static_cast<QWidget *>(m_state) })
        row->addWidget(part);
    layout->addLayout(row);
}

void PrivateAccessTab::buildTable(QVBoxLayout *layout)
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("connections"));
    m_table->setAccessibleName(tr("Private endpoint connections"));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectionModel::State, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int unit = fontMetrics().averageCharWidth();
    header->resizeSection(ConnectionModel::Name, 34 * unit);
    header->resizeSection(ConnectionModel::State, 26 * unit);
    header->resizeSection(ConnectionModel::Endpoint, 30 * unit);
    connect(m_table, &QTableView::activated, this, &PrivateAccessTab::openEndpoint);
    layout->addWidget(m_table, 1);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("connectionsEmpty"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    layout->addWidget(m_empty, 1);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("connectionCount"));
    layout->addWidget(m_count);

    // Space, A and R act only while the table has the focus.
    const auto key = [this](int keyCode, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(keyCode), m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_A, [this] {
        if (m_decisions[int(Decision::Approve)]->isEnabled())
            ask(Decision::Approve);
    });
    key(Qt::Key_R, [this] {
        if (m_decisions[int(Decision::Reject)]->isEnabled())
            ask(Decision::Reject);
    });
    key(Qt::Key_Space, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        QList<ResourceId> ids;
        for (const QModelIndex &row : rows)
            ids.append(ResourceId(row.data(ConnectionModel::IdRole).toString()));
        if (ids.isEmpty())
            return;
        const bool all = std::all_of(
            ids.begin(), ids.end(), [this](const ResourceId &id) { return m_model->isChecked(id); });
        m_model->setChecked(ids, !all);
    });
}

void PrivateAccessTab::refresh()
{
    delete m_reading;
    m_model->clearDecisions();
    if (!m_readAt.isValid())
        m_message->showText(MessageBar::Kind::Info, tr("Reading the connections..."));
    auto *call = inventory::connections(m_context->session, m_account, this);
    m_reading = call;
    updateEmptyText();
    call->then(this, [this](const Result<QList<PrivateEndpointConnection>> &connections) {
        m_failed = !connections;
        m_readAt = QDateTime::currentDateTime();
        if (connections)
            take(*connections);
        else
            m_message->showError(tr("The connections could not be read"), connections.error());
        updateEmptyText();
    });
}

void PrivateAccessTab::take(const QList<PrivateEndpointConnection> &connections)
{
    const int gone = m_model->setConnections(connections);
    if (gone > 0)
        m_message->showText(
            MessageBar::Kind::Info, tr("%n checked connection(s) are no longer there", nullptr, gone));
    else
        m_message->clear();
    updateSelectAll();
    updateCommands();
    emit pendingCountChanged();
}

void PrivateAccessTab::updateEmptyText()
{
    const bool empty = m_proxy->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    const int all = m_model->rowCount();
    m_count->setText(
        all == m_proxy->rowCount()
            ? tr("%n connection(s)", nullptr, all)
            : tr("%1 of %n connection(s) shown", nullptr, all).arg(m_proxy->rowCount()));
    m_count->setVisible(all > 0);
    if (!m_readAt.isValid())
        m_empty->setText(QString());
    else if (all > 0)
        m_empty->setText(tr("No connection matches the filter."));
    else if (m_failed)
        m_empty->setText(tr("Nothing could be read. Press Refresh to try again."));
    else
        m_empty->setText(
            tr("No private endpoint connections. Press + Add to create a private endpoint.\nLast checked %1")
                .arg(QLocale().toString(m_readAt.time(), QLocale::ShortFormat)));
}

void PrivateAccessTab::updateCommands()
{
    const QList<PrivateEndpointConnection> chosen = m_model->checked();
    const bool running = m_flow && m_flow->isRunning();
    for (const Decision decision : Decisions) {
        int possible = 0;
        MoveReason why = MoveReason::None;
        for (const PrivateEndpointConnection &connection : chosen) {
            const Move verdict = linkdesk::move(connection, decision);
            possible += verdict.maySend() ? 1 : 0;
            if (!verdict.maySend() && why == MoveReason::None)
                why = verdict.reason;
        }
        QAction *action = m_decisions.value(int(decision));
        action->setText(decisionVerb(decision, possible));
        action->setEnabled(possible > 0 && !running);
        QString tip;
        if (running)
            tip = tr("The decisions before are still being sent");
        else if (chosen.isEmpty())
            tip = tr("Check one or more connections first");
        else if (possible == 0)
            tip = why == MoveReason::None ? tr("The checked connections are in this state already")
                                          : moveReasonText(why);
        action->setToolTip(tip);
        // A screen reader reads the description of a disabled command.
        m_buttons.value(int(decision))->setAccessibleDescription(tip);
    }
    m_refresh->setEnabled(!running);
    m_refresh->setToolTip(running ? tr("The decisions before are still being sent") : QString());
    m_export->setEnabled(m_model->rowCount() > 0);
    m_export->setToolTip(m_model->rowCount() > 0 ? QString() : tr("There is no connection to export"));
}

QList<ResourceId> PrivateAccessTab::shownIds() const
{
    QList<ResourceId> ids;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        ids.append(ResourceId(m_proxy->index(row, 0).data(ConnectionModel::IdRole).toString()));
    return ids;
}

void PrivateAccessTab::updateSelectAll()
{
    const QList<ResourceId> ids = shownIds();
    const auto checked = std::count_if(
        ids.begin(), ids.end(), [this](const ResourceId &id) { return m_model->isChecked(id); });
    m_selectAll->setCheckState(
        checked == 0                ? Qt::Unchecked
            : checked == ids.size() ? Qt::Checked
                                    : Qt::PartiallyChecked);
    m_selectAll->setEnabled(!ids.isEmpty());
}

void PrivateAccessTab::checkShown(bool on)
{
    m_model->setChecked(shownIds(), on);
}

void PrivateAccessTab::ask(Decision decision)
{
    m_panel->ask(decision, m_account, m_model->checked());
}

void PrivateAccessTab::decide(
    Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &description)
{
    m_flow = new DecideFlow(m_context->session, this);
    connect(m_flow, &DecideFlow::rowChanged, this, &PrivateAccessTab::onDecisionRow);
    connect(m_flow, &DecideFlow::finished, this, &PrivateAccessTab::onDecisionsFinished);
    m_flow->start(decision, connections, description);
    m_table->setFocus();
    m_message->showText(
        MessageBar::Kind::Info, tr("Sending %n decision(s)...", nullptr, int(connections.size())));
    m_message->addButton(tr("S&top"), [this] {
        if (m_flow)
            m_flow->stop();
    });
    updateCommands();
}

void PrivateAccessTab::onDecisionRow(const ResourceId &connection)
{
    const QList<DecisionRow> rows = m_flow->rows();
    for (const DecisionRow &row : rows) {
        if (row.connection == connection)
            m_model->setDecision(row, m_flow->decision());
    }
    emit pendingCountChanged();
}

void PrivateAccessTab::onDecisionsFinished()
{
    int done = 0;
    QList<ResourceId> ended;
    const DecisionRow *trouble = nullptr;
    const QList<DecisionRow> rows = m_flow->rows();
    for (const DecisionRow &row : rows) {
        if (row.state == DecisionRow::State::Done || row.state == DecisionRow::State::AlreadyThere) {
            ++done;
            ended.append(row.connection);
        } else if (
            !trouble
            && (row.state == DecisionRow::State::Failed || row.state == DecisionRow::State::Unknown)) {
            trouble = &row;
        }
    }
    // What failed stays checked, so that trying again is one press.
    m_model->setChecked(ended, false);
    const int left = int(rows.size()) - done;
    if (trouble)
        m_message->showError(tr("%1 done, %n not", nullptr, left).arg(done), trouble->error);
    else if (left > 0)
        m_message->showText(MessageBar::Kind::Warning, tr("%1 done, %n not sent", nullptr, left).arg(done));
    else
        m_message->showText(MessageBar::Kind::Success, tr("%n connection(s) done", nullptr, done));
    if (m_flow->decision() == Decision::Remove)
        QMetaObject::invokeMethod(this, &PrivateAccessTab::refresh, Qt::QueuedConnection);
    m_flow->deleteLater();
    m_flow = nullptr;
    updateCommands();
    emit pendingCountChanged();
}

void PrivateAccessTab::openEndpoint(const QModelIndex &index)
{
    const ResourceId endpoint(index.data(ConnectionModel::EndpointIdRole).toString());
    if (!endpoint.isEmpty())
        m_context->navigator->open({ Place::Kind::Endpoint, endpoint });
}

void PrivateAccessTab::exportJson()
{
    // Read anew, so that the file holds what ARM returned and not what we made of it.
    const ResourceId list(m_account.text() + QStringLiteral("/privateEndpointConnections"));
    inventory::raw(m_context->session, list, {}, this)->then(this, [this](const Result<RawResource> &raw) {
        if (!raw) {
            m_message->showError(tr("The connections could not be read"), raw.error());
            return;
        }
        m_context->dialogs->save(
            this, m_account.name() + QStringLiteral("-connections.json"), raw->body, [](const QString &) {});
    });
}

} // namespace linkdesk
