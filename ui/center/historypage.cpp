#include "ui/center/historypage.h"

#include "src/flow/session.h"
#include "src/store/reviewexport.h"
#include "ui/center/historydetails.h"
#include "ui/center/historymodel.h"
#include "ui/center/historyproxy.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

HistoryPage::HistoryPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new HistoryModel(this))
    , m_proxy(new HistoryProxy(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_state(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_details(new HistoryDetails(context->dialogs, this))
    , m_empty(new EmptyState(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_proxy->setSourceModel(m_model);
    m_message->setObjectName(QStringLiteral("historyMessage"));
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_count->setObjectName(QStringLiteral("historyCount"));
    theme::setSecondary(m_count);
    buildCommands();
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    column->addWidget(m_commands);
    column->addWidget(m_message);
    column->addLayout(buildFilters());
    column->addWidget(m_table, 5);
    column->addWidget(m_details, 4);
    column->addWidget(m_empty, 9);
    column->addWidget(m_count);
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_filter->clear();
        m_state->setCurrentIndex(0);
        m_table->setFocus();
    });
}

QString HistoryPage::title() const
{
    return tr("History");
}

QString HistoryPage::subtitle() const
{
    return tr(
        "Decisions sent from this profile, and the words that they overwrote. Nothing here can be changed "
        "or deleted.");
}

QWidget *HistoryPage::firstFocus()
{
    return m_table->isHidden() ? static_cast<QWidget *>(m_filter) : m_table;
}

void HistoryPage::buildCommands()
{
    QAction *refreshing = m_commands->add(tr("&Refresh"), "refresh", "refreshHistory");
    connect(refreshing, &QAction::triggered, this, &HistoryPage::refresh);
    QAction *csv = m_commands->add(tr("Export to &CSV"), "download", "exportHistoryCsv");
    connect(csv, &QAction::triggered, this, [this] {
        save(QStringLiteral("linkdesk-history.csv"), historyAsCsv(shown()));
    });
    QAction *json = m_commands->add(tr("Export to &JSON"), "download", "exportHistoryJson");
    connect(json, &QAction::triggered, this, [this] {
        save(QStringLiteral("linkdesk-history.json"), historyAsJson(shown()));
    });
    m_exports = { csv, json };
}

QHBoxLayout *HistoryPage::buildFilters()
{
    auto *filterLabel = new QLabel(tr("F&ilter"), this);
    m_filter->setObjectName(QStringLiteral("historyFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Name, words, person or correlation ID"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(theme::textWidth(this, 44));
    filterLabel->setBuddy(m_filter);
    auto *stateLabel = new QLabel(tr("&State"), this);
    m_state->setObjectName(QStringLiteral("historyStateFilter"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"), QString());
    m_state->addItem(
        icons::forState(QStringLiteral("Approved")), QStringLiteral("Approved"), QStringLiteral("approve"));
    m_state->addItem(
        icons::forState(QStringLiteral("Rejected")), QStringLiteral("Rejected"), QStringLiteral("reject"));
    m_state->addItem(icons::get("delete"), tr("Removed"), QStringLiteral("remove"));
    m_state->addItem(icons::get("error"), tr("Failed"), QStringLiteral("failed"));
    m_state->addItem(icons::get("help"), tr("Not known"), QStringLiteral("open"));
    stateLabel->setBuddy(m_state);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(filterLabel);
    line->addWidget(m_filter, 100); // the stretch behind gets what is left
    line->addSpacing(theme::Gap);
    line->addWidget(stateLabel);
    line->addWidget(m_state);
    line->addStretch(1);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPage::applyFilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &HistoryPage::applyFilter);
    return line;
}

void HistoryPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_proxy);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HistoryModel::When, Qt::DescendingOrder);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::updateDetails);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int widths[] = { 17, 14, 13, 26, 26, 28, 24, 20 };
    for (int section = 0; section < int(std::size(widths)); ++section)
        header->resizeSection(
            section, qMax(theme::textWidth(this, widths[section]), header->sectionSizeHint(section)));
}

void HistoryPage::refresh()
{
    const QModelIndex before = m_table->currentIndex();
    const Result<QList<ReviewEntry>> entries = session()->history()->all(session()->cloud());
    m_failed = !entries;
    m_message->clear();
    if (entries)
        m_model->setEntries(*entries);
    else
        m_message->showError(tr("The history could not be read"), entries.error());
    const int row = qBound(0, before.row(), qMax(0, m_proxy->rowCount() - 1));
    m_table->setCurrentIndex(m_proxy->index(row, 0));
    updateState();
}

void HistoryPage::applyFilter()
{
    m_proxy->setWords(m_filter->text());
    m_proxy->setState(m_state->currentData().toString());
    updateState();
}

void HistoryPage::updateState()
{
    const int count = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_count->setVisible(all > 0);
    m_count->setText(
        count == all ? tr("%n decision(s)", nullptr, all)
                     : tr("%1 of %n decision(s) shown", nullptr, all).arg(count));
    updateDetails();
    for (QAction *action : std::as_const(m_exports))
        m_commands->allow(action, count > 0 ? QString() : tr("There is nothing to export"));
    if (count > 0)
        return;
    if (m_failed)
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else if (all > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No decision matches the filter"), {}, tr("Show &all decisions"));
    else
        m_empty->showText(
            QStringLiteral("list"), tr("No decisions yet"),
            tr("Whatever you approve, reject or remove is listed here, with the words that it overwrote."));
}

void HistoryPage::updateDetails()
{
    const QModelIndex current = m_proxy->mapToSource(m_table->currentIndex());
    m_details->setVisible(current.isValid());
    if (current.isValid())
        m_details->showEntry(m_model->entry(current.row()));
}

QList<ReviewEntry> HistoryPage::shown() const
{
    QList<ReviewEntry> entries;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        entries.append(m_model->entry(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    return entries;
}

void HistoryPage::save(const QString &name, const QByteArray &content)
{
    context()->dialogs->save(this, name, content, [this](const QString &path) {
        if (!path.isEmpty())
            m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
    });
}

} // namespace linkdesk
