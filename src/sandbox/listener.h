// HTTP on 127.0.0.1 in front of a Sandbox, in threads of its own (cpp-httplib behind this one file).
#pragma once

#include "src/base/result.h"

#include <QString>
#include <QUrl>
#include <memory>

namespace linkdesk::sandbox {

class Sandbox;

class Listener {
public:
    // Port 0 lets the system choose. The sandbox outlives the listener. Listening when this returns.
    static Result<std::unique_ptr<Listener>>
    start(Sandbox *sandbox, int port, int latencyMs = 0, const QString &trafficFile = {});
    ~Listener(); // stops, waits for its threads
    QUrl url() const; // http://127.0.0.1:PORT

private:
    Listener();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk::sandbox
