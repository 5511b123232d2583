// The wizard on a real sandbox: from + Add to Approved, by keyboard.
#include "ui/wizard/wizardpage.h"
#include "src/flow/inventory.h"
#include "src/model/apiversions.h"
#include "tests/sandbox/sandboxworld.h"
#include "tests/ui/fakeui.h"
#include "ui/wizard/deploymentpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <memory>

using namespace linkdesk;

namespace {

constexpr int Patience = 30000;

ResourceId americas()
{
    return ResourceId::resource(
        QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc"), QStringLiteral("rg-deviceupdate-prod"),
        types::Account.toString(), QStringLiteral("contoso-adu-americas"));
}

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

} // namespace

class WizardPageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createsWithoutTyping();
    void goesFromPageToPageByKeys();
    void leadsToEachFault();
    void savesAndCopiesWhatIsSent();
    void keepsTheDraftAndOffersIt();
    void startsAnewAndTakesItBack();
    void comesBackToTheFilledPages();
    void asksTheOwnerWhereRightsAreMissing();
    void doesNotAskTheOwnerForOtherRights();
    void completesACreateThatFailedHalfWay();
    void asksTheOwnerAfterACreateThatFailed();
    void asksBeforeItReplacesAnotherDraft();
    void tellsThatACancelWasRefused();
    void offersNoUndoOnReview();
    void validatesAgainWhenRefreshed();
    void goesFromFaultToFault();

private:
    void openReview(WizardPage &page);
    std::unique_ptr<DeploymentPage> failedDeployment(const QByteArray &fault);

    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<FakeUi> m_ui;
};

void WizardPageTest::init()
{
    m_world = std::make_unique<SandboxWorld>();
    m_ui = std::make_unique<FakeUi>(m_world->session());
}

void WizardPageTest::cleanup()
{
    m_ui.reset();
    m_world.reset();
}

void WizardPageTest::openReview(WizardPage &page)
{
    QTest::keyClick(&page, Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(find<QTabBar>(&page, "wizardTabs")->currentIndex(), 5);
}

void WizardPageTest::createsWithoutTyping()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    openReview(page);
    auto *create = find<QPushButton>(&page, "create");
    QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), Patience);
    QTRY_VERIFY(create->hasFocus());
    QTest::keyClick(create, Qt::Key_Return);

    QCOMPARE(m_ui->navigator.places.size(), 1);
    const Place place = m_ui->navigator.places.first();
    QCOMPARE(place.kind, Place::Kind::Deployment);
    DeploymentPage deployment(&m_ui->context, place.deployment);
    expose(deployment);
    auto *go = find<QPushButton>(&deployment, "goToResource");
    QTRY_VERIFY_WITH_TIMEOUT(go->isVisible(), Patience);
    QVERIFY(find<QTableWidget>(&deployment, "deploymentRows")->rowCount() >= 2);
    QCOMPARE(find<QLabel>(&deployment, "deploymentConnection")->text(), QStringLiteral("Approved"));
    QCOMPARE(
        find<QLabel>(&deployment, "fqdn1")->text(),
        QStringLiteral("contoso-adu-americas.api.adu.microsoft.com"));
    find<QPushButton>(&deployment, "copyAddress1")->click();
    QVERIFY(m_ui->dialogs.copied.startsWith(QStringLiteral("10.")));
    find<QPushButton>(&deployment, "copyCorrelation")->click();
    QCOMPARE(m_ui->dialogs.copied.size(), 36);
    go->click();
    QCOMPARE(m_ui->navigator.places.last().kind, Place::Kind::Endpoint);
    QCOMPARE(m_ui->navigator.places.last().resource.name(), QStringLiteral("pe-contoso-adu-americas"));
    find<QPushButton>(&deployment, "limitAccess")->click();
    QCOMPARE(m_ui->navigator.places.last().tab, QStringLiteral("public-access"));
    find<QPushButton>(&deployment, "backToPrivateAccess")->click();
    QCOMPARE(m_ui->navigator.places.last().tab, QStringLiteral("private-access"));

    const auto connections = settled(inventory::connections(m_world->session(), americas(), this));
    QVERIFY(connections.has_value());
    const bool approved = std::any_of(connections->cbegin(), connections->cend(), [](const auto &connection) {
        return sameText(connection.privateEndpoint.name(), u"pe-contoso-adu-americas")
            && sameText(connection.state.status, u"Approved");
    });
    QVERIFY(approved);
    QVERIFY(!m_world->session()->drafts()->load(m_world->session()->cloud(), americas()));
}

