// Networking > Private access: the account's connections, + Add, and the decisions on them. Pending first.
// What may be pressed is what the state machine allows for at least one checked row; a disabled command says
// why not.
#pragma once

#include "src/review/connectionstate.h"
#include "ui/common/uicontext.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace linkdesk {

class ConnectionModel;
class ConnectionProxy;
class DecideFlow;
class DecisionPanel;
class Job;
class MessageBar;

class PrivateAccessTab : public QWidget {
    Q_OBJECT
public:
    PrivateAccessTab(UiContext *context, ResourceId account, QWidget *parent = nullptr);

    void refresh();
    int pendingCount() const;
    QWidget *firstFocus() const;

signals:
    void pendingCountChanged();

private:
    void buildCommands(QVBoxLayout *layout);
    void buildFilters(QVBoxLayout *layout);
    void buildTable(QVBoxLayout *layout);
    void take(const QList<PrivateEndpointConnection> &connections);
    void updateCommands();
    void updateSelectAll();
    void updateEmptyText();
    QList<ResourceId> shownIds() const;
    void checkShown(bool on);
    void ask(Decision decision);
    void decide(
        Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &description);
    void onDecisionRow(const ResourceId &connection);
    void onDecisionsFinished();
    void openEndpoint(const QModelIndex &index);
    void exportJson();

    UiContext *m_context;
    ResourceId m_account;
    ConnectionModel *m_model;
    ConnectionProxy *m_proxy;
    QPointer<Job> m_reading;
    QPointer<DecideFlow> m_flow;
    QDateTime m_readAt;
    bool m_failed = false;
    QAction *m_add = nullptr, *m_refresh = nullptr, *m_export = nullptr;
    QHash<int, QAction *> m_decisions; // by Decision
    QHash<int, class QToolButton *> m_buttons;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_state = nullptr;
    QCheckBox *m_selectAll = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_count = nullptr;
    MessageBar *m_message = nullptr;
    DecisionPanel *m_panel = nullptr;
};

} // namespace linkdesk
