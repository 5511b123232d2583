#include "ui/center/endpointspage.h"

#include "ui/center/deletiondesk.h"
#include "ui/center/endpointexports.h"
#include "ui/center/endpointreading.h"
#include "ui/center/endpointsmodel.h"
#include "ui/center/endpointviews.h"
#include "ui/center/scopechooser.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/grouplist.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"
#include "ui/common/selectallbox.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <numeric>

namespace linkdesk {

EndpointsPage::EndpointsPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new EndpointsModel(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_scope(new ScopeChooser(context, this))
    , m_reading(new EndpointReading(
          session(), m_scope, m_message, tr("The private endpoints could not be read"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_selectAll(new SelectAllBox(this))
    , m_groupBy(new QComboBox(this))
    , m_groups(new GroupList(QStringLiteral("endpointGroups"), this))
    , m_exports(new EndpointExports(context, m_model, m_table, m_message, this))
    , m_desk(new DeletionDesk(context, m_message, Approved::Included, this))
{
    setObjectName(QStringLiteral("endpointsPage"));
    m_message->setObjectName(QStringLiteral("endpointsMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    buildCommands();
    column->addWidget(m_commands);
    buildFilter(column);
    column->addWidget(m_message);
    buildTable();
    buildReading();
    buildDesk();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *list = new QHBoxLayout;
    list->setSpacing(theme::GroupGap);
    list->addWidget(m_groups);
    list->addWidget(m_stack, 1);
    column->addLayout(list, 1);
    theme::setSecondary(m_count);
    m_count->setObjectName(QStringLiteral("endpointsCount"));
    column->addLayout(m_scope->lineWith(m_count));
    connect(m_scope, &ScopeChooser::changed, this, &EndpointsPage::refresh);
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_filter->clear();
        goToGroup(std::nullopt);
        m_filter->setFocus();
    });
    keepCurrent();
    updateState();
}

EndpointsPage::~EndpointsPage() = default;

QString EndpointsPage::title() const
{
    return tr("Private endpoints");
}

QString EndpointsPage::subtitle() const
{
    const QString some = m_scope->words();
    return some.isEmpty() ? tr("Every private endpoint that you can read, of all subscriptions.")
                          : tr("Every private endpoint that you can read, of %1.").arg(some);
}

void EndpointsPage::buildCommands()
{
    connect(m_commands->add(tr("+ &Create"), nullptr, "createEndpoint"), &QAction::triggered, this, [this] {
        Place place;
        place.kind = Place::Kind::CreateEndpoint;
        context()->navigator->open(place);
    });
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshEndpoints");
    connect(m_refresh, &QAction::triggered, this, &EndpointsPage::refresh);
    m_delete = m_commands->add(tr("&Delete..."), "delete", "deleteEndpoints");
    connect(m_delete, &QAction::triggered, this, &EndpointsPage::deleteChosen);
    buildMenus();
    buildViews();
}

void EndpointsPage::buildMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const char *name, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, m_exports, act);
    };
    m_export = m_commands->add(tr("&Export"), "download", "exportEndpoints");
    QMenu *files = m_commands->addMenu(m_export);
    add(files, tr("Export to C&SV"), "exportCsv", [this] { m_exports->saveCsv(); });
    add(files, tr("Export to &JSON"), "exportJson", [this] { m_exports->saveJson(); });
    add(files, tr("Ge&nerate hosts file"), "hostsFile", [this] { m_exports->saveHostsFile(); });
    m_copy = m_commands->add(tr("Co&py as Azure CLI"), "terminal", "copyEndpointCommands");
    QMenu *commands = m_commands->addMenu(m_copy);
    using Act = EndpointExports::Act;
    add(commands, tr("To &show them"), "copyShow", [this] { m_exports->copyCommand(Act::Show); });
    add(commands, tr("To &create them again"), "copyCreate", [this] { m_exports->copyCommand(Act::Create); });
    add(commands, tr("To &delete them"), "copyDelete", [this] { m_exports->copyCommand(Act::Delete); });
    connect(m_exports, &EndpointExports::changed, this, &EndpointsPage::updateCommands);
}

void EndpointsPage::buildViews()
{
    QAction *view = m_commands->add(tr("Vie&w"), "list", "chooseView");
    m_commands->button(view)->setAccessibleDescription(tr("Filter, order, groups and columns"));
    auto *views = new EndpointViews(
        context(), m_commands->addMenu(view), columnMenu(), [this] { return presentView(); }, this);
    connect(views, &EndpointViews::wanted, this, &EndpointsPage::showView);
}

QMenu *EndpointsPage::columnMenu()
{
    auto *menu = new QMenu(this);
    const QStringList hidden = EndpointsModel::columnsHiddenAtFirst();
    for (int column = EndpointsModel::Name + 1; column < EndpointsModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(EndpointsModel::columnName(column));
        action->setCheckable(true);
        action->setChecked(!hidden.contains(EndpointsModel::columnKey(column)));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table->setColumnHidden(column, !shown);
        });
        m_columns.append(action);
    }
    return menu;
}

