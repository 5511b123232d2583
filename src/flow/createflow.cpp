#include "src/flow/createflow.h"

#include "src/arm/armerror.h"
#include "src/flow/createend.h"
#include "src/flow/deploymentrows.h"
#include "src/flow/inventory.h"
#include "src/flow/plandetails.h"
#include "src/flow/reads.h"
#include "src/model/json.h"
#include "src/plan/writers.h"
#include "src/review/connectionstate.h"

#include <QJsonDocument>

namespace linkdesk {

namespace {

constexpr int RowsEveryMs = 2000; // divided by the session's speed
constexpr int ShortestWaitMs = 100;
constexpr int MostSilent = 20;
constexpr int MostMissing = 3; // a deployment just sent may be missing from the next reads

CreateFlow::State stateOf(const Deployment &deployment)
{
    if (sameText(deployment.provisioningState, u"Failed"))
        return CreateFlow::State::Failed;
    if (sameText(deployment.provisioningState, u"Canceled"))
        return CreateFlow::State::Canceled;
    return CreateFlow::State::Succeeded;
}

QString outcomeOf(CreateFlow::State state)
{
    if (state == CreateFlow::State::Succeeded)
        return QStringLiteral("succeeded");
    return state == CreateFlow::State::Canceled ? QStringLiteral("cancelled") : QStringLiteral("failed");
}

// No answer came, and the deployment was read and is not there.
bool neverArrived(const Error &error)
{
    return !error.maybeApplied
        && (error.failure == Failure::ConnectionLost || error.failure == Failure::Deadline);
}

Error errorOf(const Deployment &deployment)
{
    const Failure failure = sameText(deployment.provisioningState, u"Canceled") ? Failure::OperationCanceled
                                                                                : Failure::OperationFailed;
    Error error = errorOfBody(failure, QJsonDocument(deployment.error).toJson(QJsonDocument::Compact));
    error.correlationId = deployment.correlationId;
    return error;
}

} // namespace

class CreateFlow::Private {
public:
    Private(CreateFlow *flow, Session *session)
        : q(flow)
        , session(session)
    {
    }

    ResourceId deploymentId() const { return plan.deploymentId(); }
    bool isOver() const { return q->isFinished(); }
    void change(State to);
    void begin(const Plan &wanted, State first);
    void send();
    void taken();
    void answered(const Result<ArmReply> &result);
    void read(const Error &reason);
    void unread(const Error &reason, const Error &why);
    void found(const Deployment &deployment);
    void followByReading();
    void missing(const Error &reason);
    void followRows();
    void readRows();
    void sendCancel();
    void conclude(State end, const Error &why);
    void conclude(const Deployment &deployment);
    void lastRows();
    void readEndpoint();
    void finish();
    void startOver();
    Milliseconds wait() const;

