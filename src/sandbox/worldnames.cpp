#include "src/sandbox/worldnames.h"

#include "src/sandbox/largeworld.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace linkdesk::sandbox {

QStringList builtInWorlds()
{
    return { QStringLiteral("contoso"), QStringLiteral("empty") };
}

int largeWorldSize(const QString &world)
{
    if (!world.startsWith(QLatin1String("large:")))
        return 0;
    const int size = QStringView(world).mid(6).toInt();
    return size >= 1 && size <= LargestWorld ? size : 0;
}

bool isBuiltInWorld(const QString &world)
{
    return builtInWorlds().contains(world) || largeWorldSize(world) > 0;
}

QString stateFileName(const QString &world)
{
    if (isBuiltInWorld(world))
        return QStringLiteral("sandbox-%1.json").arg(QString(world).replace(u':', u'-'));
    const QFileInfo file(world);
    const QByteArray hash =
        QCryptographicHash::hash(file.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("sandbox-%1-%2.json")
        .arg(file.completeBaseName(), QString::fromLatin1(hash.toHex().left(12)));
}

} // namespace linkdesk::sandbox
