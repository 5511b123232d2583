#include "src/flow/decisionrequest.h"

#include "src/arm/operationstate.h"
#include "src/model/apiversions.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk {

namespace {

QString statusWanted(Decision decision)
{
    return decision == Decision::Approve ? QStringLiteral("Approved") : QStringLiteral("Rejected");
}

} // namespace

// The state is the whole body: read-only fields are not echoed (rules.md R-A3).
ArmRequest
decisionRequest(Decision decision, const PrivateEndpointConnection &connection, const QString &typed)
{
    if (decision == Decision::Remove) {
        ArmRequest request = ArmRequest::remove(connection.id, api::DeviceUpdate);
        request.act = decisionName(decision);
        return request;
    }
    const QJsonObject state{
        { QStringLiteral("status"), statusWanted(decision) },
        { QStringLiteral("description"), descriptionToSend(typed, connection.state.description) },
    };
    const QJsonObject body{ { QStringLiteral("properties"),
                              QJsonObject{
                                  { QStringLiteral("privateLinkServiceConnectionState"), state } } } };
    ArmRequest request =
        ArmRequest::put(connection.id, api::DeviceUpdate, QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.act = decisionName(decision);
    request.details = state;
    return request;
}

bool isAsDecided(
    const PrivateEndpointConnection &seen, Decision decision, const PrivateEndpointConnection &before,
    const QString &typed)
{
    return decision != Decision::Remove
        && OperationState::verdictOf(seen.provisioningState) == OperationState::Verdict::Succeeded
        && sameText(seen.state.status, statusWanted(decision))
        && seen.state.description == descriptionToSend(typed, before.state.description);
}

ReviewOutcome outcomeOf(const Result<ArmReply> &result, const QString &correlation)
{
    if (result)
        return {
            QStringLiteral("succeeded"), correlation.isEmpty() ? result->correlationId : correlation, {}, {}
        };
    const Error &error = result.error();
    QString word = QStringLiteral("failed");
    if (error.maybeApplied)
        word = QStringLiteral("unknown");
    else if (error.failure == Failure::OperationCanceled || error.failure == Failure::Cancelled)
        word = QStringLiteral("cancelled");
    return { word, error.correlationId.isEmpty() ? correlation : error.correlationId, error.cause(),
             error.causeMessage() };
}

} // namespace linkdesk
