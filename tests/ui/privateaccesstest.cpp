// Networking > Private access on a scripted network: what is said while decisions run and after they have
// ended, the keyboard, rights, the list read again.
#include "tests/ui/connections.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/networking/accountpage.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/decisionpanel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace linkdesk;

namespace {
const HttpHeaders Operation{ { "Azure-AsyncOperation", "http://127.0.0.1:9/op/1?api-version=2023-07-01" } };
}

class PrivateAccessTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void decisionsStayVisibleWhenThePageIsReadAgain();
    void theErrorOfARemovalStays();
    void aRemovalOffersTheOtherSide();
    void everyRowSaysWhy();
    void aListThatCameOutOtherwiseIsReadAgain();
    void spaceChecksTheFirstRowAtOnce();
    void theCurrentRowStaysWhenReadAgain();
    void theEndpointIsALink();
    void whoMayNotSeesWhy();
    void theLastApprovedOneIsWarnedOf();
    void askedAgainWhatIsTypedStays();
    void nothingToSendNothingToCopy();
    void commandsCanBeCopied();
    void exportsOnce();
    void anEmptyListLeadsOn();
    void everyLetterIsUsedOnce();

private:
    void open(const QList<QByteArray> &connections, const QByteArray &publicAccess = "Enabled");
    void answerDecision(const QByteArray &name, const QByteArray &status);
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    MessageBar *message() const { return find<MessageBar>("privateAccessMessage"); }
    QTableView *table() const { return find<QTableView>("connections"); }
    QModelIndex cell(const QByteArray &name, int column) const;
    QString state(const QByteArray &name) const
    {
        return cell(name, ConnectionModel::State).data().toString();
    }
    void check(const QList<QByteArray> &names) const;
    void decide(const char *command) const;

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<AccountPage> m_page;
};

void PrivateAccessTest::init()
{
    m_arm = std::make_unique<ScriptedSession>();
    m_ui = std::make_unique<FakeUi>(m_arm->get());
}

void PrivateAccessTest::cleanup()
{
    m_page.reset();
    m_ui.reset();
    m_arm.reset();
}

void PrivateAccessTest::open(const QList<QByteArray> &connections, const QByteArray &publicAccess)
{
    m_arm->on("GET " + accountPath(), 200, accountJson(publicAccess, connections));
    m_arm->on("GET " + connectionsPath(), 200, listJson(connections));
    m_page = std::make_unique<AccountPage>(&m_ui->context, accountId());
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showTab(QStringLiteral("private-access"));
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), connections.size());
    QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty());
}

void PrivateAccessTest::answerDecision(const QByteArray &name, const QByteArray &status)
{
    m_arm->on("GET " + connectionPath(name), 200, connectionJson(name, "Pending"));
    m_arm->on("PUT " + connectionPath(name), 200, connectionJson(name, status));
}

QModelIndex PrivateAccessTest::cell(const QByteArray &name, int column) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == QLatin1String(name))
            return model->index(row, column);
    }
    return {};
}

void PrivateAccessTest::check(const QList<QByteArray> &names) const
{
    for (const QByteArray &name : names)
        table()->model()->setData(cell(name, 0), Qt::Checked, Qt::CheckStateRole);
}

void PrivateAccessTest::decide(const char *command) const
{
    button(command)->click();
    button("decisionConfirm")->click();
}

void PrivateAccessTest::decisionsStayVisibleWhenThePageIsReadAgain()
{
    open({ connectionJson("a", "Pending") });
    m_arm->on("GET " + connectionPath("a"), 200, connectionJson("a", "Pending"));
    m_arm->on("PUT " + connectionPath("a"), 201, connectionJson("a", "Approved"), Operation);
    m_arm->hang("GET /op/1");
    check({ "a" });
    decide("approveConnections");
    QTRY_COMPARE(state("a"), QStringLiteral("Approved, finishing"));
    const int reads = m_arm->count("GET " + connectionsPath());
    m_page->refresh(); // F5, or coming back to the page
    QTRY_VERIFY(m_page->findChildren<QLabel *>().size() > 0);
    QCoreApplication::processEvents();
    QCOMPARE(state("a"), QStringLiteral("Approved, finishing"));
    QVERIFY(message()->isVisible());
    QVERIFY(message()->findChild<QPushButton *>(QStringLiteral("messageButton1"))); // Stop sending
    // Public access reads the list for itself; the one with the decisions is not read.
    QTRY_COMPARE(m_arm->count("GET " + connectionsPath()), reads + 1);
    QVERIFY(!button("approveConnections")->isEnabled());
}