void WizardPageTest::goesFromPageToPageByKeys()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    auto *tabs = find<QTabBar>(&page, "wizardTabs");
    QTest::keyClick(&page, Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(tabs->currentIndex(), 1);
    QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(tabs->currentIndex(), 2);
    QTest::keyClick(&page, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(tabs->currentIndex(), 3);
    QTest::keyClick(&page, Qt::Key_Tab, Qt::ControlModifier);
    QTRY_COMPARE(tabs->currentIndex(), 4);
    QTest::keyClick(&page, Qt::Key_Escape);
    QTRY_COMPARE(tabs->currentIndex(), 4);
    QTest::keyClick(&page, Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(tabs->currentIndex(), 3);
    QTest::keyClick(&page, Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(tabs->currentIndex(), 0);
    QVERIFY(!find<QPushButton>(&page, "previous")->isEnabled());
    QVERIFY(m_ui->navigator.places.isEmpty());
}

void WizardPageTest::leadsToEachFault()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    auto *name = find<QLineEdit>(&page, "name");
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTRY_VERIFY(name->text().isEmpty());
    openReview(page);
    const auto fault = [&page] { return page.findChild<QPushButton *>(QStringLiteral("fault1")); };
    QTRY_VERIFY_WITH_TIMEOUT(fault() && fault()->hasFocus(), Patience);
    QVERIFY(!find<QPushButton>(&page, "create")->isEnabled());
    QVERIFY(!find<QLabel>(&page, "footerWord")->text().isEmpty());
    auto *tabs = find<QTabBar>(&page, "wizardTabs");
    QCOMPARE(tabs->accessibleTabName(0), QStringLiteral("Basics, has faults"));
    QTest::keyClick(fault(), Qt::Key_Return);
    QTRY_COMPARE(tabs->currentIndex(), 0);
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClick(&page, Qt::Key_3, Qt::AltModifier);
    QTest::keyClick(&page, Qt::Key_F8);
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("pe-mended"));
    QCOMPARE(tabs->accessibleTabName(0), QStringLiteral("Basics, complete"));
}

void WizardPageTest::savesAndCopiesWhatIsSent()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    openReview(page);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&page, "create")->isEnabled(), Patience);
    find<QPushButton>(&page, "downloadTemplate")->click();
    QVERIFY(m_ui->dialogs.saved.contains("\"privateEndpointName\""));
    find<QPushButton>(&page, "copyAsAzureCli")->click();
    QVERIFY(m_ui->dialogs.copied.contains(QStringLiteral("az network private-endpoint create")));
}

void WizardPageTest::keepsTheDraftAndOffersIt()
{
    {
        WizardPage page(&m_ui->context, americas());
        expose(page);
        page.firstFocus()->setFocus(Qt::OtherFocusReason);
        QTest::keyClicks(find<QLineEdit>(&page, "name"), QStringLiteral("pe-half"));
        QVERIFY(page.mayLeave());
    }
    WizardPage page(&m_ui->context, americas());
    expose(page);
    QCOMPARE(find<QLineEdit>(&page, "name")->text(), QStringLiteral("pe-half"));
    auto *onward = find<QPushButton>(&page, "continueDraft");
    QVERIFY(onward->isVisible());
    onward->click();
    QTRY_VERIFY(find<QWidget>(&page, "wizardMessage")->isHidden());
    QCOMPARE(find<QLineEdit>(&page, "name")->text(), QStringLiteral("pe-half"));
}

