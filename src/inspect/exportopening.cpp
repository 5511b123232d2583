#include "src/inspect/exportopening.h"

#include <QElapsedTimer>

namespace linkdesk::inspect {

namespace {

constexpr qint64 ProgressEveryMs = 50;

} // namespace

ExportOpening::ExportOpening(QObject *parent)
    : QObject(parent)
{
}

ExportOpening::~ExportOpening()
{
    m_isCancelled = true;
}

void ExportOpening::start(const QString &path)
{
    m_beside.run([this, path]() -> Beside::Delivery {
        QElapsedTimer sinceSaid;
        sinceSaid.start();
        const auto progress = [this, &sinceSaid](qint64 done, qint64 all) {
            if (sinceSaid.elapsed() < ProgressEveryMs)
                return;
            sinceSaid.start();
            QMetaObject::invokeMethod(
                this, [this, done, all] { emit progressed(done, all); }, Qt::QueuedConnection);
        };
        const auto arrived = [this](const std::shared_ptr<const ExportFile> &soFar) {
            QMetaObject::invokeMethod(
                this, [this, soFar] { emit rowsArrived(soFar); }, Qt::QueuedConnection);
        };
        const ExportFile::Opened opened = ExportFile::open(path, &m_isCancelled, progress, arrived);
        return [this, opened] { settle(opened); };
    });
}

void ExportOpening::cancel()
{
    m_isCancelled = true;
}

void ExportOpening::settle(const ExportFile::Opened &opened)
{
    if (m_isCancelled)
        emit failed(OpenProblem::Cancelled);
    else if (opened)
        emit this->opened(*opened);
    else
        emit failed(opened.error());
}

} // namespace linkdesk::inspect
