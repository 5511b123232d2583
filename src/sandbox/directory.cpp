#include "src/sandbox/directory.h"

#include "src/base/resourceid.h"
#include "src/sandbox/caller.h"

#include <QUrl>
#include <algorithm>

namespace linkdesk::sandbox::directory {

using namespace Qt::StringLiterals;

namespace {

QJsonObject found(const QJsonArray &all, QLatin1StringView key, const QString &value)
{
    for (const QJsonValue one : all) {
        if (sameText(one[key].toString(), value))
            return one.toObject();
    }
    return {};
}

QJsonArray clients(const World &world)
{
    const QJsonValue given = world.signIn()["clients"_L1];
    return given.isArray() ? given.toArray() : defaultClients(world);
}

bool isLoopback(const QUrl &url)
{
    return url.scheme() == "http"_L1 && (url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1);
}

QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

bool sameRedirect(const QString &registered, const QString &asked, bool anyPort)
{
    if (registered == asked)
        return true;
    const QUrl own(registered, QUrl::StrictMode);
    const QUrl other(asked, QUrl::StrictMode);
    if (!anyPort || !isLoopback(own) || !isLoopback(other) || other.hasFragment())
        return false;
    return own.host() == other.host() && pathOf(own) == pathOf(other) && own.query() == other.query()
        && other.userInfo().isEmpty();
}

QString noted(const QJsonObject &person, const QString &what)
{
    return person["objectId"_L1].toString() + u'|' + what;
}

} // namespace

bool isShared(const QString &tenant)
{
    return sameText(tenant, u"common") || sameText(tenant, u"organizations") || sameText(tenant, u"adfs");
}

QJsonObject tenant(const World &world, const QString &name)
{
    const QJsonArray all = world.tenants();
    for (const QJsonValue one : all) {
        const QJsonArray domains = one["domains"_L1].toArray();
        const bool itsDomain = std::any_of(domains.begin(), domains.end(), [&name](const QJsonValue &domain) {
            return sameText(domain.toString(), name);
        });
        if (itsDomain || sameText(one["tenantId"_L1].toString(), name)
            || sameText(one["defaultDomain"_L1].toString(), name))
            return one.toObject();
    }
    return {};
}

QJsonObject principal(const World &world, const QString &name)
{
    if (name.isEmpty())
        return {};
    if (QJsonObject person = found(world.people(), "name"_L1, name); !person.isEmpty())
        return person;
    const QJsonArray all = clients(world);
    const QJsonObject byName = found(all, "name"_L1, name);
    return byName.isEmpty() ? found(all, "clientId"_L1, name) : byName;
}

QJsonObject personOf(const World &world, const QString &objectId)
{
    return objectId.isEmpty() ? QJsonObject() : found(world.people(), "objectId"_L1, objectId);
}

bool mayEnter(const World &world, const QJsonObject &person, const QString &tenantId)
{
    if (sameText(person["tenantId"_L1].toString(), tenantId))
        return true;
    if (person["guestOf"_L1].isArray()) {
        const QJsonArray tenants = person["guestOf"_L1].toArray();
        return std::any_of(tenants.begin(), tenants.end(), [&tenantId](const QJsonValue &one) {
            return sameText(one.toString(), tenantId);
        });
    }
    const Caller caller(world, person);
    const QJsonArray all = world.subscriptions();
    return std::any_of(all.begin(), all.end(), [&](const QJsonValue &one) {
        return sameText(one["tenantId"_L1].toString(), tenantId) && caller.sees(one["id"_L1].toString());
    });
}

QList<QJsonObject> peopleOf(const World &world, const QString &tenantId)
{
    QList<QJsonObject> some;
    const QJsonArray all = world.people();
    for (const QJsonValue one : all) {
        if (tenantId.isEmpty() || mayEnter(world, one.toObject(), tenantId))
            some.append(one.toObject());
    }
    return some;
}

QJsonObject personMeant(const World &world, const QString &hint)
{
    const QJsonObject byName = found(world.people(), "name"_L1, hint);
    return byName.isEmpty() ? found(world.people(), "login"_L1, hint) : byName;
}

QJsonArray defaultClients(const World &world)
{
    const QJsonArray tenants = world.tenants();
    const QString home = tenants.isEmpty() ? QString() : tenants.at(0)["tenantId"_L1].toString();
    return { QJsonObject{ { u"clientId"_s, azureCli },
                          { u"displayName"_s, u"Microsoft Azure CLI"_s },
                          { u"redirectUris"_s, QJsonArray{ u"http://localhost"_s } } },
             QJsonObject{ { u"clientId"_s, u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s },
                          { u"displayName"_s, u"Linkdesk"_s },
                          { u"redirectUris"_s,
                            QJsonArray{ u"http://127.0.0.1/signin"_s, u"http://localhost/signin"_s,
                                        u"http://localhost"_s } } },
             QJsonObject{
                 { u"clientId"_s, u"c6bd5a1e-70c5-4b4e-8d3c-2f1e6d0b9a77"_s },
                 { u"displayName"_s, u"Automation"_s },
                 { u"name"_s, u"automation"_s },
                 { u"objectId"_s, u"3c0a2c85-9d7b-4a7e-a8f6-0d5c1b2e4f90"_s },
                 { u"tenantId"_s, home },
                 { u"secrets"_s, QJsonArray{ u"linkdesk-sandbox-secret"_s } },
                 { u"assignments"_s,
                   QJsonArray{ QJsonObject{ { u"scope"_s, u"/"_s }, { u"role"_s, u"Owner"_s } } } } } };
}

QJsonObject client(const World &world, const QString &clientId)
{
    return clientId.isEmpty() ? QJsonObject() : found(clients(world), "clientId"_L1, clientId);
}

bool isPublic(const QJsonObject &client)
{
    return client["secrets"_L1].toArray().isEmpty() && client["certificates"_L1].toArray().isEmpty();
}

bool takesRedirect(const QJsonObject &client, const QString &uri)
{
    const QJsonArray registered = client["redirectUris"_L1].toArray();
    return std::any_of(registered.begin(), registered.end(), [&](const QJsonValue &one) {
        return sameRedirect(one.toString(), uri, isPublic(client));
    });
}

bool has(const World &world, const QJsonObject &person, const QString &tenantId, QLatin1StringView trouble)
{
    return person["signIn"_L1][trouble].toBool() || tenant(world, tenantId)["signIn"_L1][trouble].toBool();
}

bool did(const World &world, const QJsonObject &person, const QString &what)
{
    return world.signIn()["done"_L1].toArray().contains(noted(person, what));
}

void note(World &world, const QJsonObject &person, const QString &what)
{
    QJsonObject state = world.signIn();
    QJsonArray done = state["done"_L1].toArray();
    if (!done.contains(noted(person, what)))
        done.append(noted(person, what));
    state["done"_L1] = done;
    world.setSignIn(state);
}

} // namespace linkdesk::sandbox::directory