void WizardPageTest::startsAnewAndTakesItBack()
{
    Draft kept;
    kept.target = americas();
    kept.name = QStringLiteral("pe-old");
    kept.nameEdited = true;
    QVERIFY(m_world->session()->drafts()->save(m_world->session()->cloud(), americas(), kept).has_value());
    WizardPage page(&m_ui->context, americas());
    expose(page);
    auto *name = find<QLineEdit>(&page, "name");
    QCOMPARE(name->text(), QStringLiteral("pe-old"));
    find<QPushButton>(&page, "startAnew")->click();
    QVERIFY(name->text().startsWith(QStringLiteral("pe-contoso-adu-americas")));
    find<QPushButton>(&page, "undoStartAnew")->click();
    QCOMPARE(name->text(), QStringLiteral("pe-old"));
}

void WizardPageTest::comesBackToTheFilledPages()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    QTest::keyClicks(find<QLineEdit>(&page, "name"), QStringLiteral("pe-refused"));
    openReview(page);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&page, "create")->isEnabled(), Patience);
    m_world->addFaults(
        R"({"method":"PUT","pathRegex":"/deployments/","status":409,"code":"DeploymentQuotaExceeded","times":1})");
    find<QPushButton>(&page, "create")->click();
    DeploymentPage deployment(&m_ui->context, m_ui->navigator.places.last().deployment);
    expose(deployment);
    auto *toForm = find<QPushButton>(&deployment, "backToForm");
    QTRY_VERIFY_WITH_TIMEOUT(toForm->isVisible(), Patience);
    QVERIFY(find<QLabel>(&deployment, "deploymentName")
                ->text()
                .startsWith(QStringLiteral("Microsoft.PrivateEndpoint-")));
    toForm->click();
    QCOMPARE(m_ui->navigator.places.last().kind, Place::Kind::CreateEndpoint);
    // The window may have kept the page, or made it anew.
    WizardPage again(&m_ui->context, americas());
    page.hide();
    for (WizardPage *back : { &page, &again }) {
        back->showTab(m_ui->navigator.places.last().tab);
        expose(*back);
        QCOMPARE(find<QLineEdit>(back, "name")->text(), QStringLiteral("pe-refused"));
        QVERIFY(find<QWidget>(back, "wizardMessage")->isHidden());
    }
}

void WizardPageTest::asksTheOwnerWhereRightsAreMissing()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    m_world->addFaults(
        R"({"method":"POST","pathRegex":"/validate$","status":403,"code":"LinkedAuthorizationFailed","times":9,)"
        R"("body":{"error":{"code":"LinkedAuthorizationFailed","message":"no permission to perform action )"
        R"('Microsoft.DeviceUpdate/accounts/PrivateEndpointConnectionsApproval/action'"}}})");
    openReview(page);
    auto *request = find<QPushButton>(&page, "sendAsRequest");
    QTRY_VERIFY_WITH_TIMEOUT(request->isVisible(), Patience);
    request->click();
    QTRY_COMPARE(find<QTabBar>(&page, "wizardTabs")->currentIndex(), 1);
    QTRY_VERIFY(find<QLineEdit>(&page, "requestMessage")->hasFocus());
}

void WizardPageTest::offersNoUndoOnReview()
{
    Draft kept;
    kept.target = americas();
    kept.name = QStringLiteral("pe-old");
    kept.nameEdited = true;
    QVERIFY(m_world->session()->drafts()->save(m_world->session()->cloud(), americas(), kept).has_value());
    WizardPage page(&m_ui->context, americas());
    expose(page);
    find<QPushButton>(&page, "startAnew")->click();
    QPointer<QPushButton> undo = find<QPushButton>(&page, "undoStartAnew");
    openReview(page);
    QVERIFY(!undo || undo->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&page, "create")->isEnabled(), Patience);
    find<QPushButton>(&page, "copyAsAzureCli")->click();
    QVERIFY(!m_ui->dialogs.copied.contains(QStringLiteral("pe-old")));
}

