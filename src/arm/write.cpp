#include "src/arm/write.h"

#include "src/arm/applied.h"
#include "src/arm/armerror.h"
#include "src/arm/armurl.h"
#include "src/net/logging.h"
#include "src/store/journal.h"

#include <QJsonDocument>
#include <QUuid>
#include <cmath>

namespace linkdesk {

namespace {

bool isUnknown(const Result<ArmReply> &result)
{
    return !result && result.error().maybeApplied;
}

constexpr int MostStaleReads = 3; // a resource just written may be missing from the next read
constexpr double StaleWaitMs = 2000;

// Something between us and ARM may have delivered a write twice, and the conflict is with our own first
// delivery (a deployment: DeploymentActive). What is there tells.
bool mayBeWithItself(const Error &error)
{
    return error.failure == Failure::Refused && error.httpStatus == 409;
}

QString stateOf(const QJsonObject &resource)
{
    const QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    return properties.value(QLatin1String("provisioningState")).toString();
}

} // namespace

Write::Write(Wire *wire, OperationJournal *journal, ArmRequest request, Call<ArmReply> *call)
    : QObject(call)
    , m_wire(wire)
    , m_journal(request.isWrite() ? journal : nullptr)
    , m_request(std::move(request))
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

void Write::setAccepted(QObject *context, Accepted accepted)
{
    m_acceptedContext = context;
    m_accepted = std::move(accepted);
}

void Write::start()
{
    const auto url = armUrl(m_wire->options().origin, m_request);
    if (!url) {
        m_call->settle(Error::of(Failure::NotSent, m_request.path));
        return;
    }
    m_url = *url;
    m_clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!noteBegin())
        return;
    if (m_request.isWrite()) {
        Error cancelled = Error::of(Failure::Cancelled);
        cancelled.where = whereOf(m_request.method, m_url);
        cancelled.maybeApplied = true;
        m_call->setCancelError(cancelled);
    }
    send();
}

void Write::send()
{
    if (!m_wire || m_call->isSettled())
        return;
    ++m_deliveries;
    WireRequest wire;
    wire.method = m_request.method;
    wire.url = m_url;
    wire.headers = m_request.headers;
    wire.body = m_request.body;
    wire.clientRequestId = m_clientRequestId;
    wire.isWrite = m_request.isWrite();
    m_wire->send(wire, this)->then(this, [this](const Result<ArmReply> &answer) { answered(answer); });
}

void Write::answered(const Result<ArmReply> &answer)
{
    if (!m_wire || m_call->isSettled())
        return;
    if (answer) {
        follow(*answer);
        return;
    }
    Error error = answer.error();
    m_isUnknown = m_isUnknown || error.maybeApplied;
    error.maybeApplied = m_isUnknown;
    if (m_request.method == "POST" || !isWorthReading(error))
        settle(error); // a POST may act twice, and nothing can be read of it
    else
        lookAgain(error);
}

// What it did is read before it is sent again: nobody is to see it done and then done once more.
void Write::lookAgain(const Error &error)
{
    const auto wait = m_wire->retryPolicy().next(error, m_deliveries, error.maybeApplied);
    m_maySendAgain = wait && error.maybeApplied;
    if (!m_maySendAgain) {
        readBack(error);
        return;
    }
    m_wire->backOff(error, *wait, this, [this, error] { readBack(error); });
}

bool Write::isWorthReading(const Error &error) const
{
    const bool goneAlready = m_request.method == "DELETE" && isGone(error);
    return error.maybeApplied || mayBeWithItself(error) || goneAlready;
}

void Write::follow(const ArmReply &answer)
{
    OperationState state(m_request.method, m_url, m_wire->options().speed);
    state.setReadsResult(!m_request.isWatched);
    const OperationState::Step step = state.begin(answer, m_wire->scheduler()->utcNow());
    if (step.outcome) {
        settle(*step.outcome);
        return;
    }
    noteOperation(state.operationUrl(), answer);
    // A call of its own, so that the note can be closed before the result is given.
    auto *ended = new Call<ArmReply>(this);
    ended->then(this, [this](const Result<ArmReply> &result) { settle(result); });
    auto *operation = new Operation(m_wire, std::move(state), ended);
    if (m_request.isWatched)
        operation->beWatched(ResourceId(m_request.path));
    operation->follow(step);
    const Accepted accepted = std::exchange(m_accepted, {});
    if (accepted && m_acceptedContext)
        accepted(answer); // last: it may destroy us
}

