#include "src/sandbox/world.h"

#include "src/base/resourceid.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QUuid>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

// Calls `act` with what the map (by lower-case id) has at `scope` and below it; empty: all.
template <class Map, class Act> void visit(const Map &map, const QString &scope, const Act &act)
{
    const QString exact = scope.toLower();
    const auto itself = map.constFind(exact);
    if (itself != map.constEnd())
        act(itself);
    // '0' is the character behind '/': no key in between is compared.
    const auto from = exact.isEmpty() ? map.constBegin() : map.lowerBound(exact + u'/');
    const auto end = exact.isEmpty() ? map.constEnd() : map.lowerBound(exact + u'0');
    for (auto at = from; at != end; ++at)
        act(at);
}

const QString groupType = QStringLiteral("microsoft.resources/resourcegroups");

} // namespace

World World::fromJson(const QJsonObject &json, qint64 now)
{
    World world;
    const double savedAt = json[L1("now")].toDouble();
    world.m_now = savedAt > 0 ? qMin(now, qint64(savedAt)) : now;
    // The waits that run were divided by the speed of then.
    const double speed = json[L1("speed")].toDouble(1);
    world.m_speed = speed > 0 ? speed : 1;
    world.m_seed = quint64(qMax(1.0, json[L1("seed")].toDouble(1)));
    world.m_tenants = json[L1("tenants")].toArray();
    world.m_subscriptions = json[L1("subscriptions")].toArray();
    world.m_locations = json[L1("locations")].toArray();
    world.m_providers = json[L1("providers")].toArray();
    world.m_people = json[L1("people")].toArray();
    world.m_roles = json[L1("roles")].toObject();
    world.m_signIn = json[L1("signIn")].toObject();
    const QJsonObject registrations = json[L1("registrations")].toObject();
    for (auto of = registrations.begin(); of != registrations.end(); ++of) {
        const QJsonObject states = of->toObject();
        for (auto state = states.begin(); state != states.end(); ++state)
            world.setRegistration(of.key(), state.key(), state->toString());
    }
    const QJsonArray resources = json[L1("resources")].toArray();
    for (const QJsonValue resource : resources)
        world.put(resource.toObject());
    world.m_operations = Operations::fromJson(json[L1("operations")].toArray());
    world.m_tasks = Tasks::fromJson(json[L1("tasks")].toArray());
    return world;
}

QJsonObject World::toJson() const
{
    QJsonArray resources;
    for (const QJsonObject &resource : m_resources)
        resources.append(resource);
    QJsonObject json{ { QStringLiteral("format"), QStringLiteral("linkdesk-world/1") },
                      { QStringLiteral("seed"), double(m_seed) },
                      { QStringLiteral("now"), double(m_now) },
                      { QStringLiteral("speed"), m_speed },
                      { QStringLiteral("tenants"), m_tenants },
                      { QStringLiteral("subscriptions"), m_subscriptions },
                      { QStringLiteral("locations"), m_locations },
                      { QStringLiteral("providers"), m_providers },
                      { QStringLiteral("people"), m_people },
                      { QStringLiteral("roles"), m_roles },
                      { QStringLiteral("registrations"), m_registrations },
                      { QStringLiteral("resources"), resources },
                      { QStringLiteral("operations"), m_operations.toJson() },
                      { QStringLiteral("tasks"), m_tasks.toJson() } };
    if (!m_signIn.isEmpty())
        json[L1("signIn")] = m_signIn;
    return json;
}

void World::setSpeed(double speed)
{
    m_tasks.stretch(m_now, m_speed / speed);
    m_speed = speed;
}

QString World::timestamp() const
{
    return timestamp(m_now);
}

QString World::timestamp(qint64 moment)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
    const QDate date = utc.date();
    const QTime time = utc.time();
    QString text = QStringLiteral("0000-00-00T00:00:00.0000413Z"); // filled in: QDateTime's own way is dear
    const auto put = [&text](qsizetype end, int number) {
        for (; number > 0; number /= 10)
            text[--end] = QLatin1Char(char('0' + number % 10));
    };
    put(4, date.year());
    put(7, date.month());
    put(10, date.day());
    put(13, time.hour());
    put(16, time.minute());
    put(19, time.second());
    put(23, time.msec());
    return text;
}

void World::later(qint64 milliseconds, const QString &kind, const QJsonObject &args)
{
    m_tasks.plan({ m_now + qint64(double(milliseconds) / m_speed), kind, args });
}

void World::runUntil(qint64 moment, const std::function<void()> &runDue)
{
    for (auto due = m_tasks.earliest(); due && *due <= moment; due = m_tasks.earliest()) {
        m_now = qMax(m_now, *due);
        runDue();
    }
    m_now = qMax(m_now, moment);
}

void World::put(const QJsonObject &resource)
{
    const QString key = resource[L1("id")].toString().toLower();
    if (!m_resources.contains(key))
        m_listed = {};
    m_resources.insert(key, resource);
    m_byType[typeOf(key).toLower()].insert(key, 0);
}

bool World::change(const QString &id, const std::function<void(QJsonObject &)> &change)
{
    const auto found = m_resources.find(id.toLower());
    if (found == m_resources.end())
        return false;
    change(*found);
    return true;
}

