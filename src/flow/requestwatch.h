// Looks for new requests over all accounts of the identity, and says what has changed since the last look:
// new requests, and decisions of somebody else.
#pragma once

#include "src/flow/intervalwatch.h"
#include "src/flow/inventory.h"
#include "src/review/changes.h"

namespace linkdesk {

class RequestWatch : public IntervalWatch {
    Q_OBJECT
public:
    using IntervalWatch::IntervalWatch;

signals:
    // Not emitted where nothing has changed. `list` is what was read.
    void found(const linkdesk::RequestChanges &changes, const linkdesk::PendingList &list);

protected:
    QObject *read() override;
    void forget() override { m_known.reset(); }

private:
    void take(const PendingList &list);

    std::optional<RequestSnapshot> m_known;
};

// What changes are found from.
RequestSnapshot snapshotOf(const PendingList &list);

} // namespace linkdesk
