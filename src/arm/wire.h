// The one place that adds `Authorization`: sends a request to the configured origin and to nowhere else,
// repeats it as the retry policy says, follows redirects inside the origin, and turns answers into replies or
// errors. Everything of src/arm speaks through it.
#pragma once

#include "src/arm/armclient.h"
#include "src/arm/pacer.h"
#include "src/net/requestlog.h"
#include "src/net/retrypolicy.h"
#include "src/net/transport.h"

#include <QHash>
#include <memory>

namespace linkdesk {

class Operation;

struct WireRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers; // besides those that every request has
    QByteArray body;
    QString clientRequestId; // made up where empty; the same on every repeat
    bool isWrite = false; // not sent again where the first may have been taken
    bool once = false; // no repeats at all: the caller asks again by itself
    bool inGaps = false; // of HttpRequest
    Lead lead = Lead::Ours; // where `url` comes from
    std::function<void(const QByteArray &first)> begun = {}; // of HttpRequest; again on every repeat
};

class Wire : public QObject {
    Q_OBJECT
public:
    // `scheduler` outlives the wire. `transport` may be null: the real one is then made on first use.
    Wire(ArmClientOptions options, Scheduler *scheduler, std::unique_ptr<Transport> transport);
    ~Wire() override;

    // 2xx is the value. Error::maybeApplied says of a write that it may have reached ARM, and it is not tried
    // again then; false for reads.
    Call<ArmReply> *send(const WireRequest &request, QObject *parent);

    const ArmClientOptions &options() const { return m_options; }
    void setSpeed(double speed); // of the waits that begin from now on
    Scheduler *scheduler() const { return m_scheduler; }
    const RetryPolicy &retryPolicy() const { return m_retry; }
    Pacer &pacer() { return m_pacer; }
    // The operation of a watched write, until it has ended; null: there is none.
    Operation *watched(const ResourceId &resource) const { return m_watched.value(resource); }
    void setWatched(const ResourceId &resource, Operation *operation);
    const RequestLog &log() const { return m_log; }

    // For Attempts: one try, with the headers that every request has; and its note in the log.
    Call<HttpReply> *exchange(const WireRequest &request, QObject *parent);
    void note(const WireRequest &request, const ArmReply &reply, qint64 milliseconds);
    void noteForeign(const WireRequest &request); // it was led to another origin, and not sent

    void tellHeldUp(Milliseconds wait) { emit heldUp(wait); }
    // Runs `act` after the wait, unless `context` is gone by then: the next step of a write that the service
    // refused with `error` in passing.
    void backOff(const Error &error, Milliseconds wait, QObject *context, std::function<void()> act);
    int backingOff() const { return m_backingOff; } // writes that wait so

signals:
    void heldUp(linkdesk::Milliseconds wait); // ArmClient::heldUp
    void backsOff(); // ArmClient::backsOff
    void exchanged(const QString &where, int status, qint64 milliseconds, const QString &correlationId);

private:
    ArmClientOptions m_options;
    Scheduler *m_scheduler;
    RetryPolicy m_retry;
    Pacer m_pacer;
    int m_backingOff = 0;
    QHash<ResourceId, Operation *> m_watched;
    RequestLog m_log;
    std::unique_ptr<Transport> m_transport;
};

} // namespace linkdesk
