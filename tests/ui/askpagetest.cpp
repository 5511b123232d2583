// Asking for a private endpoint on a real sandbox: from the wizard without an account to Pending, by
// keyboard, as somebody who may not read the account.
#include "src/flow/createflow.h"
#include "tests/sandbox/sandboxworld.h"
#include "tests/ui/fakeui.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/deploymentpage.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/wizardpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <memory>

using namespace linkdesk;

namespace {

constexpr int Patience = 30000;
const QString Production = QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc");
const QString Target = QStringLiteral("/subscriptions/%1/resourceGroups/rg-deviceupdate-prod/providers/"
                                      "Microsoft.DeviceUpdate/accounts/contoso-adu-americas")
                           .arg(Production);

template <class T> T *find(QWidget *page, const char *name)
{
    T *found = page->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

void expose(QWidget &page)
{
    page.resize(1024, 700);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("no window");
}

void pick(QWidget *page, const char *name, const QString &id)
{
    auto *combo = find<ChoiceCombo>(page, name);
    const auto has = [combo, &id] {
        combo->choose(id);
        return sameText(combo->chosen(), id);
    };
    if (!QTest::qWaitFor(has, Patience))
        qFatal("no %s in %s", qPrintable(id), name);
    emit combo->picked(id);
}

} // namespace

class AskPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>(QStringLiteral("nils"));
        m_ui = std::make_unique<FakeUi>(m_world->session());
    }
    void cleanup()
    {
        m_ui.reset();
        m_world.reset();
    }

    void asksByResourceIdUntilPending()
    {
        WizardPage page(&m_ui->context, {});
        page.showTab(QStringLiteral("resource-id"));
        fill(page);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<FaultLine>(&page, "targetTextFault")->text().contains(QStringLiteral("Not checked")),
            Patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QRadioButton>(&page, "approvalByOwner")->isChecked(), Patience);
        auto *message = find<QLineEdit>(&page, "requestMessage");
        message->setFocus();
        QTest::keyClicks(message, QStringLiteral("for the line in Seattle"));
        const CreateFlow *flow = create(page, 1);
        const Place place = m_ui->navigator.places.last();
        QCOMPARE(place.kind, Place::Kind::Deployment);
        QVERIFY(place.resource.isEmpty());
        DeploymentPage deployment(&m_ui->context, place.deployment);
        expose(deployment);
        QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), Patience);
        QCOMPARE(flow->state(), CreateFlow::State::Succeeded);
        QCOMPARE(find<QLabel>(&deployment, "deploymentConnection")->text(), QStringLiteral("Pending"));
        QVERIFY(find<QLabel>(&deployment, "pendingStep")->isVisible());
        QVERIFY(find<QPushButton>(&deployment, "limitAccess")->isHidden());
        QVERIFY(find<QPushButton>(&deployment, "backToPrivateAccess")->isHidden());
        QCOMPARE(flow->endpoint().requestMessage, QStringLiteral("for the line in Seattle"));
        QVERIFY(!m_world->session()->drafts()->load(m_world->session()->cloud(), {}));
    }

    // What validation refuses can be asked for from there.
    void asksWhereValidationIsRefused()
    {
        WizardPage page(&m_ui->context, {});
        page.showTab(QStringLiteral("resource-id"));
        fill(page);
        QTRY_VERIFY_WITH_TIMEOUT(find<QRadioButton>(&page, "approvalByOwner")->isChecked(), Patience);
        find<QRadioButton>(&page, "approvalAtOnce")->click();
        auto *tabs = find<QTabBar>(&page, "wizardTabs");
        tabs->setCurrentIndex(5);
        auto *request = find<QPushButton>(&page, "sendAsRequest");
        QTRY_VERIFY_WITH_TIMEOUT(request->isVisible(), Patience);
        request->click();
        QTRY_COMPARE(tabs->currentIndex(), 1);
        QVERIFY(find<QRadioButton>(&page, "approvalByOwner")->isChecked());
        create(page, 0);
    }

    // Azure has the last word: what it refuses to connect at once goes as a request with one press.
    void sendsARefusedCreateAsARequest()
    {
        m_world->actAs(QStringLiteral("ada"));
        WizardPage page(&m_ui->context, {});
        page.showTab(QStringLiteral("resource-id"));
        fill(page);
        QTRY_VERIFY_WITH_TIMEOUT(find<QRadioButton>(&page, "approvalAtOnce")->isChecked(), Patience);
        m_world->addFaults(
            R"({"method":"PUT","pathRegex":"/deployments/","status":403,"code":"LinkedAuthorizationFailed","times":1,)"
            R"("body":{"error":{"code":"LinkedAuthorizationFailed","message":"no permission to perform action )"
            R"('Microsoft.DeviceUpdate/accounts/PrivateEndpointConnectionsApproval/action'"}}})");
        const CreateFlow *refused = create(page, 1);
        DeploymentPage deployment(&m_ui->context, m_ui->navigator.places.last().deployment);
        expose(deployment);
        deployment.firstFocus()->setFocus(Qt::OtherFocusReason); // as the window does
        auto *request = find<QPushButton>(&deployment, "sendAsRequest");
        QTRY_VERIFY_WITH_TIMEOUT(refused->isFinished() && request->isVisible(), Patience);
        QTRY_VERIFY(request->hasFocus());
        // Or the filled pages come back.
        find<QPushButton>(&deployment, "backToForm")->click();
        QCOMPARE(
            m_ui->navigator.places.last(),
            (Place{ Place::Kind::CreateEndpoint, {}, QStringLiteral("continue") }));
        WizardPage again(&m_ui->context, {});
        again.showTab(QStringLiteral("continue"));
        find<QTabBar>(&again, "wizardTabs")->setCurrentIndex(1);
        QCOMPARE(find<QLineEdit>(&again, "targetText")->text(), Target);
        QTest::keyClick(request, Qt::Key_Return);
        QTRY_COMPARE(m_ui->navigator.places.last().deployment, 2);
        const CreateFlow *flow = m_ui->context.deployments->find(2);
        QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), Patience);
        QCOMPARE(flow->endpoint().state.status, QStringLiteral("Pending"));
        QVERIFY(!m_world->session()->drafts()->load(m_world->session()->cloud(), {}));
    }

    // Another service of the directory, as who may approve there.
    void connectsToAHubOfTheDirectory()
    {
        m_world->actAs(QStringLiteral("ada"));
        const QString hubs = QStringLiteral("Microsoft.Devices/IotHubs");
        const ResourceId hub = ResourceId::resource(
            Production, QStringLiteral("rg-deviceupdate-prod"), hubs, QStringLiteral("iot-contoso-prod"));
        WizardPage page(&m_ui->context, {});
        page.showTab(QStringLiteral("resource-id"));
        expose(page);
        pick(&page, "subscription", Production);
        pick(&page, "resourceGroup", QStringLiteral("rg-network-prod"));
        pick(&page, "region", QStringLiteral("westus2"));
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(1);
        find<QRadioButton>(&page, "methodDirectory")->click();
        pick(&page, "targetSubscription", Production);
        pick(&page, "targetType", hubs);
        pick(&page, "targetName", hub.text());
        QTRY_COMPARE_WITH_TIMEOUT(
            find<ChoiceCombo>(&page, "offeredSubResource")->chosen(), QStringLiteral("iotHub"), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QRadioButton>(&page, "approvalAtOnce")->isChecked(), Patience);
        const CreateFlow *flow = create(page, 1);
        QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), Patience);
        QCOMPARE(flow->state(), CreateFlow::State::Succeeded);
        QCOMPARE(flow->endpoint().target, hub);
        QCOMPARE(flow->endpoint().state.status, QStringLiteral("Approved"));
        DeploymentPage deployment(&m_ui->context, m_ui->navigator.places.last().deployment);
        expose(deployment);
        QCOMPARE(
            find<QLabel>(&deployment, "fqdn1")->text(), QStringLiteral("iot-contoso-prod.azure-devices.net"));
    }

    void keepsTheDraftWithoutAnAccount()
    {
        {
            WizardPage page(&m_ui->context, {});
            page.showTab(QStringLiteral("resource-id"));
            fill(page);
            QVERIFY(page.mayLeave());
        }
        WizardPage page(&m_ui->context, {});
        page.showTab(QStringLiteral("resource-id"));
        expose(page);
        QVERIFY(find<QPushButton>(&page, "continueDraft")->isVisible());
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(1);
        QCOMPARE(find<QLineEdit>(&page, "targetText")->text(), Target);
        find<QPushButton>(&page, "startAnew")->click();
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(1);
        QVERIFY(find<QLineEdit>(&page, "targetText")->text().isEmpty());
    }

