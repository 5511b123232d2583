// All long-running operations of a world, found at once also where there are thousands: by id, by the address
// that is polled, and by the resource that is being changed. A bulk decision asks for each on every request.
#pragma once

#include "src/sandbox/operation.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QString>

namespace linkdesk::sandbox {

class Operations {
public:
    static Operations fromJson(const QJsonArray &json);
    QJsonArray toJson() const; // by id

    // The reference lasts until the next begin(). Only its status may be changed through it.
    Operation &begin(const Operation &operation);
    Operation *find(const QString &id); // null: none
    // By status or result path, without query, any case; null: none.
    const Operation *at(const QString &path) const;
    // status: Succeeded, Failed and Canceled end it at `now` (milliseconds since 1970, UTC); any other is a
    // word on the way. Nothing where there is none, or it is over.
    void finish(const QString &id, const QString &status, const QJsonObject &error, qint64 now);
    // One on this resource (any case) that has not ended; null: none.
    const Operation *running(const QString &resourceId) const;

private:
    void keep(const Operation &operation);
    void forget(const QString &id);
    void forgetOld();
    const Operation *known(const QString &id) const;

    QMap<QString, Operation> m_operations; // by id
    QHash<QString, QString> m_byPath; // lower-case status and result path -> id
    QMultiHash<QString, QString> m_running; // lower-case resource id -> ids
    QMultiMap<qint64, QString> m_ended; // when -> id
};

} // namespace linkdesk::sandbox