void WizardPageTest::validatesAgainWhenRefreshed()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    openReview(page);
    auto *create = find<QPushButton>(&page, "create");
    QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), Patience);
    m_world->addFaults(
        R"({"method":"POST","pathRegex":"/validate$","status":409,"code":"Conflicting","times":9})");
    page.refresh();
    QVERIFY(!create->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QWidget>(&page, "reviewStatus")
            ->findChild<QLabel *>(QStringLiteral("messageText"))
            ->text()
            .contains(QStringLiteral("Conflicting")),
        Patience);
}

void WizardPageTest::goesFromFaultToFault()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    const QStringList names{ QStringLiteral("name"), QStringLiteral("networkInterfaceName"),
                             QStringLiteral("connectionName") };
    const auto box = [&page, &names](int at) { return find<QLineEdit>(&page, names.at(at).toUtf8()); };
    for (int at = 2; at >= 0; --at) {
        box(at)->setFocus();
        box(at)->selectAll();
        QTest::keyClicks(box(at), QStringLiteral("-"));
    }
    box(1)->setFocus(); // all were left but the first
    box(0)->setFocus();
    QTest::keyClick(&page, Qt::Key_F8);
    QTRY_VERIFY(box(1)->hasFocus()); // from where the person is
    box(1)->selectAll();
    QTest::keyClicks(box(1), QStringLiteral("mended"));
    QTest::keyClick(&page, Qt::Key_F8);
    QTRY_VERIFY(box(2)->hasFocus());
    QTest::keyClick(&page, Qt::Key_F8);
    QTRY_VERIFY(box(0)->hasFocus());
}

void WizardPageTest::doesNotAskTheOwnerForOtherRights()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    m_world->addFaults(
        R"({"method":"POST","pathRegex":"/validate$","status":403,"code":"LinkedAuthorizationFailed","times":9,)"
        R"("body":{"error":{"code":"LinkedAuthorizationFailed","message":"no permission to perform action )"
        R"('Microsoft.Network/virtualNetworks/subnets/join/action'"}}})");
    openReview(page);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&page, "validateAgain")->isVisible(), Patience);
    QVERIFY(find<QPushButton>(&page, "sendAsRequest")->isHidden());
}

std::unique_ptr<DeploymentPage> WizardPageTest::failedDeployment(const QByteArray &fault)
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    page.firstFocus()->setFocus(Qt::OtherFocusReason);
    QTest::keyClicks(find<QLineEdit>(&page, "name"), QStringLiteral("pe-half"));
    openReview(page);
    auto *create = find<QPushButton>(&page, "create");
    if (!QTest::qWaitFor([create] { return create->isEnabled(); }, Patience))
        qFatal("not validated");
    m_world->addFaults(fault);
    create->click();
    auto deployment =
        std::make_unique<DeploymentPage>(&m_ui->context, m_ui->navigator.places.last().deployment);
    expose(*deployment);
    auto *toForm = find<QPushButton>(deployment.get(), "backToForm");
    if (!QTest::qWaitFor([toForm] { return toForm->isVisible(); }, Patience))
        qFatal("did not fail");
    return deployment;
}

// As far as ARM is concerned: the endpoint is there, and the draft that made it comes back.
void WizardPageTest::completesACreateThatFailedHalfWay()
{
    Draft sent;
    for (int round = 0; round < 2; ++round) {
        WizardPage page(&m_ui->context, americas());
        if (round == 1)
            page.showTab(QStringLiteral("continue"));
        expose(page);
        if (round == 1)
            QCOMPARE(find<QLineEdit>(&page, "name")->text(), sent.name);
        openReview(page);
        auto *create = find<QPushButton>(&page, "create");
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), Patience);
        create->click();
        const CreateFlow *flow = m_ui->context.deployments->find(m_ui->navigator.places.last().deployment);
        QTRY_COMPARE_WITH_TIMEOUT(flow->state(), CreateFlow::State::Succeeded, Patience);
        QVERIFY(round == 0 || flow->plan().draft.name == sent.name);
        sent = flow->plan().draft;
        QVERIFY(
            m_world->session()->drafts()->save(m_world->session()->cloud(), americas(), sent).has_value());
    }
}

