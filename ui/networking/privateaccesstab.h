// Networking > Private access: the account's connections, + Add, and the decisions on them (DecisionDesk).
// Pending first. While decisions are under way the list is not read; what came of them stays until the person
// has seen it and reads the list again.
#pragma once

#include "src/review/connectionstate.h"
#include "ui/common/uicontext.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>
#include <optional>

class QAction;
class QLabel;
class QVBoxLayout;

namespace linkdesk {

class CommandRow;
class ConnectionFilters;
class ConnectionModel;
class ConnectionProxy;
class ConnectionTable;
class DecisionDesk;
class DecisionPanel;
class EmptyState;
class Job;
class MessageBar;
class RemovalCleanUp;
class ResourceRights;
class RightsBar;
class SlowHint;

class PrivateAccessTab : public QWidget {
    Q_OBJECT
public:
    // The rights outlive the tab.
    PrivateAccessTab(
        UiContext *context, ResourceId account, ResourceRights *rights, QWidget *parent = nullptr);

    void refresh(); // nothing while decisions are under way: the list is read when they have ended
    void setPublicAccess(bool enabled); // of the account, as last read: without it Approved rows matter more
    int pendingCount() const;
    QWidget *firstFocus() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void pendingCountChanged();

private:
    enum class Outcome { Keep, Drop }; // what is told of the last decisions, when the list comes

    void buildCommands(QVBoxLayout *layout);
    void buildDesk();
    void updateRights();
    void buildList(QVBoxLayout *layout);
    void read(Outcome outcome);
    void readSubscriptions();
    void take(const QList<PrivateEndpointConnection> &connections, Outcome outcome);
    void tellReading();
    void endReading(); // takes away what tellReading() said
    void updateCommands();
    void updateEmptyText();
    void onEmptyAction();
    QString lockOutWarning(Decision decision, const QList<PrivateEndpointConnection> &chosen) const;
    void exportJson();

    UiContext *m_context;
    ResourceId m_account;
    ResourceRights *m_rights;
    ConnectionModel *m_model;
    ConnectionProxy *m_proxy;
    QPointer<Job> m_reading, m_readingSubscriptions;
    QDateTime m_readAt;
    std::optional<bool> m_public; // not known yet: no value
    bool m_failed = false;
    bool m_saysReading = false;
    bool m_exporting = false;
    QAction *m_add = nullptr, *m_refresh = nullptr, *m_export = nullptr;
    CommandRow *m_commands = nullptr;
    ConnectionFilters *m_filters = nullptr;
    ConnectionTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    RightsBar *m_rightsBar;
    MessageBar *m_message = nullptr;
    SlowHint *m_slow = nullptr;
    DecisionPanel *m_panel = nullptr;
    DecisionDesk *m_desk = nullptr;
    RemovalCleanUp *m_cleanUp = nullptr;
};

} // namespace linkdesk
