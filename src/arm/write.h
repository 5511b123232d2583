// One write from its note in the journal to its known outcome. Notes it before the first byte, sends it,
// follows the operation and closes the note. Where the answer was lost it reads what became of it, and sends
// the same again only where nothing did. Lives as a child of
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
    bool noteBegin();
    void noteOperation(const QUrl &url, const ArmReply &reply);
    void noteEnd(const Result<ArmReply> &result);

    void send();
    void answered(const Result<ArmReply> &answer);
    void lookAgain(const Error &error);
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
    QString m_clientRequestId; // the same on every delivery
    int m_deliveries = 0;
    bool m_isUnknown = false; // some delivery may have been taken
    bool m_maySendAgain = false; // where the next read shows that none was
    int m_staleReads = 0;
};

} // namespace linkdesk
