// An ARM template as a deployment reads it: parameters checked, resources expanded (loops, conditions,
// children), their order known. Pure; throws TemplateFault with Azure's wording.
#pragma once

#include "src/sandbox/templatescope.h"

#include <QList>
#include <QStringList>

namespace linkdesk::sandbox {

// One resource that a template makes. Its body is evaluated when its turn has come.
struct TemplateResource {
    QString symbol; // symbolic name (languageVersion 2.0), else empty
    QString type, name,
        apiVersion; // whole type, whole name: "Microsoft.Network/virtualNetworks/subnets", "net/sub"
    QString id;
    QString subscriptionId, group; // where it goes; group empty: the subscription
    QJsonObject source; // as written
    QJsonObject copy; // loop name -> index
    QString loop; // name of its copy loop: others may depend on all of it by this name
    QStringList dependsOn; // ids of resources in the same template

    bool isDeployment() const;
    QJsonObject toJson() const;
    static TemplateResource fromJson(const QJsonObject &json);
};

// Values for every parameter of `source`: those given ({"name": {"value": ...}}), else defaults. `scope`
// evaluates the defaults.
QJsonObject parameterValues(const QJsonObject &source, const QJsonObject &given, TemplateScope scope);
// As a deployment shows its parameters: {"name": {"type": "String", "value": ...}}, secure ones without
// value.
QJsonObject shownParameters(const QJsonObject &source, const QJsonObject &values);

// Every resource to be made, in the order of the template; those whose condition is false are left out.
// `subscriptionId` and `group` say where the template is deployed (group empty: at the subscription).
QList<TemplateResource> expandResources(
    const QJsonObject &source, const TemplateScope &scope, const QString &subscriptionId,
    const QString &group);

// What is sent to the provider: the source without the template's own keys, evaluated (reference() works
// now).
QJsonObject bodyOf(const TemplateResource &resource, const TemplateScope &scope);

// {"name": {"type": "Object", "value": ...}}
QJsonObject evaluateOutputs(const QJsonObject &source, const TemplateScope &scope);

} // namespace linkdesk::sandbox
