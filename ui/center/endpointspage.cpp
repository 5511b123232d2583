#include "ui/center/endpointspage.h"

#include "src/base/csv.h"
#include "src/base/jsontext.h"
#include "src/flow/endpointscan.h"
#include "src/flow/hostsfile.h"
#include "ui/center/endpointsmodel.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/unreadtext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace linkdesk {

namespace {
// What is the same in nearly every row.
constexpr int HiddenAtFirst[] = { EndpointsModel::SubResource, EndpointsModel::Provisioning };
} // namespace

EndpointsPage::EndpointsPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new EndpointsModel(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
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
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    theme::setSecondary(m_count);
    m_count->setObjectName(QStringLiteral("endpointsCount"));
    column->addWidget(m_count);
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_filter->clear();
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
    return tr("Every private endpoint that you can read, of all subscriptions.");
}

void EndpointsPage::buildCommands()
{
    connect(m_commands->add(tr("+ &Create"), nullptr, "createEndpoint"), &QAction::triggered, this, [this] {
        Place place;
        place.kind = Place::Kind::CreateEndpoint;
        context()->navigator->open(place);
    });
    connect(
        m_commands->add(tr("&Refresh"), "refresh", "refreshEndpoints"), &QAction::triggered, this,
        &EndpointsPage::refresh);
    QAction *csv = m_commands->add(tr("Export to C&SV"), "download", "exportCsv");
    QAction *json = m_commands->add(tr("Export to &JSON"), "json", "exportJson");
    QAction *hosts = m_commands->add(tr("Ge&nerate hosts file"), "dns", "hostsFile");
    connect(csv, &QAction::triggered, this, &EndpointsPage::exportCsv);
    connect(json, &QAction::triggered, this, &EndpointsPage::exportJson);
    connect(hosts, &QAction::triggered, this, &EndpointsPage::makeHostsFile);
    m_exports = { csv, json, hosts };
    QAction *columns = m_commands->add(tr("C&olumns"), "list", "chooseColumns");
    QToolButton *button = m_commands->button(columns);
    button->setAccessibleDescription(tr("Which columns are shown"));
    // Its own popup: the style's menu arrow needs a place of its own.
    connect(columns, &QAction::triggered, this, [button, menu = columnMenu()] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
}

QMenu *EndpointsPage::columnMenu()
{
    auto *menu = new QMenu(this);
    for (int column = EndpointsModel::Name + 1; column < EndpointsModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(EndpointsModel::columnName(column));
        action->setCheckable(true);
        action->setChecked(!std::count(std::begin(HiddenAtFirst), std::end(HiddenAtFirst), column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table->setColumnHidden(column, !shown);
        });
    }
    return menu;
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
    line->addWidget(label);
    line->addWidget(m_filter, 100);
    line->addStretch(1);
    column->addLayout(line);
    connect(m_filter, &QLineEdit::textChanged, this, &EndpointsPage::applyFilter);
}

void EndpointsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("endpointsTable"));
    m_table->setAccessibleName(tr("Private endpoints"));
    m_table->setModel(m_model);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EndpointsModel::Name, Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int widths[] = { 25, 22, 25, 21, 26, 22, 15, 20 };
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    for (const int column : HiddenAtFirst)
        m_table->setColumnHidden(column, true);
    connect(m_table, &QTableView::activated, this, &EndpointsPage::openCurrent);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == EndpointsModel::Name)
            openCurrent();
    });
}

void EndpointsPage::refresh()
{
    delete m_scan;
    m_scan = new EndpointScan(session(), this);
    m_model->beginReading();
    connect(m_scan, &EndpointScan::arrived, this, [this](const QList<PrivateEndpoint> &endpoints) {
        m_model->setSubscriptions(m_scan->subscriptions());
        m_model->add(endpoints);
        updateState();
    });
    connect(m_scan, &EndpointScan::finished, this, &EndpointsPage::onFinished);
    m_slow->start(tr("Still waiting for Azure to list the private endpoints."), [this] {
        if (m_scan)
            m_scan->cancel();
    });
    m_scan->start();
    updateState();
}

void EndpointsPage::onFinished()
{
    m_slow->stop();
    m_readAt = QDateTime::currentDateTime();
    const QList<Unread> unread = m_scan->unread();
    m_nothingRead = !unread.isEmpty() && unread.constFirst().subscription.subscriptionId.isEmpty();
    QStringList ids;
    for (const Unread &one : unread)
        ids.append(one.subscription.subscriptionId);
    if (!m_nothingRead)
        m_model->endReading(ids);
    tellUnread();
    updateState();
    // Whoever has not begun to filter wants the list.
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (isVisible() && m_filter->hasFocus() && m_filter->text().isEmpty() && m_model->allCount() > 0)
        m_table->setFocus();
}

