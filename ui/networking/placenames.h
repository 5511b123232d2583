// The names that people know subscriptions and regions by. Read once and at most once more a visit; where a
// name is not known the ID, or the region's own name, stands for it.
#pragma once

#include "src/model/resources.h"

#include <QObject>
#include <QPointer>

namespace linkdesk {

class Job;
class Session;

class PlaceNames : public QObject {
    Q_OBJECT
public:
    // The session outlives the names.
    PlaceNames(Session *session, QString subscriptionId, QObject *parent = nullptr);

    void read(); // nothing where all names are known
    QString subscription() const; // "Production"
    QString region(const QString &name) const; // "West US 2"

signals:
    void changed(); // after each list that could be read

private:
    Session *m_session;
    QString m_subscriptionId;
    QPointer<Job> m_readingSubscriptions, m_readingRegions;
    QList<Subscription> m_subscriptions;
    QList<Location> m_regions;
};

} // namespace linkdesk
