// reference() and list*() of a running deployment: read through the router, as the person who deploys.
#pragma once

#include "src/sandbox/deployment.h"
#include "src/sandbox/provider.h"

namespace linkdesk::sandbox {

// The context and the deployment outlive the scope.
void openReferences(TemplateScope &scope, const TaskContext &context, const Deployment &deployment);

// The error inside an answer, with or without its envelope: {code, message, details?}.
QJsonObject errorIn(const Response &response);

} // namespace linkdesk::sandbox