void EndpointsPage::buildGroups()
{
    m_groupBy->setObjectName(QStringLiteral("groupBy"));
    m_groupBy->setAccessibleName(tr("Group by"));
    m_groupBy->addItem(tr("No groups"), QString());
    for (const int column : { EndpointsModel::SubscriptionColumn, EndpointsModel::Group,
                              EndpointsModel::Location, EndpointsModel::Target, EndpointsModel::State })
        m_groupBy->addItem(EndpointsModel::columnName(column), EndpointsModel::columnKey(column));
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, [this] { goToGroup(std::nullopt); });
    connect(m_groups, &GroupList::wanted, this, &EndpointsPage::goToGroup);
    m_groups->hide();
}

void EndpointsPage::goToGroup(const std::optional<QString> &group)
{
    m_model->setGroup(EndpointsModel::columnOf(m_groupBy->currentData().toString()), group);
    updateState();
}

EndpointsView EndpointsPage::presentView() const
{
    EndpointsView view;
    view.filter = m_filter->text();
    const QHeaderView *header = m_table->horizontalHeader();
    view.sort = EndpointsModel::columnKey(header->sortIndicatorSection());
    view.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    view.group = m_groupBy->currentData().toString();
    for (int column = 0; column < EndpointsModel::ColumnCount; ++column) {
        if (m_table->isColumnHidden(column))
            view.hidden.append(EndpointsModel::columnKey(column));
    }
    return view;
}

void EndpointsPage::showView(const EndpointsView &view)
{
    m_filter->setText(view.filter);
    m_table->sortByColumn(
        qMax(0, EndpointsModel::columnOf(view.sort)),
        view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_groupBy->setCurrentIndex(qMax(0, m_groupBy->findData(view.group)));
    for (int column = EndpointsModel::Name + 1; column < EndpointsModel::ColumnCount; ++column)
        m_columns.at(column - 1)->setChecked(!view.hidden.contains(EndpointsModel::columnKey(column)));
    goToGroup(std::nullopt);
}

void EndpointsPage::buildDesk()
{
    connect(m_desk, &DeletionDesk::changed, this, &EndpointsPage::updateCommands);
    connect(m_desk, &DeletionDesk::begun, m_table, qOverload<>(&QWidget::setFocus));
    // What failed stays checked.
    connect(m_desk, &DeletionDesk::outcome, this, [this](const CleanUpRow &row) {
        const bool ended = row.state == CleanUpRow::State::Done || row.state == CleanUpRow::State::Gone
            || row.state == CleanUpRow::State::Spared;
        m_columns.at(EndpointsModel::Outcome - 1)->setChecked(true);
        m_model->setOutcome(row.endpoint, cleanUpText(row), ended);
    });
}

void EndpointsPage::buildFilter(QVBoxLayout *column)
{
    auto *label = new QLabel(tr("F&ilter"), this);
    label->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("endpointsFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleDescription(
        tr("Words, and fields such as state:pending, sub:, region:, target: and group:"));
    m_filter->setPlaceholderText(tr("Words, or state:pending region:westus2 sub: target: group:"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(theme::textWidth(this, 90));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    m_selectAll->setObjectName(QStringLiteral("selectAllEndpoints"));
    connect(m_selectAll, &SelectAllBox::wanted, this, &EndpointsPage::checkAll);
    line->addWidget(m_selectAll);
    line->addSpacing(theme::GroupGap);
    line->addWidget(label);
    line->addWidget(m_filter, 100);
    line->addStretch(1);
    buildGroups();
    auto *groupLabel = new QLabel(tr("Group b&y"), this);
    groupLabel->setBuddy(m_groupBy);
    line->addWidget(groupLabel);
    line->addWidget(m_groupBy);
    column->addLayout(line);
    connect(m_filter, &QLineEdit::textChanged, this, &EndpointsPage::applyFilter);
}

void EndpointsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("endpointsTable"));
    m_table->setAccessibleName(tr("Private endpoints"));
    m_table->setModel(m_model);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EndpointsModel::Name, Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int widths[] = { 28, 22, 25, 21, 26, 22, 15, 20, 20 };
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    for (int column = 0; column < EndpointsModel::ColumnCount; ++column)
        m_table->setColumnHidden(
            column, EndpointsModel::columnsHiddenAtFirst().contains(EndpointsModel::columnKey(column)));
    connect(m_table, &QTableView::activated, this, &EndpointsPage::openCurrent);
    // A press on the check box is a click into the name, too.
    connect(m_table, &QTableView::pressed, this, [this] { m_toggled = false; });
    connect(m_model, &EndpointsModel::checksChanged, this, [this] {
        m_toggled = true;
        updateCommands();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const bool plain = QApplication::keyboardModifiers() == Qt::NoModifier;
        if (index.column() == EndpointsModel::Name && !m_toggled && plain)
            openCurrent();
    });
    addKey(Qt::Key_Space, [this] { checkSelected(); });
    addKey(Qt::Key_Delete, [this] { deleteChosen(); });
}

// Keys act only while the table has the focus.
void EndpointsPage::addKey(int key, std::function<void()> act)
{
    auto *shortcut = new QShortcut(QKeySequence(key), m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [act = std::move(act)] { act(); });
}

// A click on a partly checked box checks the rest; the third state is only ever shown.
void EndpointsPage::checkAll()
{
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    m_model->setChecked(rows, m_model->chosenCount() < m_model->rowCount());
    updateCommands();
}

void EndpointsPage::checkSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    // Coming here by Tab makes a row the current one and selects nothing.
    if (rows.isEmpty() && m_table->currentIndex().isValid())
        rows.append(m_table->currentIndex().row());
    const bool all = std::all_of(rows.cbegin(), rows.cend(), [this](int row) {
        return m_model->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    });
    m_model->setChecked(rows, !all);
}

