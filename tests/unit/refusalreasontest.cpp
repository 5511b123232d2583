// What an answer of the sign-in service means, by Entra's number, OAuth's code and our own.
#include "src/auth/refusalreason.h"

#include <QTest>

using namespace linkdesk;

namespace {

Error refusal(const QString &code, const QString &inner = {}, int status = 400)
{
    Error error = Error::of(Failure::Refused);
    error.code = code;
    error.innerCode = inner;
    error.httpStatus = status;
    return error;
}

} // namespace

Q_DECLARE_METATYPE(linkdesk::RefusalReason)

class RefusalReasonTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<RefusalReason>("reason");
        const auto row = [](int number, RefusalReason reason) {
            QTest::newRow(QByteArray::number(number).constData()) << number << reason;
        };
        using R = RefusalReason;
        row(50011, R::RedirectNotRegistered);
        row(50020, R::NotInTenant);
        row(50034, R::UserUnknown);
        row(50053, R::AccountLocked);
        row(50055, R::PasswordExpired);
        row(50057, R::AccountDisabled);
        row(50058, R::NoSession);
        row(50076, R::SecondFactor);
        row(50079, R::SecondFactorSetup);
        row(50105, R::NotAssigned);
        row(50158, R::ExternalStep);
        row(50173, R::GrantRevoked);
        row(53000, R::DeviceNotManaged);
        row(53003, R::PolicyBlocks);
        row(65001, R::ConsentMissing);
        row(65004, R::ConsentDeclined);
        row(70008, R::GrantExpired);
        row(90002, R::TenantUnknown);
        row(90072, R::NotInTenant);
        row(90094, R::AdminConsentNeeded);
        row(135010, R::GrantRevoked);
        row(500011, R::ResourceMissing);
        row(530003, R::DeviceNotManaged);
        row(700016, R::ApplicationMissing);
        row(700024, R::AssertionOutOfTime);
        row(700027, R::CertificateUnknown);
        row(700082, R::GrantExpired);
        row(700084, R::GrantExpired);
        row(7000215, R::SecretWrong);
        row(7000218, R::NoPublicClient);
        row(7000222, R::SecretExpired);
    }
    void numbers()
    {
        QFETCH(int, number);
        QFETCH(RefusalReason, reason);
        const QString code = QStringLiteral("AADSTS%1").arg(number);
        QCOMPARE(reasonOf(refusal(QStringLiteral("invalid_grant"), code)), reason);
        // Azure CLI gives the number alone.
        QCOMPARE(reasonOf(refusal(code)), reason);
        QCOMPARE(reasonOf(refusal({}, code.toLower())), reason);
    }

    void theCodeDecidesWhereTheNumberIsUnknown()
    {
        using R = RefusalReason;
        QCOMPARE(
            reasonOf(refusal(QStringLiteral("interaction_required"), QStringLiteral("AADSTS99999999"))),
            R::SignInTooOld);
        QCOMPARE(reasonOf(refusal(QStringLiteral("Invalid_Client"))), R::ClientUnknown);
        QCOMPARE(reasonOf(refusal(QStringLiteral("access_denied"))), R::DeclinedByPerson);
        QCOMPARE(reasonOf(refusal(QStringLiteral("keychain_locked"))), R::KeychainLocked);
        QCOMPARE(reasonOf(refusal(QStringLiteral("cli_missing"))), R::CliMissing);
        // The person is needed because the keychain did not open.
        QCOMPARE(
            reasonOf(refusal(QStringLiteral("interaction_required"), QStringLiteral("keychain_locked"))),
            R::KeychainLocked);
    }

    void whatSaysNothingIsUnknown()
    {
        using R = RefusalReason;
        QCOMPARE(reasonOf({}), R::Unknown);
        QCOMPARE(reasonOf(refusal({})), R::Unknown);
        QCOMPARE(reasonOf(refusal(QStringLiteral("AADSTS"))), R::Unknown);
        QCOMPARE(reasonOf(refusal(QStringLiteral("AADSTSx50076"))), R::Unknown);
        QCOMPARE(reasonOf(refusal(QStringLiteral("else"))), R::Unknown);
        QCOMPARE(reasonOf(refusal({}, {}, 503)), R::ServiceBusy);
        QCOMPARE(reasonOf(refusal({}, {}, 429)), R::ServiceBusy);
        QCOMPARE(reasonOf(Error::of(Failure::ConnectionLost)), R::Unknown);
    }
};

QTEST_GUILESS_MAIN(RefusalReasonTest)
#include "refusalreasontest.moc"
