#include "ui/networking/decisiondesk.h"

#include "src/flow/requestwatch.h"
#include "src/flow/session.h"
#include "ui/common/commandrow.h"
#include "ui/common/messagebar.h"
#include "ui/common/undowindow.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/decisionoutcome.h"
#include "ui/networking/decisionpanel.h"
#include "ui/networking/movetext.h"

#include <QAction>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>
#include <utility>

namespace linkdesk {

namespace {

constexpr Milliseconds Second{ 1000 };

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

const char *buttonName(Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return "approveConnections";
    case Decision::Reject:
        return "rejectConnections";
    case Decision::Remove:
        break;
    }
    return "removeConnections";
}

} // namespace

DecisionDesk::DecisionDesk(const Parts &parts)
    : QObject(parts.page)
    , m_parts(parts)
    , m_may([](const PrivateEndpointConnection &, Decision) { return true; })
    , m_warning([](Decision, const Connections &) { return QString(); })
{
    connect(m_parts.panel, &DecisionPanel::confirmed, this, &DecisionDesk::confirmed);
    connect(m_parts.panel, &DecisionPanel::cancelled, this, [this] {
        m_parts.panel->hide();
        emit leftPanel();
    });
    connect(m_parts.model, &ConnectionModel::checksChanged, this, &DecisionDesk::update);
    // What is decided here is no news, and nothing is read beside it.
    if (auto *watch = m_parts.context->watch)
        connect(this, &DecisionDesk::changed, watch, [this, watch] { watch->hold(this, isBusy()); });
    auto *undo = new QShortcut(QKeySequence::Undo, m_parts.page);
    connect(undo, &QShortcut::activated, this, &DecisionDesk::takeBack);
    if (m_parts.context->undo)
        connect(m_parts.context->undo, &UndoWindow::takeBackWanted, this, &DecisionDesk::takeBack);
    // Whoever confirmed it is not the one who would send it.
    connect(m_parts.context->session, &Session::identityChanged, this, [this] {
        const int count = int(m_waiting.size());
        m_rest.clear();
        takeBack();
        if (count > 0)
            m_parts.context->notifications->show(
                QStringLiteral("takenBack"), Notifications::Kind::Warning,
                tr("%n decision(s) not sent", nullptr, count), tr("You act as somebody else now."), {});
    });
}

DecisionDesk::~DecisionDesk() = default;

void DecisionDesk::addCommand(Decision decision)
{
    QAction *action =
        m_parts.commands->add(decisionCommand(decision, 0), iconName(decision), buttonName(decision));
    m_actions.insert(int(decision), action);
    connect(action, &QAction::triggered, this, [this, decision] { ask(decision); });
    updateCommand(decision, m_parts.model->checked());
}

bool DecisionDesk::isBusy() const
{
    return !m_waiting.isEmpty() || (m_flow && m_flow->isRunning());
}

QString DecisionDesk::busyText() const
{
    if (!m_waiting.isEmpty())
        return tr("The decisions before are not sent yet: wait, or undo them");
    return isBusy() ? tr("The decisions before are still being sent") : QString();
}

bool DecisionDesk::takeUnseen()
{
    return std::exchange(m_unseen, false);
}

void DecisionDesk::update()
{
    const Connections chosen = m_parts.model->checked();
    for (auto entry = m_actions.cbegin(); entry != m_actions.cend(); ++entry)
        updateCommand(static_cast<Decision>(entry.key()), chosen);
}

Move DecisionDesk::verdict(Decision decision, const PrivateEndpointConnection &connection) const
{
    return linkdesk::move(connection, decision, m_may(connection, decision));
}

QString DecisionDesk::whyNot(Decision decision, const Connections &chosen, int possible) const
{
    if (isBusy())
        return busyText();
    if (!m_may({}, decision))
        return moveReasonText(MoveReason::NoPermission);
    if (chosen.isEmpty())
        return tr("Check one or more connections first");
    if (possible > 0)
        return {};
    for (const PrivateEndpointConnection &connection : chosen) {
        const MoveReason reason = verdict(decision, connection).reason;
        if (reason != MoveReason::None)
            return moveReasonText(reason);
    }
    return tr("The checked connections are in this state already");
}

void DecisionDesk::updateCommand(Decision decision, const Connections &chosen)
{
    const auto possible = int(std::count_if(
        chosen.cbegin(), chosen.cend(), [this, decision](const PrivateEndpointConnection &connection) {
            return verdict(decision, connection).maySend();
        }));
    QAction *action = m_actions.value(int(decision));
    m_parts.commands->setText(action, decisionCommand(decision, possible));
    m_parts.commands->allow(action, whyNot(decision, chosen, possible));
}

