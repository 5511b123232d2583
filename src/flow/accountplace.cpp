#include "src/flow/accountplace.h"

#include "src/arm/signedtransport.h"

namespace linkdesk {

Identity identityOf(const Account &account)
{
    Identity identity;
    identity.name = account.userName.isEmpty() ? account.objectId : account.userName;
    identity.tenantId = account.tenant;
    identity.tenant = account.tenantName.isEmpty() ? account.tenant : account.tenantName;
    return identity;
}

std::unique_ptr<Session>
openAccount(const AccountPlace &place, Database *database, Scheduler *scheduler, QObject *parent)
{
    const Account &account = place.tokens->account();
    Identity identity = identityOf(account);
    identity.place = place.place;
    identity.role = place.role;
    const auto signedTransport = [arm = place.arm, tokens = QPointer<AccountSession>(place.tokens),
                                  network = place.network]() -> std::unique_ptr<Transport> {
        return std::make_unique<SignedTransport>(arm, tokens, network ? network() : nullptr);
    };
    return std::make_unique<Session>(
        place.arm, account.key(), identity, place.speed, database, scheduler, parent, signedTransport);
}

} // namespace linkdesk
