#include "ui/wizard/deploymentpage.h"

#include "src/flow/createflow.h"
#include "src/flow/freshplan.h"
#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "src/model/apiversions.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/primarybutton.h"
#include "ui/wizard/deploymenttable.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/nextsteps.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

namespace {

using State = CreateFlow::State;

QPushButton *button(const QString &name, const QString &text, const QString &icon, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    if (!icon.isEmpty())
        made->setIcon(icons::get(icon));
    return made;
}

// What comes to be on the account by itself when the endpoint is made (portal-wizard.md 8).
QList<DeploymentRow> connectionRow(const CreateFlow &flow)
{
    const Draft &draft = flow.plan().draft;
    DeploymentRow row;
    row.type = types::AccountConnection.toString();
    row.name = draft.connectionName;
    row.resource = draft.target.child(QStringLiteral("privateEndpointConnections"), row.name);
    row.state = flow.endpoint().state.status;
    if (!row.state.isEmpty())
        row.message = flow.endpoint().state.description;
    return { row };
}

} // namespace

DeploymentPage::DeploymentPage(UiContext *context, qint64 number, QWidget *parent)
    : PageView(context, parent)
    , m_number(number)
    , m_flow(context->deployments->find(number))
{
    build();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &DeploymentPage::update);
    follow();
}

QString DeploymentPage::title() const
{
    return m_flow ? tr("Create %1").arg(m_flow->plan().draft.name) : tr("Deployment");
}

QString DeploymentPage::subtitle() const
{
    return tr("Deployment");
}

QWidget *DeploymentPage::firstFocus()
{
    const QList<QPushButton *> inOrder{ m_goToResource, m_sendAsRequest, m_backToForm, m_cancel, m_back };
    const auto found = std::find_if(inOrder.cbegin(), inOrder.cend(), [](const QPushButton *button) {
        return !button->isHidden() && button->isEnabled();
    });
    return found == inOrder.cend() ? nullptr : *found;
}

// --- The page ---

void DeploymentPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget(scroll);
    scroll->setWidget(content);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(look::pageMargins());
    lines->setSpacing(theme::GroupGap);
    m_status = new MessageBar(content);
    m_status->setObjectName(QStringLiteral("deploymentStatus"));
    lines->addWidget(m_status);
    m_cancelRefusal = new MessageBar(content);
    m_cancelRefusal->setObjectName(QStringLiteral("cancelRefusal"));
    lines->addWidget(m_cancelRefusal);
    m_progress = new QProgressBar(content);
    m_progress->setObjectName(QStringLiteral("deploymentProgress"));
    m_progress->setAccessibleName(tr("Progress of the deployment"));
    m_progress->setTextVisible(false);
    lines->addWidget(m_progress);
    m_waiting = look::explanation({}, content);
    m_waiting->setObjectName(QStringLiteral("deploymentWaiting"));
    lines->addWidget(m_waiting);
    buildFacts(lines);
    buildButtons(lines);
    lines->addWidget(look::heading(tr("Deployment details"), content));
    m_rows = new DeploymentTable(content);
    lines->addWidget(m_rows);
    m_next = new NextSteps(content);
    lines->addWidget(m_next);
    connect(m_next, &NextSteps::copyWanted, this, [this](const QString &text) {
        context()->dialogs->copy(text);
    });
    connect(m_next, &NextSteps::limitWanted, this, [this] {
        open(Place::Kind::Account, account(), QStringLiteral("public-access"));
    });
    lines->addStretch(1);
}

QLabel *DeploymentPage::addFact(QGridLayout *grid, const QString &name, const QString &label)
{
    const int row = grid->rowCount();
    QWidget *parent = grid->parentWidget();
    QLabel *value = look::value(parent);
    value->setObjectName(name);
    value->setAccessibleName(label);
    value->setWordWrap(false);
    grid->addWidget(look::explanation(label, parent), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, Qt::AlignTop);
    return value;
}

