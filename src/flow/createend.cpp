#include "src/flow/createend.h"

#include "src/flow/session.h"

namespace linkdesk::createend {

void closeNotes(Session *session, const ResourceId &deployment, const QString &outcome, const Error &error)
{
    const auto open = session->journal()->open(session->cloud());
    const QList<JournalEntry> entries = open.value_or(QList<JournalEntry>());
    for (const JournalEntry &entry : entries) {
        if (entry.resource != deployment || entry.what != QLatin1String("create"))
            continue;
        // Should it fail, the entry is open at the next start, read again and closed then.
        [[maybe_unused]] const Result<Done> closed =
            session->journal()->close(entry.number, outcome, error.cause(), error.causeMessage());
    }
}

void keepDraft(Session *session, const Draft &draft)
{
    DraftStore *drafts = session->drafts();
    const ResourceId home = draft.home();
    if (draft.target.isEmpty() || drafts->load(session->cloud(), home))
        return;
    if (const Result<Done> kept = drafts->save(session->cloud(), home, draft); !kept)
        qWarning("The pages of a failed create could not be kept: %s", qUtf8Printable(kept.error().message));
}

} // namespace linkdesk::createend
