// What a person lacks for a decision: the exact action, the account, the smallest built-in role; and what
// nobody can know before Azure answers.
#include "src/review/decisionrights.h"

#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QString Connections = u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections/"_s;
const QString Approval = u"Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/action"_s;
const ResourceId Account(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.DeviceUpdate/accounts/a"_s);

Permission role(const QStringList &actions, const QStringList &notActions = {})
{
    Permission permission;
    permission.actions = actions;
    permission.notActions = notActions;
    return permission;
}

QString textOf(const QList<MissingRight> &rights)
{
    QStringList lines;
    for (const MissingRight &right : rights)
        lines += right.action + u" on "_s + right.scope + u" by "_s + right.role;
    return lines.join(u'\n');
}

QString lacking(const QString &action)
{
    return action + u" on "_s + Account.text() + u" by Contributor"_s;
}

} // namespace

class DecisionRightsTest : public QObject {
    Q_OBJECT
private slots:
    void lacks_data();
    void lacks();
};

void DecisionRightsTest::lacks_data()
{
    QTest::addColumn<QList<Permission>>("permissions");
    QTest::addColumn<QString>("forApproval"); // surely missing
    QTest::addColumn<QString>("forRemoval");
    QTest::addColumn<QString>("possible"); // of approving and rejecting
    const QString write = lacking(Connections + u"write"_s), remove = lacking(Connections + u"delete"_s),
                  approval = lacking(Approval), none;
    using P = QList<Permission>;
    QTest::newRow("nothing") << P{} << write << remove << none;
    QTest::newRow("Reader") << P{ role({ u"*/read"_s }) } << write << remove << none;
    QTest::newRow("Contributor") << P{ role({ u"*"_s }, { u"Microsoft.Authorization/*/Write"_s }) } << none
                                 << none << none;
    QTest::newRow("wildcard of the provider")
        << P{ role({ u"microsoft.deviceupdate/*"_s }) } << none << none << none;
    QTest::newRow("wildcard of the connections")
        << P{ role({ Connections + u'*' }) } << none << none << approval;
    QTest::newRow("exactly the listed action")
        << P{ role({ Connections + u"write"_s }) } << none << remove << approval;
    QTest::newRow("the action that is not listed, alone")
        << P{ role({ Approval }) } << write << remove << none;
    QTest::newRow("of two roles") << P{ role({ Connections + u"write"_s }), role({ Approval }) } << none
                                  << remove << none;
    QTest::newRow("taken away") << P{ role({ u"*"_s }, { Connections + u"write"_s }) } << write << none
                                << none;
    QTest::newRow("the unlisted one taken away")
        << P{ role({ u"*"_s }, { Approval }) } << none << none << approval;
    // Device Update Administrator is about updates.
    QTest::newRow("a role on data") << P{
        role({ u"Microsoft.DeviceUpdate/accounts/read"_s,
               u"Microsoft.DeviceUpdate/accounts/instances/updates/write"_s })
    } << write << remove << none;
}

void DecisionRightsTest::lacks()
{
    QFETCH(QList<Permission>, permissions);
    for (const Decision decision : { Decision::Approve, Decision::Reject }) {
        const DecisionRights rights = decisionRights(decision, Account, permissions);
        QTEST(textOf(rights.missing), "forApproval");
        QTEST(textOf(rights.possible), "possible");
    }
    const DecisionRights removal = decisionRights(Decision::Remove, Account, permissions);
    QTEST(textOf(removal.missing), "forRemoval");
    QCOMPARE(textOf(removal.possible), QString());
}

QTEST_GUILESS_MAIN(DecisionRightsTest)
#include "decisionrightstest.moc"
