// Looks whether the requests that the person, or a colleague, sent have been answered, over all private
// endpoints of the identity. Keeps which answers nobody has seen yet.
#pragma once

#include "src/flow/intervalwatch.h"
#include "src/review/answers.h"

namespace linkdesk {

class EndpointScan;

class SentWatch : public IntervalWatch {
    Q_OBJECT
public:
    using IntervalWatch::IntervalWatch;

    const QSet<QString> &unseen() const { return m_unseen; } // keys of the endpoints
    void markSeen(const QSet<QString> &keys);

signals:
    void answered(const QList<linkdesk::PrivateEndpoint> &endpoints); // as they are now; never empty
    void unseenChanged(); // before answered()

protected:
    QObject *read() override;
    void forget() override;
    void tell(const QList<PrivateEndpoint> &news);

private:
    void take(const EndpointScan &scan, SentReading reading);

    SentStates m_known; // nothing is told of what is not in it
    QSet<QString> m_unseen;
};

} // namespace linkdesk
