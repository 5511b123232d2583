// Private Link Center > What I sent: the requests for a connection that somebody has to decide, as the
// private endpoints report them, with the reviewer's answer and what to do next.
#pragma once

#include "src/base/resourceid.h"
#include "ui/common/pageview.h"

#include <QPointer>

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace linkdesk {

class CommandRow;
class EmptyState;
class EndpointReading;
class Job;
class MessageBar;
class RerequestDesk;
class RerequestPanel;
class ScopeChooser;
class SentDetails;
class SentModel;
struct PrivateEndpoint;

class SentPage : public PageView {
    Q_OBJECT
public:
    explicit SentPage(UiContext *context, QWidget *parent = nullptr);
    ~SentPage() override;
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // nothing while something is deleted and asked for again
    void showTab(const QString &tab) override; // the ID of the endpoint to go to
    QWidget *firstFocus() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void buildCommands();
    void buildDesk();
    void buildReading();
    void read();
    void onRerequested();
    void listenToWatch();
    void takeAnswers(const QList<PrivateEndpoint> &endpoints);
    void goToWanted();
    void missWanted();
    QString countText() const;
    void buildTable();
    void onFinished(const QStringList &unread);
    void readSince();
    void updateState();
    void updateEmpty();
    PrivateEndpoint current() const; // without an id where there is none
    void open(const QString &tab);
    void copyReminder();
    void exportCsv();

    SentModel *m_model;
    QSortFilterProxyModel *m_sorted;
    CommandRow *m_commands;
    MessageBar *m_message, *m_kept;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    SentDetails *m_details;
    QLabel *m_count;
    ScopeChooser *m_scope;
    EndpointReading *m_reading;
    RerequestPanel *m_panel;
    RerequestDesk *m_desk = nullptr;
    QAction *m_again = nullptr, *m_remind = nullptr, *m_checkDns = nullptr, *m_open = nullptr,
            *m_refresh = nullptr, *m_export = nullptr;
    QPointer<Job> m_readingSince;
    ResourceId m_wanted; // to go to as soon as it is there
    bool m_unseen = false; // it came while another page was shown
    bool m_keepsMessage = false; // what came of a re-request is to be read, over one reading of the list
};

} // namespace linkdesk
