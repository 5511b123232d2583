// The rows of a deployment: what the plan makes, in its order, each with the state that the deployment's
// operations give.
#pragma once

#include "src/flow/createflow.h"

namespace linkdesk {

class Session;

class DeploymentRows {
public:
    void reset(const Plan &plan); // all waiting
    // Takes what the operations say, nested ones among them; a resource the plan does not name gets a row at
    // the end. True when anything changed.
    bool apply(const QList<DeploymentOperation> &operations);
    // The deployment has succeeded: a row that no operation spoke of (an interface, say) has, too.
    bool completeAll(const QDateTime &when);
    const QList<DeploymentRow> &rows() const { return m_rows; }
    // The innermost error of the first failed operation; empty code where none failed.
    const Error &failure() const { return m_failure; }

private:
    bool applyOne(const DeploymentOperation &operation);
    bool applyToInterfaces();
    qsizetype indexOf(const ResourceId &id) const;
    QList<DeploymentRow> m_rows;
    Error m_failure;
    bool m_failureIsNested = false;
};

// "PT1M5.6S" in milliseconds; 0 for anything else. Weeks and months do not occur.
qint64 durationMs(const QString &iso8601);

namespace reads {
// The operations of a deployment and of those nested in it (to three levels), the outer ones first.
Call<QList<DeploymentOperation>> *operations(Session *session, const ResourceId &deployment, QObject *owner);
} // namespace reads

} // namespace linkdesk
