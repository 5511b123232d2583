// What the person may do with a resource and what is below it, read once a visit. Not known, or not to be
// read, means allowed: the service has the last word.
#pragma once

#include "src/model/resources.h"
#include "src/review/decisionrights.h"

#include <QObject>
#include <QPointer>
#include <optional>

namespace linkdesk {

class Job;
class Session;

class ResourceRights : public QObject {
    Q_OBJECT
public:
    // The session outlives the rights.
    ResourceRights(Session *session, ResourceId scope, QObject *parent = nullptr);

    const ResourceId &scope() const { return m_scope; }
    void read(); // what is known stays so until the answer is there
    bool may(QStringView action) const; // "Microsoft.DeviceUpdate/accounts/write"
    QList<MissingRight> missing(const QList<QStringView> &actions) const; // those that the person may not do
    // Of an account: what is missing for a decision on its connections; nothing while that is not known.
    DecisionRights forDecision(Decision decision) const;

signals:
    void changed(); // after every answer that could be read

private:
    Session *m_session;
    ResourceId m_scope;
    QPointer<Job> m_reading;
    std::optional<QList<Permission>> m_permissions;
};

} // namespace linkdesk
