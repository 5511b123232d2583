// A deployment from its sending to its end: what it is, a row per resource, and what to do next.
#pragma once

#include "ui/common/pageview.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace linkdesk {

struct Draft;
class DeploymentTable;
class MessageBar;
class NextSteps;

class DeploymentPage : public PageView {
    Q_OBJECT
public:
    // `number`: of the deployment, as Deployments knows it.
    DeploymentPage(UiContext *context, qint64 number, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QWidget *firstFocus() override;

private:
    void build();
    void buildFacts(QVBoxLayout *lines);
    void buildButtons(QVBoxLayout *lines);
    QLabel *addFact(QGridLayout *grid, const QString &name, const QString &label);

    void follow();
    void readSubscriptionName();
    void update();
    void showStatus();
    void showFacts();
    void showWaiting();
    bool isIdle() const;
    void finished(bool idle);

    void askToCancel();
    // The filled pages again, with what Create sent; another draft that is kept is not replaced unasked.
    void backToForm(const Draft &draft, const QString &tab);
    void keepAndOpen(const Draft &draft, const QString &tab);
    void sendAsRequest();
    void dropDraft();
    void showCancelRefusal();
    void open(Place::Kind kind, const ResourceId &resource, const QString &tab);
    ResourceId account() const;
    ResourceId home() const; // whose wizard it came from (Draft::home)

    qint64 m_number;
    CreateFlow *m_flow; // null where the deployment is not known any more; outlives the page
    QTimer m_tick; // counts the seconds while it runs
    bool m_told = false; // the outcome was shown

    MessageBar *m_status;
    MessageBar *m_cancelRefusal;
    QProgressBar *m_progress;
    QLabel *m_waiting;
    QLabel *m_name, *m_subscription, *m_group, *m_started, *m_correlation, *m_connection;
    QPushButton *m_copyCorrelation;
    DeploymentTable *m_rows;
    QPushButton *m_goToResource, *m_back, *m_backToForm, *m_sendAsRequest, *m_cancel;
    NextSteps *m_next;
};

} // namespace linkdesk
