// Networking > Private access: the account's connections, + Add, and the decisions on them. Pending first.
// What may be pressed is what the state machine and the person's rights allow for at least one checked row; a
// disabled command says why not. While decisions are sent the list is not read; what came of them stays until
// the person has seen it and reads the list again.
#pragma once

#include "src/review/connectionstate.h"
#include "ui/common/uicontext.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QWidget>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace linkdesk {

class ConnectionFilters;
class ConnectionModel;
class ConnectionProxy;
class ConnectionTable;
class DecideFlow;
class DecisionPanel;
class EmptyState;
class Job;
class MessageBar;
class ResourceRights;
class SlowHint;

class PrivateAccessTab : public QWidget {
    Q_OBJECT
public:
    // The rights outlive the tab.
    PrivateAccessTab(
        UiContext *context, ResourceId account, ResourceRights *rights, QWidget *parent = nullptr);

    void refresh(); // nothing while decisions are being sent: the list is read when they have ended
    void setPublicAccess(bool enabled); // of the account, as last read: without it Approved rows matter more
    int pendingCount() const;
    QWidget *firstFocus() const;

signals:
    void pendingCountChanged();

private:
    enum class Outcome { Keep, Drop }; // what is told of the last decisions, when the list comes

    void buildCommands(QVBoxLayout *layout);
    QAction *addCommand(QHBoxLayout *row, const QString &text, const char *icon, const char *name);
    void buildList(QVBoxLayout *layout);
    bool isDeciding() const;
    void read(Outcome outcome);
    void take(const QList<PrivateEndpointConnection> &connections, Outcome outcome);
    void tellReading();
    void endReading(); // takes away what tellReading() said
    void updateCommands();
    void updateDecision(Decision decision, const QList<PrivateEndpointConnection> &chosen);
    void allow(QAction *action, const QString &whyNot);
    void updateEmptyText();
    void onEmptyAction();
    void ask(Decision decision);
    QString lockOutWarning(Decision decision, const QList<PrivateEndpointConnection> &chosen) const;
    void decide(
        Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &description);
    void onDecisionRow(const ResourceId &connection);
    void onDecisionsFinished();
    void exportJson();

    UiContext *m_context;
    ResourceId m_account;
    ResourceRights *m_rights;
    ConnectionModel *m_model;
    ConnectionProxy *m_proxy;
    QPointer<Job> m_reading;
    QPointer<DecideFlow> m_flow;
    QDateTime m_readAt;
    std::optional<bool> m_public; // not known yet: no value
    bool m_failed = false;
    bool m_saysReading = false;
    bool m_outcomeUnseen = false; // decisions ended while another page was shown
    bool m_exporting = false;
    QAction *m_add = nullptr, *m_refresh = nullptr, *m_export = nullptr;
    QHash<int, QAction *> m_decisions; // by Decision
    QHash<QAction *, QToolButton *> m_buttons;
    ConnectionFilters *m_filters = nullptr;
    ConnectionTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    MessageBar *m_message = nullptr;
    SlowHint *m_slow = nullptr;
    DecisionPanel *m_panel = nullptr;
};

} // namespace linkdesk
