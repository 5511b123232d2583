// Writes that were open when the program ended, or when the identity changed in their middle: each is
// followed to its end, closed in the journal and told once. Deployments are not followed here: whoever shows
// them hands their entries to CreateFlow::attach(). Nor are the notes of RerequestFlow: a person decides.
#pragma once

#include "src/base/error.h"
#include "src/store/journal.h"

#include <QObject>

namespace linkdesk {

class Session;

class ResumeFlow : public QObject {
    Q_OBJECT
public:
    explicit ResumeFlow(Session *session, QObject *parent = nullptr);
    ~ResumeFlow() override;

    // Takes up what is open in the journal of the session's cloud. Once; later calls do nothing. From then
    // on, whenever the identity changes, all that is open is asked under the new one.
    void start();
    // Open "create" entries, oldest first; none where the journal cannot be read (start() tells that).
    QList<JournalEntry> deployments() const;
    // Entries still being followed.
    int remaining() const;

signals:
    // Once for every entry followed. `outcome` as in the journal: "succeeded", "failed", "cancelled", or
    // "unknown" (the service could not be asked, or it cannot be told whether the write arrived). An entry
    // that could not be asked stays open and is taken up again at the next start and under the next identity;
    // it is told again only when its outcome is known.
    void resumed(
        const QString &what, const linkdesk::ResourceId &resource, const QString &outcome,
        const linkdesk::Error &error);
    // The journal could not be read: what is open is not followed. Failure::Storage.
    void unreadable(const linkdesk::Error &error);
    // After the last resumed(); also where there was nothing. Again after an identity change that took up
    // more.
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
