// What happens later in a world, in the order in which it is due; of two that are due at once, the one
// planned first.
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <functional>
#include <optional>
#include <utility>

namespace linkdesk::sandbox {

// Plain data, so that a saved world goes on where it was.
struct Task {
    qint64 due = 0; // milliseconds since 1970, UTC
    QString kind; // who acts: a handler registered by a provider (provider.h)
    QJsonObject args; // "id", where there is one: the resource it is about
};

class Tasks {
public:
    static Tasks fromJson(const QJsonArray &json);
    QJsonArray toJson() const;

    void plan(const Task &task);
    // When the first is due; none: nothing.
    std::optional<qint64> earliest() const;
    // Takes out the first that is due at `now`; none: nothing.
    std::optional<Task> takeDue(qint64 now);
    // Drops every one of this kind about this resource (any case).
    void drop(const QString &kind, const QString &id);
    // Is there one of this kind about this resource (any case) whose arguments match?
    bool
    any(const QString &kind, const QString &id,
        const std::function<bool(const QJsonObject &args)> &matches) const;
    // What waits at `now` waits `factor` times as long from there.
    void stretch(qint64 now, double factor);

private:
    using Key = std::pair<qint64, quint64>; // when it is due, and as which it was planned

    static QString resourceOf(const Task &task);
    QList<Key> keysOf(const QString &kind, const QString &id) const;
    Task take(const Key &key);

    QMap<Key, Task> m_planned;
    QMultiHash<QString, Key> m_byResource; // lower-case id; only of those that have one
    quint64 m_count = 0;
};

} // namespace linkdesk::sandbox
