#include "ui/center/sentpage.h"

#include "src/base/csv.h"
#include "src/flow/askedsince.h"
#include "src/flow/sentwatch.h"
#include "src/review/rerequest.h"
#include "src/review/sentrequest.h"
#include "ui/center/endpointreading.h"
#include "ui/center/rerequestdesk.h"
#include "ui/center/rerequestpanel.h"
#include "ui/center/scopechooser.h"
#include "ui/center/sentdetails.h"
#include "ui/center/sentmodel.h"
#include "ui/center/senttext.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"

#include <QAction>
#include <QHeaderView>
#include <QHideEvent>
#include <QLabel>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <iterator>
#include <utility>

namespace linkdesk {

SentPage::SentPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new SentModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_kept(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_details(new SentDetails(context->dialogs, this))
    , m_count(new QLabel(this))
    , m_scope(new ScopeChooser(context, this))
    , m_reading(
          new EndpointReading(session(), m_scope, m_message, tr("The requests could not be read"), this))
    , m_panel(new RerequestPanel(this))
{
    setObjectName(QStringLiteral("sentPage"));
    m_message->setObjectName(QStringLiteral("sentMessage"));
    m_kept->setObjectName(QStringLiteral("sentKept"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SentModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    buildCommands();
    column->addWidget(m_commands);
    column->addWidget(m_kept);
    column->addWidget(m_message);
    column->addWidget(m_panel);
    buildDesk();
    buildTable();
    buildReading();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 5);
    column->addWidget(m_details, 3);
    m_count->setObjectName(QStringLiteral("sentCount"));
    m_count->setTextFormat(Qt::PlainText);
    theme::setSecondary(m_count);
    column->addLayout(m_scope->lineWith(m_count));
    connect(m_scope, &ScopeChooser::changed, this, &SentPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SentPage::updateState);
    if (context->sentWatch)
        listenToWatch();
    updateState();
}

SentPage::~SentPage() = default;

QString SentPage::title() const
{
    return tr("What I sent");
}

QString SentPage::subtitle() const
{
    const QString some = m_scope->words();
    return some.isEmpty()
        ? tr("Requests for a connection that the owner of the resource decides, of all subscriptions that "
             "you can read.")
        : tr("Requests for a connection that the owner of the resource decides, of %1.").arg(some);
}

void SentPage::buildCommands()
{
    m_again = m_commands->add(tr("&Delete and re-request..."), "refresh", "rerequest");
    m_remind = m_commands->add(tr("Copy re&minder"), "copy", "copyReminder");
    m_checkDns = m_commands->add(tr("Check D&NS"), "dns", "checkDns");
    m_open = m_commands->add(tr("&Open"), "open", "openSent");
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshSent");
    m_export = m_commands->add(tr("Export to C&SV"), "download", "exportSent");
    connect(m_again, &QAction::triggered, this, [this] { m_desk->ask(current().id); });
    connect(m_remind, &QAction::triggered, this, &SentPage::copyReminder);
    connect(m_checkDns, &QAction::triggered, this, [this] { open(QStringLiteral("dns")); });
    connect(m_open, &QAction::triggered, this, [this] { open({}); });
    connect(m_refresh, &QAction::triggered, this, &SentPage::refresh);
    connect(m_export, &QAction::triggered, this, &SentPage::exportCsv);
}

void SentPage::buildDesk()
{
    m_desk = new RerequestDesk({ context(), m_panel, m_message, m_kept, this });
    connect(m_desk, &RerequestDesk::changed, this, &SentPage::updateState);
    connect(m_desk, &RerequestDesk::left, this, [this] { firstFocus()->setFocus(); });
    connect(m_desk, &RerequestDesk::finished, this, &SentPage::onRerequested);
}

void SentPage::onRerequested()
{
    m_keepsMessage = true;
    m_unseen = !isVisible();
    read();
}

void SentPage::listenToWatch()
{
    const SentWatch *watch = context()->sentWatch;
    const auto takeNews = [this, watch] { m_model->setNews(watch->unseen()); };
    connect(watch, &SentWatch::unseenChanged, this, takeNews);
    connect(watch, &SentWatch::answered, this, &SentPage::takeAnswers);
    connect(watch, &SentWatch::failureChanged, this, &SentPage::updateState);
    takeNews();
}

// The watch looks at all subscriptions, the list at the chosen ones.
void SentPage::takeAnswers(const QList<PrivateEndpoint> &endpoints)
{
    if (!m_reading->hasEnded())
        return; // what is being read has them
    QList<PrivateEndpoint> shown = endpoints;
    shown.removeIf([scope = m_scope->scope()](const PrivateEndpoint &endpoint) {
        return !scope.contains(endpoint.id.subscriptionId());
    });
    m_model->add(shown);
}

// Who leaves the page has seen what it showed; a minimised window has not left it.
void SentPage::hideEvent(QHideEvent *event)
{
    PageView::hideEvent(event);
    if (event->spontaneous() || !context()->sentWatch)
        return;
    QSet<QString> shown;
    for (const PrivateEndpoint &endpoint : m_model->endpoints())
        shown.insert(endpoint.id.key());
    context()->sentWatch->markSeen(shown);
}

void SentPage::showTab(const QString &tab)
{
    m_wanted = ResourceId(tab);
    goToWanted();
}

void SentPage::goToWanted()
{
    const int row = m_model->rowOf(m_wanted);
    if (row < 0)
        return;
    m_wanted = {};
    m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
}

// The message tells at most one thing: what could not be read explains it better.
void SentPage::missWanted()
{
    const QString name = std::exchange(m_wanted, {}).name();
    if (!name.isEmpty() && m_reading->readAll() && !m_keepsMessage && !m_desk->isBusy())
        m_message->showText(
            MessageBar::Kind::Info,
            tr("%1 is not in this list: it is gone, or not in the chosen subscriptions.").arg(name));
}

void SentPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("sentTable"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_sorted);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SentModel::State, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = { 24, 23, 28, 26, 16, 26 };
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    connect(m_table, &QTableView::activated, this, [this] { open({}); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == SentModel::Name)
            open({});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SentPage::updateState);
}

void SentPage::refresh()
{
    if (m_desk->isBusy())
        return;
    m_desk->showKept();
    m_keepsMessage = std::exchange(m_unseen, false);
    read();
}

void SentPage::buildReading()
{
    connect(m_reading, &EndpointReading::arrived, this, [this](const QList<PrivateEndpoint> &endpoints) {
        m_model->add(endpoints);
        goToWanted();
        updateState();
    });
    connect(m_reading, &EndpointReading::finished, this, &SentPage::onFinished);
    connect(m_reading, &EndpointReading::againWanted, this, &SentPage::refresh);
}

void SentPage::read()
{
    delete m_readingSince;
    m_model->beginReading();
    m_reading->start(!m_keepsMessage);
    updateState();
}

void SentPage::onFinished(const QStringList &unread)
{
    emit titleChanged();
    if (!m_reading->readNothing())
        m_model->endReading(unread);
    if (!m_keepsMessage && !m_desk->isBusy())
        m_reading->tellUnread();
    missWanted();
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    updateState();
    if (isVisible() && m_commands->button(m_refresh)->hasFocus() && m_model->rowCount() > 0)
        m_table->setFocus();
    readSince();
}

// Beside the list: who may not read the accounts sees it all the same.
void SentPage::readSince()
{
    auto *call = askedSince(session(), m_model->endpoints(), this);
    m_readingSince = call;
    call->then(this, [this](const Result<QHash<QString, QDateTime>> &times) {
        if (times)
            m_model->setSince(*times);
    });
}

PrivateEndpoint SentPage::current() const
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->endpoints().at(index.row()) : PrivateEndpoint();
}

void SentPage::updateState()
{
    const int all = m_model->rowCount();
    const PrivateEndpoint endpoint = current();
    m_stack->setCurrentWidget(all > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_details->show(m_desk->isAsking() ? PrivateEndpoint() : endpoint, m_model->since(endpoint.id));
    const QString none = endpoint.id.isEmpty() ? tr("Choose a request first") : QString();
    const NextStep step = nextStep(endpoint);
    const bool waits = step == NextStep::Wait, approved = step == NextStep::CheckNames;
    m_commands->allow(m_open, none);
    const QString busy = m_desk->isBusy() ? tr("Another request is being sent again") : QString();
    m_commands->allow(m_refresh, busy);
    m_scope->setLocked(m_desk->isBusy());
    const QString noAgain = busy.isEmpty() ? none : busy;
    m_commands->allow(
        m_again,
        noAgain.isEmpty() && !mayRerequest(endpoint)
            ? tr("Only what is Rejected or Disconnected has to be asked for again")
            : noAgain);
    m_commands->allow(
        m_remind, none.isEmpty() && !waits ? tr("Only a request that is Pending waits for the owner") : none);
    m_commands->allow(
        m_checkDns, none.isEmpty() && !approved ? tr("Only an Approved connection carries traffic") : none);
    m_commands->allow(m_export, all == 0 ? tr("There is no request to export") : QString());
    m_count->setText(countText());
    if (all == 0)
        updateEmpty();
}

QString SentPage::countText() const
{
    QString count = m_reading->withTime(tr("%n request(s)", nullptr, m_model->rowCount()));
    const SentWatch *watch = context()->sentWatch;
    if (watch && watch->failure())
        count += u'\n'
            + tr("The last look for answers failed at %1: %2")
                  .arg(
                      QLocale().toString(watch->failedAt().toLocalTime().time(), QLocale::ShortFormat),
                      errorText(*watch->failure()));
    return count;
}

void SentPage::updateEmpty()
{
    if (m_reading->isRunning() || !m_reading->hasEnded())
        m_empty->showText(
            QStringLiteral("progress"), tr("Reading the requests"),
            tr("All subscriptions that you can read are asked."));
    else if (m_reading->readNothing())
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else if (!m_reading->readAll())
        m_empty->showText(
            QStringLiteral("warning"), tr("No request where Linkdesk could read"),
            tr("The message above says what could not be read."));
    else
        m_empty->showText(
            QStringLiteral("endpoint"), tr("No requests"),
            tr("No private endpoint that you can read was asked for by a manual request."));
}

QWidget *SentPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_commands->button(m_refresh);
}

void SentPage::open(const QString &tab)
{
    const PrivateEndpoint endpoint = current();
    if (!endpoint.id.isEmpty())
        context()->navigator->open({ Place::Kind::Endpoint, endpoint.id, tab });
}

void SentPage::copyReminder()
{
    const PrivateEndpoint endpoint = current();
    context()->dialogs->copy(reminderText(endpoint, m_model->since(endpoint.id)));
    m_message->showText(
        MessageBar::Kind::Success,
        tr("The reminder is copied. Send it to the owner of %1.").arg(endpoint.target.name()));
}

void SentPage::exportCsv()
{
    QStringList header{ tr("Resource ID") };
    for (int column = 0; column < SentModel::ColumnCount; ++column)
        header.append(SentModel::columnName(column));
    QList<QStringList> rows;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const int at = m_sorted->mapToSource(m_sorted->index(row, 0)).row();
        QStringList fields{ m_model->endpoints().at(at).id.text() };
        for (int column = 0; column < SentModel::ColumnCount; ++column)
            fields.append(m_model->text(at, column));
        rows.append(fields);
    }
    context()->dialogs->save(
        this, QStringLiteral("sent-requests.csv"), csv::table(header, rows), [this](const QString &path) {
            if (!path.isEmpty())
                m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
        });
}

} // namespace linkdesk
