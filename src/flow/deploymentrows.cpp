#include "src/flow/deploymentrows.h"

#include "src/arm/armerror.h"
#include "src/flow/reads.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr int MostLevels = 3;

bool isNested(const DeploymentOperation &operation)
{
    return sameText(operation.targetType, types::Deployment);
}

bool isOver(const QString &state)
{
    return sameText(state, u"Succeeded") || sameText(state, u"Failed") || sameText(state, u"Canceled");
}

Error errorOf(const DeploymentOperation &operation)
{
    if (operation.error.isEmpty())
        return {};
    return errorOfBody(
        Failure::OperationFailed, QJsonDocument(operation.error).toJson(QJsonDocument::Compact));
}

bool sameRow(const DeploymentRow &a, const DeploymentRow &b)
{
    return a.state == b.state && a.startedAt == b.startedAt && a.endedAt == b.endedAt
        && a.message == b.message;
}

// The path of a deployment's operations has no provider where the deployment is in a group (API.md 6).
QString operationsPath(const ResourceId &deployment)
{
    if (deployment.resourceGroup().isEmpty())
        return deployment.text() + QLatin1String("/operations");
    return QStringLiteral("/subscriptions/%1/resourcegroups/%2/deployments/%3/operations")
        .arg(deployment.subscriptionId(), deployment.resourceGroup(), deployment.name());
}

Call<QList<DeploymentOperation>> *
readLevel(Session *session, const ResourceId &deployment, int levels, QObject *owner)
{
    auto *call = new Call<QList<DeploymentOperation>>(owner);
    auto *own = reads::many<DeploymentOperation>(
        session, ArmRequest::get(operationsPath(deployment), api::Resources), call);
    chain::onward(call, own, [session, call, levels](const QList<DeploymentOperation> &found) {
        QList<ResourceId> nested;
        for (const DeploymentOperation &operation : found) {
            if (isNested(operation) && !operation.target.isEmpty())
                nested.append(operation.target);
        }
        if (levels <= 1)
            nested.clear();
        const auto below = [session, levels](const ResourceId &inner, QObject *parent) {
            return readLevel(session, inner, levels - 1, parent);
        };
        chain::each<QList<DeploymentOperation>>(call, nested, below, [call, found](const auto &results) {
            QList<DeploymentOperation> all = found;
            for (const auto &result : results) {
                if (result) // a nested deployment that is not there yet has no operations
                    all.append(*result);
            }
            call->settle(all);
        });
    });
    return call;
}

} // namespace

qint64 durationMs(const QString &iso8601)
{
    static const QRegularExpression pattern(
        QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?$"));
    const QRegularExpressionMatch match = pattern.match(iso8601);
    if (!match.hasMatch())
        return 0;
    const qint64 minutes = (match.captured(1).toLongLong() * 24 + match.captured(2).toLongLong()) * 60
        + match.captured(3).toLongLong();
    return minutes * 60000 + qRound64(match.captured(4).toDouble() * 1000);
}

void DeploymentRows::reset(const Plan &plan)
{
    m_rows.clear();
    m_failure = Error();
    for (const PlannedResource &resource : plan.resources)
        m_rows.append({ resource.id, resource.type, resource.id.name(), {}, {}, {}, {} });
}

qsizetype DeploymentRows::indexOf(const ResourceId &id) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&id](const DeploymentRow &row) { return row.resource == id; });
    return found == m_rows.cend() ? -1 : found - m_rows.cbegin();
}

bool DeploymentRows::applyOne(const DeploymentOperation &operation)
{
    const Error error = errorOf(operation);
    // What failed inside of a nested deployment says more than that the nested one failed.
    if (!error.code.isEmpty() && (m_failure.code.isEmpty() || (m_failureIsNested && !isNested(operation)))) {
        m_failure = error;
        m_failureIsNested = isNested(operation);
    }
    // "Read" looks at what is there already, for a reference() or an output; it makes nothing.
    const bool reads = sameText(operation.provisioningOperation, u"Read")
        || sameText(operation.provisioningOperation, u"EvaluateDeploymentOutput");
    if (operation.target.isEmpty() || isNested(operation) || reads)
        return false;
    qsizetype index = indexOf(operation.target);
    if (index < 0) {
        index = m_rows.size();
        m_rows.append({ operation.target, operation.targetType, operation.targetName, {}, {}, {}, {} });
    }
    const DeploymentRow before = m_rows[index];
    DeploymentRow &row = m_rows[index];
    row.state = operation.provisioningState;
    if (operation.timestamp.isValid())
        row.startedAt = operation.timestamp.addMSecs(-durationMs(operation.duration));
    row.endedAt = isOver(row.state) ? operation.timestamp : QDateTime();
    row.message = error.causeMessage();
    return !sameRow(before, row);
}

// No operation speaks of an interface: the endpoint makes it, so it goes with the endpoint.
bool DeploymentRows::applyToInterfaces()
{
    const auto endpoint = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const DeploymentRow &row) {
        return sameText(row.type, types::PrivateEndpoint);
    });
    if (endpoint == m_rows.cend() || endpoint->state.isEmpty())
        return false;
    const QString state = endpoint->state;
    const QDateTime startedAt = endpoint->startedAt, endedAt = endpoint->endedAt;
    bool changed = false;
    for (DeploymentRow &row : m_rows) {
        if (!sameText(row.type, types::NetworkInterface))
            continue;
        const DeploymentRow before = row;
        row.state = state;
        row.startedAt = startedAt;
        row.endedAt = endedAt;
        changed = changed || !sameRow(before, row);
    }
    return changed;
}

bool DeploymentRows::apply(const QList<DeploymentOperation> &operations)
{
    bool changed = false;
    m_failure = Error();
    for (const DeploymentOperation &operation : operations)
        changed = applyOne(operation) || changed;
    return applyToInterfaces() || changed;
}

bool DeploymentRows::completeAll(const QDateTime &when)
{
    bool changed = false;
    for (DeploymentRow &row : m_rows) {
        if (isOver(row.state))
            continue;
        row.state = QStringLiteral("Succeeded");
        row.endedAt = when;
        changed = true;
    }
    return changed;
}

Call<QList<DeploymentOperation>> *
reads::operations(Session *session, const ResourceId &deployment, QObject *owner)
{
    return readLevel(session, deployment, MostLevels, owner);
}

} // namespace linkdesk
