// Tenants, subscriptions, locations and the registration of resource providers; and the one address that
// needs no token.
#include "src/base/resourceid.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 registrationMs = 30'000; // Registering -> Registered
const QString registeredTask = u"subscription.registered"_s;

QList<QJsonObject> objects(const QJsonArray &array)
{
    QList<QJsonObject> list;
    for (const QJsonValue value : array)
        list.append(value.toObject());
    return list;
}

// The clouds as `az cloud register` reads them: it can only sign in in the style of AD FS here. Newer callers
// get an array (SIMULATOR.md 2) with the sign-in service as Entra's is named.
Response metadata(Exchange &exchange)
{
    const QJsonObject login{ { u"loginEndpoint"_s, exchange.origin + u"/adfs"_s },
                             { u"audiences"_s, QJsonArray{ exchange.origin + u'/' } } };
    if (exchange.apiVersion() < "2019-05-01"_L1) {
        return Exchange::json(
            200,
            QJsonObject{ { u"galleryEndpoint"_s, exchange.origin + u'/' },
                         { u"graphEndpoint"_s, exchange.origin + u'/' },
                         { u"portalEndpoint"_s, exchange.origin + u'/' },
                         { u"authentication"_s, login } });
    }
    const QJsonObject entra{ { u"loginEndpoint"_s, exchange.origin },
                             { u"audiences"_s,
                               QJsonArray{ exchange.origin + u'/', u"https://management.core.windows.net/"_s,
                                           u"https://management.azure.com/"_s } },
                             { u"tenant"_s, u"common"_s },
                             { u"identityProvider"_s, u"AAD"_s } };
    return Exchange::json(
        200,
        QJsonArray{ QJsonObject{ { u"name"_s, u"Sandbox"_s },
                                 { u"resourceManager"_s, exchange.origin + u'/' },
                                 { u"portal"_s, exchange.origin + u'/' },
                                 { u"authentication"_s, entra },
                                 { u"suffixes"_s, QJsonObject() } } });
}

Response tenants(Exchange &exchange)
{
    QList<QJsonObject> found;
    QList<QJsonObject> all = objects(exchange.world.tenants());
    for (QJsonObject &tenant : all) {
        tenant.remove("signIn"_L1); // the sign-in service's own
        if (directory::mayEnter(exchange.world, exchange.caller.person(), tenant["tenantId"_L1].toString()))
            found.append(tenant);
    }
    return exchange.list(found);
}

Response subscriptions(Exchange &exchange)
{
    QList<QJsonObject> found;
    const QList<QJsonObject> all = objects(exchange.world.subscriptions());
    for (const QJsonObject &subscription : all) {
        if (exchange.caller.sees(subscription["id"_L1].toString()))
            found.append(subscription);
    }
    return exchange.list(found);
}

// Whoever has any right in a subscription may read what it is and what it offers.
std::optional<Response> unseen(const Exchange &exchange)
{
    const QString scope = u"/subscriptions/"_s + exchange.sub();
    if (exchange.caller.sees(scope))
        return std::nullopt;
    return errors::authorizationFailed(
        exchange.caller.login(), exchange.caller.objectId(), u"Microsoft.Resources/subscriptions/read"_s,
        scope);
}

Response subscription(Exchange &exchange)
{
    if (const auto refused = unseen(exchange))
        return *refused;
    return Exchange::json(200, exchange.world.subscription(exchange.sub()));
}

Response locations(Exchange &exchange)
{
    if (const auto refused = unseen(exchange))
        return *refused;
    QJsonArray value;
    const QJsonArray all = exchange.world.locations();
    for (const QJsonValue location : all) {
        QJsonObject shown = location.toObject();
        shown["id"_L1] =
            u"/subscriptions/"_s + exchange.sub() + u"/locations/"_s + shown["name"_L1].toString();
        value.append(shown);
    }
    return Exchange::json(200, QJsonObject{ { u"value"_s, value } });
}

