#include "src/flow/decideflow.h"

#include "src/arm/armerror.h"
#include "src/flow/connectionreads.h"
#include "src/flow/decisionrequest.h"
#include "src/flow/reads.h"

#include <QSet>
#include <algorithm>

namespace linkdesk {

namespace {

// Some more than there are places (HostQueue): the next ones are ready when a place gets free.
constexpr int MostSending = 8;
// Those that wait before they are tried again hold no place; but not without end.
constexpr int MostUnanswered = 48;
// Rows are read and noted some ahead of being sent, and several at once: to be sure that a note is on the
// disk takes longer than anything else here. Not so many where each is a read of its own.
constexpr int MostAhead = 20, MostAheadAlone = 6;

bool isOpen(DecisionRow::State state)
{
    return state == DecisionRow::State::Waiting || state == DecisionRow::State::Sending
        || state == DecisionRow::State::Finishing;
}

// Whoever cannot be reached for one is not reached for the next.
bool tellsNetworkGone(const Error &error)
{
    return error.failure == Failure::ConnectionLost || error.failure == Failure::Deadline;
}

} // namespace

class DecideFlow::Private {
public:
    Private(DecideFlow *flow, Session *session)
        : q(flow)
        , session(session)
    {
    }

    void pump();
    bool prepareMore();
    bool read(qsizetype index);
    void judge(qsizetype index, const PrivateEndpointConnection &present);
    void noteJudged();
    ReviewEntry entryOf(qsizetype index) const;
    void send(qsizetype index);
    void taken(qsizetype index, const ArmReply &reply);
    void answered(qsizetype index, const Result<ArmReply> &result);
    void seenAtRest(const ResourceId &connection);
    void readAgain(qsizetype index, DecisionRow::State outcome);
    bool update(qsizetype index, DecisionRow::State state);
    QList<qsizetype> takePrepared();
    bool stopRest();
    void end(qsizetype index, DecisionRow::State state);
    void finishLater();
    void abandon();

    DecideFlow *q;
    Session *session;
    Decision decision = Decision::Approve;
    QStringList typed; // the descriptions, row by row
    QList<DecisionRow> rows; // in the order given; an index stays what it is
    struct Noted {
        qint64 number = 0; // in the review history
        QString correlationId; // of the write that ARM has taken
    };
    QHash<qsizetype, Noted> noted;
    // Rows whose write was sent, as they were read before it.
    QHash<qsizetype, PrivateEndpointConnection> before;
    qsizetype next = 0; // first row not begun
    QSet<qsizetype> reading;
    QList<qsizetype> judged; // to be noted
    QList<qsizetype> ready; // noted
    // Rows on their way to ARM: what ARM has taken is followed by timers and holds up nobody (DESIGN.md 3).
    QSet<qsizetype> sending;
    int open = 0; // rows begun and not ended
    bool running = false;
    bool stopped = false;
    bool networkGone = false;
    bool told = false;
    std::unique_ptr<QObject> work = std::make_unique<QObject>(); // owns the calls
    ConnectionReads *reads = nullptr; // the work's
    QHash<ResourceId, qsizetype> places; // of the rows
};

void DecideFlow::Private::pump()
{
    const auto mayBeMore = [this] {
        return sending.size() - session->arm()->backingOff() < MostSending && sending.size() < MostUnanswered;
    };
    while (!stopped && !ready.isEmpty() && mayBeMore())
        send(ready.takeFirst());
    if (!prepareMore())
        return;
    if (open == 0)
        finishLater();
}

// False: a view ended the flow when it heard of a row.
bool DecideFlow::Private::prepareMore()
{
    const auto ahead = [this] { return reading.size() + judged.size() + ready.size(); };
    if (next >= rows.size())
        return true;
    const int most = reads->areMany(rows[next].connection) ? MostAhead : MostAheadAlone;
    if (ahead() > most / 3)
        return true;
    while (!stopped && ahead() < most && next < rows.size()) {
        reading.insert(next);
        ++open;
        if (!read(next++))
            return false;
    }
    return true;
}

// The row may have changed since the list was read: what is there now decides (rules.md 5, fine print).
// False: a view ended the flow when it heard of the row.
bool DecideFlow::Private::read(qsizetype index)
{
    if (!update(index, DecisionRow::State::Sending))
        return false;
    auto *call = reads->present(rows[index].connection, work.get());
    call->then(work.get(), [this, index](const Result<PrivateEndpointConnection> &result) {
        reading.remove(index);
        if (result) {
            judge(index, *result);
            return;
        }
        if (!isGone(result.error())) {
            rows[index].error = result.error();
            end(index, DecisionRow::State::Failed);
            return;
        }
        rows[index].reason = MoveReason::NothingThere;
        end(index,
            decision == Decision::Remove ? DecisionRow::State::AlreadyThere : DecisionRow::State::Refused);
    });
    return true;
}

void DecideFlow::Private::judge(qsizetype index, const PrivateEndpointConnection &present)
{
    rows[index].latest = present;
    if (stopped) {
        end(index, DecisionRow::State::Stopped);
        return;
    }
    const Move found = move(present, decision);
    if (found.verdict == MoveVerdict::AlreadyThere) {
        end(index, DecisionRow::State::AlreadyThere);
        return;
    }
    if (!found.maySend()) {
        rows[index].reason = found.reason;
        end(index, DecisionRow::State::Refused);
        return;
    }
    if (judged.isEmpty())
        QMetaObject::invokeMethod(
            work.get(), [this] { noteJudged(); }, Qt::QueuedConnection);
    judged.append(index);
}

// What is overwritten is noted first: the service keeps one description, and nothing brings the words back.
void DecideFlow::Private::noteJudged()
{
    const QList<qsizetype> indexes = std::exchange(judged, {});
    if (indexes.isEmpty())
        return;
    QList<ReviewEntry> entries;
    for (const qsizetype index : indexes)
        entries.append(entryOf(index));
    const Result<QList<qint64>> numbers = session->history()->begin(entries);
    const QPointer<DecideFlow> guard(q);
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const qsizetype index = indexes.at(i);
        if (numbers) {
            noted.insert(index, { numbers->at(i), {} });
            ready.append(index);
            continue;
        }
        rows[index].error = numbers.error();
        end(index, DecisionRow::State::Failed);
        if (!guard)
            return;
    }
    pump();
}

