#include "src/flow/rerequestflow.h"

#include "src/arm/applied.h"
#include "src/arm/armerror.h"
#include "src/flow/reads.h"
#include "src/model/json.h"
#include "src/review/connectionstate.h"

#include <QJsonDocument>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView NoteName = u"rerequest";
constexpr QStringView GroupsName = u"privateDnsZoneGroups";
// Azure's times; the session's speed divides them. The name is held for at least 20 minutes (rules.md 9.4).
constexpr qint64 TryAgainMs = 30'000;
constexpr int MostTries = 90; // 45 minutes

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ResourceId groupId(const ResourceId &endpoint, const QString &name)
{
    return ResourceId(endpoint.text() + u'/' + GroupsName.toString() + u'/' + name);
}

// What is going still has the name, the interface's name or the address; it is not going for ever.
bool passes(const Error &error)
{
    if (error.is(u"ScopeLocked"))
        return false;
    return error.httpStatus == 409 || error.httpStatus == 429 || error.is(u"RetryableError")
        || error.is(u"PrivateEndpointAlreadyExists") || error.is(u"PrivateIPAddressIsAllocated");
}

} // namespace

class RerequestFlow::Private {
public:
    Private(RerequestFlow *flow, Session *its)
        : q(flow)
        , session(its)
    {
    }

    void set(State next);
    void end(State last, Reason why, const Error &what = {});
    void close(const QString &outcome, const Error &what = {});
    bool note();
    void checkTarget();
    void remove();
    void removed(const Result<ArmReply> &answer);
    void readAfterLostDelete(const Error &lost);
    void lookForName();
    void found(const PrivateEndpoint &there);
    void create();
    void waitForName(const Error &error);
    void makeZoneGroup(qsizetype at);
    ArmRequest putRequest(const ResourceId &id, const QJsonObject &body, const QString &act) const;

    RerequestFlow *q;
    Session *session;
    State state = State::Idle;
    Reason reason = Reason::None;
    Error error;
    Rerequest request;
    qint64 number = 0; // of the note; 0: none yet
    int tries = 0;
    bool stopWanted = false;
    QDateTime nextTryAt;
    std::unique_ptr<QObject> work = std::make_unique<QObject>(q); // owns calls and timers
};

void RerequestFlow::Private::set(State next)
{
    state = next;
    emit q->changed();
}

void RerequestFlow::Private::end(State last, Reason why, const Error &what)
{
    work = std::make_unique<QObject>(q);
    reason = why;
    error = what;
    set(last);
    QMetaObject::invokeMethod(q, &RerequestFlow::finished, Qt::QueuedConnection);
}

// Should it fail, the note is found at the next start, and read again before anything is sent.
void RerequestFlow::Private::close(const QString &outcome, const Error &what)
{
    if (number > 0) [[maybe_unused]]
        const auto closed = session->journal()->close(number, outcome, what.cause(), what.causeMessage());
    number = 0;
}

// What cannot be noted must not be deleted.
bool RerequestFlow::Private::note()
{
    JournalEntry entry;
    entry.cloud = session->cloud();
    entry.identity = session->identity().name;
    entry.what = NoteName.toString();
    entry.method = "PUT";
    entry.resource = request.endpoint;
    entry.apiVersion = api::Network.toString();
    entry.details = request.toJson();
    const Result<qint64> noted = session->journal()->begin(entry);
    if (noted)
        number = *noted;
    else
        end(State::NothingDone, Reason::None, noted.error());
    return noted.has_value();
}

// Without it nothing could be asked again: only a deletion makes sense then. Who may not read it asks.
void RerequestFlow::Private::checkTarget()
{
    if (!request.target.isOfType(types::Account)) {
        if (note())
            remove();
        return;
    }
    reads::one<DeviceUpdateAccount>(session, request.target, work.get())
        ->then(work.get(), [this](const Result<DeviceUpdateAccount> &account) {
            if (stopWanted)
                end(State::NothingDone, Reason::Stopped);
            else if (!account && isGone(account.error()))
                end(State::NothingDone, Reason::TargetGone);
            else if (note())
                remove();
        });
}

