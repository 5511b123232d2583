// From a request for a deployment to a Deployment that can run: its template is checked here, nothing is
// changed.
#pragma once

#include "src/sandbox/caller.h"
#include "src/sandbox/deployment.h"

namespace linkdesk::sandbox {

struct DeploymentRequest {
    QString id, name;
    QString subscriptionId, group; // group empty: at the subscription
    QJsonObject
        body; // {location?, tags?, properties: {mode, template, parameters?, expressionEvaluationOptions?}}
    QString correlationId;
    const TemplateScope *outer =
        nullptr; // of a nested deployment whose expressions are its parent's: what the parent sees
};

// Throws TemplateFault: InvalidTemplate, InvalidRequestContent, LocationRequired, ...
Deployment planDeployment(World &world, const Caller &caller, const DeploymentRequest &request);

// Resources that the caller may not write, as ARM says it before a deployment begins; empty: all is well.
QJsonArray missingRights(const Caller &caller, const Deployment &deployment);

// Gives the scope its doors to the world: resourceGroup(), subscription(), tenant().
void openSurroundings(TemplateScope &scope, const World &world);

} // namespace linkdesk::sandbox
