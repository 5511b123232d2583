#include "src/arm/wire.h"

#include "src/arm/armurl.h"
#include "src/arm/attempts.h"
#include "src/arm/operation.h"
#include "src/net/networktransport.h"

#include <QUuid>

namespace linkdesk {

Wire::Wire(ArmClientOptions options, Scheduler *scheduler, std::unique_ptr<Transport> transport)
    : m_options(std::move(options))
    , m_scheduler(scheduler)
    , m_retry(m_options.speed)
    , m_pacer(m_options.speed)
    , m_transport(std::move(transport))
{
}

Wire::~Wire() = default;

void Wire::setSpeed(double speed)
{
    m_options.speed = speed;
    m_retry = RetryPolicy(speed);
    m_pacer.setSpeed(speed);
}

Call<ArmReply> *Wire::send(const WireRequest &request, QObject *parent)
{
    auto *call = new Call<ArmReply>(parent);
    WireRequest numbered = request;
    if (numbered.clientRequestId.isEmpty())
        numbered.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto *attempts = new Attempts(this, std::move(numbered), call);
    attempts->start();
    return call;
}

Call<HttpReply> *Wire::exchange(const WireRequest &request, QObject *parent)
{
    if (!m_transport)
        m_transport = std::make_unique<NetworkTransport>();
    HttpRequest http;
    http.method = request.method;
    http.url = request.url;
    http.body = request.body;
    http.deadlineMs = m_options.deadlineMs;
    http.isWrite = request.isWrite;
    http.inGaps = request.inGaps;
    http.begun = request.begun;
    http.headers = request.headers;
    http.headers.emplaceBack("Accept", "application/json");
    if (!request.body.isEmpty())
        http.headers.emplaceBack("Content-Type", "application/json");
    http.headers.emplaceBack("x-ms-client-request-id", request.clientRequestId.toLatin1());
    http.headers.emplaceBack("x-ms-return-client-request-id", "true");
    if (!m_options.token.isEmpty())
        http.headers.emplaceBack("Authorization", "Bearer " + m_options.token.toUtf8());
    return m_transport->send(http, parent);
}

void Wire::backOff(const Error &error, Milliseconds wait, QObject *context, std::function<void()> act)
{
    if (error.httpStatus == 0) { // no service: nobody else is to go there meanwhile
        m_scheduler->after(wait, context, std::move(act));
        return;
    }
    auto *pause = new QObject(context); // its life is the wait
    ++m_backingOff;
    connect(pause, &QObject::destroyed, this, [this] { --m_backingOff; });
    m_scheduler->after(wait, pause, [pause, act = std::move(act)] {
        delete pause;
        act();
    });
    emit backsOff();
}

void Wire::setWatched(const ResourceId &resource, Operation *operation)
{
    m_watched.insert(resource, operation);
    connect(operation, &QObject::destroyed, this, [this, resource, operation] {
        if (m_watched.value(resource) == operation)
            m_watched.remove(resource);
    });
}

void Wire::note(const WireRequest &request, const ArmReply &reply, qint64 milliseconds)
{
    const QString where = whereOf(request.method, request.url);
    m_log.add({ m_scheduler->utcNow(), where, reply.status, milliseconds, request.clientRequestId,
                reply.requestId, reply.correlationId });
    emit exchanged(where, reply.status, milliseconds, reply.correlationId);
}

void Wire::noteForeign(const WireRequest &request)
{
    RequestLogEntry entry;
    entry.at = m_scheduler->utcNow();
    entry.where = whereOf(request.method, request.url);
    entry.refusedLead = request.lead;
    entry.elsewhere = request.url.host();
    m_log.add(entry);
}

} // namespace linkdesk
