// A plan as the journal keeps it.
#include "src/flow/plandetails.h"

#include "src/model/apiversions.h"

#include <QTest>

using namespace linkdesk;

class PlanDetailsTest : public QObject {
    Q_OBJECT
private slots:
    void comesBackFromTheJournal()
    {
        Plan made;
        made.draft.subscriptionId = QStringLiteral("s");
        made.draft.resourceGroup = QStringLiteral("rg");
        made.draft.name = QStringLiteral("pe-1");
        made.deploymentName = QStringLiteral("Microsoft.PrivateEndpoint-20260102030405");
        for (const QStringView type : { types::PrivateEndpoint, types::ZoneGroup }) {
            made.resources.append({ PlannedResource::Act::Create,
                                    type.toString(),
                                    ResourceId(QStringLiteral("/x/") + type.toString()),
                                    {} });
        }
        made.atSubscription = true;
        made.deploymentLocation = QStringLiteral("westus2");
        made.accountHostName = QStringLiteral("a.api.adu.microsoft.com");
        made.resources[0].act = PlannedResource::Act::Update;
        made.linksThere.append(ResourceId(QStringLiteral("/x/y")));
        made.currentSubnet = { { QStringLiteral("a"), 1 } };
        const Plan back = plandetails::fromJson(plandetails::toJson(made));
        QCOMPARE(plandetails::toJson(back), plandetails::toJson(made));
        QCOMPARE(back.deploymentId(), made.deploymentId());
        QCOMPARE(back.resources.size(), 2);
        QVERIFY(plandetails::fromJson({}).resources.isEmpty());
    }
};

QTEST_APPLESS_MAIN(PlanDetailsTest)
#include "plandetailstest.moc"
