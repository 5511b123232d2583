// Approve, reject or remove connections, one or many, of any accounts, as many at a time as a host lets in:
// read first (of many of one account by its list, at most ten seconds old; already there counts as done),
// note in the review history what is overwritten, write, follow to the end, continue on error. What cannot be
// noted is not sent. Where the network is gone, the rows that are left are not sent (Stopped). Rows are known
// by connection id.
#pragma once

#include "src/base/call.h"
#include "src/review/connectionstate.h"

#include <QHash>
#include <QObject>
#include <optional>

namespace linkdesk {

class Session;

struct DecisionRow {
    enum class State { Waiting, Sending, Finishing, Done, AlreadyThere, Refused, Failed, Unknown, Stopped };
    ResourceId connection;
    State state = State::Waiting;
    // As last read, or as ARM answered the write. After a failed or unknown one it is read again, and where
    // that is not possible it is as it was before.
    PrivateEndpointConnection latest;
    MoveReason reason = MoveReason::None; // of Refused
    Error error; // of Failed and Unknown
};

// One connection to decide on, with the words for it. `description` blank: the present one is sent back
// (rules.md 3).
struct DecisionRequest {
    PrivateEndpointConnection connection;
    QString description;
};

class DecideFlow : public QObject {
    Q_OBJECT
public:
    explicit DecideFlow(Session *session, QObject *parent = nullptr);
    ~DecideFlow() override;

    // Starts at once; nothing where it was started before.
    void start(Decision decision, const QList<DecisionRequest> &requests);
    // The same description for all.
    void
    start(Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &description);
    void stop(); // sends nothing more; what is on its way is followed to its end
    Decision decision() const;
    QList<DecisionRow> rows() const; // in the order given
    std::optional<DecisionRow> row(const ResourceId &connection) const; // none: it is not among them
    bool isNetworkGone() const; // a row could not be sent or read for want of a connection
    bool isRunning() const;
    int remaining() const; // rows not ended

signals:
    void rowChanged(const linkdesk::ResourceId &connection);
    void finished(); // once, when no row is open any more

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
