// Deleting private endpoints from a list, one code path for every page that does so: the dry run, the
// question that says what goes and what does not, the deletion with its rows' outcomes, and trying again what
// failed. Speaks through the page's message bar.
#pragma once

#include "src/flow/cleanupflow.h"
#include "ui/common/uicontext.h"

#include <QPointer>

namespace linkdesk {

class MessageBar;

class DeletionDesk : public QObject {
    Q_OBJECT
public:
    // `approved`: whether those that carry traffic may be deleted here. `page` is the parent of the question,
    // and outlives the desk, as do context and message.
    DeletionDesk(UiContext *context, MessageBar *message, Approved approved, QWidget *page);

    void ask(const QList<ResourceId> &endpoints); // nothing while it is busy
    bool isBusy() const { return m_looking || m_flow; }

signals:
    void changed(); // isBusy()
    void begun(); // the deletion, after the question
    void outcome(const linkdesk::CleanUpRow &row); // of one, also of what the dry run leaves alone

private:
    void take(const QList<DryRun> &runs);
    Dialogs::Question question(const QList<DryRun> &runs) const;
    QStringList lines(const DryRun &run) const;
    void remove(const QList<ResourceId> &endpoints, const QSet<ResourceId> &evenApproved);
    void onRow(int row);
    void onFinished(const QSet<ResourceId> &evenApproved);

    UiContext *m_context;
    MessageBar *m_message;
    Approved m_approved;
    QWidget *m_page;
    QPointer<Job> m_looking;
    QPointer<CleanUpFlow> m_flow;
};

// What became of it; empty while it waits.
QString cleanUpText(const CleanUpRow &row);

} // namespace linkdesk
