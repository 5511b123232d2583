// A draft that was begun without an account: how its target is said, what follows from it, what is told of
// it, and what is sent.
#include "src/plan/target.h"
#include "src/plan/approval.h"
#include "src/plan/plan.h"
#include "src/plan/targettext.h"
#include "src/plan/writers.h"
#include "tests/unit/ruletest.h"

#include <QJsonDocument>

using namespace linkdesk;
using planfacts::fail;
using planfacts::know;
using ruletest::fault;
using ruletest::texts;
using F = Field;
using C = FaultCode;

namespace {

const QString Alias = u"plant.1b2c3d4e.westus2.azure.privatelinkservice"_qs;

Draft typed(Draft draft, const QString &text)
{
    const Draft before = draft;
    draft.byResourceId = true;
    draft.targetText = text;
    return withTarget(draft, before);
}

// As the wizard fills it: the person says the target, the group and the region.
Draft askedFor(const QString &text, const Facts &facts)
{
    Draft draft = typed(draftWithoutAccount(), text);
    draft.subscriptionId = planfacts::subscription;
    draft.resourceGroup = planfacts::group;
    draft.region = u"westus2"_qs;
    return complete(draft, facts);
}

// Nothing of the account can be read.
Facts strangersFacts()
{
    Facts facts = planfacts::facts();
    fail(facts.account);
    fail(facts.linkResources);
    fail(facts.accountPermissions);
    return facts;
}

} // namespace

