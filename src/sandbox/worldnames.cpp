#include "src/sandbox/worldnames.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace linkdesk::sandbox {

QStringList builtInWorlds()
{
    return { QStringLiteral("contoso"), QStringLiteral("empty") };
}

QString stateFileName(const QString &world)
{
    if (builtInWorlds().contains(world))
        return QStringLiteral("sandbox-%1.json").arg(world);
    const QFileInfo file(world);
    const QByteArray hash =
        QCryptographicHash::hash(file.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("sandbox-%1-%2.json")
        .arg(file.completeBaseName(), QString::fromLatin1(hash.toHex().left(12)));
}

} // namespace linkdesk::sandbox
