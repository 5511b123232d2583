#include "src/sandbox/operations.h"

namespace linkdesk::sandbox {

namespace {

// Ended ones are found for long, but not for ever: the state file would only grow.
constexpr qsizetype maxOperations = 1000;

bool isEnd(const QString &status)
{
    return status == QLatin1StringView("Succeeded") || status == QLatin1StringView("Failed")
        || status == QLatin1StringView("Canceled");
}

} // namespace

Operations Operations::fromJson(const QJsonArray &json)
{
    Operations operations;
    for (const QJsonValue value : json)
        operations.keep(Operation::fromJson(value.toObject()));
    return operations;
}

QJsonArray Operations::toJson() const
{
    QJsonArray json;
    for (const Operation &operation : m_operations)
        json.append(operation.toJson());
    return json;
}

Operation &Operations::begin(const Operation &operation)
{
    forgetOld();
    keep(operation);
    return m_operations[operation.id];
}

Operation *Operations::find(const QString &id)
{
    const auto found = m_operations.find(id);
    return found == m_operations.end() ? nullptr : &*found;
}

const Operation *Operations::known(const QString &id) const
{
    const auto found = m_operations.constFind(id);
    return found == m_operations.cend() ? nullptr : &*found;
}

const Operation *Operations::at(const QString &path) const
{
    return known(m_byPath.value(path.toLower()));
}

void Operations::finish(const QString &id, const QString &status, const QJsonObject &error, qint64 now)
{
    Operation *found = find(id);
    if (found == nullptr || found->isOver())
        return;
    found->status = status;
    found->error = error;
    if (!isEnd(status))
        return;
    found->ended = now;
    m_running.remove(found->resourceId.toLower(), id);
    m_ended.insert(now, id);
}

const Operation *Operations::running(const QString &resourceId) const
{
    return known(m_running.value(resourceId.toLower()));
}

void Operations::keep(const Operation &operation)
{
    forget(operation.id);
    m_operations.insert(operation.id, operation);
    for (const QString &path : { operation.statusPath, operation.resultPath }) {
        if (!path.isEmpty())
            m_byPath.insert(path.toLower(), operation.id);
    }
    if (operation.isOver())
        m_ended.insert(operation.ended, operation.id);
    else
        m_running.insert(operation.resourceId.toLower(), operation.id);
}

void Operations::forget(const QString &id)
{
    const auto found = m_operations.constFind(id);
    if (found == m_operations.cend())
        return;
    for (const QString &path : { found->statusPath.toLower(), found->resultPath.toLower() }) {
        if (m_byPath.value(path) == id)
            m_byPath.remove(path);
    }
    m_running.remove(found->resourceId.toLower(), id);
    m_ended.remove(found->ended, id);
    m_operations.remove(QString(id));
}

void Operations::forgetOld()
{
    while (m_operations.size() >= maxOperations && !m_ended.isEmpty())
        forget(QString(m_ended.first()));
}

} // namespace linkdesk::sandbox