class TargetTest : public QObject {
    Q_OBJECT
private slots:
    void theAskerWhoCannotReadTheAccount()
    {
        const Facts facts = strangersFacts();
        const Draft draft = askedFor(planfacts::accountId().text(), facts);
        QCOMPARE(draft.target, planfacts::accountId());
        QCOMPARE(draft.name, u"pe-contoso-adu"_qs);
        QCOMPARE(draft.groupId, u"DeviceUpdate"_qs);
        QCOMPARE(draft.memberName, u"adu"_qs);
        QVERIFY(draft.manual);
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.zones[0].zoneName, planfacts::zoneName);
        QCOMPARE(texts(validate(draft, facts, true)), QStringList());
        const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
        QVERIFY(deploymentBody(plan).contains("manualPrivateLinkServiceConnections"));
    }

    void choosesByTheRightsUntilThePersonDoes_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QStringList>("actions");
        QTest::addColumn<bool>("manual");
        const QString exact = u"Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/action"_qs;
        const auto row = [](const char *name, const QStringList &actions, ApprovalReason reason) {
            QTest::newRow(name) << int(reason) << actions << needsOwner(reason);
        };
        row("everything", { u"*"_qs }, ApprovalReason::Allowed);
        row("all of the service", { u"microsoft.deviceupdate/*"_qs }, ApprovalReason::Allowed);
        row("all actions", { u"*/action"_qs }, ApprovalReason::Allowed);
        row("named", { exact }, ApprovalReason::Allowed);
        row("reader", { u"*/read"_qs }, ApprovalReason::MissingRight);
        row("network", { u"Microsoft.Network/*"_qs }, ApprovalReason::MissingRight);
        row("none", {}, ApprovalReason::MissingRight);
    }
    void choosesByTheRightsUntilThePersonDoes()
    {
        QFETCH(int, reason);
        QFETCH(QStringList, actions);
        QFETCH(bool, manual);
        Facts facts = planfacts::facts();
        know(facts.accountPermissions, { Permission{ actions, {} } });
        Draft draft = askedFor(planfacts::accountId().text(), facts);
        QCOMPARE(int(approvalReason(draft, facts)), reason);
        QCOMPARE(draft.manual, manual);
        draft.manual = !manual;
        draft.manualChosen = true;
        QCOMPARE(complete(draft, facts).manual, !manual);
    }

    void waitsForTheRights()
    {
        Facts facts = planfacts::facts();
        facts.accountPermissions = {};
        facts.accountPermissions.state = Fact<QList<Permission>>::State::Loading;
        QCOMPARE(
            int(approvalReason(askedFor(planfacts::accountId().text(), facts), facts)),
            int(ApprovalReason::NotKnownYet));
        QVERIFY(!askedFor(planfacts::accountId().text(), facts).manual);
    }

    void asksAcrossDirectories()
    {
        Facts facts = planfacts::facts();
        facts.subscriptions.value[0].tenantId = u"here"_qs;
        Subscription other = facts.subscriptions.value[1];
        other.subscriptionId = u"33333333-3333-3333-3333-333333333333"_qs;
        other.tenantId = u"there"_qs;
        facts.subscriptions.value.append(other);
        const ResourceId foreign = ResourceId::resource(
            other.subscriptionId, u"rg"_qs, types::Account.toString(), u"foreign-adu"_qs);
        Draft draft = askedFor(foreign.text(), facts);
        QCOMPARE(int(approvalReason(draft, facts)), int(ApprovalReason::OtherDirectory));
        QVERIFY(draft.manual);
        draft.manual = false;
        draft.manualChosen = true;
        QCOMPARE(
            texts(validate(draft, facts, true)),
            texts({ fault(Page::Resource, F::Approval, C::OtherDirectory, {}, Severity::Warning) }));
    }

    void warnsWhereItMayBeRefused()
    {
        const Facts facts = strangersFacts();
        Draft draft = askedFor(planfacts::accountId().text(), facts);
        draft.manual = false;
        draft.manualChosen = true;
        QCOMPARE(
            texts(validate(draft, facts, true)),
            texts({ fault(Page::Resource, F::Approval, C::ApprovalNotChecked, {}, Severity::Warning) }));
    }

    void anAliasIsAlwaysAskedFor()
    {
        const Facts facts = planfacts::facts();
        Draft draft = askedFor(u" "_qs + Alias, facts);
        QCOMPARE(draft.target.text(), Alias);
        QVERIFY(draft.manual);
        QVERIFY(draft.groupId.isEmpty());
        QVERIFY(!draft.integrateDns);
        QVERIFY(draft.zones.isEmpty());
        QCOMPARE(draft.name, u"pe-plant"_qs);
        draft.manual = false;
        draft.manualChosen = true;
        draft = complete(draft, facts);
        QVERIFY(draft.manual);
        QVERIFY(!hasErrors(validate(draft, facts, true)));
        const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
        const QJsonObject values =
            QJsonDocument::fromJson(deploymentBody(plan))[u"properties"].toObject()[u"parameters"].toObject();
        QVERIFY(values[u"targetSubResource"].toObject()[u"value"].toArray().isEmpty());
        QCOMPARE(values[u"privateLinkResource"].toObject()[u"value"].toString(), Alias);
        const QString command = createCommand(plan);
        QVERIFY(
            command.contains(u"--private-connection-resource-id '"_qs + Alias) || command.contains(Alias));
        QVERIFY(!command.contains(u"--group-id"_qs));
        // And back.
        draft = complete(typed(draft, planfacts::accountId().text()), facts);
        QCOMPARE(draft.groupId, u"DeviceUpdate"_qs);
        QVERIFY(draft.integrateDns);
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.name, u"pe-contoso-adu"_qs);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Faults>("expected");
        const auto row = [](const char *name, const QString &text, const Faults &expected) {
            QTest::newRow(name) << text << expected;
        };
        const QString id = planfacts::accountId().text();
        const auto malformed = [](const QString &part, const QString &given) {
            return Faults{ fault(Page::Resource, F::TargetText, C::TargetMalformed, { part, given }) };
        };
        row("good", id, {});
        row("nothing", u"  "_qs, { fault(Page::Resource, F::TargetText, C::Missing) });
        row("a name", u"contoso-adu"_qs, malformed(u"form"_qs, u"contoso-adu"_qs));
        row("a connection", id + u"/privateEndpointConnections/c"_qs,
            malformed(u"connection"_qs, u"privateEndpointConnections/c"_qs));
    }
    void faults()
    {
        QFETCH(QString, text);
        QFETCH(Faults, expected);
        const Facts facts = planfacts::facts();
        Draft draft = askedFor(planfacts::accountId().text(), facts);
        draft = complete(typed(draft, text), facts);
        Faults found = onPage(validate(draft, facts, true), Page::Resource);
        QCOMPARE(texts(found), texts(expected));
    }

    void tellsOfASecondEndpointToATypedTarget()
    {
        Facts facts = strangersFacts();
        Draft draft = askedFor(planfacts::accountId().text().toUpper(), facts);
        QVERIFY(!draft.virtualNetwork.isEmpty());
        PrivateEndpoint other = planfacts::endpoint(u"pe-old"_qs);
        other.target = planfacts::accountId();
        other.subnet = draft.subnet;
        know(facts.endpoints, { other });
        QCOMPARE(
            texts(validate(draft, facts, true)),
            texts({ fault(
                Page::Resource, F::TargetText, C::AlreadyConnected, { u"pe-old"_qs }, Severity::Warning) }));
    }

    void checksASubResourceThatIsTyped()
    {
        const auto found = [](const QString &groupId, const Facts &facts) {
            Draft draft = askedFor(planfacts::accountId().text(), facts);
            draft.groupId = groupId;
            return texts(validate(draft, facts, true));
        };
        const Fault offered = fault(Page::Resource, F::GroupId, C::GroupIdNotOffered, { u"DeviceUpdate"_qs });
        Fault usual = offered;
        usual.severity = Severity::Warning;
        QCOMPARE(found(u"blob"_qs, planfacts::facts()), texts({ offered }));
        QCOMPARE(found(u"blob"_qs, strangersFacts()), texts({ usual })); // nobody knows: no block
        QCOMPARE(found(u"deviceupdate"_qs, strangersFacts()), QStringList());
        QCOMPARE(
            found(u"-a"_qs, strangersFacts()),
            texts({ fault(Page::Resource, F::GroupId, C::TooShort, { u"3"_qs, u"2"_qs }),
                    fault(Page::Resource, F::GroupId, C::BadFirstCharacter, { u"-"_qs }) }));
    }

    void aRegistrationMissesOnlyTheApproval()
    {
        Facts facts = strangersFacts();
        facts.deviceUpdateProvider.value.registrationState = u"NotRegistered"_qs;
        Draft draft = askedFor(planfacts::accountId().text(), facts);
        QVERIFY(!hasErrors(validate(draft, facts, true)));
        draft.manual = false;
        QVERIFY(hasErrors(validate(draft, facts, true)));
        QCOMPARE(texts(onPage(validate(askedFor(Alias, facts), facts, true), Page::Basics)), QStringList());
    }

    void keepsWhatIsTypedWhenTheMethodChanges()
    {
        Draft draft = typed(draftWithoutAccount(), planfacts::accountId().text());
        draft.name = u"mine"_qs;
        draft.nameEdited = true;
        Draft before = draft;
        draft.byResourceId = false;
        draft = withTarget(draft, before);
        QCOMPARE(draft.target, planfacts::accountId());
        QCOMPARE(draft.targetSubscriptionId, planfacts::subscription);
        before = draft;
        draft.targetSubscriptionId = planfacts::otherSubscription;
        draft = withTarget(draft, before);
        QVERIFY(draft.target.isEmpty()); // an account of another subscription
        before = draft;
        draft.byResourceId = true;
        draft = withTarget(draft, before);
        QCOMPARE(draft.target, planfacts::accountId());
        QCOMPARE(draft.name, u"mine"_qs);
    }

    void leavesADraftOfAnAccountAlone()
    {
        const Draft draft = ruletest::goodDraft();
        Draft other = draft;
        other.targetText = u"x"_qs;
        QVERIFY(withTarget(other, draft) == other);
        QCOMPARE(draft.home(), planfacts::accountId());
        QVERIFY(draftWithoutAccount().home().isEmpty());
    }

    void beginsWhereThereIsOnlyOneWay()
    {
        Facts facts = planfacts::facts();
        facts.account = {};
        Draft draft = complete(draftWithoutAccount(), facts);
        QCOMPARE(draft.subscriptionId, planfacts::subscription); // the other one is disabled
        QCOMPARE(draft.targetSubscriptionId, planfacts::subscription);
        QVERIFY(draft.region.isEmpty()); // networks in two
        QVERIFY(draft.name.isEmpty());
        know(facts.account, planfacts::account());
        draft = complete(typed(draft, planfacts::accountId().text()), facts);
        QCOMPARE(draft.region, u"westus2"_qs); // the account's
        facts.networks.value.removeFirst();
        QCOMPARE(complete(draftWithoutAccount(), facts).region, u"westeurope"_qs);
    }

    void isSentAgainAsARequest()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        const Plan request = asRequest(plan, now);
        QVERIFY(request.draft.manual);
        QVERIFY(request.deploymentName != plan.deploymentName);
        QCOMPARE(request.endpointId(), plan.endpointId());
        QCOMPARE(request.resources.size(), plan.resources.size());
        QVERIFY(asRequest(plan, now.addSecs(5)).deploymentName != request.deploymentName);
    }
};

QTEST_APPLESS_MAIN(TargetTest)
#include "targettest.moc"
