// Keeps the client below ARM's limits instead of running into 429: token buckets for reads, writes and
// deletes, each per subscription or the tenant, as answers tell what is left in them. What no answer has told
// of is not held up.
// https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling and
// API.md 1.6
#pragma once

#include "src/base/scheduler.h"
#include "src/net/httpmessage.h"

#include <QHash>

namespace linkdesk {

class Pacer {
public:
    explicit Pacer(double speed); // buckets of a quick sandbox fill so many times faster
    void setSpeed(double speed) { m_speed = speed; }

    // Takes a token for one try; how long the try has to wait for it. `now`: milliseconds of
    // Scheduler::elapsed.
    Milliseconds enter(const QByteArray &method, const QUrl &url, qint64 now);
    // Once for each enter(), with the headers of the answer; empty where none came.
    void leave(const QByteArray &method, const QUrl &url, const HttpHeaders &headers, qint64 now);

private:
    struct Bucket {
        bool known = false; // an answer has told what is left
        double tokens = 0; // below 0: so many wait
        qint64 filled = 0; // when `tokens` was true
        int ahead = 0; // entered and not left
    };
    void fill(Bucket *bucket, double perSecond, qint64 now) const;

    double m_speed;
    QHash<QString, Bucket> m_buckets; // by subscription and kind
};

} // namespace linkdesk