void EndpointsPage::deleteChosen()
{
    QList<ResourceId> ids;
    const QList<PrivateEndpoint> endpoints = m_model->chosen();
    for (const PrivateEndpoint &endpoint : endpoints)
        ids.append(endpoint.id);
    m_desk->ask(ids);
}

void EndpointsPage::refresh()
{
    if (m_desk->isBusy())
        return;
    m_model->beginReading();
    m_reading->start();
    updateState();
}

void EndpointsPage::buildReading()
{
    connect(m_reading, &EndpointReading::arrived, this, [this](const QList<PrivateEndpoint> &endpoints) {
        m_model->setSubscriptions(m_reading->subscriptions());
        m_model->add(endpoints);
        updateState();
    });
    connect(m_reading, &EndpointReading::finished, this, &EndpointsPage::onFinished);
    connect(m_reading, &EndpointReading::againWanted, this, &EndpointsPage::refresh);
}

void EndpointsPage::onFinished(const QStringList &unread)
{
    emit titleChanged();
    if (!m_reading->readNothing())
        m_model->endReading(unread);
    m_reading->tellUnread();
    updateState();
    // Whoever has not begun to filter wants the list.
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (isVisible() && m_filter->hasFocus() && m_filter->text().isEmpty() && m_model->allCount() > 0)
        m_table->setFocus();
}

void EndpointsPage::applyFilter()
{
    m_model->setFilter(RowFilter(m_filter->text(), EndpointsModel::filterFields()));
    updateState();
}

void EndpointsPage::updateState()
{
    const int shown = m_model->rowCount(), all = m_model->allCount();
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_count->setText(m_reading->withTime(
        shown == all ? tr("%n private endpoint(s)", nullptr, all)
                     : tr("%1 of %n private endpoint(s)", nullptr, all).arg(shown)));
    updateCommands();
    const bool grouped = m_model->groupColumn() >= 0;
    m_groups->setVisible(grouped);
    if (grouped)
        m_groups->setGroups(m_model->groups(), m_model->group());
    if (shown == 0)
        updateEmpty();
}

void EndpointsPage::updateEmpty()
{
    if (m_model->allCount() > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No private endpoint matches"),
            tr("No endpoint has all that is typed above."), tr("Show &all private endpoints"));
    else if (m_reading->isRunning() || !m_reading->hasEnded())
        m_empty->showText(
            QStringLiteral("progress"), tr("Reading the private endpoints"),
            tr("All subscriptions that you can read are asked."));
    else if (m_reading->readNothing())
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else
        m_empty->showText(
            QStringLiteral("endpoint"), tr("No private endpoints"),
            tr("There is no private endpoint that you can read. Press Create to make one."));
}

void EndpointsPage::updateCommands()
{
    const int shown = m_model->rowCount(), chosen = m_model->chosenCount();
    m_selectAll->showState(chosen, shown);
    const QString busy = m_desk->isBusy() ? tr("The deletion is not finished")
        : m_exports->isReading()          ? tr("The addresses are being read")
                                          : QString();
    const QString unchecked = chosen == 0 ? tr("Check private endpoints first") : QString();
    const QString none = shown == 0 ? tr("There is no private endpoint to export") : QString();
    m_scope->setLocked(m_desk->isBusy());
    m_commands->allow(m_refresh, m_desk->isBusy() ? busy : QString());
    m_commands->allow(m_delete, busy.isEmpty() ? unchecked : busy);
    m_commands->allow(m_copy, unchecked);
    m_commands->allow(m_export, busy.isEmpty() ? none : busy);
}

QWidget *EndpointsPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_filter;
}

void EndpointsPage::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        context()->navigator->open({ Place::Kind::Endpoint, m_model->at(index.row()).id });
}

void EndpointsPage::keepCurrent()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            m_current = m_model->at(current.row()).id;
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model->rowOf(m_current);
        if (m_model->rowCount() > 0 && !m_current.isEmpty())
            m_table->setCurrentIndex(m_model->index(qMax(0, row), 0));
    });
}

} // namespace linkdesk
