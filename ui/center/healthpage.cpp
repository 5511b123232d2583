#include "ui/center/healthpage.h"

#include "src/base/csv.h"
#include "src/model/apiversions.h"
#include "ui/center/deletiondesk.h"
#include "ui/center/healthmodel.h"
#include "ui/center/healthtext.h"
#include "ui/center/scopechooser.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/unreadtext.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <iterator>

namespace linkdesk {

HealthPage::HealthPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_model(new HealthModel(this))
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_meaning(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_count(new QLabel(this))
    , m_desk(new DeletionDesk(context, m_message, Approved::Spared, this))
    , m_scope(new ScopeChooser(context, this))
{
    setObjectName(QStringLiteral("healthPage"));
    m_message->setObjectName(QStringLiteral("healthMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    buildCommands();
    buildDesk();
    column->addWidget(m_commands);
    column->addWidget(m_message);
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_meaning->setObjectName(QStringLiteral("healthMeaning"));
    m_advice->setObjectName(QStringLiteral("healthAdvice"));
    m_count->setObjectName(QStringLiteral("healthCount"));
    for (QLabel *label : { m_meaning, m_advice, m_count }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    column->addWidget(m_meaning);
    column->addWidget(m_advice);
    column->addLayout(m_scope->lineWith(m_count));
    connect(m_scope, &ScopeChooser::changed, this, &HealthPage::refresh);
    theme::setSecondary(m_count);
    connect(m_model, &HealthModel::checksChanged, this, &HealthPage::updateState);
    updateState();
}

QString HealthPage::title() const
{
    return tr("Health");
}

QString HealthPage::subtitle() const
{
    const QString some = m_scope->words();
    return some.isEmpty()
        ? tr("Private endpoints and connections that are not in order, what it means, and what to do.")
        : tr("What is not in order in %1, what it means, and what to do.").arg(some);
}

void HealthPage::buildCommands()
{
    m_cleanUp = m_commands->add(tr("C&lean up..."), "delete", "cleanUp");
    m_open = m_commands->add(tr("&Open"), "open", "openFinding");
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshHealth");
    m_export = m_commands->add(tr("Export to C&SV"), "download", "exportHealth");
    connect(m_cleanUp, &QAction::triggered, this, [this] { m_desk->ask(m_model->checked()); });
    connect(m_open, &QAction::triggered, this, &HealthPage::openCurrent);
    connect(m_refresh, &QAction::triggered, this, &HealthPage::refresh);
    connect(m_export, &QAction::triggered, this, &HealthPage::exportCsv);
}

void HealthPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("healthTable"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int widths[] = { 40, 30, 32, 28 };
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    connect(m_table, &QTableView::activated, this, &HealthPage::openCurrent);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HealthPage::showDetails);
}

void HealthPage::buildDesk()
{
    connect(m_desk, &DeletionDesk::changed, this, &HealthPage::updateState);
    connect(m_desk, &DeletionDesk::begun, m_table, qOverload<>(&QWidget::setFocus));
    // What failed stays checked.
    connect(m_desk, &DeletionDesk::outcome, this, [this](const CleanUpRow &row) {
        const bool ended = row.state == CleanUpRow::State::Done || row.state == CleanUpRow::State::Gone
            || row.state == CleanUpRow::State::Spared;
        m_model->setOutcome(row.endpoint, cleanUpText(row), ended);
    });
}

void HealthPage::refresh()
{
    if (m_desk->isBusy())
        return;
    delete m_reading;
    auto *call = scanHealth(session(), this, m_scope->scope());
    m_reading = call;
    m_slow->start(
        tr("Still waiting for Azure: endpoints, accounts and network interfaces are read."), [this] {
            if (m_reading)
                m_reading->cancel();
        });
    call->then(this, [this](const Result<HealthReport> &report) { take(report); });
    updateState();
}

void HealthPage::take(const Result<HealthReport> &report)
{
    m_reading = nullptr;
    m_slow->stop();
    m_failed = !report;
    m_readAt = QDateTime::currentDateTime();
    if (!report) {
        m_message->showError(tr("The health could not be read"), report.error());
        m_message->addButton(tr("&Try again"), [this] { refresh(); });
        updateState();
        return;
    }
    m_model->setReport(*report);
    m_scope->setSubscriptions(report->subscriptions);
    emit titleChanged();
    tellUnread(report->unread);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    updateState();
    if (isVisible() && m_commands->button(m_refresh)->hasFocus() && m_model->rowCount() > 0)
        m_table->setFocus();
}

void HealthPage::tellUnread(const QList<Unread> &unread)
{
    if (unread.isEmpty()) {
        m_message->clear();
        return;
    }
    m_message->showProblems(
        tr("%n subscription(s) could not be read whole, so not all is judged: %1", nullptr,
           int(unread.size()))
            .arg(unreadNames(unread)),
        unreadProblems(unread));
}

void HealthPage::updateState()
{
    const int all = m_model->rowCount(), chosen = int(m_model->checked().size());
    m_stack->setCurrentWidget(all > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    const QString busy = m_desk->isBusy() ? tr("The clean-up is not finished") : QString();
    const QString none = all == 0 ? tr("There is no finding") : QString();
    m_scope->setLocked(m_desk->isBusy());
    m_commands->allow(m_refresh, busy);
    m_commands->allow(m_open, none);
    m_commands->allow(m_export, none);
    const QString unchecked =
        chosen == 0 ? tr("Check private endpoints that carry no traffic any more") : QString();
    m_commands->allow(m_cleanUp, busy.isEmpty() ? unchecked : busy);
    m_count->setText(
        m_readAt.isValid() ? tr("%n finding(s). Last checked %1.", nullptr, all)
                                 .arg(QLocale().toString(m_readAt.time(), QLocale::ShortFormat))
                           : QString());
    showDetails();
    if (all > 0)
        return;
    if (!m_readAt.isValid() || m_reading)
        m_empty->showText(
            QStringLiteral("progress"), tr("Looking at private endpoints and connections"),
            tr("All subscriptions that you can read are asked."));
    else if (m_failed)
        m_empty->showText(
            QStringLiteral("error"), tr("Nothing could be read"), tr("The message above says why."));
    else
        m_empty->showText(
            QStringLiteral("success"), tr("All is in order"),
            tr("No private endpoint is disconnected, rejected or without its account or DNS record."));
}

void HealthPage::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    const bool any = current.isValid();
    m_meaning->setText(any ? healthMeaning(m_model->at(current.row())) : QString());
    m_advice->setText(any ? healthAdvice(m_model->at(current.row()).kind) : QString());
    m_meaning->setVisible(any);
    m_advice->setVisible(any);
}

QWidget *HealthPage::firstFocus()
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_commands->button(m_refresh);
}

void HealthPage::openCurrent()
{
    if (!m_table->currentIndex().isValid())
        return;
    const HealthFinding &finding = m_model->at(m_table->currentIndex().row());
    if (finding.kind == HealthKind::ConnectionWithoutEndpoint)
        context()->navigator->open(
            { Place::Kind::Account, finding.resource.parent(), QStringLiteral("private-access") });
    else
        context()->navigator->open({ Place::Kind::Endpoint, finding.resource });
}

void HealthPage::exportCsv()
{
    QStringList header{ tr("Resource ID") };
    for (int column = 0; column < HealthModel::ColumnCount; ++column)
        header.append(HealthModel::columnName(column));
    header << tr("What it means") << tr("What to do");
    QList<QStringList> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList fields{ m_model->at(row).resource.text() };
        for (int column = 0; column < HealthModel::ColumnCount; ++column)
            fields.append(m_model->text(row, column));
        fields << healthMeaning(m_model->at(row)) << healthAdvice(m_model->at(row).kind);
        rows.append(fields);
    }
    context()->dialogs->save(
        this, QStringLiteral("health.csv"), csv::table(header, rows), [this](const QString &path) {
            if (!path.isEmpty())
                m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
        });
}

} // namespace linkdesk