    CreateFlow *q;
    Session *session;
    State state = State::Idle;
    Plan plan;
    DeploymentRows rows;
    QString correlationId;
    QDateTime startedAt, endedAt;
    Error error;
    std::optional<Error> cancelError;
    PrivateEndpoint endpoint;
    QList<NetworkInterface> interfaces;
    State outcome = State::Idle; // what is told once the last reads are done
    int silent = 0; // readings in a row without an answer
    int missed = 0; // readings that did not find it
    bool resumed = false;
    bool cancelWanted = false;
    bool cancelSent = false;
    bool followingRows = false;
    std::unique_ptr<QObject> work = std::make_unique<QObject>(); // owns the calls
};

Milliseconds CreateFlow::Private::wait() const
{
    return Milliseconds(std::max(ShortestWaitMs, static_cast<int>(RowsEveryMs / session->speed())));
}

void CreateFlow::Private::change(State to)
{
    state = to;
    emit q->changed();
}

void CreateFlow::Private::begin(const Plan &wanted, State first)
{
    plan = wanted;
    rows.reset(plan);
    state = first;
}

void CreateFlow::Private::send()
{
    ArmRequest request = ArmRequest::put(deploymentId(), api::Resources, deploymentBody(plan));
    request.act = QStringLiteral("create");
    request.details = plandetails::toJson(plan);
    auto *put = session->arm()->write(request, work.get(), [this](const ArmReply &reply) {
        correlationId = Deployment::fromJson(reply.json()).correlationId;
        if (correlationId.isEmpty())
            correlationId = reply.correlationId;
        taken();
    });
    put->then(work.get(), [this](const Result<ArmReply> &result) { answered(result); });
}

// ARM has the deployment and works on it.
void CreateFlow::Private::taken()
{
    if (cancelWanted)
        sendCancel();
    followRows();
    change(cancelWanted ? State::Cancelling : State::Running);
}

void CreateFlow::Private::answered(const Result<ArmReply> &result)
{
    if (isOver() || outcome != State::Idle)
        return;
    if (result) {
        conclude(Deployment::fromJson(result->json()));
        return;
    }
    const Error &why = result.error();
    const bool begun = state != State::Sending && !correlationId.isEmpty();
    if (why.failure == Failure::OperationFailed || why.failure == Failure::OperationCanceled)
        conclude(why.failure == Failure::OperationFailed ? State::Failed : State::Canceled, why);
    else if (begun || why.maybeApplied || why.failure == Failure::Cancelled)
        read(why); // what became of it is read before anything is said
    else
        conclude(neverArrived(why) && cancelWanted ? State::Canceled : State::Failed, why);
}

// After a lost answer, a lost poll or a broken-off PUT: the deployment itself says how it stands.
void CreateFlow::Private::read(const Error &reason)
{
    auto *call = reads::one<Deployment>(session, ArmRequest::get(deploymentId(), api::Resources), work.get());
    call->then(work.get(), [this, reason](const Result<Deployment> &result) {
        if (result) {
            found(*result);
        } else if (isGone(result.error())) {
            missing(reason);
        } else {
            unread(reason, result.error());
        }
    });
}

// The PUT may still be on its way: one reading that does not find it says nothing.
void CreateFlow::Private::missing(const Error &reason)
{
    if (++missed <= MostMissing) {
        session->scheduler()->after(wait(), work.get(), [this, reason] {
            if (!isOver() && outcome == State::Idle)
                read(reason);
        });
        return;
    }
    const bool stopped = cancelWanted && !cancelSent;
    conclude(stopped ? State::Canceled : State::Failed, reason);
}

// A network that is away for a while does not end a deployment: only a refusal, or a long silence, ends the
// following.
void CreateFlow::Private::unread(const Error &reason, const Error &why)
{
    const bool goesOn = state == State::Running || state == State::Cancelling;
    if (goesOn && why.failure != Failure::Refused && ++silent < MostSilent) {
        followByReading();
        return;
    }
    Error unknown = reason.failure == Failure::Cancelled || why.failure == Failure::Refused ? why : reason;
    unknown.maybeApplied = true;
    conclude(State::Unknown, unknown);
}

void CreateFlow::Private::found(const Deployment &deployment)
{
    silent = missed = 0;
    if (!deployment.correlationId.isEmpty())
        correlationId = deployment.correlationId;
    if (isFinal(deployment.provisioningState)) {
        conclude(deployment);
        return;
    }
    followByReading();
    taken();
}

void CreateFlow::Private::followByReading()
{
    session->scheduler()->after(wait(), work.get(), [this] {
        if (!isOver() && outcome == State::Idle)
            read(Error::of(Failure::ConnectionLost));
    });
}

// One chain of readings, until the outcome is known.
void CreateFlow::Private::followRows()
{
    if (std::exchange(followingRows, true))
        return;
    readRows();
}

void CreateFlow::Private::readRows()
{
    if (isOver() || outcome != State::Idle)
        return;
    auto *call = reads::operations(session, deploymentId(), work.get());
    call->then(work.get(), [this](const Result<QList<DeploymentOperation>> &result) {
        if (isOver() || outcome != State::Idle)
            return;
        session->scheduler()->after(wait(), work.get(), [this] { readRows(); });
        if (result && rows.apply(*result))
            emit q->changed(); // last: a view may end us
    });
}

void CreateFlow::Private::sendCancel()
{
    if (cancelSent)
        return;
    cancelSent = true;
    ArmRequest request =
        ArmRequest::post(deploymentId().text() + QLatin1String("/cancel"), api::Resources, {});
    request.act = QStringLiteral("cancel");
    auto *call = session->arm()->write(request, work.get());
    call->then(work.get(), [this](const Result<ArmReply> &result) {
        if (result || isOver() || outcome != State::Idle)
            return;
        // Too late, or not allowed: it runs on, and may be cancelled again.
        cancelWanted = cancelSent = false;
        cancelError = result.error();
        change(State::Running);
    });
}

void CreateFlow::Private::conclude(const Deployment &deployment)
{
    if (!deployment.correlationId.isEmpty())
        correlationId = deployment.correlationId;
    const State end = stateOf(deployment);
    conclude(end, end == State::Succeeded ? Error() : errorOf(deployment));
}

void CreateFlow::Private::conclude(State end, const Error &why)
{
    if (outcome != State::Idle)
        return;
    outcome = end;
    error = why;
    endedAt = session->scheduler()->utcNow();
    if (end != State::Unknown)
        createend::closeNotes(session, deploymentId(), outcomeOf(outcome), error);
    const bool neverSent = correlationId.isEmpty() && end != State::Succeeded;
    if (neverSent || end == State::Unknown)
        finish();
    else
        lastRows();
}

void CreateFlow::Private::lastRows()
{
    auto *call = reads::operations(session, deploymentId(), work.get());
    call->then(work.get(), [this](const Result<QList<DeploymentOperation>> &result) {
        if (result)
            rows.apply(*result);
        if (outcome == State::Succeeded) {
            rows.completeAll(endedAt);
            readEndpoint();
            return;
        }
        if (outcome == State::Failed && error.innerCode.isEmpty() && !rows.failure().code.isEmpty()) {
            error.innerCode = rows.failure().cause();
            error.innerMessage = rows.failure().causeMessage();
        }
        finish();
    });
}

void CreateFlow::Private::readEndpoint()
{
    auto *call = inventory::endpoint(session, plan.endpointId(), work.get());
    call->then(work.get(), [this](const Result<EndpointDetails> &result) {
        if (result) { // made all the same where it may not be read
            endpoint = result->endpoint;
            interfaces = result->interfaces;
        }
        finish();
    });
}

void CreateFlow::Private::finish()
{
    if (outcome != State::Succeeded)
        createend::keepDraft(session, plan.draft);
    const QPointer<CreateFlow> guard(q);
    change(outcome);
    if (guard)
        emit q->finished();
}

// The client of the former identity is gone with its calls. The deployment goes on; the new client asks how
// it stands.
void CreateFlow::Private::startOver()
{
    if (state == State::Idle || isOver())
        return;
    work = std::make_unique<QObject>();
    followingRows = false;
    missed = 0;
    if (outcome != State::Idle)
        lastRows();
    else
        read(Error::of(Failure::Cancelled));
}

CreateFlow::CreateFlow(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(session, &Session::identityChanged, this, [this] { d->startOver(); });
}

CreateFlow::~CreateFlow() = default;

Call<Done> *CreateFlow::validate(Session *session, const Plan &plan, QObject *owner)
{
    auto *call = new Call<Done>(owner);
    const ArmRequest request = ArmRequest::post(
        plan.deploymentId().text() + QLatin1String("/validate"), api::Resources, deploymentBody(plan));
    chain::onward(call, session->arm()->write(request, call), [call](const ArmReply &reply) {
        const QJsonObject body = reply.json();
        if (json::object(body, u"error").isEmpty()) {
            call->settle(Done{});
            return;
        }
        Error error = errorOfBody(Failure::Refused, reply.body); // a good status that carries an error
        error.httpStatus = reply.status;
        error.correlationId = reply.correlationId;
        error.requestId = reply.requestId;
        call->settle(error);
    });
    return call;
}

void CreateFlow::start(const Plan &plan)
{
    if (d->state != State::Idle)
        return;
    d->begin(plan, State::Sending);
    d->startedAt = d->session->scheduler()->utcNow();
    emit changed();
    d->send();
}

void CreateFlow::attach(const JournalEntry &entry)
{
    if (d->state != State::Idle)
        return;
    d->resumed = true;
    d->begin(plandetails::fromJson(entry.details), State::Running);
    d->startedAt = entry.startedAt;
    d->correlationId = entry.correlationId;
    emit changed();
    d->read(Error::of(Failure::ConnectionLost));
}

void CreateFlow::cancel()
{
    if (d->cancelWanted || (d->state != State::Sending && d->state != State::Running))
        return;
    d->cancelWanted = true;
    d->cancelError.reset();
    // What is being sent is not broken off: it may have arrived. Once it is taken, it is cancelled.
    if (d->state == State::Running)
        d->sendCancel();
    d->change(State::Cancelling);
}

bool CreateFlow::isResumed() const
{
    return d->resumed;
}

CreateFlow::State CreateFlow::state() const
{
    return d->state;
}

bool CreateFlow::isFinished() const
{
    return d->state == State::Succeeded || d->state == State::Failed || d->state == State::Canceled
        || d->state == State::Unknown;
}

const Plan &CreateFlow::plan() const
{
    return d->plan;
}

QString CreateFlow::deploymentName() const
{
    return d->plan.deploymentName;
}

QString CreateFlow::correlationId() const
{
    return d->correlationId;
}

QDateTime CreateFlow::startedAt() const
{
    return d->startedAt;
}

QDateTime CreateFlow::endedAt() const
{
    return d->endedAt;
}

QList<DeploymentRow> CreateFlow::rows() const
{
    return d->rows.rows();
}

const std::optional<Error> &CreateFlow::cancelError() const
{
    return d->cancelError;
}

const Error &CreateFlow::error() const
{
    return d->error;
}

ResourceId CreateFlow::endpointId() const
{
    return d->plan.endpointId();
}

const PrivateEndpoint &CreateFlow::endpoint() const
{
    return d->endpoint;
}

QList<NetworkInterface> CreateFlow::interfaces() const
{
    return d->interfaces;
}

} // namespace linkdesk
