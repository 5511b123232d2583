#include "src/flow/tenantread.h"

#include "src/arm/armclient.h"
#include "src/model/apiversions.h"
#include "src/net/borrowedtransport.h"

namespace linkdesk {

Call<QList<Tenant>> *readTenants(
    Transport *transport, const QUrl &arm, const Secret &access, Scheduler *scheduler, QObject *parent)
{
    auto *call = new Call<QList<Tenant>>(parent);
    ArmClientOptions options;
    options.origin = arm;
    options.token = QString::fromLatin1(access.reveal());
    auto *client =
        new ArmClient(options, scheduler, nullptr, std::make_unique<BorrowedTransport>(transport), call);
    client->list(ArmRequest::get(QStringLiteral("/tenants"), api::Subscriptions), call)
        ->then(call, [call](const Result<QJsonArray> &items) {
            if (!items) {
                call->settle(items.error());
                return;
            }
            QList<Tenant> tenants;
            for (const QJsonValue item : *items)
                tenants.append(Tenant::fromJson(item.toObject()));
            call->settle(tenants);
        });
    return call;
}

} // namespace linkdesk
