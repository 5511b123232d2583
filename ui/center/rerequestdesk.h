// Delete and re-request, from the command to the outcome: reads what would go, asks, follows the flow step by
// step, and offers what an earlier one has deleted and not asked for again yet. One at a time.
#pragma once

#include "ui/common/uicontext.h"

#include <QPointer>

namespace linkdesk {

class Job;
class MessageBar;
class RerequestFlow;
class RerequestPanel;

class RerequestDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        UiContext *context;
        RerequestPanel *panel;
        MessageBar *message; // of the page
        MessageBar *kept; // hidden while nothing is kept
        QWidget *page;
    };
    // All parts outlive the desk's use; the page owns the desk.
    explicit RerequestDesk(const Parts &parts);

    void ask(const ResourceId &endpoint); // nothing while busy
    bool isBusy() const;
    bool isAsking() const; // the panel shows
    void showKept(); // looks into the journal

signals:
    void changed(); // busy, or not any more
    void left(); // the focus belongs to the rows
    void finished(); // the list is old; the message says what came of it

private:
    void start(const ResourceId &endpoint, const QString &message);
    void goOn(qint64 number);
    void discard(qint64 number, const QString &name);
    RerequestFlow *makeFlow();
    void onChanged();
    void onFinished();
    QString stepText() const;
    void tellOutcome(const RerequestFlow &flow);

    Parts m_parts;
    QPointer<Job> m_looking;
    QPointer<RerequestFlow> m_flow;
    QString m_said; // the last step's text: a repeated try is no news
};

} // namespace linkdesk
