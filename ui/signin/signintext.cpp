#include "ui/signin/signintext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using R = RefusalReason;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignInText)
};

// What the person can settle in the browser.
QString personalSentence(R reason)
{
    switch (reason) {
    case R::SecondFactor:
        return Text::tr("A second step is needed to sign in: a code, a call or an approval on your phone.");
    case R::SecondFactorSetup:
        return Text::tr("This tenant wants a second step to sign in, and none is set up for your account.");
    case R::SecondFactorDenied:
        return Text::tr("The second step was declined or not answered in time.");
    case R::ExternalStep:
        return Text::tr("Your organization wants a further step at another sign-in service.");
    case R::ConsentMissing:
        return Text::tr("You have not agreed yet that this application may act for you.");
    case R::ConsentDeclined:
        return Text::tr("The permission for this application was declined.");
    case R::NoSession:
        return Text::tr("Nobody is signed in.");
    case R::GrantRevoked:
        return Text::tr("The sign-in was ended by the service: the password was changed, or an "
                        "administrator ended all sessions.");
    case R::GrantExpired:
        return Text::tr("The sign-in is too old or was not used for too long.");
    case R::SignInTooOld:
        return Text::tr("The sign-in service wants you to sign in again now.");
    case R::WrongPassword:
        return Text::tr("The user name or the password is wrong.");
    case R::PasswordExpired:
        return Text::tr("The password has expired.");
    case R::DeclinedByPerson:
        return Text::tr("The sign-in was cancelled.");
    case R::CodeExpired:
        return Text::tr("The time for this sign-in is over.");
    default:
        return {};
    }
}

// What somebody else has to settle, or what another choice settles.
QString foreignSentence(R reason)
{
    switch (reason) {
    case R::PolicyBlocks:
        return Text::tr("A conditional access policy of this tenant blocks the sign-in.");
    case R::DeviceNotManaged:
        return Text::tr("This tenant lets in only computers that your organization manages.");
    case R::ApplicationNotApproved:
        return Text::tr("This tenant lets in only applications that it has approved.");
    case R::AdminConsentNeeded:
        return Text::tr("An administrator of this tenant has to approve this application first.");
    case R::ApplicationMissing:
        return Text::tr("This tenant does not know this application.");
    case R::ApplicationDisabled:
        return Text::tr("This tenant has disabled this application.");
    case R::NotAssigned:
        return Text::tr("This tenant lets only assigned people use this application, and you are not one.");
    case R::AccountLocked:
        return Text::tr("The account is locked after too many attempts or from a suspicious address.");
    case R::AccountDisabled:
        return Text::tr("The account is disabled.");
    case R::ResourceMissing:
        return Text::tr("This tenant does not know the service that was asked for.");
    case R::NotInTenant:
        return Text::tr("This account is neither a member nor a guest of this tenant.");
    case R::UserUnknown:
        return Text::tr("This tenant knows no such account.");
    case R::TenantUnknown:
        return Text::tr("There is no such tenant in this cloud.");
    case R::OtherCloud:
        return Text::tr("This account belongs to another cloud.");
    case R::ServiceBusy:
        return Text::tr("The sign-in service is not available at the moment.");
    default:
        return {};
    }
}

QString settingsSentence(R reason)
{
    switch (reason) {
    case R::RedirectNotRegistered:
        return Text::tr("The redirect address of the settings is not registered for this application.");
    case R::NoPublicClient:
        return Text::tr("This application wants a secret, which a program on a desktop has not.");
    case R::ScopeRefused:
        return Text::tr("The sign-in service refused the permission that was asked for.");
    case R::ClientUnknown:
        return Text::tr("The sign-in service does not accept this application.");
    case R::RequestRefused:
        return Text::tr("The sign-in service refused the request as malformed.");
    case R::SecretMissing:
        return Text::tr("The secret of the service principal is not at hand.");
    case R::SecretWrong:
        return Text::tr("The secret of the service principal is wrong.");
    case R::SecretExpired:
        return Text::tr("The secret of the service principal has expired.");
    case R::CertificateUnknown:
        return Text::tr("This certificate is not registered for the service principal.");
    case R::AssertionOutOfTime:
        return Text::tr("The sign-in service and this computer do not agree about the time.");
    case R::CertificateFileMissing:
        return Text::tr("The file with the certificate is not there, or may not be read.");
    case R::CertificateUnreadable:
        return Text::tr("The file holds no certificate in PEM form.");
    case R::CertificateKeyMissing:
        return Text::tr("The file holds no private key beside the certificate.");
    case R::CertificateKeyEncrypted:
        return Text::tr("The private key is protected by a password.");
    case R::CertificateKeyDiffers:
        return Text::tr("The private key does not belong to the certificate.");
    case R::CertificateKeyUnsuitable:
        return Text::tr("The private key is no RSA key of 2048 bits or more.");
    case R::CertificateExpired:
        return Text::tr("The certificate has expired.");
    case R::CertificateNotYetValid:
        return Text::tr("The certificate is not valid yet.");
    case R::SigningUnavailable:
        return Text::tr("OpenSSL's library libcrypto cannot be loaded.");
    default:
        return {};
    }
}