private:
    // The pages as a network admin fills them.
    void fill(WizardPage &page)
    {
        expose(page);
        pick(&page, "subscription", Production);
        pick(&page, "resourceGroup", QStringLiteral("rg-network-prod"));
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(1);
        auto *text = find<QLineEdit>(&page, "targetText");
        QVERIFY(text->isVisible());
        text->setFocus();
        QTest::keyClicks(text, u'"' + Target + QStringLiteral("/\""));
        QTest::keyClick(text, Qt::Key_Tab);
        QCOMPARE(text->text(), Target);
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(0);
        pick(&page, "region", QStringLiteral("westus2"));
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(1);
    }

    const CreateFlow *create(WizardPage &page, qint64 number)
    {
        find<QTabBar>(&page, "wizardTabs")->setCurrentIndex(5);
        auto *create = find<QPushButton>(&page, "create");
        if (!QTest::qWaitFor([create] { return create->isEnabled(); }, Patience)) {
            const auto faults =
                page.findChildren<QPushButton *>(QRegularExpression(QStringLiteral("^fault\\d")));
            for (const QPushButton *fault : faults)
                qWarning() << fault->accessibleName();
            qFatal("not validated");
        }
        create->click();
        return m_ui->context.deployments->find(number);
    }

    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<FakeUi> m_ui;
};

QTEST_MAIN(AskPageTest)
#include "askpagetest.moc"
