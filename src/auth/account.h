// Somebody who signed in, in one cloud and one tenant: what is remembered of it, without any secret.
#pragma once

#include <QList>
#include <QString>

namespace linkdesk {

// How the person or the program signed in: Account::way, as it is kept.
namespace ways {
inline constexpr QLatin1String Browser("browser"), DeviceCode("device-code"), AzureCli("azure-cli"),
    ServicePrincipal("service-principal"), GivenToken("given-token");
}

struct Account {
    QString id; // a GUID of our own; names its entry in the keychain
    QString cloud; // Cloud::name, "sandbox/WORLD" of the sandbox
    QString tenant; // its id
    QString tenantName; // as the person knows it; may be empty
    QString objectId; // of the person or the service principal in that tenant; may be empty
    QString userName; // "ada@contoso.com", the service principal's client id
    QString displayName; // may be empty
    QString way; // of `ways`
    QString clientId; // of the application that asks; empty: Azure CLI's own
    QString certificate = {}; // of a service principal: the PEM file that it signs with; empty: a secret

    // What belongs to this account alone, so that no two identities share it: cloud, tenant and user.
    QString key() const;
    // The same key by a way that comes to the same: browser and device code are one person's two ways in, and
    // what waits for one is served by the other.
    bool isSameAs(const Account &other) const;
    // What opens it at the next start is a secret of its own, and so lies in the keychain.
    bool needsSecret() const;
};

} // namespace linkdesk
