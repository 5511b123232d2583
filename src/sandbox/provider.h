// What serves one namespace of ARM. A provider registers its paths with the Router and its later acts with
// TaskTable, keeps no state of its own (everything is in the World, so that it can be saved), and answers at
// once: waiting is World::later().
//
// To add one: derive from Provider, write `std::unique_ptr<Provider> makeXProvider()`, declare it in
// providers.h and list it in providers.cpp.
#pragma once

#include "src/sandbox/exchange.h"

#include <QHash>
#include <functional>

namespace linkdesk::sandbox {

using Handler = std::function<Response(Exchange &)>;

// Which request goes where. A pattern is a path with {names}; its fixed words are compared without case and
// give the spelling of ids:
// "/subscriptions/{sub}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints/{name}".
// {sub} and {group} are known to the router: it answers SubscriptionNotFound and ResourceGroupNotFound
// itself.
class Router {
public:
    virtual ~Router() = default;
    // `methods`: "GET", "PUT PATCH", ... HEAD arrives as GET (the body is cut off afterwards); a HEAD route
    // is needed only where the answer differs. `action` is checked on the path's id before the handler runs
    // (403 AuthorizationFailed). Empty: from the method and the path: <type>/read, /write, /delete; for POST
    // name it. "-": the handler checks by itself.
    virtual void
    add(QLatin1StringView methods, const QString &pattern, Handler handler, const QString &action = {}) = 0;
};

// What a later act may use. It runs under the lock, outside of any request.
struct TaskContext {
    World &world;
    // Sends a request through the same router as `person` (a name of the world's people), e.g. a deployment's
    // next resource.
    std::function<Response(
        const QString &person, const QByteArray &method, const QString &target, const QJsonValue &body)>
        send;
};
// A copy of the world to try things on: requests and tasks work as on the real one, and time may be moved.
struct Rehearsal {
    TaskContext context;
    std::function<void(qint64 moment)> runUntil; // milliseconds since 1970, UTC; does what is due on the way
};
using TaskHandler = std::function<void(TaskContext &, const QJsonObject &args)>;
using TaskTable = QHash<QString, TaskHandler>;

// Built-in task: ends operation "id" as "status" (Succeeded where missing) with "error".
inline const QString operationFinish = QStringLiteral("operation.finish");

class Provider {
public:
    virtual ~Provider() = default;
    virtual void addRoutes(Router &router) = 0;
    virtual void addTasks(TaskTable &) { }
};

} // namespace linkdesk::sandbox