QString localSentence(R reason)
{
    switch (reason) {
    case R::CliMissing:
        return Text::tr("Azure CLI (az) is not installed, or not in the search path.");
    case R::CliNotSignedIn:
        return Text::tr("Nobody is signed in to Azure CLI.");
    case R::CliExpired:
        return Text::tr("The sign-in of Azure CLI has to be renewed.");
    case R::CliTenantMissing:
        return Text::tr("Azure CLI is not signed in to this tenant.");
    case R::CliFailed:
        return Text::tr("Azure CLI failed.");
    case R::CliTookTooLong:
        return Text::tr("Azure CLI did not answer in time and was stopped.");
    case R::CliNotUnderstood:
        return Text::tr("The answer of Azure CLI holds no token.");
    case R::TokenMissing:
        return Text::tr("No token was given.");
    case R::TokenExpired:
        return Text::tr("The token that was given has expired.");
    case R::TokenForOther:
        return Text::tr("The token that was given is for another service than Azure Resource Manager.");
    case R::TokenOtherTenant:
        return Text::tr("The token that was given is for another tenant.");
    case R::TokenCannotRenew:
        return Text::tr("The token that was given was refused, and there is no way to renew it.");
    case R::KeychainUnavailable:
        return Text::tr("There is no keychain in this session.");
    case R::KeychainLocked:
        return Text::tr("The keychain is locked.");
    case R::KeychainDenied:
        return Text::tr("The keychain was not opened for Linkdesk.");
    case R::KeychainTookTooLong:
        return Text::tr("The keychain did not answer in time.");
    case R::KeychainLost:
        return Text::tr("The keychain did not keep what was written.");
    case R::KeychainKept:
        return Text::tr("The keychain still holds what should have been removed.");
    default:
        return {};
    }
}

QString signInWays(R reason)
{
    switch (reason) {
    case R::SecondFactor:
    case R::ExternalStep:
    case R::ConsentMissing:
    case R::NoSession:
    case R::GrantRevoked:
    case R::GrantExpired:
    case R::SignInTooOld:
        return Text::tr("Sign in again in the browser.");
    case R::SecondFactorSetup:
        return Text::tr("Sign in again in the browser and set it up there.");
    case R::SecondFactorDenied:
    case R::WrongPassword:
    case R::DeclinedByPerson:
    case R::CodeExpired:
        return Text::tr("Start the sign-in again.");
    case R::ConsentDeclined:
        return Text::tr("Start the sign-in again and accept, or use another application in Settings.");
    case R::PasswordExpired:
        return Text::tr("Change the password in the browser, then sign in again.");
    case R::NotInTenant:
    case R::UserUnknown:
        return Text::tr("Sign in with another account, or ask an administrator of the tenant to invite you.");
    case R::TenantUnknown:
        return Text::tr("Check the tenant's name or ID, and the cloud.");
    case R::OtherCloud:
        return Text::tr("Choose the cloud of the account.");
    case R::ServiceBusy:
        return Text::tr("Try again in a few minutes.");
    default:
        return {};
    }
}

QString administratorWays(R reason)
{
    switch (reason) {
    case R::PolicyBlocks:
        return Text::tr("Ask an administrator of the tenant which policy it is; another network or computer "
                        "may be let in.");
    case R::DeviceNotManaged:
        return Text::tr("Sign in from a managed computer, or by Azure CLI on one, or ask an administrator "
                        "of the tenant.");
    case R::ApplicationNotApproved:
    case R::AdminConsentNeeded:
    case R::ApplicationDisabled:
        return Text::tr("Ask an administrator of the tenant, or use another application in Settings.");
    case R::ApplicationMissing:
        return Text::tr("Check the tenant, or use another application in Settings.");
    case R::NotAssigned:
        return Text::tr("Ask an administrator of the tenant to assign the application to you.");
    case R::AccountLocked:
        return Text::tr("Wait some minutes, or ask an administrator to unlock it.");
    case R::AccountDisabled:
        return Text::tr("Ask an administrator of the account's own tenant.");
    case R::ResourceMissing:
        return Text::tr("Check the cloud and the tenant.");
    case R::RedirectNotRegistered:
        return Text::tr("Correct the redirect address in Settings, or register it for the application.");
    case R::NoPublicClient:
    case R::ClientUnknown:
    case R::ScopeRefused:
    case R::RequestRefused:
        return Text::tr("Check the application's client ID in Settings.");
    default:
        return {};
    }
}

