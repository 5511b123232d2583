#include "src/auth/refusalreason.h"

#include <algorithm>
#include <iterator>

namespace linkdesk {

namespace {

using R = RefusalReason;

struct Number {
    int number;
    RefusalReason reason;
};

// In order, for the search.
constexpr Number numbers[] = {
    { 50001, R::ResourceMissing },
    { 50005, R::DeviceNotManaged },
    { 50011, R::RedirectNotRegistered },
    { 50013, R::CertificateUnknown },
    { 50020, R::NotInTenant },
    { 50034, R::UserUnknown },
    { 50053, R::AccountLocked },
    { 50055, R::PasswordExpired },
    { 50056, R::WrongPassword },
    { 50057, R::AccountDisabled },
    { 50058, R::NoSession },
    { 50059, R::TenantUnknown },
    { 50072, R::SecondFactorSetup },
    { 50074, R::SecondFactor },
    { 50076, R::SecondFactor },
    { 50078, R::SignInTooOld },
    { 50079, R::SecondFactorSetup },
    { 50085, R::GrantExpired },
    { 50089, R::GrantExpired },
    { 50097, R::DeviceNotManaged },
    { 50105, R::NotAssigned },
    { 50125, R::PasswordExpired },
    { 50126, R::WrongPassword },
    { 50128, R::TenantUnknown },
    { 50129, R::DeviceNotManaged },
    { 50131, R::PolicyBlocks },
    { 50132, R::GrantRevoked },
    { 50133, R::GrantRevoked },
    { 50144, R::PasswordExpired },
    { 50158, R::ExternalStep },
    { 50173, R::GrantRevoked },
    { 50177, R::NotInTenant },
    { 50178, R::NotInTenant },
    { 50194, R::ApplicationMissing },
    { 50196, R::ServiceBusy },
    { 53000, R::DeviceNotManaged },
    { 53001, R::DeviceNotManaged },
    { 53002, R::ApplicationNotApproved },
    { 53003, R::PolicyBlocks },
    { 53004, R::SecondFactorSetup },
    { 53009, R::ApplicationNotApproved },
    { 54005, R::CodeExpired },
    { 65001, R::ConsentMissing },
    { 65004, R::ConsentDeclined },
    { 70000, R::GrantExpired },
    { 70002, R::SecretWrong },
    { 70008, R::GrantExpired },
    { 70011, R::ScopeRefused },
    { 70019, R::CodeExpired },
    { 70020, R::CodeExpired },
    { 70043, R::SignInTooOld },
    { 70044, R::SignInTooOld },
    { 75011, R::SignInTooOld },
    { 90002, R::TenantUnknown },
    { 90009, R::ScopeRefused },
    { 90033, R::ServiceBusy },
    { 90051, R::OtherCloud },
    { 90072, R::NotInTenant },
    { 90093, R::AdminConsentNeeded },
    { 90094, R::AdminConsentNeeded },
    { 90095, R::AdminConsentNeeded },
    { 120000, R::PasswordExpired },
    { 130500, R::SecondFactor },
    { 135010, R::GrantRevoked },
    { 220450, R::OtherCloud },
    { 399284, R::NotInTenant },
    { 500011, R::ResourceMissing },
    { 500014, R::ApplicationDisabled },
    { 500021, R::PolicyBlocks },
    { 500112, R::RedirectNotRegistered },
    { 500113, R::RedirectNotRegistered },
    { 500121, R::SecondFactorDenied },
    { 530002, R::DeviceNotManaged },
    { 530003, R::DeviceNotManaged },
    { 530021, R::ApplicationNotApproved },
    { 530032, R::PolicyBlocks },
    { 530035, R::PolicyBlocks },
    { 650052, R::ApplicationMissing },
    { 650053, R::ScopeRefused },
    { 650056, R::ConsentMissing },
    { 650057, R::ScopeRefused },
    { 700003, R::DeviceNotManaged },
    { 700016, R::ApplicationMissing },
    { 700021, R::CertificateUnknown },
    { 700023, R::CertificateUnknown },
    { 700024, R::AssertionOutOfTime },
    { 700025, R::SecretWrong },
    { 700027, R::CertificateUnknown },
    { 700030, R::CertificateUnknown },
    { 700081, R::GrantExpired },
    { 700082, R::GrantExpired },
    { 700084, R::GrantExpired },
    { 900023, R::TenantUnknown },
    { 900381, R::OtherCloud },
    { 900382, R::OtherCloud },
    { 1000000, R::ServiceBusy },
    { 7000112, R::ApplicationDisabled },
    { 7000114, R::ClientUnknown },
    { 7000215, R::SecretWrong },
    { 7000216, R::NoPublicClient },
    { 7000218, R::NoPublicClient },
    { 7000222, R::SecretExpired },
};
static_assert(std::is_sorted(std::begin(numbers), std::end(numbers), [](const Number &a, const Number &b) {
    return a.number < b.number;
}));

struct Word {
    QLatin1StringView code;
    RefusalReason reason;
};

constexpr Word words[] = {
    // OAuth's
    { QLatin1StringView("access_denied"), R::DeclinedByPerson },
    { QLatin1StringView("authorization_declined"), R::DeclinedByPerson },
    { QLatin1StringView("expired_token"), R::CodeExpired },
    { QLatin1StringView("bad_verification_code"), R::CodeExpired },
    { QLatin1StringView("login_required"), R::NoSession },
    { QLatin1StringView("consent_required"), R::ConsentMissing },
    { QLatin1StringView("interaction_required"), R::SignInTooOld },
    { QLatin1StringView("invalid_grant"), R::GrantExpired },
    { QLatin1StringView("invalid_client"), R::ClientUnknown },
    { QLatin1StringView("unauthorized_client"), R::ClientUnknown },
    { QLatin1StringView("invalid_scope"), R::ScopeRefused },
    { QLatin1StringView("invalid_resource"), R::ResourceMissing },
    { QLatin1StringView("invalid_request"), R::RequestRefused },
    { QLatin1StringView("unsupported_grant_type"), R::RequestRefused },
    { QLatin1StringView("unsupported_response_type"), R::RequestRefused },
    { QLatin1StringView("temporarily_unavailable"), R::ServiceBusy },
    { QLatin1StringView("server_error"), R::ServiceBusy },
    { QLatin1StringView("slow_down"), R::ServiceBusy },
    // our own
    { QLatin1StringView("certificate_file_missing"), R::CertificateFileMissing },
    { QLatin1StringView("browser_timeout"), R::CodeExpired },
    { QLatin1StringView("certificate_unreadable"), R::CertificateUnreadable },
    { QLatin1StringView("certificate_key_missing"), R::CertificateKeyMissing },
    { QLatin1StringView("certificate_key_encrypted"), R::CertificateKeyEncrypted },
    { QLatin1StringView("certificate_key_differs"), R::CertificateKeyDiffers },
    { QLatin1StringView("certificate_key_unsuitable"), R::CertificateKeyUnsuitable },
    { QLatin1StringView("certificate_expired"), R::CertificateExpired },
    { QLatin1StringView("certificate_not_yet_valid"), R::CertificateNotYetValid },
    { QLatin1StringView("signing_unavailable"), R::SigningUnavailable },
    { QLatin1StringView("secret_missing"), R::SecretMissing },
    { QLatin1StringView("tenant_malformed"), R::TenantUnknown },
    { QLatin1StringView("cli_missing"), R::CliMissing },
    { QLatin1StringView("cli_not_signed_in"), R::CliNotSignedIn },
    { QLatin1StringView("cli_expired"), R::CliExpired },
    { QLatin1StringView("cli_tenant_missing"), R::CliTenantMissing },
    { QLatin1StringView("cli_failed"), R::CliFailed },
    { QLatin1StringView("cli_timeout"), R::CliTookTooLong },
    { QLatin1StringView("cli_not_understood"), R::CliNotUnderstood },
    { QLatin1StringView("token_missing"), R::TokenMissing },
    { QLatin1StringView("token_expired"), R::TokenExpired },
    { QLatin1StringView("token_for_other"), R::TokenForOther },
    { QLatin1StringView("token_other_tenant"), R::TokenOtherTenant },
    { QLatin1StringView("token_cannot_renew"), R::TokenCannotRenew },
    { QLatin1StringView("keychain_unavailable"), R::KeychainUnavailable },
    { QLatin1StringView("keychain_locked"), R::KeychainLocked },
    { QLatin1StringView("keychain_denied"), R::KeychainDenied },
    { QLatin1StringView("keychain_timeout"), R::KeychainTookTooLong },
    { QLatin1StringView("keychain_lost"), R::KeychainLost },
    { QLatin1StringView("keychain_kept"), R::KeychainKept },
};

int numberOf(const QString &code)
{
    constexpr QLatin1StringView mark("AADSTS");
    return code.startsWith(mark, Qt::CaseInsensitive) ? QStringView(code).sliced(mark.size()).toInt() : 0;
}

RefusalReason reasonOfNumber(int number)
{
    const auto *const found =
        std::lower_bound(std::begin(numbers), std::end(numbers), number, [](const Number &one, int wanted) {
            return one.number < wanted;
        });
    return found != std::end(numbers) && found->number == number ? found->reason : R::Unknown;
}

RefusalReason reasonOfWord(const QString &code)
{
    const auto *const found = std::find_if(std::begin(words), std::end(words), [&code](const Word &one) {
        return code.compare(one.code, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(words) ? R::Unknown : found->reason;
}

} // namespace

RefusalReason reasonOf(const Error &error)
{
    // The number says more than the code, but for what it does not know.
    const int number = numberOf(error.innerCode.isEmpty() ? error.code : error.innerCode);
    if (const RefusalReason reason = reasonOfNumber(number); reason != R::Unknown)
        return reason;
    for (const QString *word : { &error.innerCode, &error.code }) {
        if (const RefusalReason reason = reasonOfWord(*word); reason != R::Unknown)
            return reason;
    }
    return error.failure == Failure::Refused && (error.httpStatus >= 500 || error.httpStatus == 429)
        ? R::ServiceBusy
        : R::Unknown;
}

} // namespace linkdesk
