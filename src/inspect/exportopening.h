// Opens an exported file beside the window.
#pragma once

#include "src/base/beside.h"
#include "src/inspect/exportfile.h"

#include <QObject>

namespace linkdesk::inspect {

// For one file: start() once. Ends with exactly one of opened and failed, from the event loop; not at all
// once it is destroyed, which cancels and waits for the piece that is being read.
class ExportOpening : public QObject {
    Q_OBJECT
public:
    explicit ExportOpening(QObject *parent = nullptr);
    ~ExportOpening() override;

    void start(const QString &path);
    void cancel(); // ends with Cancelled, unless it has ended

signals:
    void progressed(qint64 bytesDone, qint64 bytesAll); // at most 20 times a second
    // The file as far as it is read, at most 20 times a second: what its first rows are, long before the
    // last. See ExportFile::isWhole.
    void rowsArrived(std::shared_ptr<const linkdesk::inspect::ExportFile> soFar);
    void opened(std::shared_ptr<const linkdesk::inspect::ExportFile> file);
    void failed(linkdesk::inspect::OpenProblem problem);

private:
    void settle(const ExportFile::Opened &opened);

    std::atomic_bool m_isCancelled = false;
    Beside m_beside; // the last: what it waits for uses the others
};

} // namespace linkdesk::inspect