void WizardPageTest::asksTheOwnerAfterACreateThatFailed()
{
    const auto deployment = failedDeployment(
        R"({"method":"PUT","pathRegex":"/deployments/","status":403,"code":"LinkedAuthorizationFailed","times":1,)"
        R"("body":{"error":{"code":"LinkedAuthorizationFailed","message":"no permission to perform action )"
        R"('Microsoft.DeviceUpdate/accounts/PrivateEndpointConnectionsApproval/action'"}}})");
    auto *request = find<QPushButton>(deployment.get(), "sendAsRequest");
    QVERIFY(request->isVisible());
    const CreateFlow *refused = m_ui->context.deployments->find(m_ui->navigator.places.last().deployment);
    request->click();
    QTRY_COMPARE(m_ui->navigator.places.last().deployment, 2);
    QVERIFY(!request->isEnabled()); // once
    const CreateFlow *flow = m_ui->context.deployments->find(2);
    QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), Patience);
    QCOMPARE(flow->state(), CreateFlow::State::Succeeded);
    QVERIFY(flow->deploymentName() != refused->deploymentName());
    QCOMPARE(flow->endpointId(), refused->endpointId());
    QCOMPARE(flow->endpoint().state.status, QStringLiteral("Pending"));
    QVERIFY(!m_world->session()->drafts()->load(m_world->session()->cloud(), americas()));
}

void WizardPageTest::asksBeforeItReplacesAnotherDraft()
{
    const auto deployment = failedDeployment(
        R"({"method":"PUT","pathRegex":"/deployments/","status":409,"code":"DeploymentQuotaExceeded","times":1})");
    DraftStore *drafts = m_world->session()->drafts();
    const QString cloud = m_world->session()->cloud();
    Draft newer;
    newer.target = americas();
    newer.name = QStringLiteral("pe-newer");
    QVERIFY(drafts->save(cloud, americas(), newer).has_value());
    const auto places = m_ui->navigator.places.size();
    m_ui->dialogs.answer = false;
    find<QPushButton>(deployment.get(), "backToForm")->click();
    QTRY_COMPARE(m_ui->dialogs.questions.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(drafts->load(cloud, americas())->name, QStringLiteral("pe-newer"));
    QCOMPARE(m_ui->navigator.places.size(), places);
    m_ui->dialogs.answer = true;
    find<QPushButton>(deployment.get(), "backToForm")->click();
    QTRY_COMPARE(m_ui->navigator.places.size(), places + 1);
    QCOMPARE(drafts->load(cloud, americas())->name, QStringLiteral("pe-half"));
}

void WizardPageTest::tellsThatACancelWasRefused()
{
    WizardPage page(&m_ui->context, americas());
    expose(page);
    openReview(page);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&page, "create")->isEnabled(), Patience);
    m_world->addFaults(
        R"({"method":"POST","pathRegex":"/cancel$","status":403,"code":"AuthorizationFailed","times":9})");
    find<QPushButton>(&page, "create")->click();
    DeploymentPage deployment(&m_ui->context, m_ui->navigator.places.last().deployment);
    auto *cancel = find<QPushButton>(&deployment, "cancelDeployment");
    QVERIFY(cancel->isEnabled()); // while it is being sent, too
    expose(deployment);
    CreateFlow *flow = m_ui->context.deployments->find(m_ui->navigator.places.last().deployment);
    QTRY_VERIFY_WITH_TIMEOUT(flow->state() == CreateFlow::State::Running || flow->isFinished(), Patience);
    flow->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(flow->cancelError().has_value() || flow->isFinished(), Patience);
    if (!flow->isFinished())
        QVERIFY(find<QWidget>(&deployment, "cancelRefusal")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), Patience);
    QVERIFY(find<QWidget>(&deployment, "cancelRefusal")->isHidden());
}

QTEST_MAIN(WizardPageTest)
#include "wizardpagetest.moc"