void DeploymentPage::buildFacts(QVBoxLayout *lines)
{
    auto *grid = new QGridLayout;
    lines->addLayout(grid);
    grid->setHorizontalSpacing(theme::GroupGap);
    grid->setVerticalSpacing(theme::Step);
    grid->setColumnMinimumWidth(0, look::labelWidth(this));
    grid->setColumnStretch(1, 1);
    m_name = addFact(grid, QStringLiteral("deploymentName"), tr("Deployment name"));
    m_subscription = addFact(grid, QStringLiteral("deploymentSubscription"), tr("Subscription"));
    m_group = addFact(grid, QStringLiteral("deploymentGroup"), tr("Resource group"));
    m_started = addFact(grid, QStringLiteral("deploymentStarted"), tr("Start time"));
    m_connection = addFact(grid, QStringLiteral("deploymentConnection"), tr("Connection state"));
    m_correlation = addFact(grid, QStringLiteral("deploymentCorrelation"), tr("Correlation ID"));
    m_correlation->setFont(theme::fixedFont(m_correlation));
    m_copyCorrelation =
        button(QStringLiteral("copyCorrelation"), tr("C&opy"), QStringLiteral("copy"), grid->parentWidget());
    m_copyCorrelation->setAccessibleName(tr("Copy the correlation ID"));
    // Right behind its value, however wide the others are.
    const int row = grid->rowCount() - 1;
    grid->removeWidget(m_correlation);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::GroupGap);
    line->addWidget(m_correlation);
    line->addWidget(m_copyCorrelation);
    line->addStretch(1);
    grid->addLayout(line, row, 1);
    grid->itemAtPosition(row, 0)->setAlignment(Qt::AlignVCenter);
    connect(m_copyCorrelation, &QPushButton::clicked, this, [this] {
        context()->dialogs->copy(m_correlation->text());
    });
}

void DeploymentPage::buildButtons(QVBoxLayout *lines)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    lines->addLayout(line);
    QWidget *parent = lines->parentWidget();
    m_goToResource = new PrimaryButton(tr("Go to &resource"), parent);
    m_goToResource->setObjectName(QStringLiteral("goToResource"));
    m_backToForm = new PrimaryButton(tr("Back to the fi&lled pages"), parent);
    m_backToForm->setObjectName(QStringLiteral("backToForm"));
    m_sendAsRequest =
        button(QStringLiteral("sendAsRequest"), tr("Send as a &manual request instead"), {}, parent);
    m_back = button(QStringLiteral("backToPrivateAccess"), tr("Back to &Private access"), {}, parent);
    m_cancel = button(QStringLiteral("cancelDeployment"), tr("&Cancel the deployment"), {}, parent);
    for (QPushButton *one : { m_goToResource, m_sendAsRequest, m_backToForm, m_back, m_cancel })
        line->addWidget(one);
    line->addStretch(1);
    connect(m_goToResource, &QPushButton::clicked, this, [this] {
        open(Place::Kind::Endpoint, m_flow->endpointId(), QStringLiteral("overview"));
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        open(Place::Kind::Account, account(), QStringLiteral("private-access"));
    });
    connect(m_backToForm, &QPushButton::clicked, this, [this] {
        backToForm(m_flow->plan().draft, QStringLiteral("continue"));
    });
    connect(m_sendAsRequest, &QPushButton::clicked, this, &DeploymentPage::sendAsRequest);
    connect(m_cancel, &QPushButton::clicked, this, &DeploymentPage::askToCancel);
}

// --- What it shows ---

void DeploymentPage::follow()
{
    if (m_flow) {
        connect(m_flow, &CreateFlow::changed, this, &DeploymentPage::update);
        connect(m_flow, &CreateFlow::finished, this, &DeploymentPage::update);
        readSubscriptionName();
    }
    update();
}

void DeploymentPage::readSubscriptionName()
{
    m_subscription->setText(m_flow->plan().draft.subscriptionId);
    inventory::subscriptions(session(), this)->then(this, [this](Result<QList<Subscription>> result) {
        if (!result)
            return; // the id stays; it is the name only that is missing
        for (const Subscription &subscription : std::as_const(*result)) {
            if (sameText(subscription.subscriptionId, m_flow->plan().draft.subscriptionId))
                m_subscription->setText(
                    tr("%1 (%2)", "name, id").arg(subscription.displayName, subscription.subscriptionId));
        }
    });
}

