// ARM's limits: token buckets for reads, writes and deletes, each per subscription (or the tenant) and
// principal, and Resource Graph's quota of queries. Where it is switched off, answers tell of full buckets:
// a client that keeps below the limits by itself is not slowed down either.
// https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling and
// API.md 1.6, 7
#pragma once

#include "src/sandbox/sandbox.h"

#include <QHash>
#include <optional>

namespace linkdesk::sandbox {

class Throttle {
public:
    explicit Throttle(bool on)
        : m_on(on)
    {
    }

    struct Taken {
        Headers headers; // x-ms-ratelimit-remaining-... and x-ms-user-quota-...: what is left
        std::optional<Response> refusal; // 429 with Retry-After: the bucket is empty and limits are on
    };
    // Takes what the request costs. `person`: whose bucket it is. `now`: milliseconds since 1970, UTC.
    // `speed`: buckets fill so many times faster.
    Taken take(const Request &request, const QString &person, qint64 now, double speed);

private:
    struct Bucket {
        double tokens = 0;
        qint64 filled = 0; // when it was looked at last; 0: never
    };
    struct Kind {
        const char *name = "reads"; // as headers name it
        int size = 250, perSecond = 25;
    };
    static Kind kindOf(const QByteArray &method);
    Taken takeQuery(const QString &person, qint64 now, double speed);

    bool m_on;
    QHash<QString, Bucket> m_buckets;
    struct Window {
        qint64 began = 0;
        int asked = 0;
    };
    QHash<QString, Window> m_queries; // of Resource Graph, by person
};

} // namespace linkdesk::sandbox