void DecisionDesk::ask(Decision decision)
{
    const QAction *action = m_actions.value(int(decision));
    if (!action || !action->isEnabled())
        return;
    const Connections chosen = m_parts.model->checked();
    m_parts.panel->ask(decision, chosen, m_warning(decision, chosen));
}

void DecisionDesk::confirmed(Decision decision, const QList<DecisionRequest> &requests)
{
    if (isBusy() || requests.isEmpty())
        return;
    m_decision = decision;
    m_waiting = requests;
    emit begun();
    const int seconds = m_parts.context->undo ? m_parts.context->undo->seconds() : 0;
    if (seconds > 0)
        wait(seconds);
    else
        send();
    emit leftPanel();
}

void DecisionDesk::wait(int seconds)
{
    const int count = int(m_waiting.size());
    m_secondsLeft = seconds;
    m_countdown = std::make_unique<QObject>();
    m_parts.context->undo->setWaiting(this, count);
    m_parts.message->showText(
        MessageBar::Kind::Info,
        tr("Nothing is sent yet: %n decision(s) can still be undone (Ctrl+Z)", nullptr, count));
    m_undo = m_parts.message->addButton(tr("&Undo (%1 s)").arg(seconds), [this] { takeBack(); });
    update();
    emit changed();
    m_parts.context->session->scheduler()->after(Second, m_countdown.get(), [this] { tick(); });
}

void DecisionDesk::tick()
{
    if (--m_secondsLeft <= 0) {
        m_parts.context->undo->setWaiting(this, 0);
        send();
        return;
    }
    if (m_undo)
        m_parts.message->setButtonText(m_undo, tr("&Undo (%1 s)").arg(m_secondsLeft));
    m_parts.context->session->scheduler()->after(Second, m_countdown.get(), [this] { tick(); });
}

void DecisionDesk::takeBack()
{
    if (m_waiting.isEmpty())
        return;
    m_countdown.reset();
    m_parts.context->undo->setWaiting(this, 0);
    const int count = int(m_waiting.size());
    m_waiting.clear();
    m_parts.message->showText(
        MessageBar::Kind::Info, tr("Undone: nothing was sent for %n connection(s)", nullptr, count));
    update();
    emit changed();
    emit leftPanel();
}

void DecisionDesk::send()
{
    m_sent = std::exchange(m_waiting, {});
    m_rest.clear();
    m_flow = new DecideFlow(m_parts.context->session, this);
    connect(m_flow, &DecideFlow::rowChanged, this, &DecisionDesk::onRow);
    connect(m_flow, &DecideFlow::finished, this, &DecisionDesk::onFinished);
    m_flow->start(m_decision, m_sent);
    m_parts.message->showText(
        MessageBar::Kind::Info, tr("Sending %n decision(s)...", nullptr, int(m_sent.size())));
    m_parts.message->addButton(tr("Stop sen&ding"), [this] {
        if (m_flow)
            m_flow->stop();
    });
    update();
    emit changed();
}

// What was not sent, and what nobody could answer for: it is read again before anything is sent.
QList<DecisionRequest> DecisionDesk::restOf(const DecideFlow &flow) const
{
    QList<DecisionRequest> rest;
    for (const DecisionRequest &request : m_sent) {
        const auto row = flow.row(request.connection.id);
        const bool open = row
            && (row->state == DecisionRow::State::Stopped
                || (flow.isNetworkGone()
                    && (row->state == DecisionRow::State::Unknown
                        || row->state == DecisionRow::State::Failed)));
        if (open)
            rest.append(request);
    }
    return rest;
}

void DecisionDesk::offerResume()
{
    if (m_rest.isEmpty())
        return;
    m_parts.message->addButton(
        tr("&Resume with %n decision(s)", nullptr, int(m_rest.size())), [this] { resume(); });
}

// It was confirmed before; there is nothing to take back.
void DecisionDesk::resume()
{
    if (isBusy() || m_rest.isEmpty())
        return;
    m_waiting = std::exchange(m_rest, {});
    emit begun();
    send();
}

void DecisionDesk::onRow(const ResourceId &connection)
{
    if (const auto row = m_flow->row(connection))
        m_parts.model->setDecision(*row, m_flow->decision());
    emit rowChanged();
}

void DecisionDesk::onFinished()
{
    const DecisionOutcome outcome = outcomeOf(m_flow->rows());
    const bool removed = m_flow->decision() == Decision::Remove;
    const bool isNetworkGone = m_flow->isNetworkGone();
    m_rest = restOf(*m_flow);
    m_flow->deleteLater();
    m_flow = nullptr;
    m_unseen = !m_parts.page->isVisible();
    // What failed stays checked, so that trying again is one press.
    m_parts.model->setChecked(outcome.ended, false);
    showOutcome(m_parts.message, outcome, isNetworkGone);
    offerResume();
    update();
    emit changed();
    emit finished(removed || !outcome.notDone.isEmpty());
}

} // namespace linkdesk
