#include "src/inspect/findingrules.h"
#include "src/inspect/resourcefindings.h"
#include "src/model/apiversions.h"
#include "src/plan/ruledata.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

bool holds(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

class ZoneJudge {
public:
    explicit ZoneJudge(const ResourceFacts &facts)
        : m_facts(facts)
        , m_wanted(facts.wantedZones.isEmpty() ? RuleData::get().zones : facts.wantedZones)
    {
        m_wanted.removeDuplicates();
        for (const Placed<PrivateEndpoint> &endpoint : facts.endpoints)
            m_targets.insert(endpoint.value.id.key(), endpoint.value.target);
    }

    // A group that writes none of the wanted zones leaves the account's name public (R-D1).
    void judge(const Placed<DnsZoneGroup> &group)
    {
        const ResourceId target = m_targets.value(group.value.id.parent().key());
        const bool isToAccount = target.isOfType(types::Account);
        const auto &configs = group.value.configs;
        const bool hasWanted =
            std::any_of(configs.begin(), configs.end(), [this](const DnsZoneGroup::Config &config) {
                return holds(m_wanted, config.zone.name());
            });
        for (qsizetype at = 0; at < configs.size() && !hasWanted; ++at) {
            const QString name = configs.at(at).zone.name();
            if (!name.isEmpty() && (isToAccount || isOtherName(name)))
                add(group, FindingCode::ZoneGroupName,
                    u"/properties/privateDnsZoneConfigs/%1/properties/privateDnsZoneId"_s.arg(at),
                    { name, wanted() });
        }
    }

    // The other spelling harms only where a network asks the zone.
    void judgeZones()
    {
        QSet<QString> linked;
        QSet<QString> there;
        for (const Placed<VirtualNetworkLink> &link : m_facts.links)
            linked.insert(link.value.id.parent().key());
        for (const PlacedZone &zone : m_facts.zones) {
            there.insert(zone.value.id.key());
            const bool isLinked = zone.links > 0 || linked.contains(zone.value.id.key());
            if (isLinked && isOtherName(zone.value.name))
                add(zone, FindingCode::ZoneName, {}, { zone.value.name, wanted() });
        }
        for (const Placed<VirtualNetworkLink> &link : m_facts.links) {
            const ResourceId zone = link.value.id.parent();
            if (!there.contains(zone.key()) && isOtherName(zone.name()))
                add(link, FindingCode::ZoneName, {}, { zone.name(), wanted() });
        }
    }

    // Two groups of one zone for one target write the same record (R-D12).
    void judgeRecords()
    {
        QMap<QString, QList<const Placed<DnsZoneGroup> *>> writers; // in the order of the zones
        for (const Placed<DnsZoneGroup> &group : m_facts.groups) {
            const ResourceId target = m_targets.value(group.value.id.parent().key());
            for (const DnsZoneGroup::Config &config : group.value.configs) {
                if (!target.isEmpty() && !config.zone.isEmpty())
                    writers[config.zone.key() + u'\n' + target.key()].append(&group);
            }
        }
        for (auto each = writers.cbegin(); each != writers.cend(); ++each) {
            QSet<QString> endpoints;
            for (const Placed<DnsZoneGroup> *group : *each)
                endpoints.insert(group->value.id.parent().key());
            if (endpoints.size() < 2)
                continue;
            const QString zone = ResourceId(each.key().section(u'\n', 0, 0)).name();
            for (const Placed<DnsZoneGroup> *group : *each)
                add(*group, FindingCode::SharedRecord, {}, { QString::number(endpoints.size()), zone });
        }
    }

    QList<Finding> findings;

private:
    bool isOtherName(const QString &name) const
    {
        return holds(RuleData::get().otherZones, name) && !holds(m_wanted, name);
    }

    QString wanted() const { return m_wanted.join(u", "_s); }

    void add(const Origin &origin, FindingCode code, const QString &pointer, const QStringList &arguments)
    {
        findings.append(findingOf(code, origin.file, origin.row, origin.pointer + pointer, arguments));
    }

    const ResourceFacts &m_facts;
    QStringList m_wanted;
    QHash<QString, ResourceId> m_targets; // of the endpoints
};

} // namespace

QList<Finding> zoneFindings(const ResourceFacts &facts)
{
    ZoneJudge judge(facts);
    for (const Placed<DnsZoneGroup> &group : facts.groups)
        judge.judge(group);
    judge.judgeZones();
    judge.judgeRecords();
    return judge.findings;
}

} // namespace linkdesk::inspect
