// An ARM that runs on this computer: state (World), rules per provider, a clock that can be scaled. Pure: a
// request in, a response out, at once; waiting is state with a due time, never a sleeping handler. Safe from
// many threads (one lock). The only header that programs and tests need, besides listener.h.
#pragma once

#include "src/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <functional>
#include <memory>

namespace linkdesk::sandbox {

using Headers = QList<QPair<QByteArray, QByteArray>>;

struct Request {
    QByteArray method;
    QByteArray target; // raw request target, "/subscriptions/...?api-version=..."
    Headers headers;
    QByteArray body;
    QByteArray header(QByteArrayView name) const; // without case
};

struct Response {
    int status = 200;
    Headers headers;
    QByteArray body;
    bool noAnswer = false; // fault "applied-no-answer": the listener closes without a byte

    // The body before it is text. What handle() returns is written already; until then nobody need wait for
    // it.
    QJsonValue json = QJsonValue::Undefined;
    bool escapesSlashes = false; // in that text, as private DNS does
    void write(); // json becomes body
};

struct Options {
    QString world = QStringLiteral("contoso"); // built-in name or a file
    QString stateFile; // kept there atomically and continued from there; empty: nothing is kept
    double speed = 1.0;
    int retryAfterSeconds = -1; // -1: as Azure does; else always this many
    bool throttle = false; // refuse what is over ARM's limits; the counts are sent in any case
    QString token; // non-empty: only this one or sandbox:NAME is taken
    QJsonArray faults;
    bool remembersReads = true; // false: only once there are faults; stale reads know nothing older
    int latencyMs = 0; // for the listener
    QString trafficFile;
};

// A person of the world.
struct Person {
    QString name, displayName,
        role; // role in words: "Owner", "Network Contributor; cannot read the accounts"
};

class Sandbox {
public:
    // Fails with file, line and what was expected when the world or the state cannot be read.
    static Result<std::unique_ptr<Sandbox>> create(const Options &options);
    ~Sandbox();

    Response handle(const Request &request); // from any thread
    QList<Person> people() const;
    double speed() const;
    void setSpeed(double speed); // running waits are scaled, too
    void reset(); // back to the world as built in
    Result<Done> save(); // to the state file; also done after every write that was answered
    // Virtual milliseconds are added to the clock: for tests.
    void advance(qint64 milliseconds);

private:
    Sandbox();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk::sandbox
