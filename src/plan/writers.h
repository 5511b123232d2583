// A plan in the languages people use. Key order is for readers, so templates are written by an ordered
// writer, not QJsonObject.
#pragma once

#include "src/plan/plan.h"

namespace linkdesk {

// The ARM template with the portal's parameter names (portal-wizard.md 7), indented by 4.
QByteArray armTemplate(const Plan &plan);
// The parameters object `{ "location": {"value": ...}, ... }` that belongs to it.
QByteArray armParameters(const Plan &plan);
// The file "Download a template for automation" saves: template with the parameters' values as defaults.
QByteArray armTemplateForAutomation(const Plan &plan);
// The body of the deployment's PUT and validate: {location?, properties:{mode, template, parameters}}, tags.
QByteArray deploymentBody(const Plan &plan);

// Azure CLI, ready for bash: first line a comment on what it needs; every value quoted for the shell.
QString createCommand(const Plan &plan);
QString showAccountCommand(const QString &accountName);
QString showResourceCommand(const ResourceId &id); // any resource, as JSON
// status: "Approved" or "Rejected"; `--cn`, not the article's `--connection-name` (rules.md 12).
QString decideCommand(
    const ResourceId &account, const QString &connectionName, const QString &status,
    const QString &description);
QString removeConnectionCommand(const ResourceId &account, const QString &connectionName);
QString publicAccessCommand(const ResourceId &account, bool enabled);
QString deleteEndpointCommand(const ResourceId &endpoint);
QString shellQuoted(const QString &text);

} // namespace linkdesk
