// From the command to the outcome, for every list of connections: what may be pressed and why not, the panel
// that asks, the time to take it back, sending, what came of it. What may be pressed is what the state
// machine and the person's rights allow for at least one checked row. One decision at a time: while one waits
// to be sent or is being sent, no other begins and the list is not to be read.
#pragma once

#include "src/flow/decideflow.h"
#include "ui/common/uicontext.h"

#include <QPointer>
#include <functional>

class QAction;
class QPushButton;

namespace linkdesk {

class CommandRow;
class ConnectionModel;
class DecisionPanel;
class MessageBar;

class DecisionDesk : public QObject {
    Q_OBJECT
public:
    using Connections = QList<PrivateEndpointConnection>;
    // Whether the person may take the decision on a connection; of one without an id, on any at all. Not
    // known means allowed.
    using May = std::function<bool(const PrivateEndpointConnection &, Decision)>;
    // What else has to be said before the decision is confirmed; empty: nothing.
    using Warning = std::function<QString(Decision, const Connections &chosen)>;
    struct Parts {
        UiContext *context;
        ConnectionModel *model;
        CommandRow *commands;
        DecisionPanel *panel;
        MessageBar *message;
        QWidget *page; // shown or not: an outcome that nobody saw is kept
    };
    // All parts outlive the desk's use; the page owns the desk.
    explicit DecisionDesk(const Parts &parts);
    ~DecisionDesk() override;

    void setRights(May may) { m_may = std::move(may); }
    void setWarning(Warning warning) { m_warning = std::move(warning); }
    void addCommand(Decision decision);
    void update(); // commands, when rights have come
    // Asks about what is checked; nothing where the command may not be pressed.
    void ask(Decision decision);
    bool isBusy() const;
    QString busyText() const; // why nothing else may begin; empty: nothing is under way
    bool takeUnseen(); // once: decisions ended while another page was shown

signals:
    void begun(); // confirmed: what is being read is older than what comes
    void leftPanel(); // confirmed, cancelled or taken back: the focus belongs to the rows
    void rowChanged();
    void changed(); // busy, or not any more
    // Once for each begun() that was not taken back. `stale`: rows are gone, or not as they were thought to
    // be.
    void finished(bool stale);

private:
    void updateCommand(Decision decision, const Connections &chosen);
    QString whyNot(Decision decision, const Connections &chosen, int possible) const;
    Move verdict(Decision decision, const PrivateEndpointConnection &connection) const;
    void confirmed(Decision decision, const QList<DecisionRequest> &requests);
    void wait(int seconds);
    void tick();
    void takeBack(); // nothing where nothing waits
    void send();
    void onRow(const ResourceId &connection);
    void onFinished();
    QList<DecisionRequest> restOf(const DecideFlow &flow) const;
    void offerResume();
    void resume();

    Parts m_parts;
    May m_may;
    Warning m_warning;
    QHash<int, QAction *> m_actions; // by Decision
    Decision m_decision = Decision::Approve;
    QList<DecisionRequest> m_waiting; // confirmed and not sent
    QList<DecisionRequest> m_sent; // of m_flow
    QList<DecisionRequest> m_rest; // what an interrupted one left, to be resumed
    int m_secondsLeft = 0;
    std::unique_ptr<QObject> m_countdown; // gone: the countdown has ended
    QPointer<QPushButton> m_undo;
    QPointer<DecideFlow> m_flow;
    bool m_unseen = false;
};

} // namespace linkdesk