ReviewEntry DecideFlow::Private::entryOf(qsizetype index) const
{
    const PrivateEndpointConnection &present = rows.at(index).latest;
    ReviewEntry entry;
    entry.cloud = session->cloud();
    entry.identity = session->identity().name;
    entry.decision = decisionName(decision);
    entry.connection = rows.at(index).connection;
    entry.endpoint = present.privateEndpoint;
    entry.statusBefore = present.state.status;
    entry.wordsBefore = present.state.description;
    if (decision != Decision::Remove)
        entry.wordsSent = descriptionToSend(typed.at(index), present.state.description);
    entry.decidedAt = session->scheduler()->utcNow();
    return entry;
}

void DecideFlow::Private::send(qsizetype index)
{
    PrivateEndpointConnection connection = rows[index].latest;
    connection.id = rows[index].connection;
    before.insert(index, connection);
    sending.insert(index);
    ArmRequest request = decisionRequest(decision, connection, typed.at(index));
    // Where there are many, the list tells when to ask (below): a read for each of them is for nothing.
    request.isWatched = reads->areMany(connection.id);
    request.isNoted = true;
    auto *call = session->arm()->write(
        request, work.get(), [this, index](const ArmReply &reply) { taken(index, reply); });
    call->then(work.get(), [this, index](const Result<ArmReply> &result) { answered(index, result); });
}

void DecideFlow::Private::taken(qsizetype index, const ArmReply &reply)
{
    noted[index].correlationId = reply.correlationId;
    const QJsonObject json = reply.json(); // of a removal: the four letters null
    if (!json.isEmpty() && decision != Decision::Remove)
        rows[index].latest = PrivateEndpointConnection::fromJson(json);
    sending.remove(index);
    reads->watch(rows[index].connection);
    if (update(index, DecisionRow::State::Finishing))
        pump();
}

void DecideFlow::Private::answered(qsizetype index, const Result<ArmReply> &result)
{
    // An entry that cannot be closed stays open, and the history says that its outcome is not known: no
    // reason to call what Azure did a failure.
    const Noted note = noted.value(index);
    const auto closed = session->history()->close(note.number, outcomeOf(result, note.correlationId));
    Q_UNUSED(closed)
    if (result) {
        const QJsonObject json = result->json();
        if (!json.isEmpty() && decision != Decision::Remove)
            rows[index].latest = PrivateEndpointConnection::fromJson(json);
        // A list may be older than the write that it was asked for after.
        const auto seen = reads->watched(rows[index].connection);
        if (seen && sameText(seen->state.status, rows[index].latest.state.status))
            rows[index].latest = *seen;
        end(index, DecisionRow::State::Done);
        return;
    }
    const Error &error = result.error();
    rows[index].error = error;
    readAgain(index, error.maybeApplied ? DecisionRow::State::Unknown : DecisionRow::State::Failed);
}

// A list that shows the connection as it was decided is the answer to all of its operations at once. Whatever
// else it shows is asked for.
void DecideFlow::Private::seenAtRest(const ResourceId &connection)
{
    const qsizetype index = places.value(connection, -1);
    const auto seen = reads->watched(connection);
    const bool isDone = seen && index >= 0 && before.contains(index)
        && isAsDecided(*seen, decision, before.value(index), typed.at(index));
    if (isDone)
        session->arm()->endAsSeen(connection);
    else
        session->arm()->askNow(connection);
}

// What ARM answered to the write names the state that was asked for, not the one that is there now.
void DecideFlow::Private::readAgain(qsizetype index, DecisionRow::State outcome)
{
    auto *call = reads::one<PrivateEndpointConnection>(session, rows[index].connection, work.get());
    call->then(work.get(), [this, index, outcome](const Result<PrivateEndpointConnection> &result) {
        rows[index].latest = result ? *result : before.value(index);
        end(index, outcome);
    });
}