void EndpointsPage::tellUnread()
{
    const QList<Unread> unread = m_scan->unread();
    if (unread.isEmpty()) {
        m_message->clear();
        return;
    }
    if (m_nothingRead) {
        m_message->showError(tr("The private endpoints could not be read"), unread.constFirst().error);
        m_message->addButton(tr("&Try again"), [this] { refresh(); });
        return;
    }
    m_message->showProblems(
        tr("%n subscription(s) could not be read: %1", nullptr, int(unread.size())).arg(unreadNames(unread)),
        unreadProblems(unread));
    m_message->addButton(tr("&Try again"), [this] { refresh(); });
}

void EndpointsPage::applyFilter()
{
    m_model->setFilter(RowFilter(m_filter->text(), EndpointsModel::filterFields()));
    updateState();
}

void EndpointsPage::updateState()
{
    const int shown = m_model->rowCount(), all = m_model->allCount();
    const bool reading = m_scan && m_scan->isRunning();
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    QString count = shown == all ? tr("%n private endpoint(s)", nullptr, all)
                                 : tr("%1 of %n private endpoint(s)", nullptr, all).arg(shown);
    if (reading)
        count = tr("%1, still reading...").arg(count);
    else if (m_readAt.isValid())
        count =
            tr("%1. Last checked %2.").arg(count, QLocale().toString(m_readAt.time(), QLocale::ShortFormat));
    m_count->setText(count);
    QString whyNot;
    if (m_hosts)
        whyNot = tr("The addresses are being read");
    else if (shown == 0)
        whyNot = tr("There is no private endpoint to export");
    for (QAction *action : std::as_const(m_exports))
        m_commands->allow(action, whyNot);
    if (shown > 0)
        return;
    if (all > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No private endpoint matches"),
            tr("No endpoint has all that is typed above."), tr("Show &all private endpoints"));
    else if (reading || !m_readAt.isValid())
        m_empty->showText(
            QStringLiteral("progress"), tr("Reading the private endpoints"),
            tr("All subscriptions that you can read are asked."));
    else if (m_nothingRead)
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else
        m_empty->showText(
            QStringLiteral("endpoint"), tr("No private endpoints"),
            tr("There is no private endpoint that you can read. Press Create to make one."));
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

// What is seen: the rows that the filter lets through, in their order, and the columns that are shown.
void EndpointsPage::exportCsv()
{
    QList<int> columns;
    for (int at = 0; at < EndpointsModel::ColumnCount; ++at) {
        const int column = m_table->horizontalHeader()->logicalIndex(at);
        if (!m_table->isColumnHidden(column))
            columns.append(column);
    }
    QStringList header{ tr("Resource ID") };
    for (const int column : std::as_const(columns))
        header.append(EndpointsModel::columnName(column));
    QList<QStringList> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList fields{ m_model->at(row).id.text() };
        for (const int column : std::as_const(columns))
            fields.append(m_model->text(row, column));
        rows.append(fields);
    }
    save(QStringLiteral("private-endpoints.csv"), csv::table(header, rows));
}

void EndpointsPage::exportJson()
{
    QList<QJsonObject> endpoints;
    for (int row = 0; row < m_model->rowCount(); ++row)
        endpoints.append(m_model->at(row).json);
    save(QStringLiteral("private-endpoints.json"), listText(endpoints));
}

void EndpointsPage::makeHostsFile()
{
    QList<PrivateEndpoint> endpoints;
    for (int row = 0; row < m_model->rowCount(); ++row)
        endpoints.append(m_model->at(row));
    auto *call = hostsFile(session(), endpoints, this);
    m_hosts = call;
    m_message->showText(MessageBar::Kind::Info, tr("Reading the addresses for the hosts file..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_hosts)
            m_hosts->cancel();
    });
    updateState();
    call->then(this, [this](const Result<HostsFile> &file) { onHostsFile(file); });
}

void EndpointsPage::onHostsFile(const Result<HostsFile> &file)
{
    m_hosts = nullptr;
    m_message->clear();
    updateState();
    if (!file)
        return; // cancelled by the person
    if (!file->unread.isEmpty())
        m_message->showText(
            MessageBar::Kind::Warning,
            tr("The addresses of %n private endpoint(s) could not be read: %1", nullptr,
               int(file->unread.size()))
                .arg(file->unread.join(QStringLiteral(", "))));
    else if (file->names == 0)
        m_message->showText(
            MessageBar::Kind::Info, tr("None of these private endpoints has a name and an address yet."));
    if (file->names > 0)
        save(QStringLiteral("hosts"), file->text);
}

void EndpointsPage::save(const QString &name, const QByteArray &content)
{
    context()->dialogs->save(this, name, content, [this](const QString &path) {
        if (!path.isEmpty() && m_message->kind() != MessageBar::Kind::Warning)
            m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
    });
}

} // namespace linkdesk
