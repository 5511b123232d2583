// What a refusal says is missing.
#include "src/review/missingright.h"

#include <QTest>

using namespace linkdesk;

namespace {

Error refused(const QString &message)
{
    Error error = Error::of(Failure::Refused, message);
    error.httpStatus = 403;
    return error;
}

} // namespace

class MissingRightTest : public QObject {
    Q_OBJECT
private slots:
    void readsActionScopeAndRole_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("role");
        const QString plain = QStringLiteral(
            "The client 'a@b.c' with object id 'x' does not have authorization to perform action '%1' over "
            "scope '%2' or the scope is invalid. If access was recently granted, please refresh.");
        const auto row = [&](const char *action, const char *role) {
            const QString name = QLatin1String(action), scope = QStringLiteral("/subscriptions/s");
            QTest::newRow(action) << plain.arg(name, scope) << name << scope << QString::fromLatin1(role);
        };
        row("Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write", "Contributor");
        row("Microsoft.DeviceUpdate/accounts/read", "Reader");
        row("Microsoft.Network/privateEndpoints/write", "Network Contributor");
        row("microsoft.network/PRIVATEDNSZONES/A/write", "Private DNS Zone Contributor");
        row("Microsoft.Authorization/locks/delete", "User Access Administrator");
        row("Contoso.Things/do/action", "");
        QTest::newRow("linked") << QStringLiteral(
            "The client 'a' with object id 'x' has permission to perform action "
            "'Microsoft.Network/privateEndpoints/write' on scope '/s/pe'; however, it does not have "
            "permission to perform action(s) "
            "'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) "
            "'/s/vnet/subnets/n' (respectively) or the linked scope(s) are invalid.")
                                << QStringLiteral("Microsoft.Network/virtualNetworks/subnets/join/action")
                                << QStringLiteral("/s/vnet/subnets/n")
                                << QStringLiteral("Network Contributor");
    }

    void readsActionScopeAndRole()
    {
        QFETCH(QString, message);
        const auto found = missingRight(refused(message));
        QVERIFY(found);
        QTEST(found->action, "action");
        QTEST(found->scope, "scope");
        QTEST(found->role, "role");
    }

    void whatSaysNothingGivesNothing()
    {
        QVERIFY(!missingRight(refused(QStringLiteral("No."))));
        QVERIFY(!missingRight({}));
    }
};

QTEST_GUILESS_MAIN(MissingRightTest)
#include "missingrighttest.moc"
