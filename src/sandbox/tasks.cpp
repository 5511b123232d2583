#include "src/sandbox/tasks.h"

#include <QLatin1StringView>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

} // namespace

Tasks Tasks::fromJson(const QJsonArray &json)
{
    Tasks tasks;
    for (const QJsonValue task : json)
        tasks.plan(
            { qint64(task[L1("due")].toDouble()), task[L1("kind")].toString(), task[L1("args")].toObject() });
    return tasks;
}

QJsonArray Tasks::toJson() const
{
    QJsonArray json;
    for (const Task &task : m_planned) {
        json.append(QJsonObject{ { QStringLiteral("due"), double(task.due) },
                                 { QStringLiteral("kind"), task.kind },
                                 { QStringLiteral("args"), task.args } });
    }
    return json;
}

QString Tasks::resourceOf(const Task &task)
{
    return task.args[L1("id")].toString().toLower();
}

void Tasks::plan(const Task &task)
{
    const Key key(task.due, ++m_count);
    m_planned.insert(key, task);
    if (const QString resource = resourceOf(task); !resource.isEmpty())
        m_byResource.insert(resource, key);
}

std::optional<qint64> Tasks::earliest() const
{
    return m_planned.isEmpty() ? std::nullopt : std::optional(m_planned.firstKey().first);
}

std::optional<Task> Tasks::takeDue(qint64 now)
{
    const auto first = earliest();
    if (!first || *first > now)
        return std::nullopt;
    return take(Key(m_planned.firstKey()));
}

Task Tasks::take(const Key &key)
{
    Task task = m_planned.take(key);
    m_byResource.remove(resourceOf(task), key);
    return task;
}

QList<Tasks::Key> Tasks::keysOf(const QString &kind, const QString &id) const
{
    QList<Key> keys = m_byResource.values(id.toLower());
    keys.removeIf([&](const Key &key) { return m_planned.value(key).kind != kind; });
    return keys;
}

void Tasks::drop(const QString &kind, const QString &id)
{
    const QList<Key> keys = keysOf(kind, id);
    for (const Key &key : keys)
        take(key);
}

bool Tasks::any(
    const QString &kind, const QString &id, const std::function<bool(const QJsonObject &)> &matches) const
{
    const QList<Key> keys = keysOf(kind, id);
    return std::any_of(
        keys.begin(), keys.end(), [&](const Key &key) { return matches(m_planned.value(key).args); });
}

void Tasks::stretch(qint64 now, double factor)
{
    const QMap<Key, Task> planned = std::exchange(m_planned, {});
    m_byResource.clear();
    for (Task task : planned) {
        if (task.due > now)
            task.due = now + qint64(double(task.due - now) * factor);
        plan(task);
    }
}

} // namespace linkdesk::sandbox
