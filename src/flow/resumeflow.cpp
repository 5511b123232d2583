#include "src/flow/resumeflow.h"

#include "src/arm/armerror.h"
#include "src/flow/reads.h"
#include "src/flow/rerequestflow.h"
#include "src/model/apiversions.h"
#include "src/model/json.h"
#include "src/review/connectionstate.h"

#include <algorithm>
#include <iterator>

namespace linkdesk {

namespace {

constexpr Milliseconds ReadAgainAfter{ 5000 };
constexpr int MostReads = 720; // an hour of waiting for one resource

struct Outcome {
    QString word; // as in the journal
    Error error;
    bool close = true; // false: told, but left open for the next start
};

Outcome succeeded()
{
    return { QStringLiteral("succeeded"), {}, true };
}

Outcome failed(const Error &error)
{
    return { QStringLiteral("failed"), error, true };
}

// The service could not be asked.
Outcome unasked(const Error &error)
{
    return { QStringLiteral("unknown"), error, false };
}

bool isDeployment(const JournalEntry &entry)
{
    return entry.what == QLatin1String("create");
}

bool isRemoval(const JournalEntry &entry)
{
    return entry.method == "DELETE";
}

// Whether the resource, at rest, is as the write wanted it; nothing where that cannot be told.
std::optional<bool> isAsWanted(const JournalEntry &entry, const QJsonObject &json)
{
    if (entry.details.contains(QStringLiteral("status"))) {
        const QString status = json::text(json, u"properties.privateLinkServiceConnectionState.status");
        return sameText(status, json::text(entry.details, u"status"));
    }
    if (entry.details.contains(QStringLiteral("enabled")))
        return DeviceUpdateAccount::fromJson(json).isPublic() == json::flag(entry.details, u"enabled");
    if (entry.details.contains(QStringLiteral("requestMessage")))
        return PrivateEndpoint::fromJson(json).requestMessage == json::text(entry.details, u"requestMessage");
    return std::nullopt;
}

Outcome outcomeAtRest(const JournalEntry &entry, const QJsonObject &json)
{
    const Error lost = Error::of(Failure::ConnectionLost, Detail::WriteLost);
    if (isRemoval(entry))
        return failed(lost);
    const QString state = json::text(json, u"properties.provisioningState");
    if (sameText(state, u"Failed"))
        return failed(Error::of(Failure::OperationFailed));
    if (sameText(state, u"Canceled"))
        return { QStringLiteral("cancelled"), Error::of(Failure::OperationCanceled), true };
    const std::optional<bool> wanted = isAsWanted(entry, json);
    if (!wanted)
        return { QStringLiteral("unknown"), Error::of(Failure::NotUnderstood), true };
    return *wanted ? succeeded() : failed(lost);
}

} // namespace

class ResumeFlow::Private {
public:
    Private(ResumeFlow *flow, Session *session)
        : q(flow)
        , session(session)
    {
    }

    void follow(const JournalEntry &entry);
    void read(const JournalEntry &entry, int times);
    void polled(const JournalEntry &entry, const Result<ArmReply> &result);
    void end(const JournalEntry &entry, const Outcome &outcome);
    void closeHistory(const JournalEntry &entry, const Outcome &outcome);
    void takeUp();
    void followAgain();
    void finishLater();