void DeploymentPage::update()
{
    const bool idle = isIdle(); // before buttons come and go
    const bool known = m_flow != nullptr;
    const bool over = !known || m_flow->isFinished();
    m_rows->setVisible(known);
    m_back->setVisible(known && !m_flow->plan().draft.home().isEmpty());
    const bool succeeded = known && m_flow->state() == State::Succeeded;
    m_goToResource->setVisible(succeeded);
    m_backToForm->setVisible(known && over && !succeeded);
    m_cancel->setVisible(!over);
    m_sendAsRequest->setVisible(
        known && m_flow->state() == State::Failed && isApprovalRefused(m_flow->error())
        && !m_flow->plan().draft.manual);
    m_cancel->setEnabled(known && (m_flow->state() == State::Sending || m_flow->state() == State::Running));
    m_progress->setVisible(!over);
    if (!known) {
        m_status->showText(
            MessageBar::Kind::Warning,
            tr("This deployment is not known any more. Its outcome is in the account's Private access."));
        return;
    }
    showFacts();
    showCancelRefusal();
    m_rows->setRows(m_flow->rows() + connectionRow(*m_flow), session()->scheduler()->utcNow(), over);
    showWaiting();
    if (over)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    showStatus();
    if (over && !m_told)
        finished(idle);
}

// The person waits: the focus may go to what comes next.
bool DeploymentPage::isIdle() const
{
    const QWidget *focus = focusWidget();
    return !focus || focus == m_cancel || focus == m_back;
}

void DeploymentPage::showCancelRefusal()
{
    const std::optional<Error> &error = m_flow->cancelError();
    const QString text = error && !m_flow->isFinished()
        ? tr("The deployment was not canceled and runs on. %1").arg(errorText(*error))
        : QString();
    if (text.isEmpty())
        m_cancelRefusal->clear();
    else if (m_cancelRefusal->text() != text)
        m_cancelRefusal->showText(MessageBar::Kind::Warning, text);
}

void DeploymentPage::showFacts()
{
    m_name->setText(m_flow->deploymentName());
    m_group->setText(m_flow->plan().draft.resourceGroup);
    const QLocale locale;
    QString time = locale.toString(m_flow->startedAt().toLocalTime(), QLocale::ShortFormat);
    const QString duration = durationText(
        m_flow->startedAt(),
        m_flow->endedAt().isValid() ? m_flow->endedAt() : session()->scheduler()->utcNow());
    m_started->setText(duration.isEmpty() ? time : tr("%1, %2", "start time, duration").arg(time, duration));
    const bool over = m_flow->isFinished();
    const QString unknown = over ? tr("None") : tr("Not known yet");
    QString correlation = m_flow->correlationId();
    if (correlation.isEmpty() && over)
        correlation = m_flow->error().correlationId;
    m_correlation->setText(correlation.isEmpty() ? unknown : correlation);
    m_copyCorrelation->setEnabled(!correlation.isEmpty());
    const QString state = m_flow->endpoint().state.status;
    m_connection->setText(state.isEmpty() ? unknown : state);
}

void DeploymentPage::showWaiting()
{
    const QList<DeploymentRow> rows = m_flow->rows();
    QStringList running;
    int done = 0;
    for (const DeploymentRow &row : rows) {
        if (row.endedAt.isValid())
            ++done;
        else if (!row.state.isEmpty())
            running.append(row.name);
    }
    m_progress->setRange(0, done == 0 ? 0 : static_cast<int>(rows.size()));
    m_progress->setValue(done);
    m_waiting->setVisible(!m_flow->isFinished());
    m_waiting->setText(
        running.isEmpty() ? tr("Waiting for Azure to begin. You may leave this page; the deployment goes on.")
                          : tr("Waiting for %1. You may leave this page; the deployment goes on.")
                                .arg(running.join(tr(", "))));
}

void DeploymentPage::showStatus()
{
    const auto say = [this](MessageBar::Kind kind, const QString &text) {
        if (m_status->text() != text)
            m_status->showText(kind, text);
    };
    switch (m_flow->state()) {
    case State::Idle:
    case State::Sending:
    case State::Running:
        say(MessageBar::Kind::Info, tr("Your deployment is underway"));
        break;
    case State::Cancelling:
        say(MessageBar::Kind::Info, tr("Your deployment is being canceled"));
        break;
    case State::Succeeded:
        say(MessageBar::Kind::Success, tr("Your deployment is complete"));
        break;
    case State::Failed:
    case State::Canceled:
    case State::Unknown:
        break; // told once, with the error: finished()
    }
}