void Write::readBack(const Error &error)
{
    qCDebug(lcArm) << "the answer was lost, reading again:" << error.where;
    WireRequest read;
    read.url = m_url;
    if (!m_wire || m_call->isSettled())
        return;
    m_wire->send(read, this)->then(this, [this, error](const Result<ArmReply> &found) {
        if (m_wire && !m_call->isSettled())
            foundAgain(error, found);
    });
}

void Write::foundAgain(const Error &error, const Result<ArmReply> &found)
{
    const bool isDelete = m_request.method == "DELETE";
    const bool gone = !found && isGone(found.error());
    if (!found && !gone) {
        // Who may not read can only send again.
        if (std::exchange(m_maySendAgain, false) && found.error().failure == Failure::Refused)
            send();
        else
            settle(error); // still unknown
        return;
    }
    if (isDelete && gone) {
        settle(ArmReply{ 204, {}, {}, found.error().correlationId, found.error().requestId });
        return;
    }
    if (gone || !wasApplied(found->json())) {
        notApplied(error);
        return;
    }
    ArmReply taken = *found;
    if (isDelete)
        taken.status = 202; // what the lost answer said
    follow(taken);
}

bool Write::wasApplied(const QJsonObject &there) const
{
    if (m_request.method == "DELETE")
        return sameText(stateOf(there), u"Deleting");
    return mayHaveBeenApplied(QJsonDocument::fromJson(m_request.body).object(), there);
}

// One read may be older than the write; some in a row are not.
void Write::notApplied(const Error &error)
{
    if (std::exchange(m_maySendAgain, false)) {
        send();
        return;
    }
    if (error.maybeApplied && ++m_staleReads <= MostStaleReads) {
        const Milliseconds wait(std::llround(StaleWaitMs / m_wire->options().speed));
        m_wire->scheduler()->after(wait, this, [this, error] { readBack(error); });
        return;
    }
    Error failed = error;
    failed.maybeApplied = false;
    settle(failed);
}

void Write::settle(Result<ArmReply> result)
{
    noteEnd(result);
    m_call->settle(std::move(result));
}

bool Write::noteBegin()
{
    if (!m_journal)
        return true;
    JournalEntry entry;
    entry.cloud = m_wire->options().cloud;
    entry.identity = m_wire->options().identity;
    entry.what = m_request.act;
    entry.method = m_request.method;
    entry.resource = ResourceId(m_request.path);
    entry.apiVersion = m_request.apiVersion;
    entry.clientRequestId = m_clientRequestId;
    entry.startedAt = m_wire->scheduler()->utcNow();
    entry.details = m_request.details;
    entry.mayLag = m_request.isNoted;
    const Result<qint64> number = m_journal->begin(entry);
    if (!number) {
        Error error = number.error();
        error.failure = Failure::Storage;
        m_call->settle(error); // a write that cannot be noted is not sent
        return false;
    }
    m_note = *number;
    return true;
}

void Write::noteOperation(const QUrl &url, const ArmReply &reply)
{
    if (!m_note)
        return;
    if (const auto noted = m_journal->noteOperation(*m_note, url, reply.correlationId); !noted)
        qCWarning(lcArm) << "the journal did not take the operation:" << noted.error().message;
}

// Closed only when the outcome is known: what stays open is taken up at the next start.
void Write::noteEnd(const Result<ArmReply> &result)
{
    if (!m_note || isUnknown(result))
        return;
    const bool canceled = !result && result.error().failure == Failure::OperationCanceled;
    const QString outcome = result ? QStringLiteral("succeeded")
        : canceled                 ? QStringLiteral("cancelled")
                                   : QStringLiteral("failed");
    const QString code = result ? QString() : result.error().cause();
    const QString message = result ? QString() : result.error().causeMessage();
    if (const auto closed = m_journal->close(*m_note, outcome, code, message); !closed)
        qCWarning(lcArm) << "the journal did not take the outcome:" << closed.error().message;
    m_note.reset();
}

} // namespace linkdesk