void PrivateAccessTest::theErrorOfARemovalStays()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Pending") });
    m_arm->on("GET " + connectionPath("a"), 200, connectionJson("a", "Pending"));
    m_arm->on(
        "DELETE " + connectionPath("a"), 403, Forbidden, { { "x-ms-correlation-request-id", "corr-7" } });
    check({ "a" });
    const int reads = m_arm->count("GET " + connectionsPath());
    decide("removeConnections");
    QTRY_COMPARE(m_arm->count("GET " + connectionsPath()), reads + 1);
    QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty());
    QCOMPARE(state("a"), QStringLiteral("Pending, failed"));
    QCOMPARE(message()->kind(), MessageBar::Kind::Error);
    QVERIFY2(message()->text().contains(QLatin1String("AuthorizationFailed")), qPrintable(message()->text()));
    QVERIFY(message()->text().contains(QLatin1String("corr-7")));
    // Reading again by hand begins anew.
    button("refreshConnections")->click();
    QTRY_COMPARE(state("a"), QStringLiteral("Pending"));
    QVERIFY(!message()->isVisible());
}

// Who can read the other side is offered its clean-up, which says first what goes.
void PrivateAccessTest::aRemovalOffersTheOtherSide()
{
    open({ connectionJson("a", "Approved"), connectionJson("b", "Approved") });
    for (const QByteArray name : { "a", "b" }) {
        m_arm->on("GET " + connectionPath(name), 200, connectionJson(name, "Approved"));
        m_arm->on("DELETE " + connectionPath(name), 204);
    }
    const QByteArray disconnected = R"({"id":")" + endpointPath("a")
        + R"(","name":"a","properties":{"manualPrivateLinkServiceConnections":[{"name":"c","properties":{)"
        + R"("privateLinkServiceConnectionState":{"status":"Disconnected"}}}]}})";
    m_arm->on("GET " + endpointPath("a"), 200, disconnected);
    m_arm->on("GET " + endpointPath("a") + "/privateDnsZoneGroups", 200, R"({"value":[]})");
    m_arm->on("GET " + endpointPath("b"), 403, Forbidden); // somebody else's
    check({ "a", "b" });
    decide("removeConnections");
    QTRY_VERIFY(message()->text().contains(QLatin1String("1 private endpoint")));
    QVERIFY2(message()->text().contains(QLatin1String("Disconnected now")), qPrintable(message()->text()));
    m_ui->dialogs.answer = false;
    message()->findChild<QPushButton *>(QStringLiteral("messageButton1"))->click();
    QTRY_COMPARE(m_ui->dialogs.questions.size(), 1);
    QVERIFY(m_ui->dialogs.questions.constFirst().details.startsWith(QLatin1String("a")));
    QCOMPARE(m_arm->count("DELETE " + endpointPath("a")), 0);
}

void PrivateAccessTest::everyRowSaysWhy()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Pending"), connectionJson("c", "Pending") });
    m_arm->on("GET " + connectionPath("a"), 200, connectionJson("a", "Rejected")); // rejected meanwhile
    m_arm->on("GET " + connectionPath("b"), 403, Forbidden);
    m_arm->on("GET " + connectionPath("c"), 409, R"({"error":{"code":"Busy","message":"Too busy."}})");
    check({ "a", "b", "c" });
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Error);
    const QString text = message()->text();
    QVERIFY2(text.contains(QLatin1String("a: A rejected connection cannot be approved")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("AuthorizationFailed")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Too busy.")), qPrintable(text));
    const auto told = [this](const QByteArray &name, int role) {
        return cell(name, ConnectionModel::State).data(role).toString();
    };
    QTRY_VERIFY(m_page->findChildren<Job *>().isEmpty());
    QVERIFY(told("a", Qt::ToolTipRole).contains(QLatin1String("cannot be approved")));
    QVERIFY(told("a", Qt::AccessibleDescriptionRole).contains(QLatin1String("cannot be approved")));
    QVERIFY(told("c", Qt::ToolTipRole).contains(QLatin1String("Too busy.")));
    QVERIFY(told("c", Qt::AccessibleDescriptionRole).contains(QLatin1String("Busy")));
}

void PrivateAccessTest::aListThatCameOutOtherwiseIsReadAgain()
{
    open({ connectionJson("a", "Pending") });
    m_arm->on("GET " + connectionPath("a"), 200, connectionJson("a", "Rejected"));
    m_arm->clear("GET " + connectionsPath());
    m_arm->on("GET " + connectionsPath(), 200, listJson({ connectionJson("a", "Rejected") }));
    check({ "a" });
    decide("approveConnections");
    QTRY_COMPARE(state("a"), QStringLiteral("Rejected, not changed"));
    QCOMPARE(message()->kind(), MessageBar::Kind::Warning);
}

void PrivateAccessTest::spaceChecksTheFirstRowAtOnce()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Pending") });
    find<QLineEdit>("connectionFilter")->setFocus();
    table()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(cell("a", 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(cell("b", 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QTest::keyClick(table(), Qt::Key_A);
    QVERIFY(find<QWidget>("decisionPanel")->isVisible());
    QVERIFY(find<QLineEdit>("decisionDescription")->hasFocus());
}

void PrivateAccessTest::theCurrentRowStaysWhenReadAgain()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Pending"), connectionJson("c", "Pending") });
    table()->setCurrentIndex(cell("b", ConnectionModel::State));
    m_arm->clear("GET " + connectionsPath());
    m_arm->on(
        "GET " + connectionsPath(), 200,
        listJson({ connectionJson("c", "Pending"), connectionJson("b", "Pending") }));
    m_arm->on("GET " + connectionsPath(), 200, listJson({ connectionJson("c", "Pending") }));
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    button("refreshConnections")->click();
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(table()->currentIndex(), cell("b", ConnectionModel::State));
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    button("refreshConnections")->click();
    QTRY_COMPARE(reset.count(), 2);
    QCOMPARE(table()->currentIndex(), cell("c", ConnectionModel::State)); // in the place of what is gone
}

void PrivateAccessTest::theEndpointIsALink()
{
    open({ connectionJson("a", "Pending") });
    const QModelIndex link = cell("a", ConnectionModel::Endpoint);
    QVERIFY(link.data(Qt::ForegroundRole).isValid());
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {},
        table()->visualRect(cell("a", ConnectionModel::State)).center());
    QVERIFY(m_ui->navigator.places.isEmpty());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(link).center());
    QCOMPARE(m_ui->navigator.places.size(), 1);
    QCOMPARE(m_ui->navigator.places.constFirst().kind, Place::Kind::Endpoint);
}

void PrivateAccessTest::whoMayNotSeesWhy()
{
    m_arm->on(
        "GET " + accountPath() + "/providers/microsoft.authorization/permissions", 200,
        R"({"value":[{"actions":["*/read","Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write"],"notActions":[]}]})");
    open({ connectionJson("a", "Pending") });
    check({ "a" });
    QTRY_VERIFY(!button("removeConnections")->isEnabled());
    QVERIFY(button("removeConnections")->accessibleDescription().contains(QLatin1String("may not")));
    QVERIFY(button("removeConnections")->toolTip().contains(QLatin1String("may not")));
    QVERIFY(button("approveConnections")->isEnabled());
    QCOMPARE(m_arm->count("GET " + accountPath() + "/providers/microsoft.authorization/permissions"), 1);
    // Of removing the exact action is missing; of approving nothing surely is.
    const QString told =
        find<QWidget>("privateAccess")->findChild<MessageBar *>(QStringLiteral("rightsMessage"))->text();
    QVERIFY2(told.contains(QLatin1String("You may not remove connections of")), qPrintable(told));
    QVERIFY(told.contains(
        QLatin1String("Microsoft.DeviceUpdate/accounts/privateEndpointConnections/delete on ")));
    QVERIFY(told.contains(QLatin1String("Contributor")));
    QVERIFY(!told.contains(QLatin1String("Approval/action")));
}

void PrivateAccessTest::theLastApprovedOneIsWarnedOf()
{
    open({ connectionJson("a", "Approved"), connectionJson("b", "Approved") }, "Disabled");
    auto *warning = find<MessageBar>("decisionWarning");
    check({ "a" });
    button("rejectConnections")->click();
    QVERIFY(!warning->isVisible());
    button("decisionCancel")->click();
    check({ "b" });
    button("removeConnections")->click();
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(QLatin1String("nobody")));
}

void PrivateAccessTest::askedAgainWhatIsTypedStays()
{
    open({ connectionJson("a", "Pending") });
    check({ "a" });
    auto *description = find<QLineEdit>("decisionDescription");
    button("approveConnections")->click();
    QTest::keyClicks(description, QStringLiteral("line 7"));
    button("approveConnections")->click();
    QCOMPARE(description->text(), QStringLiteral("line 7"));
    button("rejectConnections")->click();
    QCOMPARE(description->text(), QString());
    QTest::keyClicks(description, QStringLiteral("no"));
    QTest::keyClick(description, Qt::Key_Escape);
    QVERIFY(!find<QWidget>("decisionPanel")->isVisible());
    button("rejectConnections")->click();
    QCOMPARE(description->text(), QString());
}

void PrivateAccessTest::nothingToSendNothingToCopy()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Rejected") });
    check({ "b" });
    QVERIFY(!button("approveConnections")->isEnabled());
    QVERIFY(button("approveConnections")->toolTip().contains(QLatin1String("cannot be approved")));
    DecisionPanel panel(&m_ui->context);
    const auto part = [&panel](const char *name) {
        return panel.findChild<QAbstractButton *>(QLatin1String(name));
    };
    panel.ask(Decision::Approve, { connection("b", "Rejected") });
    QVERIFY(!part("decisionCopyCommand")->isEnabled());
    QVERIFY(!part("decisionConfirm")->isEnabled());
    panel.ask(Decision::Approve, { connection("a", "Pending") });
    QVERIFY(part("decisionCopyCommand")->isEnabled());
    QVERIFY(part("decisionConfirm")->isEnabled());
}