    ResumeFlow *q;
    Session *session;
    QList<JournalEntry> following;
    QSet<qint64> toldUnknown; // told as unknown; told again only when more is known
    bool started = false;
    std::unique_ptr<QObject> work = std::make_unique<QObject>(); // owns the calls
};

void ResumeFlow::Private::follow(const JournalEntry &entry)
{
    if (entry.method == "POST" && entry.operationUrl.isEmpty()) { // no resource tells whether it arrived
        QMetaObject::invokeMethod(
            work.get(),
            [this, entry] {
                end(entry, { QStringLiteral("unknown"), Error::of(Failure::ConnectionLost), true });
            },
            Qt::QueuedConnection);
        return;
    }
    if (entry.operationUrl.isEmpty()) {
        read(entry, 0);
        return;
    }
    auto *call = session->arm()->resume(
        entry.operationUrl, entry.method, entry.resource, entry.apiVersion, work.get());
    call->then(work.get(), [this, entry](const Result<ArmReply> &result) { polled(entry, result); });
}

void ResumeFlow::Private::polled(const JournalEntry &entry, const Result<ArmReply> &result)
{
    if (result) {
        // The operation is over; where it was judged by the resource, that may be as it was before the write.
        if (!isRemoval(entry) && isAsWanted(entry, result->json()) == false)
            read(entry, 0);
        else
            end(entry, succeeded());
        return;
    }
    const Error &error = result.error();
    if (error.failure == Failure::OperationFailed)
        end(entry, failed(error));
    else if (error.failure == Failure::OperationCanceled)
        end(entry, { QStringLiteral("cancelled"), error, true });
    else if (
        error.failure == Failure::Refused || error.failure == Failure::ForeignOrigin
        || error.failure == Failure::NotUnderstood)
        read(entry, 0); // the operation is forgotten or says nothing; the resource knows
    else
        end(entry, unasked(error));
}

void ResumeFlow::Private::read(const JournalEntry &entry, int times)
{
    auto *call = session->arm()->send(ArmRequest::get(entry.resource, entry.apiVersion), work.get());
    call->then(work.get(), [this, entry, times](const Result<ArmReply> &result) {
        if (!result) {
            const bool gone = isGone(result.error());
            end(entry,
                !gone                  ? unasked(result.error())
                    : isRemoval(entry) ? succeeded()
                                       : failed(result.error()));
            return;
        }
        const QJsonObject json = result->json();
        if (isFinal(json::text(json, u"properties.provisioningState"))) {
            end(entry, outcomeAtRest(entry, json));
            return;
        }
        if (times >= MostReads) {
            end(entry, unasked(Error::of(Failure::Deadline)));
            return;
        }
        const Milliseconds wait(
            static_cast<int>(static_cast<double>(ReadAgainAfter.count()) / session->speed()));
        session->scheduler()->after(wait, work.get(), [this, entry, times] { read(entry, times + 1); });
    });
}

void ResumeFlow::Private::end(const JournalEntry &entry, const Outcome &outcome)
{
    following.removeIf([&entry](const JournalEntry &other) { return other.number == entry.number; });
    Error error = outcome.error;
    if (outcome.close) {
        const Result<Done> closed =
            session->journal()->close(entry.number, outcome.word, error.cause(), error.causeMessage());
        if (!closed)
            error = closed.error();
        closeHistory(entry, outcome);
    }
    const bool toldBefore = !outcome.close && toldUnknown.contains(entry.number);
    if (outcome.close)
        toldUnknown.remove(entry.number);
    else
        toldUnknown.insert(entry.number);
    const QPointer<ResumeFlow> guard(q);
    if (!toldBefore)
        emit q->resumed(entry.what, entry.resource, outcome.word, error);
    if (guard && following.isEmpty())
        finishLater();
}

// Where the entry is a decision. That the history could not be closed takes nothing from the outcome.
void ResumeFlow::Private::closeHistory(const JournalEntry &entry, const Outcome &outcome)
{
    if (!entry.resource.isOfType(types::AccountConnection))
        return;
    const QString correlation =
        outcome.error.correlationId.isEmpty() ? entry.correlationId : outcome.error.correlationId;
    const auto closed = session->history()->closeLeftOpen(
        entry.cloud, entry.resource, entry.what,
        { outcome.word, correlation, outcome.error.cause(), outcome.error.causeMessage() });
    Q_UNUSED(closed)
}

// Deployments are followed by who shows them, and so is what was deleted to be asked for again.
void ResumeFlow::Private::takeUp()
{
    const Result<QList<JournalEntry>> open = session->journal()->open(session->cloud());
    if (!open) {
        emit q->unreadable(open.error());
        return;
    }
    following.clear();
    std::copy_if(open->cbegin(), open->cend(), std::back_inserter(following), [](const JournalEntry &entry) {
        return !isDeployment(entry) && !RerequestFlow::isNote(entry);
    });
    const QList<JournalEntry> entries = following;
    for (const JournalEntry &entry : entries)
        follow(entry);
}

// The client of the former identity is gone with its calls. The new one asks for all that is open: what was
// followed, what the former might not ask, and the writes that went with it.
void ResumeFlow::Private::followAgain()
{
    if (!started)
        return;
    work = std::make_unique<QObject>();
    const bool wasFinished = following.isEmpty();
    const QPointer<ResumeFlow> guard(q);
    takeUp();
    if (guard && !wasFinished && following.isEmpty())
        finishLater();
}

void ResumeFlow::Private::finishLater()
{
    QMetaObject::invokeMethod(q, &ResumeFlow::finished, Qt::QueuedConnection);
}

ResumeFlow::ResumeFlow(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(session, &Session::identityChanged, this, [this] { d->followAgain(); });
}

ResumeFlow::~ResumeFlow() = default;

void ResumeFlow::start()
{
    if (d->started)
        return;
    d->started = true;
    const QPointer<ResumeFlow> guard(this);
    d->takeUp();
    if (guard && d->following.isEmpty())
        d->finishLater();
}

QList<JournalEntry> ResumeFlow::deployments() const
{
    QList<JournalEntry> open =
        d->session->journal()->open(d->session->cloud()).value_or(QList<JournalEntry>());
    open.removeIf([](const JournalEntry &entry) { return !isDeployment(entry); });
    return open;
}

int ResumeFlow::remaining() const
{
    return static_cast<int>(d->following.size());
}

} // namespace linkdesk