bool World::remove(const QString &id)
{
    const bool had = has(id);
    QStringList gone;
    visit(m_resources, id, [&gone](const auto &at) { gone.append(at.key()); });
    m_listed = {};
    for (const QString &key : std::as_const(gone)) {
        m_resources.remove(key);
        m_byType[typeOf(key).toLower()].remove(key);
    }
    return had;
}

QString World::typeOf(const QString &id)
{
    return ResourceId(id).type();
}

QList<QJsonObject> World::list(const QString &type, const QString &scope) const
{
    QList<QJsonObject> found;
    const auto ids = m_byType.constFind(type.toLower());
    if (ids != m_byType.constEnd())
        visit(*ids, scope, [&](const auto &at) { found.append(m_resources.value(at.key())); });
    return found;
}

QStringList World::ids(const QString &type, const QString &scope) const
{
    if (m_listed.type == type && m_listed.scope == scope)
        return m_listed.ids;
    m_listed = { type, scope, {} };
    const auto ids = m_byType.constFind(type.toLower());
    if (ids != m_byType.constEnd())
        visit(*ids, scope, [&](const auto &at) { m_listed.ids.append(at.key()); });
    return m_listed.ids;
}

QList<QJsonObject> World::all(const QString &scope) const
{
    QList<QJsonObject> found;
    const Ids groups = m_byType.value(groupType);
    visit(m_resources, scope, [&](const auto &at) {
        if (!groups.contains(at.key()))
            found.append(at.value());
    });
    return found;
}

bool World::isTracked(const QString &type)
{
    static const QStringList children{ QStringLiteral(
                                           "microsoft.network/privatednszones/virtualnetworklinks"),
                                       QStringLiteral("microsoft.deviceupdate/accounts/instances") };
    const QString lower = type.toLower();
    if (lower.startsWith(QLatin1StringView("microsoft.resources/"))
        || lower.startsWith(QLatin1StringView("microsoft.authorization/")))
        return false;
    return lower.count(u'/') == 1 || children.contains(lower);
}

QJsonObject World::shown(QJsonObject resource)
{
    resource.remove(L1("$"));
    return resource;
}

QJsonObject World::subscription(const QString &subscriptionId) const
{
    for (const QJsonValue subscription : m_subscriptions) {
        if (sameText(subscription[L1("subscriptionId")].toString(), subscriptionId))
            return subscription.toObject();
    }
    return {};
}

QJsonObject World::location(const QString &any) const
{
    for (const QJsonValue location : m_locations) {
        if (sameRegion(location[L1("name")].toString(), any)
            || sameRegion(location[L1("displayName")].toString(), any))
            return location.toObject();
    }
    return {};
}

QString World::locationName(const QString &any) const
{
    return location(any)[L1("name")].toString();
}

QString World::locationDisplayName(const QString &any) const
{
    return location(any)[L1("displayName")].toString();
}

QString World::registration(const QString &subscriptionId, const QString &providerNamespace) const
{
    const QJsonObject states = m_registrations[subscriptionId.toLower()].toObject();
    return states[providerNamespace.toLower()].toString(QStringLiteral("NotRegistered"));
}

void World::setRegistration(
    const QString &subscriptionId, const QString &providerNamespace, const QString &state)
{
    QJsonObject states = m_registrations[subscriptionId.toLower()].toObject();
    states[providerNamespace.toLower()] = state;
    m_registrations[subscriptionId.toLower()] = states;
}

Operation &World::begin(Operation operation)
{
    if (operation.id.isEmpty())
        operation.id = newGuid();
    operation.statusPath.replace(L1("%id"), operation.id);
    operation.resultPath.replace(L1("%id"), operation.id);
    if (operation.status.isEmpty())
        operation.status = QStringLiteral("InProgress");
    operation.started = m_now;
    return m_operations.begin(operation);
}

void World::finish(const QString &id, const QString &status, const QJsonObject &error)
{
    m_operations.finish(id, status, error, m_now);
}

// splitmix64: one number of state, so that a saved world goes on with the same values.
quint64 World::random()
{
    m_seed = (m_seed + 0x9E3779B9U) & 0x1FFFFFFFFFFFFFU; // 53 bits: kept exactly as a JSON number
    quint64 z = m_seed + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

QString World::newGuid()
{
    const quint64 high = random();
    const quint64 low = random();
    const auto byte = [low](int at) { return uchar(low >> (at * 8)); };
    const QUuid guid(
        uint(high >> 32U), ushort(high >> 16U), ushort(0x4000U | (high & 0xFFFU)),
        uchar(0xA0U | (byte(7) & 0xFU)), byte(6), byte(5), byte(4), byte(3), byte(2), byte(1), byte(0));
    return guid.toString(QUuid::WithoutBraces);
}

QString World::newNetworkEtag()
{
    return QStringLiteral("W/\"%1\"").arg(newGuid());
}

QString World::newCosmosEtag()
{
    const QString hex = QStringLiteral("%1").arg(random() & 0xFFFFFFFFU, 8, 16, QLatin1Char('0'));
    const QString time = QStringLiteral("%1").arg(quint64(m_now / 1000), 8, 16, QLatin1Char('0'));
    return u'"' + hex + QStringLiteral("-0000-0800-0000-") + time + QStringLiteral("0000\"");
}

} // namespace linkdesk::sandbox
