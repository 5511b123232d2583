#include "ui/shell/accountspage.h"

#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/unreadtext.h"
#include "ui/shell/accountsmodel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

AccountsProxy::AccountsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(AccountsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void AccountsProxy::setFilter(const QString &subscriptionId, const QString &words)
{
    m_subscription = subscriptionId;
    m_words = words.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool AccountsProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_subscription.isEmpty()
        && !sameText(index.data(AccountsModel::SubscriptionIdRole).toString(), m_subscription))
        return false;
    const QString haystack = index.data(AccountsModel::HaystackRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&haystack](const QString &word) {
        return haystack.contains(word);
    });
}

AccountsPage::AccountsPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new AccountsModel(this))
    , m_proxy(new AccountsProxy(this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_subscriptions(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("accountsPage"));
    m_proxy->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    m_message->setObjectName(QStringLiteral("accountsMessage"));
    buildFilters(column);
    column->addWidget(m_message);
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(m_count);
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        m_subscriptions->setCurrentIndex(0);
        m_filter->clear();
        m_filter->setFocus();
    });
    // A key stroke only starts the timer; the filter runs once the person pauses.
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &AccountsPage::applyFilter);
}

QString AccountsPage::title() const
{
    return tr("Device Update accounts");
}

QString AccountsPage::subtitle() const
{
    return tr(
        "Open an account to see its private endpoint connections, to add one, or to decide about requests.");
}

void AccountsPage::buildFilters(QVBoxLayout *column)
{
    auto *filterLabel = new QLabel(tr("F&ilter"), this);
    m_filter->setObjectName(QStringLiteral("accountsFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Name, group, location or subscription"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(theme::textWidth(this, 12));
    m_filter->setMaximumWidth(theme::textWidth(this, 38));
    filterLabel->setBuddy(m_filter);
    auto *subscriptionLabel = new QLabel(tr("S&ubscription"), this);
    m_subscriptions->setObjectName(QStringLiteral("subscriptionFilter"));
    m_subscriptions->addItem(tr("All subscriptions"), QString());
    m_subscriptions->setMinimumWidth(theme::textWidth(this, 12));
    m_subscriptions->setMaximumWidth(theme::textWidth(this, 30));
    subscriptionLabel->setBuddy(m_subscriptions);
    auto *refreshButton = new QToolButton(this);
    refreshButton->setObjectName(QStringLiteral("refreshAccounts"));
    refreshButton->setText(tr("&Refresh"));
    refreshButton->setIcon(icons::get("refresh"));
    refreshButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    refreshButton->setAutoRaise(true);
    refreshButton->setFocusPolicy(Qt::StrongFocus);
    refreshButton->setToolTip(tr("Read the list again (F5)"));
    theme::setSecondary(m_count);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(filterLabel);
    line->addWidget(m_filter, 100); // the stretch behind gets what is left
    line->addSpacing(theme::Gap);
    line->addWidget(subscriptionLabel);
    line->addWidget(m_subscriptions, 80);
    line->addWidget(refreshButton);
    line->addStretch(1);
    column->addLayout(line);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_subscriptions, &QComboBox::currentIndexChanged, this, &AccountsPage::applyFilter);
    connect(refreshButton, &QToolButton::clicked, this, &AccountsPage::refresh);
}

void AccountsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("accountsTable"));
    m_table->setAccessibleName(tr("Device Update accounts"));
    m_table->setModel(m_proxy);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AccountsModel::Name, Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultSectionSize(theme::textWidth(this, 28));
    header->setSectionResizeMode(AccountsModel::SubscriptionColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(AccountsModel::Name, theme::textWidth(this, 32));
    m_table->setColumnWidth(AccountsModel::Pending, theme::textWidth(this, 20));
    m_table->setColumnWidth(AccountsModel::Type, theme::textWidth(this, 24));
    m_table->setColumnWidth(AccountsModel::Location, theme::textWidth(this, 18));
    connect(m_table, &QTableView::activated, this, &AccountsPage::openCurrent);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == AccountsModel::Name)
            openCurrent();
    });
}

