#include "ui/center/pendingpage.h"

#include "src/flow/requestwatch.h"
#include "ui/center/inboxnews.h"
#include "ui/center/pendingdetails.h"
#include "ui/center/pendingmodel.h"
#include "ui/center/pendingreading.h"
#include "ui/center/scopechooser.h"
#include "ui/center/suggestionbar.h"
#include "ui/center/suggestionpanel.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/messagebar.h"
#include "ui/common/rightsbar.h"
#include "ui/common/suggestionbook.h"
#include "ui/networking/connectionfilters.h"
#include "ui/networking/connectionproxy.h"
#include "ui/networking/connectiontable.h"
#include "ui/networking/decisiondesk.h"
#include "ui/networking/decisionpanel.h"
#include "ui/networking/resourcerights.h"
#include "ui/networking/rightsnotice.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

PendingPage::PendingPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new PendingModel(this))
    , m_proxy(new ConnectionProxy(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_panel(new DecisionPanel(context, this))
    , m_scope(new ScopeChooser(context, this))
    , m_reading(new PendingReading(session(), m_model, m_scope, m_message, this))
    , m_news(new InboxNews(this))
    , m_pages(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("pendingPage"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setDynamic(false); // a decided row stays where it is
    m_message->setObjectName(QStringLiteral("pendingMessage"));
    auto *list = new QWidget(this);
    m_pages->addWidget(list);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    for (QWidget *part : { static_cast<QWidget *>(m_commands), static_cast<QWidget *>(m_news),
                           static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_panel) })
        column->addWidget(part);
    buildDesk();
    buildList(column);
    buildReading();
    m_panel->installEventFilter(this);
    if (context->suggestions)
        buildSuggestions();
    if (context->watch)
        listenToWatch();
    updateEmpty();
}

PendingPage::~PendingPage() = default;

QString PendingPage::title() const
{
    return tr("Pending connections");
}

QString PendingPage::subtitle() const
{
    const QString some = m_scope->words();
    return some.isEmpty()
        ? tr("Requests that wait for a decision, of every Device Update account that you can read.")
        : tr("Requests that wait for a decision, of the Device Update accounts in %1.").arg(some);
}

QWidget *PendingPage::firstFocus()
{
    if (m_rules && m_pages->currentWidget() == m_rules)
        return m_rules->firstFocus();
    if (m_table->isHidden())
        return m_commands->button(m_refresh);
    return m_table;
}

void PendingPage::buildDesk()
{
    m_desk = new DecisionDesk({ context(), m_model, m_commands, m_panel, m_message, this });
    m_desk->setRights([this](const PrivateEndpointConnection &connection, Decision decision) {
        return m_reading->may(connection, decision);
    });
    m_desk->setWarning([this](Decision decision, const auto &chosen) {
        return m_reading->lockOutWarning(decision, chosen);
    });
    m_desk->addCommand(Decision::Approve);
    m_desk->addCommand(Decision::Reject);
    // What it would bring is older than what the decisions read.
    connect(m_desk, &DecisionDesk::begun, m_reading, &PendingReading::drop);
    connect(m_desk, &DecisionDesk::leftPanel, this, [this] {
        m_table->setFocus();
        if (m_desk->isBusy())
            goToNextPending();
    });
    connect(m_desk, &DecisionDesk::changed, this, &PendingPage::updateEmpty);
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshPending");
    connect(m_refresh, &QAction::triggered, this, &PendingPage::refresh);
    m_retry = m_commands->add(tr("Retry fa&iled only"), "refresh", "retryPending");
    connect(m_retry, &QAction::triggered, m_reading, &PendingReading::startRest);
    m_stop = m_commands->add(tr("St&op"), "close", "stopPending");
    connect(m_stop, &QAction::triggered, m_reading, &PendingReading::stop);
}

void PendingPage::buildReading()
{
    connect(m_reading, &PendingReading::started, this, &PendingPage::updateEmpty);
    connect(m_reading, &PendingReading::taken, this, [this](bool all) {
        emit titleChanged();
        if (m_rules)
            m_rules->setSubscriptions(m_reading->list().subscriptions);
        if (all)
            m_news->clear();
    });
    connect(m_reading, &PendingReading::finished, this, [this] {
        m_filters->updateSelectAll();
        updateEmpty();
    });
    connect(m_reading, &PendingReading::rightsChanged, m_desk, &DecisionDesk::update);
    connect(m_reading, &PendingReading::rightsChanged, this, &PendingPage::updateRights);
    connect(m_reading, &PendingReading::finished, this, &PendingPage::updateRights);
    connect(m_model, &ConnectionModel::checksChanged, this, &PendingPage::updateRights);
    connect(m_reading, &PendingReading::endpointsRead, m_filters, &ConnectionFilters::reapply);
}

void PendingPage::buildList(QVBoxLayout *column)
{
    m_filters = new ConnectionFilters(m_model, m_proxy, this);
    connect(m_filters, &ConnectionFilters::changed, this, &PendingPage::updateEmpty);
    connect(m_model, &ConnectionModel::checksChanged, m_filters, &ConnectionFilters::updateSelectAll);
    column->addWidget(m_filters);
    m_suggestionBar = new SuggestionBar(m_model, m_proxy, this);
    connect(m_suggestionBar, &SuggestionBar::checked, this, [this] { m_table->setFocus(); });
    column->addWidget(m_suggestionBar);
    m_table = new ConnectionTable(m_model, m_proxy, this);
    m_table->setObjectName(QStringLiteral("pendingConnections"));
    m_table->setAccessibleName(tr("Pending connections"));
    m_table->sortByColumn(PendingModel::Since, Qt::AscendingOrder);
    connect(m_table, &ConnectionTable::decisionWanted, m_desk, &DecisionDesk::ask);
    connect(m_table, &ConnectionTable::linkWanted, this, [this](const ResourceId &account) {
        context()->navigator->open({ Place::Kind::Account, account, QStringLiteral("private-access"), 0 });
    });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PendingPage::updateDetails);
    column->addWidget(m_table, 5);
    m_rightsBar = new RightsBar(context()->dialogs, this); // below: it comes while rows are being checked
    column->addWidget(m_rightsBar);
    m_details = new PendingDetails(context(), m_model, this);
    column->addWidget(m_details, 4);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(QStringLiteral("pendingEmpty"));
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_filters->clear();
        m_table->setFocus();
    });
    column->addWidget(m_empty, 9);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("pendingCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    theme::setSecondary(m_count);
    column->addLayout(m_scope->lineWith(m_count));
    connect(m_scope, &ScopeChooser::changed, this, [this] {
        m_desk->takeUnseen();
        m_message->clear();
        m_reading->start();
    });
}

