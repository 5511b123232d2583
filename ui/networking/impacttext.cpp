#include "ui/networking/impacttext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DeletionImpact)
};

} // namespace

QStringList impactLines(const accountflow::Consequences &consequences, const QString &endpoint)
{
    QStringList lines;
    for (const QString &lock : consequences.locks)
        lines.append(Text::tr("%1 is locked by %2: Azure refuses to delete it while the lock is there")
                         .arg(endpoint, lock));
    for (const QString &record : consequences.leftBehind)
        lines.append(
            Text::tr("DNS record %1 was written by hand: it stays behind and leads nowhere").arg(record));
    return lines;
}

} // namespace linkdesk