void AccountsPage::refresh()
{
    delete m_loading;
    if (!m_known)
        m_empty->showText(
            QStringLiteral("progress"), tr("Reading the accounts"),
            tr("All subscriptions that you can read are asked."));
    auto *call = inventory::accounts(session(), this);
    m_loading = call;
    m_slow->start(tr("Still waiting for Azure to list subscriptions and accounts."), [this] {
        if (m_loading)
            m_loading->cancel();
    });
    call->then(this, [this](const Result<AccountList> &list) { take(list); });
    updateState();
}

void AccountsPage::take(const Result<AccountList> &list)
{
    m_loading = nullptr;
    m_slow->stop();
    if (!list) {
        m_message->showError(tr("The accounts could not be read"), list.error());
        m_message->addButton(tr("&Try again"), [this] { refresh(); });
        updateState();
        return;
    }
    const ResourceId current = m_model->idAt(m_proxy->mapToSource(m_table->currentIndex()).row());
    m_known = true;
    m_list = *list;
    m_model->setList(m_list);
    fillSubscriptions();
    tellUnread();
    applyFilter();
    const int row = m_model->rowOf(current);
    const QModelIndex index =
        row >= 0 ? m_proxy->mapFromSource(m_model->index(row, 0)) : m_proxy->index(0, 0);
    m_table->setCurrentIndex(index);
    // Whoever has not begun to filter wants the list.
    if (isVisible() && m_filter->hasFocus() && m_filter->text().isEmpty() && m_model->rowCount() > 0)
        m_table->setFocus();
}

void AccountsPage::fillSubscriptions()
{
    const QString chosen = m_subscriptions->currentData().toString();
    const QSignalBlocker quiet(m_subscriptions);
    m_subscriptions->clear();
    m_subscriptions->addItem(tr("All subscriptions"), QString());
    for (const Subscription &subscription : std::as_const(m_list.subscriptions)) {
        const QString name = subscription.shownName();
        m_subscriptions->addItem(
            subscription.isEnabled() ? name : tr("%1 (%2)").arg(name, subscription.state),
            subscription.subscriptionId);
    }
    m_subscriptions->setCurrentIndex(qMax(0, m_subscriptions->findData(chosen)));
}

void AccountsPage::tellUnread()
{
    if (m_list.unread.isEmpty()) {
        m_message->clear();
        return;
    }
    m_message->showProblems(
        tr("%n subscription(s) could not be read: %1", nullptr, int(m_list.unread.size()))
            .arg(unreadNames(m_list.unread)),
        unreadProblems(m_list.unread));
    m_message->addButton(tr("&Try again"), [this] { refresh(); });
}

void AccountsPage::applyFilter()
{
    m_typing.stop();
    m_proxy->setFilter(m_subscriptions->currentData().toString(), m_filter->text());
    updateState();
}

void AccountsPage::updateState()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_count->setText(
        m_loading && m_known ? tr("Reading again...")
            : shown == all   ? tr("%n account(s)", nullptr, all)
                             : tr("%1 of %n account(s)", nullptr, all).arg(shown));
    m_count->setVisible(m_known);
    if (shown > 0 || m_loading)
        return;
    if (!m_known)
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else if (all > 0)
        m_empty->showText(
            QStringLiteral("filter"), tr("No account matches"),
            tr("No account has all the words in this subscription."), tr("&Show all accounts"));
    else
        m_empty->showText(
            QStringLiteral("empty"), tr("No Device Update accounts"),
            tr("There is no account that you can read. Accounts are made in Azure; ask an owner for the role "
               "Reader on "
               "yours, or act as somebody else."));
}

QWidget *AccountsPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_filter;
}

// The one column that says the same in each row goes where there is no room for all.
void AccountsPage::resizeEvent(QResizeEvent *event)
{
    PageView::resizeEvent(event);
    m_table->setColumnHidden(AccountsModel::Type, width() < theme::textWidth(this, 160));
}

void AccountsPage::openCurrent()
{
    const ResourceId id = m_model->idAt(m_proxy->mapToSource(m_table->currentIndex()).row());
    if (id.isEmpty())
        return;
    Place place;
    place.kind = Place::Kind::Account;
    place.resource = id;
    context()->navigator->open(place);
}

} // namespace linkdesk