void PendingPage::buildSuggestions()
{
    auto *open = m_commands->add(tr("Suggestio&ns"), "tag", "openSuggestions");
    open->setToolTip(tr("Rules that suggest decisions"));
    m_rules = new SuggestionPanel(
        context()->suggestions, [this](const SuggestionRule &rule) { return m_model->matching(rule); }, this);
    m_pages->addWidget(m_rules);
    connect(open, &QAction::triggered, this, [this] { showRules(true); });
    connect(m_rules, &SuggestionPanel::closed, this, [this, open] {
        showRules(false);
        m_commands->button(open)->setFocus();
    });
    connect(context()->suggestions, &SuggestionBook::changed, this, &PendingPage::takeRules);
    takeRules();
}

void PendingPage::listenToWatch()
{
    connect(context()->watch, &RequestWatch::found, this, &PendingPage::onFound);
    connect(context()->watch, &RequestWatch::failureChanged, this, &PendingPage::updateEmpty);
    connect(m_news, &InboxNews::refreshWanted, this, [this] {
        refresh();
        m_table->setFocus();
    });
}

// New rows come in below the others, but never into the hands of somebody who is choosing or deciding.
// The watch looks at all subscriptions, the list at the chosen ones.
void PendingPage::onFound(const RequestChanges &found, const PendingList &everywhere)
{
    if (!m_reading->readAt().isValid() || m_reading->isRunning())
        return; // what is being read has them
    RequestChanges changes = found;
    PendingList list = everywhere;
    narrow(&changes, &list, m_scope->scope());
    if (changes.isEmpty())
        return;
    const bool free = !m_desk->isBusy() && m_panel->isHidden() && m_model->checked().isEmpty()
        && m_model->hiddenChecks() == 0;
    if (free && !changes.fresh.isEmpty()) {
        m_reading->add(list);
        m_filters->updateSelectAll();
    }
    m_news->add(changes, free);
    updateEmpty();
}

void PendingPage::showRules(bool on)
{
    m_rules->updatePreview();
    m_pages->setCurrentIndex(on ? 1 : 0);
    if (on)
        m_rules->firstFocus()->setFocus();
}

void PendingPage::takeRules()
{
    m_model->setRules(context()->suggestions->rules());
    m_filters->reapply();
    fitColumns();
}

void PendingPage::refresh()
{
    if (m_desk->isBusy())
        return;
    if (m_desk->takeUnseen()) // what came of the decisions is to be seen first
        return;
    m_message->clear();
    m_reading->start();
}