void DeploymentPage::finished(bool idle)
{
    m_told = true;
    switch (m_flow->state()) {
    case State::Failed:
        m_status->showError(tr("Your deployment failed"), m_flow->error());
        break;
    case State::Canceled:
        m_status->showText(
            MessageBar::Kind::Warning,
            tr("Your deployment was canceled. What was made before stays; the rows below say what."));
        break;
    case State::Unknown:
        m_status->showError(tr("The outcome of your deployment is not known"), m_flow->error());
        break;
    default:
        m_next->load(*m_flow);
    }
    emit titleChanged();
    if (isVisible() && idle)
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

// --- The ways on ---

void DeploymentPage::askToCancel()
{
    Dialogs::Question question;
    question.title = tr("Cancel the deployment?");
    question.text = tr("Azure stops what it has not begun. What is made already stays and is listed here.");
    question.accept = tr("&Cancel the deployment");
    question.reject = tr("&Go on");
    question.dangerous = true;
    context()->dialogs->ask(this, question, [this](bool yes) {
        if (yes && !m_flow->isFinished())
            m_flow->cancel();
    });
}

void DeploymentPage::backToForm(const Draft &draft, const QString &tab)
{
    const std::optional<Draft> kept = session()->drafts()->load(session()->cloud(), home());
    if (!kept || *kept == m_flow->plan().draft) {
        keepAndOpen(draft, tab);
        return;
    }
    Dialogs::Question question;
    question.title = tr("Replace the draft that you began?");
    question.text = home().isEmpty()
        ? tr("Another private endpoint, %1, is half filled. Only one such draft is kept.").arg(kept->name)
        : tr("Another private endpoint for this account, %1, is half filled. Only one draft is kept "
             "for an account.")
              .arg(kept->name);
    question.accept = tr("&Replace it");
    question.reject = tr("&Keep it");
    question.dangerous = true;
    context()->dialogs->ask(this, question, [this, draft, tab](bool yes) {
        if (yes)
            keepAndOpen(draft, tab);
    });
}

// One click: the same plan, in a deployment of its own, with the owner asked.
void DeploymentPage::sendAsRequest()
{
    m_sendAsRequest->setEnabled(false);
    const Plan request = asRequest(m_flow->plan(), session()->scheduler()->utcNow());
    freshplan::read(session(), request, this)->then(this, [this](Result<Plan> plan) {
        if (!plan) {
            m_sendAsRequest->setEnabled(true);
            m_status->showError(tr("The request was not sent"), plan.error());
            return;
        }
        dropDraft();
        CreateFlow *flow = context()->deployments->start();
        flow->start(*plan);
        context()->navigator->open(
            { Place::Kind::Deployment, home(), {}, context()->deployments->numberOf(flow) });
    });
}

// The one that the failed create left; what it wanted is on its way again.
void DeploymentPage::dropDraft()
{
    DraftStore *drafts = session()->drafts();
    const std::optional<Draft> kept = drafts->load(session()->cloud(), home());
    if (!kept || *kept != m_flow->plan().draft)
        return;
    if (const Result<Done> gone = drafts->discard(session()->cloud(), home()); !gone)
        qWarning(
            "The draft of a failed create could not be discarded: %s", qUtf8Printable(gone.error().message));
}

void DeploymentPage::keepAndOpen(const Draft &draft, const QString &tab)
{
    const Result<Done> saved = session()->drafts()->save(session()->cloud(), home(), draft);
    if (!saved) {
        m_status->showError(tr("The filled pages could not be brought back"), saved.error());
        return;
    }
    open(Place::Kind::CreateEndpoint, home(), tab);
}

void DeploymentPage::open(Place::Kind kind, const ResourceId &resource, const QString &tab)
{
    Place place;
    place.kind = kind;
    place.resource = resource;
    place.tab = tab;
    context()->navigator->open(place);
}

ResourceId DeploymentPage::account() const
{
    return m_flow->plan().draft.target;
}

ResourceId DeploymentPage::home() const
{
    return m_flow->plan().draft.home();
}

} // namespace linkdesk
