// A long-running operation as plain data. It is found again by its URL alone, with any api-version, also
// after it ended (SIMULATOR.md 4). How its status answer looks differs by service (RECORDINGS.md): that is
// the `style`.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace linkdesk::sandbox {

struct Operation {
    // The body of a status answer.
    enum class Style {
        Brief, // Microsoft.Network: always 200, {"status"} and nothing else but an error
        Dns, // private DNS: {"status"}, 202 while it runs, 200 at the end, also of a failure
        Full, // Device Update: 200, {id, name, resourceId, status, startTime, endTime?, properties: null}
        LocationOnly, // group delete: 202 without a body until done
    };

    QString id; // last part of the URL; World::begin makes a guid where it is empty
    Style style = Style::Brief;
    QString statusPath; // path of Azure-AsyncOperation, without query; "%id" stands for the id
    QString resultPath; // path of Location; may equal statusPath; empty: none
    QString query; // what follows the path, without '?', e.g. "api-version=...&t=...&c=..."
    QString resourceId; // what is being changed
    QString status; // "InProgress" (or Accepted, Running, ...) until it ends
    QJsonObject error; // {code, message, details?} when Failed
    QJsonValue result; // body of the result path at the end; undefined/null: no body
    int resultStatus = 200; // HTTP status of the result path at the end: 200, 204
    int pollRetryAfter = 0; // seconds Azure asks between polls; 0: it sends none
    qint64 started = 0, ended = 0; // milliseconds since 1970, UTC; 0: not ended

    bool isOver() const { return ended != 0; }
    QJsonObject toJson() const;
    static Operation fromJson(const QJsonObject &json);
};

} // namespace linkdesk::sandbox