QString localWays(R reason)
{
    switch (reason) {
    case R::SecretMissing:
        return Text::tr("Sign in again and enter it.");
    case R::SecretWrong:
        return Text::tr("Enter the secret's value, not its ID.");
    case R::SecretExpired:
        return Text::tr("Make a new secret for the application and enter it.");
    case R::CertificateUnknown:
        return Text::tr("Upload the certificate to the application, or choose the right file.");
    case R::AssertionOutOfTime:
        return Text::tr("Set this computer's clock and time zone.");
    case R::CertificateFileMissing:
    case R::CertificateUnreadable:
    case R::CertificateKeyMissing:
    case R::CertificateKeyDiffers:
        return Text::tr("Choose a PEM file that holds the certificate and its private key.");
    case R::CertificateKeyEncrypted:
        return Text::tr("Choose a PEM file whose private key has no password.");
    case R::CertificateKeyUnsuitable:
        return Text::tr("Choose a certificate with an RSA key.");
    case R::CertificateExpired:
    case R::CertificateNotYetValid:
        return Text::tr("Choose a valid certificate, or set this computer's clock.");
    case R::SigningUnavailable:
        return Text::tr("Install OpenSSL 3, or use a secret.");
    case R::CliMissing:
        return Text::tr("Install Azure CLI, or sign in in the browser.");
    case R::CliNotSignedIn:
    case R::CliExpired:
        return Text::tr("Run \"az login\" in a terminal, then try again.");
    case R::CliTenantMissing:
        return Text::tr("Run \"az login --tenant\" with this tenant in a terminal, then try again.");
    case R::CliFailed:
    case R::CliTookTooLong:
    case R::CliNotUnderstood:
        return Text::tr("Run \"az account get-access-token\" in a terminal to see why.");
    case R::TokenMissing:
    case R::TokenExpired:
    case R::TokenForOther:
    case R::TokenOtherTenant:
    case R::TokenCannotRenew:
        return Text::tr("Start Linkdesk with a new token, or sign in in another way.");
    case R::KeychainUnavailable:
    case R::KeychainLocked:
    case R::KeychainDenied:
    case R::KeychainTookTooLong:
    case R::KeychainLost:
        return Text::tr("You stay signed in until Linkdesk closes; nothing is written to a file.");
    case R::KeychainKept:
        return Text::tr("Remove the entry \"Linkdesk\" with the keychain's own program.");
    default:
        return {};
    }
}

} // namespace

QString signInSentence(RefusalReason reason)
{
    for (const auto part : { personalSentence, foreignSentence, settingsSentence, localSentence }) {
        if (QString sentence = part(reason); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

QString signInWayOut(RefusalReason reason)
{
    for (const auto part : { signInWays, administratorWays, localWays }) {
        if (QString way = part(reason); !way.isEmpty())
            return way;
    }
    return {};
}

QString signInSentence(const Error &error)
{
    const R reason = reasonOf(error);
    if (reason == R::CliFailed && !error.message.isEmpty())
        return Text::tr("Azure CLI failed: %1").arg(error.message);
    if (reason == R::CertificateFileMissing && !error.message.isEmpty())
        return Text::tr("The file %1 is not there, or may not be read.").arg(error.message);
    return reason == R::Unknown ? errorSentence(error) : signInSentence(reason);
}

QString signInWayOut(const Error &error)
{
    const R reason = reasonOf(error);
    if (reason == R::Unknown)
        return errorAdvice(error);
    // What az was refused is settled in az; a token that the keychain does not give is asked for anew.
    if (error.code.startsWith(QLatin1String("cli_")) && !personalSentence(reason).isEmpty())
        return signInWayOut(R::CliExpired);
    if (error.innerCode.startsWith(QLatin1String("keychain_")))
        return signInWayOut(
            error.code == QLatin1String("secret_missing") ? R::SecretMissing : R::GrantExpired);
    return signInWayOut(reason);
}

QString signInText(const Error &error)
{
    QStringList parts{ signInSentence(error), signInWayOut(error) };
    // What the service calls it; our own codes say nothing to anybody else.
    if (error.innerCode.startsWith(QLatin1String("AADSTS")))
        parts << u'(' + error.innerCode + u')';
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace linkdesk