void PendingPage::updateCommands()
{
    const QString busy = m_desk->busyText();
    m_scope->setLocked(m_desk->isBusy());
    m_commands->allow(m_refresh, busy);
    QString noRetry = busy;
    if (m_reading->isRunning())
        noRetry = tr("The requests are being read");
    else if (m_reading->list().unread.isEmpty())
        noRetry = tr("Nothing failed");
    m_commands->allow(m_retry, noRetry);
    m_commands->allow(m_stop, m_reading->isRunning() ? QString() : tr("Nothing is being read"));
}

// About what is checked. Before that only where nothing at all may be decided: whoever owns some accounts and
// sees many is not told of each of the others.
void PendingPage::updateRights()
{
    const QList<Decision> decisions{ Decision::Approve, Decision::Reject };
    const QList<PrivateEndpointConnection> checked = m_model->checked();
    QList<const ResourceRights *> accounts = m_reading->rightsOf(checked);
    if (checked.isEmpty()) {
        accounts = m_reading->rightsOf(m_model->connections());
        const bool some = std::any_of(accounts.cbegin(), accounts.cend(), [](const ResourceRights *rights) {
            return rights->forDecision(Decision::Approve).missing.isEmpty();
        });
        if (some)
            accounts.clear();
    }
    showDecisionRights(m_rightsBar, decisions, accounts);
}

void PendingPage::updateEmpty()
{
    m_suggestionBar->update();
    const bool known = m_reading->readAt().isValid();
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    const bool empty = shown == 0 && (known || m_reading->hasFailed());
    const bool focused = m_table->hasFocus();
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    if (focused && empty)
        m_commands->button(m_refresh)->setFocus();
    updateCommands();
    const QString count = shown == all ? tr("%n request(s)", nullptr, all)
                                       : tr("%1 of %n request(s) shown", nullptr, all).arg(shown);
    // Stays when the message above tells of decisions.
    QStringList lines;
    if (known && all > 0)
        lines = QStringList{ count, m_reading->unreadText() };
    lines.append(watchTrouble(context()->watch));
    lines.removeAll(QString());
    m_count->setText(lines.join(u'\n'));
    m_count->setVisible(!lines.isEmpty());
    updateDetails();
    if (!empty)
        return;
    const QString time = QLocale().toString(m_reading->readAt().time(), QLocale::ShortFormat);
    if (all > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No request matches the filter"), {}, tr("Show all re&quests"));
    else if (m_reading->hasFailed())
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else if (!m_reading->list().unread.isEmpty())
        m_empty->showText(
            QStringLiteral("warning"), tr("No pending connections where Linkdesk could read"),
            m_reading->unreadText());
    else
        m_empty->showText(
            QStringLiteral("success"), tr("No pending connections"), tr("Last checked %1").arg(time));
}

void PendingPage::updateDetails()
{
    const QModelIndex current = m_table->currentIndex();
    const ResourceId id(current.data(ConnectionModel::IdRole).toString());
    m_details->showRequest(id);
    // The panel needs the room.
    m_details->setVisible(current.isValid() && !m_table->isHidden() && m_panel->isHidden());
}

// The one column that says the same in nearly each row goes where there is no room for all.
void PendingPage::resizeEvent(QResizeEvent *event)
{
    PageView::resizeEvent(event);
    fitColumns();
}

void PendingPage::fitColumns()
{
    const bool suggests = context()->suggestions && !context()->suggestions->rules().isEmpty();
    const bool wide = width() >= theme::textWidth(this, suggests ? 185 : 150);
    m_table->setColumnHidden(PendingModel::Target, !wide);
    m_table->setColumnHidden(PendingModel::Suggested, !suggests);
    if (wide)
        m_table->setWidths({ 42, 26, 24, 30, 26, 15, 26 }, PendingModel::Message);
    else
        m_table->setWidths(
            suggests ? QList<int>{ 30, 20, 24, 30, 20, 14, 20 } : QList<int>{ 36, 24, 24, 30, 24, 15, 22 },
            PendingModel::Message);
}

bool PendingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel
        && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        updateDetails();
    return PageView::eventFilter(watched, event);
}

// The next row that waits and is not among those just decided; from the end on from the beginning.
void PendingPage::goToNextPending()
{
    const int rows = m_proxy->rowCount();
    const int from = qMax(0, m_table->currentIndex().row());
    for (int step = 0; step < rows; ++step) {
        const QModelIndex row = m_proxy->index((from + step) % rows, 0);
        const bool pending =
            connectionStatus(row.data(ConnectionModel::StateRole).toString()) == ConnectionStatus::Pending;
        if (!pending || row.data(Qt::CheckStateRole).toInt() == Qt::Checked)
            continue;
        m_table->selectionModel()->setCurrentIndex(
            row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

} // namespace linkdesk
