// The long-running operations of the recorded traffic: each write that Azure named an operation for, what its
// client asked afterwards, and what it was told.
#pragma once

#include "tests/support/recordings.h"

namespace linkdesk::recordings {

struct RecordedOperation {
    QString name; // "file #index METHOD path", for messages
    Interaction write;
    bool byLocation = false; // no Azure-AsyncOperation, only Location
    QByteArray pollUrl; // as the header spells it
    QList<Interaction> polls; // answers at pollUrl, until the next write that names the same URL
    bool spelledAlike =
        false; // asked at the header's own scheme, host and path; false where only the default port differs
    QList<Interaction> reads; // GETs of the resource after the last poll, until the next write to it
    bool isPolled() const { return !polls.isEmpty(); }
};

// Without the default port, which some services name and clients leave out.
QByteArray withoutDefaultPort(QByteArray url);

// In order of files and calls. Empty where there are no recordings.
QList<RecordedOperation> operations();

} // namespace linkdesk::recordings