void RerequestFlow::Private::remove()
{
    set(State::Deleting);
    ArmRequest wanted = ArmRequest::remove(request.endpoint, api::Network);
    wanted.act = u"delete"_s;
    session->arm()->write(wanted, work.get())->then(work.get(), [this](const Result<ArmReply> &answer) {
        removed(answer);
    });
}

void RerequestFlow::Private::removed(const Result<ArmReply> &answer)
{
    if (answer || isGone(answer.error())) {
        lookForName();
    } else if (answer.error().maybeApplied) {
        readAfterLostDelete(answer.error());
    } else {
        close(u"failed"_s, answer.error());
        end(State::NothingDone, Reason::None, answer.error());
    }
}

void RerequestFlow::Private::readAfterLostDelete(const Error &lost)
{
    reads::one<PrivateEndpoint>(session, request.endpoint, work.get())
        ->then(work.get(), [this, lost](const Result<PrivateEndpoint> &there) {
            if (!there && isGone(there.error()))
                lookForName();
            else
                end(State::Unknown, Reason::None, lost); // the note stays: to be gone on with or discarded
        });
}

// Before each try: whoever made it meanwhile, we or somebody else, is not to be written over.
void RerequestFlow::Private::lookForName()
{
    if (stopWanted) {
        end(State::Kept, Reason::Stopped);
        return;
    }
    set(State::Creating);
    reads::one<PrivateEndpoint>(session, request.endpoint, work.get())
        ->then(work.get(), [this](const Result<PrivateEndpoint> &there) {
            if (there)
                found(*there);
            else if (isGone(there.error()))
                create();
            else
                end(State::Kept, Reason::None, there.error());
        });
}

void RerequestFlow::Private::found(const PrivateEndpoint &there)
{
    const bool old = !there.resourceGuid.isEmpty() && sameText(there.resourceGuid, request.resourceGuid);
    if (!isFinal(there.provisioningState)) {
        waitForName(Error::of(Failure::Deadline)); // it is going, or coming
    } else if (old && mayRerequest(there)) {
        remove(); // ended before it was deleted
    } else if (!old && mayHaveBeenApplied(request.body, there.json)) {
        if (sameText(there.provisioningState, u"Failed"))
            create(); // writing it again mends it
        else
            makeZoneGroup(0);
    } else {
        close(u"failed"_s);
        end(State::NothingDone, old ? Reason::NotRejected : Reason::MadeByOthers);
    }
}

ArmRequest
RerequestFlow::Private::putRequest(const ResourceId &id, const QJsonObject &body, const QString &act) const
{
    ArmRequest wanted = ArmRequest::put(id, api::Network, compact(body));
    wanted.act = act;
    return wanted;
}

void RerequestFlow::Private::create()
{
    ArmRequest wanted = putRequest(request.endpoint, request.body, u"ask-again"_s);
    wanted.details = { { u"requestMessage"_s, request.message() } };
    session->arm()->write(wanted, work.get())->then(work.get(), [this](const Result<ArmReply> &answer) {
        if (answer)
            makeZoneGroup(0);
        else if (passes(answer.error()) || answer.error().maybeApplied)
            waitForName(answer.error());
        else
            end(State::Kept, Reason::None, answer.error());
    });
}

void RerequestFlow::Private::waitForName(const Error &why)
{
    if (stopWanted) {
        end(State::Kept, Reason::Stopped);
        return;
    }
    if (++tries >= MostTries) {
        end(why.maybeApplied ? State::Unknown : State::Kept, Reason::TooLong, why);
        return;
    }
    const Milliseconds wait(qMax<qint64>(1, qint64(double(TryAgainMs) / session->speed())));
    nextTryAt = QDateTime::currentDateTime().addMSecs(wait.count());
    session->scheduler()->after(wait, work.get(), [this] { lookForName(); });
    set(State::WaitingForName); // last: who hears of it may stop, and then nothing is to follow
}

