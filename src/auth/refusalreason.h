// Why a sign-in did not happen, as far as it can be told: from Entra's number (Microsoft's list of AADSTS
// codes, "Microsoft Entra authentication and authorization error codes"), else from OAuth's code (RFC 6749
// 4.1.2.1 and 5.2, RFC 8628 3.5, OpenID Connect Core 3.1.2.6), else from our own (keychain, Azure CLI,
// certificate, given token). Pure. What a person reads is made in ui/signin/signintext.
//
// The numbers are for words only: Microsoft keeps the right to change them, so that what the program does
// next is decided by OAuth's code (API.md 1.8): see needsPerson() of credential.h.
#pragma once

#include "src/base/error.h"

namespace linkdesk {

enum class RefusalReason {
    Unknown, // the service's own words are all there is
    // The person can go on in an interactive sign-in.
    SecondFactor, // a second factor is wanted
    SecondFactorSetup, // none is set up yet
    SecondFactorDenied,
    ExternalStep, // a step at another company's service
    ConsentMissing, // the person has not agreed to the application
    ConsentDeclined,
    NoSession, // a silent sign-in found nobody signed in
    GrantRevoked, // password changed, or the sessions were ended
    GrantExpired, // too old, or unused for too long
    SignInTooOld, // the tenant wants a newer sign-in than this one
    WrongPassword,
    PasswordExpired,
    DeclinedByPerson, // Cancel, on this computer or the other device
    CodeExpired, // the time for the browser or the device code is over
    // Somebody else has to change something.
    PolicyBlocks, // conditional access
    DeviceNotManaged, // conditional access wants a managed or compliant device
    ApplicationNotApproved, // conditional access wants another application
    AdminConsentNeeded,
    ApplicationMissing, // not in that tenant
    ApplicationDisabled,
    NotAssigned, // the tenant lets only assigned people use the application
    AccountLocked,
    AccountDisabled,
    ResourceMissing, // the tenant knows no Azure Resource Manager
    // Another account, tenant or cloud.
    NotInTenant,
    UserUnknown,
    TenantUnknown,
    OtherCloud,
    // Settings.
    RedirectNotRegistered,
    NoPublicClient, // the application wants a secret
    ScopeRefused,
    ClientUnknown, // invalid_client, unauthorized_client without a number
    RequestRefused, // invalid_request and the like
    // A service principal.
    SecretMissing, // none was given, or it is not kept any more
    SecretWrong,
    SecretExpired,
    CertificateUnknown, // not registered, or signed by another key
    AssertionOutOfTime, // our clock and theirs differ
    CertificateFileMissing,
    CertificateUnreadable, // no certificate and private key in the file
    CertificateKeyMissing,
    CertificateKeyEncrypted,
    CertificateKeyDiffers, // key and certificate do not belong together
    CertificateKeyUnsuitable, // no RSA key, or under 2048 bits
    CertificateExpired,
    CertificateNotYetValid,
    SigningUnavailable, // OpenSSL's library is not here
    // Azure CLI.
    CliMissing,
    CliNotSignedIn,
    CliExpired, // its own sign-in has to be renewed
    CliTenantMissing, // not signed in to that tenant
    CliFailed,
    CliTookTooLong,
    CliNotUnderstood,
    // A token that was given.
    TokenMissing,
    TokenExpired,
    TokenForOther, // for another resource
    TokenOtherTenant,
    TokenCannotRenew, // refused, and there is nothing to renew it with
    // The keychain.
    KeychainUnavailable, // no session bus, no service
    KeychainLocked,
    KeychainDenied,
    KeychainTookTooLong,
    KeychainLost, // what was written is not what is read
    KeychainKept, // what was removed is still there
    // The service.
    ServiceBusy,
};

RefusalReason reasonOf(const Error &error);

} // namespace linkdesk
