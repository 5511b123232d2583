// The one way to ARM: adds the token (only for the configured origin), request ids, retries and waits; counts
// nothing as done before the service says so. Everything above it speaks in ids and JSON. One client per
// identity.
#pragma once

#include "src/base/beside.h"
#include "src/base/call.h"
#include "src/base/resourceid.h"
#include "src/base/scheduler.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QUrl>
#include <QUrlQuery>
#include <memory>
#include <optional>

namespace linkdesk {

class OperationJournal;
class RequestLog;
class Transport;

struct ArmRequest {
    QByteArray method = "GET";
    QString path; // "/subscriptions/...", segments not encoded yet
    QString apiVersion;
    QList<QPair<QString, QString>> query; // besides api-version
    QByteArray body; // JSON, empty for none
    QList<QPair<QByteArray, QByteArray>> headers; // If-Match and the like
    QString act; // of a write, for the journal: "create", "approve", ...
    QJsonObject details; // of a write, for the journal: what is needed to show the act again
    // Of a write: what was there is kept elsewhere, on the disk already; the journal's note need not wait for
    // it too.
    bool isNoted = false;
    // Of a write that is followed: somebody else watches what it does and says when to ask (askNow). Its
    // operation is then asked once a minute only by itself, and its success is enough: the reply is the one
    // that took the write, unless it had to be read.
    bool isWatched = false;
    // Gives way to every other request that waits for a connection.
    bool isPatient = false;

    static ArmRequest get(const ResourceId &id, QStringView apiVersion);
    static ArmRequest get(const QString &path, QStringView apiVersion);
    static ArmRequest put(const ResourceId &id, QStringView apiVersion, const QByteArray &body);
    static ArmRequest post(const QString &path, QStringView apiVersion, const QByteArray &body);
    static ArmRequest remove(const ResourceId &id, QStringView apiVersion);
    bool isWrite() const; // PUT, PATCH, DELETE, and POST that is not a query
};

struct ArmReply {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; // exactly as sent
    QString correlationId, requestId;
    std::optional<QJsonObject> object = {}; // the body, where it was read already
    QByteArray header(QByteArrayView name) const; // without case; empty where missing
    QJsonObject json() const; // empty where the body is no object
};

struct ArmClientOptions {
    QUrl origin; // http://127.0.0.1:PORT or https://...; plain http only for loopback
    QString cloud; // name in the journal
    QString identity; // name in the journal
    QString token; // sent as Bearer to `origin` only; empty: none
    double speed = 1.0; // divides the client's own default waits
    int deadlineMs = 60000; // of one try, from dispatch
};

// What to make of one page's items: runs beside the window (Beside) and touches nothing of it. What it gives
// back runs with the window, page after page.
using PageWork = std::function<Beside::Delivery(const QJsonArray &items)>;

class ArmClient : public QObject {
    Q_OBJECT
public:
    // `scheduler` and `journal` (may be null) outlive the client. The transport is made on first use when
    // null.
    ArmClient(
        ArmClientOptions options, Scheduler *scheduler, OperationJournal *journal, QObject *parent = nullptr);
    ArmClient(
        ArmClientOptions options, Scheduler *scheduler, OperationJournal *journal,
        std::unique_ptr<Transport> transport, QObject *parent = nullptr);
    ~ArmClient() override;

    const ArmClientOptions &options() const;
    // Of the waits that begin from now on; 0.1 to 1000. Nothing in flight is disturbed.
    void setSpeed(double speed);
    int backingOff() const; // writes that wait before they are tried again
    const RequestLog &log() const; // src/net/requestlog.h: the last tries, for a report

    // One request with retries; 2xx is the value, anything else the error. Does not follow operations.
    Call<ArmReply> *send(const ArmRequest &request, QObject *parent);
    // A list, following nextLink to its end; the items of "value" in order.
    Call<QJsonArray> *list(const ArmRequest &request, QObject *parent);
    // The same for long lists: every page is handed over as it comes, and none is kept. What was handed over
    // before an error stays true.
    Call<Done> *pages(const ArmRequest &request, QObject *parent, PageWork work);
    // The rows of a Resource Graph query (API.md 7) over these subscriptions, the same way. Waits where the
    // service's quota asks for it.
    Call<Done> *query(const QString &text, const QStringList &subscriptions, QObject *parent, PageWork work);
    // A write followed to its end: Azure-AsyncOperation, else Location, else provisioningState; then the
    // final resource is read for PUT and PATCH. The reply is the final one. Where the
    // answer of a write was lost, the resource is read before the same is sent again or the result is given
    // (Error::maybeApplied stays true only where that read failed too).
    // `accepted` (may be empty) runs once when ARM has taken the write and it is not finished yet.
    Call<ArmReply> *
    write(const ArmRequest &request, QObject *parent, std::function<void(const ArmReply &)> accepted = {});
    // Asks now how a watched write to this resource goes, but never before the time that Azure named; from
    // then on as usual. Nothing where none is followed.
    void askNow(const ResourceId &resource);
    // A watched write to this resource has ended well: after it was taken, the resource was read with a
    // provisioningState that says so, and with what was written. Its reply is what took the write. Nothing
    // where none is followed.
    void endAsSeen(const ResourceId &resource);
    // Takes up an operation that an earlier start has begun with `method` on `resource`: polls `operationUrl`
    // to its end (refused when foreign; empty: only the resource is read), then reads the resource of a PUT
    // or PATCH. Where the URL is forgotten or says nothing, the resource decides.
    Call<ArmReply> *resume(
        const QUrl &operationUrl, const QByteArray &method, const ResourceId &resource,
        const QString &apiVersion, QObject *parent);

signals:
    // A request waits so long before it is sent (again), because ARM said how much is left, or refused with
    // 429. Once for each wait.
    void heldUp(linkdesk::Milliseconds wait);
    // The service refused a write in passing; it waits before it is tried again.
    void backsOff();
    // For every HTTP try that ended: for the request log and the tests. Never holds a token or a query.
    void exchanged(const QString &where, int status, qint64 milliseconds, const QString &correlationId);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
