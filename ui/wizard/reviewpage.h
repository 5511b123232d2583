// Review + create: whether the draft passed, what is wrong with a way to each field, and everything that will
// be made.
#pragma once

#include "ui/wizard/reviewcheck.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace linkdesk {

class MessageBar;

class ReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPage(QWidget *parent = nullptr);
    // Shows what will be sent and what stands against it. `check` is read, not kept.
    void load(const Draft &draft, const Facts &facts, const Faults &faults, const ReviewCheck &check);
    QWidget *firstFocus() const; // the first fault, else nothing of this page

signals:
    void faultPicked(const linkdesk::Fault &fault);
    void stopWanted();
    void againWanted();
    void requestWanted(); // send a request to the owner instead (manual connection)

private:
    void showStatus(const Facts &facts, const ReviewCheck &check);
    void showFaults(const Faults &faults);
    void showSummary(const Draft &draft, const Facts &facts, const ReviewCheck &check);

    MessageBar *m_status;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_request;
    QWidget *m_faultBox;
    QVBoxLayout *m_faults;
    QList<QPushButton *> m_faultButtons;
    Faults m_faultsShown;
    QWidget *m_summaryBox;
    QWidget *m_summary = nullptr; // made anew on each load
};

} // namespace linkdesk
