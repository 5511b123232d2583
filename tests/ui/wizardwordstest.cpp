// What the wizard says: faults with their figures, what is waited for, what was chosen instead, what went
// wrong with each resource.
#include "src/model/apiversions.h"
#include "src/plan/proposals.h"
#include "tests/sandbox/sandboxworld.h"
#include "tests/support/planfacts.h"
#include "tests/ui/fakeui.h"
#include "ui/common/faulttext.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/deploymenttable.h"
#include "ui/wizard/plantext.h"
#include "ui/wizard/readinghint.h"
#include "ui/wizard/wizardpage.h"

#include <QLabel>
#include <QTest>
#include <QTimer>

Q_DECLARE_METATYPE(linkdesk::Fault)

using namespace linkdesk;

class WizardWordsTest : public QObject {
    Q_OBJECT

private slots:
    void sentencesCarryTheirFigures_data()
    {
        using F = Field;
        using C = FaultCode;
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, Field field, FaultCode code, const QStringList &args,
                            const char *word) {
            QTest::newRow(name) << Fault{ Page::Basics, field, -1, code, args } << QString::fromUtf8(word);
        };
        const QString mark = QStringLiteral("!");
        row("group ends in a period", F::ResourceGroup, C::BadLastCharacter, { QStringLiteral(".") },
            "period");
        row("group ends otherwise", F::ResourceGroup, C::BadLastCharacter, { mark }, "is \"!\"");
        row("zone's group", F::ZoneResourceGroup, C::BadCharacter, { mark, QStringLiteral("2") },
            "parentheses");
        row("group begins", F::ResourceGroup, C::BadFirstCharacter, { mark }, "parentheses");
        row("sub-resource ends", F::GroupId, C::BadLastCharacter, { QStringLiteral("_") }, "letter or digit");
        row("table", F::Name, C::NameOutsideTable,
            { QStringLiteral("3"), QStringLiteral("60"), QStringLiteral("70") }, "3 to 60");
        row("tags", F::Tags, C::TooManyTags, { QStringLiteral("40"), QStringLiteral("41") }, "40 tags");
        row("tags of a zone", F::Tags, C::ZoneTagLimits, { QStringLiteral("14"), QStringLiteral("16") },
            "14 tags; it would get 16");
        row("space", F::TagName, C::ZoneTagLimits, { QStringLiteral("14"), QStringLiteral(" ") }, "a space");
        row("digit", F::TagName, C::ZoneTagLimits, { QStringLiteral("14"), QStringLiteral("7") },
            "begin with a digit");
        row("target", F::Target, C::TargetMalformed, { QStringLiteral("group") }, "the resource group");
    }
    void sentencesCarryTheirFigures()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, word);
        const QString text = faultText(fault);
        QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
    }

    void saysWhatItWaitsFor()
    {
        Facts facts = planfacts::facts();
        ReadingHint hint;
        auto *timer = hint.findChild<QTimer *>(QStringLiteral("readingHintTimer"));
        hint.load(facts, false);
        QVERIFY(!timer->isActive());
        facts.networks.state = Fact<QList<VirtualNetwork>>::State::Loading;
        hint.load(facts, true);
        QVERIFY(timer->isActive());
        QVERIFY(hint.isHidden());
        timer->start(0);
        QTRY_VERIFY(hint.text().contains(QStringLiteral("virtual networks")));
        facts.zones.state = Fact<QList<PrivateDnsZone>>::State::Loading;
        hint.load(facts, true);
        QVERIFY(hint.text().contains(QStringLiteral("private DNS zones")));
        hint.load(planfacts::facts(), false);
        QVERIFY(hint.isHidden());
    }

    void listsOnlyTheTagsThatAreSent()
    {
        Facts facts = planfacts::facts();
        planfacts::know(facts.zones, { planfacts::zone(planfacts::group) });
        Draft draft = complete(draftForAccount(planfacts::account()), facts);
        draft.tags = { { QStringLiteral("a"), QStringLiteral("1"), false, true },
                       { QStringLiteral("b"), QStringLiteral("2"), true, true } };
        const auto lines = plantext::summary(Page::Tags, draft, facts);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().label, QStringLiteral("b"));
        QCOMPARE(lines.first().value, QStringLiteral("2"));
    }

    void tellsOfEachResourceWhatWentWrong()
    {
        DeploymentRow row;
        row.name = QStringLiteral("pe-1");
        row.state = QStringLiteral("Failed");
        row.message = QStringLiteral("<b>No</b>\naddress");
        DeploymentTable table;
        table.setRows({ row }, QDateTime(), true);
        QCOMPARE(table.item(0, 3)->text(), QStringLiteral("<b>No</b> address"));
        QVERIFY(!table.item(0, 3)->toolTip().contains(QStringLiteral("<b>")));
    }

    void saysWhatItChoseInstead()
    {
        SandboxWorld world;
        FakeUi ui(world.session());
        const ResourceId account = ResourceId::resource(
            QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc"), QStringLiteral("rg-deviceupdate-prod"),
            types::Account.toString(), QStringLiteral("contoso-adu-americas"));
        WizardPage page(&ui.context, account);
        page.show();
        auto *region = page.findChild<ChoiceCombo *>(QStringLiteral("region"));
        QTRY_VERIFY_WITH_TIMEOUT(region->chosen().size() > 0 && region->count() > 3, 30000);
        const QString home = region->chosen();
        auto *hint = page.findChild<ReadingHint *>();
        QTRY_VERIFY_WITH_TIMEOUT(!hint->findChild<QTimer *>()->isActive(), 30000); // everything is read
        Draft elsewhere;
        elsewhere.target = account;
        elsewhere.subscriptionId = account.subscriptionId();
        elsewhere.resourceGroup = account.resourceGroup();
        elsewhere.region = QStringLiteral("uksouth");
        elsewhere.virtualNetwork = ResourceId::resource(
            account.subscriptionId(), QStringLiteral("rg"), types::VirtualNetwork.toString(),
            QStringLiteral("vnet-gone"));
        elsewhere.subnet = elsewhere.virtualNetwork.child(QStringLiteral("subnets"), QStringLiteral("s"));
        QVERIFY(world.session()->drafts()->save(world.session()->cloud(), account, elsewhere).has_value());
        page.showTab(QStringLiteral("continue"));
        emit region->picked(home);
        const QString told = page.findChild<MessageBar *>(QStringLiteral("wizardMessage"))->text();
        QVERIFY2(told.contains(QStringLiteral("Virtual network: ")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("was chosen instead")), qPrintable(told));
    }
};

QTEST_MAIN(WizardWordsTest)
#include "wizardwordstest.moc"
