// Goes the way to a cloud step by step, as every request does, and says at which step it ends: the proxy's
// name, the proxy, its tunnel, the host's name, the host, its certificate, the answer. Sends no token and no
// password but the proxy's own to the proxy.
#pragma once

#include "src/auth/cloud.h"
#include "src/net/networksettings.h"

#include <functional>
#include <memory>
#include <optional>

namespace linkdesk {

struct Hop {
    enum class Service { SignIn, Arm };
    enum class Kind {
        ProxyName, // looked up
        ProxyConnection,
        Tunnel, // the proxy connects to the host
        HostName, // looked up; left out through a proxy, which does it itself
        Connection,
        Certificate,
        Answer, // any status below 500
    };
    Service service = Service::SignIn;
    Kind kind = Kind::Answer;
    QString host; // "host:port" that this step is about
    qint64 milliseconds = 0;
    std::optional<Error> error; // empty: passed
};

// First the sign-in service, then Resource Manager; each up to its first failing step, and no more after a
// proxy that fails. `passed` runs after every step, from the event loop, as long as the call lives. Every
// step ends after StepMs at the latest. The value is all steps in order: a step that failed is no error of
// the call.
namespace connectiontest {

constexpr int StepMs = 15000;

Call<QList<Hop>> *
run(std::shared_ptr<const NetworkSetup> setup, const Cloud &cloud, QObject *parent,
    std::function<void(const Hop &)> passed = {}, int stepMs = StepMs);

} // namespace connectiontest

} // namespace linkdesk
