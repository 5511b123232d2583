#include "ui/center/healthpage.h"

#include "src/base/csv.h"
#include "src/flow/cleanupflow.h"
#include "src/model/apiversions.h"
#include "ui/center/healthmodel.h"
#include "ui/center/healthtext.h"
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
{
    setObjectName(QStringLiteral("healthPage"));
    m_message->setObjectName(QStringLiteral("healthMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    buildCommands();
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
        column->addWidget(label);
    }
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
    return tr("Private endpoints and connections that are not in order, what it means, and what to do.");
}

void HealthPage::buildCommands()
{
    m_cleanUp = m_commands->add(tr("C&lean up..."), "delete", "cleanUp");
    m_open = m_commands->add(tr("&Open"), "open", "openFinding");
    m_refresh = m_commands->add(tr("&Refresh"), "refresh", "refreshHealth");
    m_export = m_commands->add(tr("Export to C&SV"), "download", "exportHealth");
    connect(m_cleanUp, &QAction::triggered, this, &HealthPage::askCleanUp);
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

bool HealthPage::isBusy() const
{
    return m_looking || (m_flow && m_flow->isRunning());
}

void HealthPage::refresh()
{
    if (isBusy())
        return;
    delete m_reading;
    auto *call = scanHealth(session(), this);
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
    const QString busy = isBusy() ? tr("The clean-up is not finished") : QString();
    const QString none = all == 0 ? tr("There is no finding") : QString();
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

// The dry run: what would go is read before anybody is asked.
void HealthPage::askCleanUp()
{
    const QList<ResourceId> endpoints = m_model->checked();
    if (endpoints.isEmpty() || isBusy())
        return;
    auto *call = dryRun(session(), endpoints, this);
    m_looking = call;
    m_message->showText(MessageBar::Kind::Info, tr("Finding out what goes with them..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_looking)
            m_looking->cancel();
    });
    updateState();
    call->then(this, [this, endpoints](const Result<QList<DryRun>> &runs) {
        m_looking = nullptr;
        m_message->clear();
        updateState();
        if (!runs)
            return; // cancelled by the person
        context()->dialogs->ask(this, cleanUpQuestion(*runs), [this, endpoints](bool yes) {
            if (yes)
                cleanUp(endpoints);
        });
    });
}

Dialogs::Question HealthPage::cleanUpQuestion(const QList<DryRun> &runs) const
{
    QStringList lines;
    for (const DryRun &run : runs) {
        const QString name = run.endpoint.name();
        if (!run.consequences) {
            lines.append(tr("%1: what goes with it could not be read").arg(name));
            continue;
        }
        const QStringList with = run.consequences->interfaces + run.consequences->records;
        lines.append(with.isEmpty() ? name : tr("%1, with %2").arg(name, with.join(QStringLiteral(", "))));
        for (const QString &sharing : run.consequences->sharingEndpoints)
            lines.append(
                tr("%1 shares a DNS record with %2: its name resolution breaks, too").arg(sharing, name));
        if (!run.consequences->unread.isEmpty())
            lines.append(tr("%1: there may be more, %2 could not be read")
                             .arg(name, run.consequences->unread.join(QStringLiteral(", "))));
    }
    Dialogs::Question question;
    question.title = tr("Delete %n private endpoint(s)", nullptr, int(runs.size()));
    question.text =
        tr("They are deleted for good, each after it was read again: one that is Approved by then is "
           "left alone. Their names cannot be used again for about 20 minutes.");
    question.details = lines.join(u'\n');
    question.accept = tr("&Delete");
    question.reject = tr("&Go back");
    question.dangerous = true;
    return question;
}

void HealthPage::cleanUp(const QList<ResourceId> &endpoints)
{
    if (isBusy())
        return;
    m_flow = new CleanUpFlow(session(), this);
    connect(m_flow, &CleanUpFlow::rowChanged, this, &HealthPage::onRow);
    connect(m_flow, &CleanUpFlow::finished, this, &HealthPage::onCleanedUp);
    m_flow->start(endpoints);
    m_message->showText(
        MessageBar::Kind::Info, tr("Deleting %n private endpoint(s)...", nullptr, int(endpoints.size())));
    m_message->addButton(tr("S&top"), [this] {
        if (m_flow)
            m_flow->stop();
    });
    m_table->setFocus();
    updateState();
}

void HealthPage::onRow(int row)
{
    const CleanUpRow &one = m_flow->rows().at(row);
    const bool ended = one.state == CleanUpRow::State::Done || one.state == CleanUpRow::State::Gone
        || one.state == CleanUpRow::State::Spared;
    m_model->setOutcome(one.endpoint, cleanUpText(one), ended);
    if (one.state == CleanUpRow::State::Done || one.state == CleanUpRow::State::Gone)
        context()->navigator->forget(one.endpoint);
}

void HealthPage::onCleanedUp()
{
    int done = 0;
    QList<MessageBar::Problem> problems;
    const QList<CleanUpRow> rows = m_flow->rows();
    for (const CleanUpRow &row : rows) {
        done += row.state == CleanUpRow::State::Done || row.state == CleanUpRow::State::Gone ? 1 : 0;
        if (row.state == CleanUpRow::State::Failed || row.state == CleanUpRow::State::Unknown)
            problems.append({ row.endpoint.name(), row.error });
    }
    m_flow->deleteLater();
    m_flow = nullptr;
    if (problems.isEmpty())
        m_message->showText(MessageBar::Kind::Success, tr("%n private endpoint(s) deleted.", nullptr, done));
    else // what failed stays checked, so that trying again is one press
        m_message->showProblems(
            tr("%n private endpoint(s) could not be deleted", nullptr, int(problems.size())), problems);
    updateState();
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
