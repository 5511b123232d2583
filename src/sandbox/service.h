// A sandbox that serves on a port: what a program embeds. Its user needs none of the sandbox's code, so that
// it can be loaded when it is wanted (app/sandboxloader.h).
#pragma once

#include "src/sandbox/sandbox.h"

#include <QUrl>

namespace linkdesk::sandbox {

class Service {
public:
    virtual ~Service() = default; // stops serving, then keeps the state
    virtual QUrl url() const = 0; // http://127.0.0.1:PORT
    virtual QList<Person> people() const = 0;
    virtual double speed() const = 0;
    virtual void setSpeed(double speed) = 0; // running waits are scaled, too
    virtual void reset() = 0; // back to the world as built in
};

// Reads world and state and listens on a port that the system chooses. Fails as Sandbox::create and
// Listener::start do.
Result<std::unique_ptr<Service>> serve(const Options &options);

} // namespace linkdesk::sandbox
