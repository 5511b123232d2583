// Private Link Center > Health: what is not in order, with what it means and what to do; and the clean-up of
// private endpoints that carry no traffic, which first says what would go.
#pragma once

#include "src/flow/healthscan.h"
#include "ui/common/pageview.h"

#include <QDateTime>
#include <QPointer>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace linkdesk {

class CommandRow;
class DeletionDesk;
class EmptyState;
class HealthModel;
class MessageBar;
class ScopeChooser;
class SlowHint;

class HealthPage : public PageView {
    Q_OBJECT
public:
    explicit HealthPage(UiContext *context, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // nothing while a clean-up runs
    QWidget *firstFocus() override;

private:
    void buildCommands();
    void buildTable();
    void take(const Result<HealthReport> &report);
    void tellUnread(const QList<Unread> &unread);
    void updateState();
    void showDetails();
    void openCurrent();
    void buildDesk();
    void exportCsv();

    HealthModel *m_model;
    CommandRow *m_commands;
    MessageBar *m_message;
    SlowHint *m_slow;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_meaning, *m_advice, *m_count;
    QAction *m_cleanUp = nullptr, *m_open = nullptr, *m_export = nullptr, *m_refresh = nullptr;
    DeletionDesk *m_desk;
    ScopeChooser *m_scope;
    QPointer<Job> m_reading;
    QDateTime m_readAt; // invalid: never yet
    bool m_failed = false;
};

} // namespace linkdesk