QJsonObject providerShown(const Exchange &exchange, QJsonObject provider)
{
    const QString name = provider["namespace"_L1].toString();
    provider["id"_L1] = u"/subscriptions/"_s + exchange.sub() + u"/providers/"_s + name;
    provider["registrationState"_L1] = exchange.world.registration(exchange.sub(), name);
    provider["registrationPolicy"_L1] = u"RegistrationRequired"_s;
    return provider;
}

Response providers(Exchange &exchange)
{
    if (const auto refused = unseen(exchange))
        return *refused;
    QList<QJsonObject> all = objects(exchange.world.providers());
    for (QJsonObject &provider : all)
        provider = providerShown(exchange, provider);
    return exchange.list(all);
}

QJsonObject asked(const Exchange &exchange)
{
    const QJsonArray all = exchange.world.providers();
    for (const QJsonValue one : all) {
        if (sameText(one["namespace"_L1].toString(), exchange.param("ns"_L1)))
            return one.toObject();
    }
    return {};
}

Response provider(Exchange &exchange)
{
    if (const auto refused = unseen(exchange))
        return *refused;
    if (const QJsonObject one = asked(exchange); !one.isEmpty())
        return Exchange::json(200, providerShown(exchange, one));
    return errors::refuse(
        404, u"InvalidResourceNamespace"_s,
        u"The resource namespace '%1' is invalid."_s.arg(exchange.param("ns"_L1)));
}

// Not a long-running operation: the state is polled at the provider itself (recorded in
// net_provider_registration).
Response moveRegistration(Exchange &exchange, bool on)
{
    const QString name = exchange.param("ns"_L1);
    if (const auto refused = exchange.needs(
            name + (on ? u"/register/action"_s : u"/unregister/action"_s),
            u"/subscriptions/"_s + exchange.sub()))
        return *refused;
    const QString now = exchange.world.registration(exchange.sub(), name);
    if (!asked(exchange).isEmpty() && !sameText(now, on ? u"Registered" : u"NotRegistered")) {
        exchange.world.setRegistration(exchange.sub(), name, on ? u"Registering"_s : u"Unregistering"_s);
        exchange.world.later(
            registrationMs, registeredTask,
            { { u"sub"_s, exchange.sub() },
              { u"ns"_s, name },
              { u"state"_s, on ? u"Registered"_s : u"NotRegistered"_s } });
    }
    return provider(exchange);
}

class SubscriptionsProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        router.add("GET"_L1, u"/metadata/endpoints"_s, metadata, u"-"_s);
        router.add("GET"_L1, u"/tenants"_s, tenants, u"-"_s);
        router.add("GET"_L1, u"/subscriptions"_s, subscriptions, u"-"_s);
        router.add("GET"_L1, u"/subscriptions/{sub}"_s, subscription, u"-"_s);
        router.add("GET"_L1, u"/subscriptions/{sub}/locations"_s, locations, u"-"_s);
        router.add("GET"_L1, u"/subscriptions/{sub}/providers"_s, providers, u"-"_s);
        router.add("GET"_L1, u"/subscriptions/{sub}/providers/{ns}"_s, provider, u"-"_s);
        router.add(
            "POST"_L1, u"/subscriptions/{sub}/providers/{ns}/register"_s,
            [](Exchange &exchange) { return moveRegistration(exchange, true); }, u"-"_s);
        router.add(
            "POST"_L1, u"/subscriptions/{sub}/providers/{ns}/unregister"_s,
            [](Exchange &exchange) { return moveRegistration(exchange, false); }, u"-"_s);
    }

    void addTasks(TaskTable &tasks) override
    {
        tasks.insert(registeredTask, [](TaskContext &context, const QJsonObject &args) {
            context.world.setRegistration(
                args["sub"_L1].toString(), args["ns"_L1].toString(), args["state"_L1].toString());
        });
    }
};

} // namespace

std::unique_ptr<Provider> makeSubscriptionsProvider()
{
    return std::make_unique<SubscriptionsProvider>();
}

} // namespace linkdesk::sandbox
