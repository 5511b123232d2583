// After connections were removed: their private endpoints are Disconnected, keep their addresses and records
// and are still paid for (rules.md 9.7). Offers to delete those that the person can read, in the message bar
// of the page, with the dry run of every deletion.
#pragma once

#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>

namespace linkdesk {

class DeletionDesk;
class Job;
class MessageBar;

class RemovalCleanUp : public QObject {
    Q_OBJECT
public:
    // `page` is the parent, `message` its bar.
    RemovalCleanUp(UiContext *context, MessageBar *message, QWidget *page);

    void begin(const QList<PrivateEndpointConnection> &removing); // the removal was confirmed
    void offer(); // it has ended: what came of it stays said
    bool isBusy() const; // something is being deleted

private:
    void offerThese(const QList<ResourceId> &disconnected);

    UiContext *m_context;
    MessageBar *m_message;
    DeletionDesk *m_deletion;
    QList<ResourceId> m_endpoints; // of the connections that are being removed
    QPointer<Job> m_reading;
};

} // namespace linkdesk