// False: a view ended the flow when it heard of the row.
bool DecideFlow::Private::update(qsizetype index, DecisionRow::State state)
{
    rows[index].state = state;
    const QPointer<DecideFlow> guard(q);
    emit q->rowChanged(rows[index].connection);
    return !guard.isNull();
}

void DecideFlow::Private::end(qsizetype index, DecisionRow::State state)
{
    sending.remove(index);
    --open;
    reads->forget(rows[index].connection);
    if (!update(index, state))
        return;
    const bool failed = state == DecisionRow::State::Failed || state == DecisionRow::State::Unknown;
    if (failed && tellsNetworkGone(rows[index].error)) {
        networkGone = true;
        if (!stopRest())
            return;
    }
    pump();
}

// What was noted and is not sent after all.
QList<qsizetype> DecideFlow::Private::takePrepared()
{
    const QList<qsizetype> unsent = std::exchange(ready, {});
    for (const qsizetype index : unsent) {
        const auto closed =
            session->history()->close(noted.take(index).number, { QStringLiteral("cancelled"), {}, {}, {} });
        Q_UNUSED(closed)
    }
    return std::exchange(judged, {}) + unsent;
}

// False: a view ended the flow when it heard of a row.
bool DecideFlow::Private::stopRest()
{
    if (std::exchange(stopped, true))
        return true;
    const QList<qsizetype> prepared = takePrepared();
    open -= int(prepared.size());
    QList<qsizetype> rest = prepared;
    for (qsizetype i = next; i < rows.size(); ++i)
        rest.append(i);
    return std::all_of(rest.cbegin(), rest.cend(), [this](qsizetype index) {
        return update(index, DecisionRow::State::Stopped);
    });
}

void DecideFlow::Private::finishLater()
{
    if (told)
        return;
    told = true;
    QMetaObject::invokeMethod(
        q,
        [this] {
            running = false;
            emit q->finished();
        },
        Qt::QueuedConnection);
}

// The client of the former identity is gone, and with it the answers. What was sent goes on in Azure; its
// journal entry stays open.
void DecideFlow::Private::abandon()
{
    if (!running || told)
        return;
    work = std::make_unique<QObject>();
    reads = nullptr;
    reading.clear();
    takePrepared();
    sending.clear();
    open = 0;
    stopped = true;
    next = rows.size();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!isOpen(rows[i].state))
            continue;
        const bool sent = before.contains(i);
        rows[i].error = Error::of(Failure::Cancelled);
        rows[i].error.maybeApplied = sent;
        if (sent)
            rows[i].latest = before.value(i);
        if (!update(i, sent ? DecisionRow::State::Unknown : DecisionRow::State::Stopped))
            return;
    }
    finishLater();
}

DecideFlow::DecideFlow(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(session, &Session::identityChanged, this, [this] { d->abandon(); });
}

DecideFlow::~DecideFlow() = default;

void DecideFlow::start(Decision decision, const QList<DecisionRequest> &requests)
{
    if (d->running || !d->rows.isEmpty())
        return;
    d->decision = decision;
    d->running = true;
    d->reads = new ConnectionReads(d->session, d->work.get());
    connect(d->reads, &ConnectionReads::atRest, this, [this](const ResourceId &connection) {
        d->seenAtRest(connection);
    });
    connect(
        d->session->arm(), &ArmClient::backsOff, d->work.get(), [this] { d->pump(); }, Qt::QueuedConnection);
    for (const DecisionRequest &request : requests) {
        DecisionRow row;
        row.connection = request.connection.id;
        row.latest = request.connection;
        d->places.insert(row.connection, d->rows.size());
        d->reads->expect(row.connection);
        d->rows.append(row);
        d->typed.append(request.description);
    }
    d->pump();
}

void DecideFlow::start(
    Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &description)
{
    QList<DecisionRequest> requests;
    for (const PrivateEndpointConnection &connection : connections)
        requests.append({ connection, description });
    start(decision, requests);
}

void DecideFlow::stop()
{
    if (!d->running || d->stopped)
        return;
    if (d->stopRest() && d->open == 0)
        d->finishLater();
}

std::optional<DecisionRow> DecideFlow::row(const ResourceId &connection) const
{
    const auto found = d->places.constFind(connection);
    return found == d->places.cend() ? std::nullopt : std::optional(d->rows.at(*found));
}

bool DecideFlow::isNetworkGone() const
{
    return d->networkGone;
}

Decision DecideFlow::decision() const
{
    return d->decision;
}

QList<DecisionRow> DecideFlow::rows() const
{
    return d->rows;
}

bool DecideFlow::isRunning() const
{
    return d->running;
}

int DecideFlow::remaining() const
{
    return static_cast<int>(std::count_if(
        d->rows.cbegin(), d->rows.cend(), [](const DecisionRow &row) { return isOpen(row.state); }));
}

} // namespace linkdesk
