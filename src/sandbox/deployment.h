// One deployment, running or over, as plain data: kept in the World as a record, so that it goes on after a
// restart. What ARM shows of it is composed here; what it does next is deploymentrun.h.
#pragma once

#include "src/sandbox/template.h"

namespace linkdesk::sandbox {

class World;

// One resource of it on its way.
struct DeploymentStep {
    enum class State {
        Waiting,
        Running,
        Succeeded,
        Failed,
        Left
    }; // Left: not started, for something before it failed or was cancelled
    TemplateResource resource;
    bool removes = false; // in complete mode: it is in the group, and not in the template
    State state = State::Waiting;
    qint64 started = 0, ended = 0; // milliseconds since 1970, UTC
    qint64 retryAt = 0; // told to try again: not before this moment
    QString operation; // id of the provider's operation that it waits for
    QString key; // ID of the deployment operation: "B0F8A6C3D5E7F901"
    int httpStatus = 0;
    QJsonObject error; // {code, message, details?}
    QStringList made; // ids of what is there now: itself, or what a nested deployment made

    bool isOver() const { return state != State::Waiting && state != State::Running; }
    QJsonObject toJson() const;
    static DeploymentStep fromJson(const QJsonObject &json);
};

struct Deployment {
    QString id, name;
    QString subscriptionId, group; // group empty: at the subscription
    QString location; // of a deployment at a subscription
    QJsonObject tags;
    QString mode = QStringLiteral("Incremental");
    QString person; // who deploys: every resource is written with that person's rights
    QString correlationId;
    QString operation; // of this deployment's own PUT
    QString state = QStringLiteral("Accepted");
    qint64 started = 0, changed = 0; // milliseconds since 1970, UTC
    QJsonObject source; // the template
    // Of the template, for good: computed by describe() when it is planned.
    QString templateHash;
    QJsonArray providers, dependencies;
    QJsonObject shownParameters;
    TemplateScope scope; // what its expressions see: its own parameters, or the parent's (outer scope)
    QList<DeploymentStep> steps;
    QJsonObject outputs;
    QJsonObject error; // when Failed or Canceled

    bool isOver() const { return state == u"Succeeded" || state == u"Failed" || state == u"Canceled"; }
    // Fills in what follows from source and steps.
    void describe();
    // As ARM shows it.
    QJsonObject shown() const;
    // Items of its operations list.
    QList<QJsonObject> operations(const World &world) const;
    // The record for World::put: as shown, the rest below "$".
    QJsonObject record() const;
    static Deployment fromRecord(const QJsonObject &record);
};

// ISO 8601 with seconds and seven digits, as deployments write it: PT1M5.6063529S.
QString isoDuration(qint64 milliseconds);

} // namespace linkdesk::sandbox