void PrivateAccessTest::commandsCanBeCopied()
{
    open({ connectionJson("a", "Pending") });
    check({ "a" });
    button("approveConnections")->click();
    auto *copy = button("decisionCopyCommand");
    copy->setFocus(Qt::TabFocusReason);
    QVERIFY(copy->hasFocus());
    QTest::keyClick(copy, Qt::Key_Space);
    QVERIFY2(
        m_ui->dialogs.copied.contains(QLatin1String("private-endpoint-connection")),
        qPrintable(m_ui->dialogs.copied));
}

void PrivateAccessTest::exportsOnce()
{
    open({ connectionJson("a", "Pending") });
    const int reads = m_arm->count("GET " + connectionsPath());
    button("exportConnections")->click();
    QVERIFY(!button("exportConnections")->isEnabled());
    QVERIFY(message()->isVisible());
    button("exportConnections")->click();
    QTRY_VERIFY(!m_ui->dialogs.saved.isEmpty());
    QTRY_VERIFY(button("exportConnections")->isEnabled());
    QCOMPARE(m_arm->count("GET " + connectionsPath()), reads + 1);
    QCOMPARE(message()->kind(), MessageBar::Kind::Success);
}

void PrivateAccessTest::anEmptyListLeadsOn()
{
    open({});
    auto *create = button("emptyStateAction");
    QTRY_VERIFY(create->isVisible());
    create->click();
    QCOMPARE(m_ui->navigator.places.size(), 1);
    QCOMPARE(m_ui->navigator.places.constFirst().kind, Place::Kind::CreateEndpoint);
}

// With the panel open, and with the letters of the window's frame.
void PrivateAccessTest::everyLetterIsUsedOnce()
{
    open({ connectionJson("a", "Pending"), connectionJson("b", "Approved") });
    QCOMPARE(find<QCheckBox>("selectAllShown")->text().remove(u'&'), QStringLiteral("Select all 2 shown"));
    check({ "a" });
    for (const char *command : { "approveConnections", "rejectConnections", "removeConnections" }) {
        QVERIFY(!mnemonicOf(button(command)->text()).isNull());
        button(command)->click();
        QString taken = takenMnemonics(m_page.get()) + QStringLiteral("HVGKFXTB");
        std::sort(taken.begin(), taken.end());
        QVERIFY2(std::adjacent_find(taken.cbegin(), taken.cend()) == taken.cend(), qPrintable(taken));
    }
}

QTEST_MAIN(PrivateAccessTest)
#include "privateaccesstest.moc"
