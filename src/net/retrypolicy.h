// When to try an HTTP request again, and after which wait. Pure: no clock, no network; the jitter comes from
// outside.
//
// Repeated are 408, 429 (also without Retry-After), 500, 502, 503, 504, the "another operation is running"
// conflicts and lost connections (DESIGN 4, API.md 1.6, rules.md R-A5); for requests that are safe to repeat.
// Others only where the service has not done the work: 429, and a connection that was never made.
#pragma once

#include "src/base/error.h"
#include "src/base/scheduler.h"

#include <functional>
#include <optional>

namespace linkdesk {

class RetryPolicy {
public:
    // Gives a number from 0 to below 1.
    using Jitter = std::function<double()>;

    // `speed` divides our own waits, not what the service asks for.
    explicit RetryPolicy(double speed = 1.0, Jitter jitter = {});

    static constexpr int MostTries = 4; // in all, of a failing server or connection
    static constexpr int MostTriesWhileBusy = 6; // of 429 and of conflicts with a running operation
    static constexpr int MostTriesAfterDeadline = 2; // each took the whole deadline
    static constexpr int LongestAskedSeconds = 120; // a longer Retry-After is told to the person instead

    // The wait before the next try, or nothing: `error` is the result. `tries` counts those made, from 1.
    // `repeatable`: GET, HEAD, PUT, DELETE, and what its caller declares safe.
    std::optional<Milliseconds> next(const Error &error, int tries, bool repeatable) const;

    // Seconds, or an HTTP date against `now`; -1 where missing or not understood. Never negative otherwise.
    static int retryAfterSeconds(const QByteArray &header, const QDateTime &now);

private:
    enum class Kind { Final, Lost, Late, Server, Busy };
    static Kind kindOf(const Error &error);

    double m_speed;
    Jitter m_jitter;
};

} // namespace linkdesk
