// An endpoint's page on a scripted network: what could not be read is not said to be absent, deleting asks
// once, and what is deleted leads away.
#include "ui/networking/endpointpage.h"
#include "tests/ui/connections.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace linkdesk;

namespace {

const QByteArray Endpoint = path("Microsoft.Network/privateEndpoints/pe");
const QByteArray Interface = path("Microsoft.Network/networkInterfaces/nic");
const QByteArray Groups = Endpoint + "/privateDnsZoneGroups";

QByteArray endpointJson(const QByteArray &target)
{
    return R"({"id":")" + Endpoint
        + R"(","name":"pe","location":"westus2","properties":{"provisioningState":"Succeeded",)"
          R"("networkInterfaces":[{"id":")"
        + Interface
        + R"("}],"customDnsConfigs":[{"fqdn":"a.api.adu.microsoft.com","ipAddresses":["10.0.0.4"]}],)"
          R"("privateLinkServiceConnections":[{"name":"c","properties":{"privateLinkServiceId":")"
        + target
        + R"(","groupIds":["DeviceUpdate"],"privateLinkServiceConnectionState":{"status":"Approved"}}}]}})";
}

const QByteArray InterfaceJson = R"({"id":")" + Interface
    + R"(","name":"nic","properties":{"ipConfigurations":[{"name":"x","properties":{"privateIPAddress":"10.0.0.5",)"
      R"("privateLinkConnectionProperties":{"fqdns":["b.api.adu.microsoft.com"]}}}]}})";

} // namespace

class EndpointPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysWhatIsThere();
    void whatIsNotReadIsNotAbsent();
    void theQuestionSaysWhatIsNotKnown();
    void deletesOnceAndLeadsAway();
    void readingMeanwhileDoesNotOfferToDeleteAgain();
    void aFailedDeletionSaysWhy();
    void whoMayNotSeesWhy();
    void anotherTargetIsNoLink();
    void offersTheCommand();
    void theFocusGoesBackToTheButton();
    void everyLetterIsUsedOnce();

private:
    void open(const QByteArray &target = accountPath());
    void wait() const { QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty()); }
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    QStringList records() const;

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<EndpointPage> m_page;
};

void EndpointPageTest::init()
{
    m_arm = std::make_unique<ScriptedSession>();
    m_ui = std::make_unique<FakeUi>(m_arm->get());
}

void EndpointPageTest::cleanup()
{
    m_page.reset();
    m_ui.reset();
    m_arm.reset();
}

void EndpointPageTest::open(const QByteArray &target)
{
    m_arm->on("GET " + Endpoint, 200, endpointJson(target));
    m_page = std::make_unique<EndpointPage>(&m_ui->context, ResourceId(QString::fromLatin1(Endpoint)));
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
    wait();
}

QStringList EndpointPageTest::records() const
{
    QStringList lines;
    const auto *rows = find<QTreeWidget>("dnsRecords");
    for (int i = 0; i < rows->topLevelItemCount(); ++i)
        lines.append(rows->topLevelItem(i)->text(0) + u' ' + rows->topLevelItem(i)->text(1));
    return lines;
}

void EndpointPageTest::saysWhatIsThere()
{
    m_arm->on("GET " + Interface, 200, InterfaceJson);
    m_arm->on("GET " + Groups, 200, R"({"value":[]})");
    m_arm->on(
        "GET /subscriptions", 200,
        R"({"value":[{"subscriptionId":"s","displayName":"Production","state":"Enabled"}]})");
    m_arm->on(
        "GET /subscriptions/s/locations", 200, R"({"value":[{"name":"westus2","displayName":"West US 2"}]})");
    open();
    QCOMPARE(records(), QStringList{ QStringLiteral("b.api.adu.microsoft.com 10.0.0.5") });
    QVERIFY(find<QLabel>("dnsNote")->text().startsWith(QLatin1String("No private DNS zone is connected")));
    QStringList shown;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        shown.append(label->text());
    QVERIFY(shown.contains(QStringLiteral("West US 2")));
    QVERIFY(shown.contains(QStringLiteral("Production")));
}

void EndpointPageTest::whatIsNotReadIsNotAbsent()
{
    m_arm->on("GET " + Interface, 403, Forbidden);
    m_arm->on("GET " + Groups, 403, Forbidden);
    open();
    QCOMPARE(records(), QStringList{ QStringLiteral("a.api.adu.microsoft.com 10.0.0.4") });
    const QString note = find<QLabel>("dnsNote")->text();
    QVERIFY2(!note.contains(QLatin1String("No private DNS zone")), qPrintable(note));
    QVERIFY2(note.contains(QLatin1String("could not be read")), qPrintable(note));
    QVERIFY2(note.contains(QLatin1String("nic")), qPrintable(note));
}