void RerequestFlow::Private::makeZoneGroup(qsizetype at)
{
    if (at >= request.zoneGroups.size()) {
        close(u"succeeded"_s);
        end(State::Done, Reason::None);
        return;
    }
    set(State::ZoneGroups);
    const Rerequest::ZoneGroup &group = request.zoneGroups.at(at);
    session->arm()
        ->write(putRequest(groupId(request.endpoint, group.name), group.body, u"zone"_s), work.get())
        ->then(work.get(), [this, at](const Result<ArmReply> &answer) {
            if (answer)
                makeZoneGroup(at + 1);
            else
                end(answer.error().maybeApplied ? State::Unknown : State::Kept, Reason::None, answer.error());
        });
}

RerequestFlow::RerequestFlow(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    // The client of the former identity is gone with its calls.
    connect(session, &Session::identityChanged, this, [this] {
        if (d->state != State::Idle && !isFinished())
            d->end(d->state == State::Looking ? State::NothingDone : State::Kept, Reason::Stopped);
    });
}

RerequestFlow::~RerequestFlow() = default;

Call<Rerequest> *RerequestFlow::look(Session *session, const ResourceId &endpoint, QObject *owner)
{
    auto *call = new Call<Rerequest>(owner);
    chain::onward(
        call, reads::one<PrivateEndpoint>(session, endpoint, call),
        [session, call](const PrivateEndpoint &there) {
            const ArmRequest groups = ArmRequest::get(
                there.id.text() + u'/' + GroupsName.toString(), api::versionFor(types::PrivateEndpoint));
            chain::onward(call, session->arm()->list(groups, call), [call, there](const QJsonArray &list) {
                call->settle(Rerequest::of(there, list));
            });
        });
    return call;
}

bool RerequestFlow::isNote(const JournalEntry &entry)
{
    return entry.what == NoteName;
}

QList<JournalEntry> RerequestFlow::kept(Session *session)
{
    QList<JournalEntry> open = session->journal()->open(session->cloud()).value_or(QList<JournalEntry>());
    open.removeIf([](const JournalEntry &entry) { return !isNote(entry); });
    return open;
}

Result<Done> RerequestFlow::discard(Session *session, qint64 number)
{
    return session->journal()->close(number, u"cancelled"_s, {}, {});
}

void RerequestFlow::start(const ResourceId &endpoint, const QString &message)
{
    if (d->state != State::Idle)
        return;
    d->request.endpoint = endpoint;
    d->set(State::Looking);
    // Read again: between the question and the answer somebody may have decided otherwise.
    look(d->session, endpoint, d->work.get())
        ->then(d->work.get(), [this, message](const Result<Rerequest> &read) {
            if (d->stopWanted || !read) {
                d->end(
                    State::NothingDone, d->stopWanted ? Reason::Stopped : Reason::None,
                    read ? Error() : read.error());
                return;
            }
            d->request = *read;
            d->request.setMessage(message);
            if (!mayRerequest(read->read))
                d->end(State::NothingDone, Reason::NotRejected);
            else if (!isFinal(read->read.provisioningState) || !d->request.isWhole())
                d->end(State::NothingDone, Reason::InMotion);
            else
                d->checkTarget();
        });
}

void RerequestFlow::takeUp(const JournalEntry &note)
{
    if (d->state != State::Idle)
        return;
    d->request = Rerequest::fromJson(note.resource, note.details);
    d->number = note.number;
    d->lookForName();
}

void RerequestFlow::stop()
{
    d->stopWanted = true;
    if (d->state == State::WaitingForName)
        d->end(State::Kept, Reason::Stopped);
}

RerequestFlow::State RerequestFlow::state() const
{
    return d->state;
}

bool RerequestFlow::isFinished() const
{
    return d->state == State::Done || d->state == State::NothingDone || d->state == State::Kept
        || d->state == State::Unknown;
}

RerequestFlow::Reason RerequestFlow::reason() const
{
    return d->reason;
}

const Error &RerequestFlow::error() const
{
    return d->error;
}

const Rerequest &RerequestFlow::request() const
{
    return d->request;
}

QDateTime RerequestFlow::nextTryAt() const
{
    return d->nextTryAt;
}

} // namespace linkdesk
