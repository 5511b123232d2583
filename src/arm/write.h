// One write from its note in the journal to its known outcome. Notes it before the first byte, sends it,
// follows the operation, reads it again where the answer was lost, and closes the note. Lives as a child of
// the call that it answers; when that ends early the note stays open, and the next start takes it up.
#pragma once

#include "src/arm/operation.h"
#include "src/arm/wire.h"

#include <QPointer>
#include <optional>

namespace linkdesk {

class OperationJournal;

class Write : public QObject {
    Q_OBJECT
public:
    using Accepted = std::function<void(const ArmReply &)>;

    // `journal` may be null, else it outlives the wire. `accepted` runs at most once, and not when `context`
    // is gone.
    Write(Wire *wire, OperationJournal *journal, ArmRequest request, Call<ArmReply> *call);
    void setAccepted(QObject *context, Accepted accepted);
    void start();

private:
    bool noteBegin(const QString &clientRequestId);
    void noteOperation(const QUrl &url, const ArmReply &reply);
    void noteEnd(const Result<ArmReply> &result);

    void answered(const Result<ArmReply> &answer);
    void follow(const ArmReply &answer);
    void readBack(const Error &error);
    void foundAgain(const Error &error, const Result<ArmReply> &found);
    void notApplied(const Error &error);
    bool isWorthReading(const Error &error) const;
    bool wasApplied(const QJsonObject &there) const;
    void settle(Result<ArmReply> result);

    QPointer<Wire> m_wire;
    OperationJournal *m_journal;
    ArmRequest m_request;
    QUrl m_url;
    Call<ArmReply> *m_call; // our parent
    QPointer<QObject> m_acceptedContext;
    Accepted m_accepted;
    std::optional<qint64> m_note;
    int m_staleReads = 0;
};

} // namespace linkdesk