void EndpointPageTest::theQuestionSaysWhatIsNotKnown()
{
    m_arm->on("GET " + Groups, 403, Forbidden);
    m_arm->on(
        "GET " + Endpoint + "/providers/Microsoft.Authorization/locks", 200,
        R"({"value":[{"id":"/subscriptions/s/providers/Microsoft.Authorization/locks/keep","name":"keep",)"
        R"("properties":{"level":"ReadOnly"}}]})");
    m_ui->dialogs.answer = false;
    open();
    button("endpointDelete")->click();
    QTRY_COMPARE(m_ui->dialogs.questions.size(), 1);
    const QString details = m_ui->dialogs.questions.constFirst().details;
    QVERIFY2(details.contains(QLatin1String("pe could not be read")), qPrintable(details));
    QVERIFY2(details.contains(QLatin1String("Network interface nic")), qPrintable(details));
    QVERIFY2(details.contains(QLatin1String("pe is locked by keep (ReadOnly, s)")), qPrintable(details));
    QTRY_VERIFY(button("endpointDelete")->isEnabled());
    QVERIFY(m_arm->sent("DELETE").isEmpty());
}

void EndpointPageTest::deletesOnceAndLeadsAway()
{
    m_arm->on("GET " + Groups, 200, R"({"value":[]})");
    m_arm->on("DELETE " + Endpoint, 204);
    open();
    button("endpointDelete")->click();
    button("endpointDelete")->click();
    QTRY_COMPARE(m_ui->navigator.places.size(), 1);
    QCOMPARE(m_ui->dialogs.questions.size(), 1);
    QCOMPARE(m_arm->count("DELETE " + Endpoint), 1);
    QCOMPARE(m_ui->navigator.places.constFirst().kind, Place::Kind::Account);
    QCOMPARE(m_ui->navigator.places.constFirst().resource, accountId());
    QCOMPARE(m_ui->navigator.forgotten, QList<ResourceId>{ ResourceId(QString::fromLatin1(Endpoint)) });
    QCOMPARE(m_ui->notifications.titles, QStringList{ QStringLiteral("pe is deleted") });
    QVERIFY(!button("endpointDelete")->isEnabled());
}

void EndpointPageTest::readingMeanwhileDoesNotOfferToDeleteAgain()
{
    m_arm->on("GET " + Groups, 200, R"({"value":[]})");
    open();
    m_arm->clear("GET " + Groups);
    m_arm->hang("GET " + Groups);
    button("endpointDelete")->click();
    m_page->refresh();
    auto *message = find<MessageBar>("endpointMessage");
    QVERIFY(message->text().startsWith(QLatin1String("Looking")));
    QVERIFY(!button("endpointDelete")->isEnabled());
    message->findChild<QAbstractButton *>(QStringLiteral("messageButton1"))->click(); // Cancel
    QTRY_VERIFY(button("endpointDelete")->isEnabled());
    QVERIFY(!message->isVisible());
    QVERIFY(m_ui->dialogs.questions.isEmpty());
}

void EndpointPageTest::aFailedDeletionSaysWhy()
{
    m_arm->on("GET " + Groups, 200, R"({"value":[]})");
    m_arm->on("DELETE " + Endpoint, 409, R"({"error":{"code":"ScopeLocked","message":"There is a lock."}})");
    open();
    button("endpointDelete")->click();
    auto *message = find<MessageBar>("endpointMessage");
    QTRY_VERIFY(message->text().contains(QLatin1String("ScopeLocked")));
    wait();
    QVERIFY(message->isVisible());
    QVERIFY(button("endpointDelete")->isEnabled());
    QVERIFY(m_ui->navigator.places.isEmpty());
}

void EndpointPageTest::whoMayNotSeesWhy()
{
    m_arm->on(
        "GET " + Endpoint + "/providers/Microsoft.Authorization/permissions", 200,
        R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
    open();
    QVERIFY(!button("endpointDelete")->isEnabled());
    QVERIFY(button("endpointDelete")->accessibleDescription().contains(QLatin1String("may not")));
}

void EndpointPageTest::anotherTargetIsNoLink()
{
    open(path("Microsoft.Storage/storageAccounts/other"));
    QVERIFY(!button("endpointTarget")->isEnabled());
    auto *link = button("open Private link resource");
    QVERIFY(!link || !link->isVisible());
}

void EndpointPageTest::offersTheCommand()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_M, Qt::AltModifier);
    QTRY_VERIFY2(m_ui->dialogs.copied.contains(QLatin1String("\naz ")), qPrintable(m_ui->dialogs.copied));
}

void EndpointPageTest::theFocusGoesBackToTheButton()
{
    open();
    button("endpointJson")->click();
    QTRY_VERIFY(find<QLineEdit>("jsonFind")->hasFocus());
    QTest::keyClick(find<QLineEdit>("jsonFind"), Qt::Key_Escape);
    QVERIFY(button("endpointJson")->hasFocus());
}

void EndpointPageTest::everyLetterIsUsedOnce()
{
    open();
    button("endpointJson")->click();
    wait();
    QString taken = takenMnemonics(m_page.get()) + QStringLiteral("HVGKFXTB");
    std::sort(taken.begin(), taken.end());
    QVERIFY2(std::adjacent_find(taken.cbegin(), taken.cend()) == taken.cend(), qPrintable(taken));
}

QTEST_MAIN(EndpointPageTest)
#include "endpointpagetest.moc"
