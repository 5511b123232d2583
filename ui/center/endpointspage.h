// Private Link Center > Private endpoints: every endpoint of all subscriptions, row by row as it is read,
// with what could not be read named above the list.
#pragma once

#include "src/base/result.h"
#include "ui/common/pageview.h"

#include <QDateTime>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace linkdesk {

class CommandRow;
class EmptyState;
class EndpointScan;
class EndpointsModel;
class Job;
class MessageBar;
class SlowHint;
struct HostsFile;

class EndpointsPage : public PageView {
    Q_OBJECT
public:
    explicit EndpointsPage(UiContext *context, QWidget *parent = nullptr);
    ~EndpointsPage() override;
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void buildCommands();
    QMenu *columnMenu();
    void buildFilter(QVBoxLayout *column);
    void buildTable();
    void onFinished();
    void tellUnread();
    void applyFilter();
    void updateState();
    void openCurrent();
    void keepCurrent(); // over what resets the model
    void exportCsv();
    void exportJson();
    void makeHostsFile();
    void onHostsFile(const Result<HostsFile> &file);
    void save(const QString &name, const QByteArray &content);

    EndpointsModel *m_model;
    CommandRow *m_commands;
    MessageBar *m_message;
    SlowHint *m_slow;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<QAction *> m_exports;
    EndpointScan *m_scan = nullptr;
    QPointer<Job> m_hosts;
    QDateTime m_readAt; // invalid: never yet
    bool m_nothingRead = false;
    ResourceId m_current; // the current row's, while the model is reset
};

} // namespace linkdesk
