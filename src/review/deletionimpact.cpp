#include "src/review/deletionimpact.h"

#include "src/model/envelope.h"
#include "src/model/json.h"

#include <QJsonArray>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr QLatin1StringView LocksPart{ "/providers/microsoft.authorization/locks/" };
constexpr QLatin1StringView Platform{ "created by private endpoint " };
constexpr QLatin1StringView Guid{ " with resource guid " };

bool isOwn(const ZoneRecord &record, const PrivateEndpoint &endpoint)
{
    const QString guid = record.creator.section(Guid, 1, 1, QString::SectionCaseInsensitiveSeps).trimmed();
    return guid.isEmpty() || endpoint.resourceGuid.isEmpty() ? sameText(record.writtenFor(), endpoint.name)
                                                             : sameText(guid, endpoint.resourceGuid);
}

bool carries(const ZoneRecord &record, const PrivateEndpoint &endpoint, const QStringList &addresses)
{
    if (sameText(record.name, endpoint.name))
        return true;
    return std::any_of(addresses.cbegin(), addresses.cend(), [&record](const QString &address) {
        return record.addresses.contains(address);
    });
}

// The name that clients ask for: the target's.
bool isOfTarget(const ZoneRecord &record, const PrivateEndpoint &endpoint)
{
    return sameText(record.name, endpoint.target.name());
}

QString textOf(const ZoneRecord &record)
{
    QString fqdn = record.fqdn;
    if (fqdn.endsWith(u'.'))
        fqdn.chop(1);
    return record.addresses.isEmpty()
        ? fqdn
        : QStringLiteral("%1 (%2)").arg(fqdn, record.addresses.join(QStringLiteral(", ")));
}

} // namespace

ManagementLock ManagementLock::fromJson(const QJsonObject &json)
{
    return { envelope::id(json), envelope::name(json), json::text(json, u"properties.level") };
}

QString ManagementLock::scope() const
{
    return id.text().left(id.text().lastIndexOf(LocksPart, -1, Qt::CaseInsensitive));
}

bool ManagementLock::holds(const ResourceId &resource) const
{
    const QString locked = scope();
    return !locked.isEmpty()
        && (sameText(locked, resource.text())
            || resource.text().startsWith(locked + u'/', Qt::CaseInsensitive));
}

ZoneRecord ZoneRecord::fromJson(const QJsonObject &json)
{
    ZoneRecord record;
    record.id = envelope::id(json);
    record.name = envelope::name(json);
    record.fqdn = json::text(json, u"properties.fqdn");
    if (record.fqdn.isEmpty())
        record.fqdn = record.name + u'.' + record.id.parentName();
    record.creator = json::text(json, u"properties.metadata.creator");
    const QJsonArray addresses = json::array(json, u"properties.aRecords");
    for (const QJsonValue address : addresses)
        record.addresses.append(json::text(address.toObject(), u"ipv4Address"));
    return record;
}

QString ZoneRecord::writtenFor() const
{
    if (!creator.startsWith(Platform, Qt::CaseInsensitive))
        return {};
    return creator.mid(Platform.size()).section(Guid, 0, 0, QString::SectionCaseInsensitiveSeps).trimmed();
}

DeletionImpact impactOf(
    const PrivateEndpoint &endpoint, const QStringList &addresses, const QList<ManagementLock> &locks,
    const QList<ZoneRecord> &records)
{
    DeletionImpact impact;
    for (const ManagementLock &lock : locks) {
        const QString text =
            QStringLiteral("%1 (%2, %3)").arg(lock.name, lock.level, lock.scope().section(u'/', -1));
        if (lock.holds(endpoint.id) && !impact.locks.contains(text))
            impact.locks.append(text);
    }
    for (const ZoneRecord &record : records) {
        const QString writtenFor = record.writtenFor();
        if (writtenFor.isEmpty()) {
            if (carries(record, endpoint, addresses) && !impact.leftBehind.contains(textOf(record)))
                impact.leftBehind.append(textOf(record));
        } else if (
            !isOwn(record, endpoint) && isOfTarget(record, endpoint)
            && !impact.sharing.contains(writtenFor)) {
            impact.sharing.append(writtenFor);
        }
    }
    return impact;
}

} // namespace linkdesk
