// Decisions in the inbox on a scripted network: taking them back, what could not be read, and the history
// afterwards.
#include "tests/ui/inbox.h"
#include "ui/center/historypage.h"
#include "ui/common/rightsbar.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QToolButton>

using namespace linkdesk;

class PendingPageTest : public Inbox {
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void aDecidedRowStaysWithItsOutcome();
    void theNextPendingRowHasTheFocus();
    void lettersActOnlyInTheTable();
    void confirmedIsNotSentUntilTheTimeIsOver();
    void undoSendsNothing();
    void takenBackWhenTheWindowCloses();
    void anotherIdentityTakesBack();
    void aLostNetworkCanBeResumed();
    void screenReadersCheckAllToo();
    void oneReasonForEach();
    void whoMayNotSeesWhy();
    void missingRightsAreNamedAndCopied();
    void approvalRightStaysUnknown();
    void whoMayDecideIsToldNothing();
    void namesWhatCouldNotBeReadAndReadsItAlone();
    void theRestLeavesDecidedRowsAlone();
    void nothingPendingSaysWhenItWasChecked();
    void stopLeavesWhatWasThere();
    void detailsCanBeCopied();
    void theHistoryFindsTheWords();
    void exportsOfStrangersWordsAreSafe();
};

void PendingPageTest::aDecidedRowStaysWithItsOutcome()
{
    open({ requestJson("a", "first", "2026-01-01T00:00:00Z"),
           requestJson("b", "second", "2026-01-02T00:00:00Z") });
    approvable("a");
    check({ 0 });
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, PendingModel::RequestState), QStringLiteral("Approved"));
    QCOMPARE(cell(0, PendingModel::Message), QStringLiteral("first")); // not our own words
    QCOMPARE(cell(1, PendingModel::RequestState), QStringLiteral("Pending"));
    m_arm->clear("GET " + connectionsPath());
    m_arm->on(
        "GET " + connectionsPath(), 200, listJson({ requestJson("b", "second", "2026-01-02T00:00:00Z") }));
    button("refreshPending")->click();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void PendingPageTest::theNextPendingRowHasTheFocus()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z"),
           requestJson("c", "3", "2026-01-03T00:00:00Z") });
    approvable("a");
    table()->setFocus();
    QTRY_VERIFY(table()->currentIndex().isValid());
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Space);
    QTest::keyClick(table(), Qt::Key_A);
    QTest::keyClick(find<QLineEdit>("decisionDescription"), Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 1);
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void PendingPageTest::lettersActOnlyInTheTable()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z") });
    find<QCheckBox>("selectAllShown")->click();
    auto *filter = find<QLineEdit>("connectionFilter");
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_R);
    QVERIFY(find<QWidget>("decisionPanel")->isHidden());
    filter->clear();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_R);
    QVERIFY(find<QWidget>("decisionPanel")->isVisible());
    QVERIFY(find<QLabel>("decisionTitle")->text().startsWith(QLatin1String("Reject 2 connection")));
    QTest::keyClick(find<QWidget>("decisionPanel"), Qt::Key_Escape);
    QVERIFY(table()->hasFocus());
}

void PendingPageTest::confirmedIsNotSentUntilTheTimeIsOver()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    approvable("a");
    m_undo->setSeconds(3);
    check({ 0 });
    const auto waits = m_arm->scheduler.waits().size();
    decide("approveConnections");
    QCOMPARE(m_undo->waiting(), 1);
    QCOMPARE(messageButton(1)->text().remove(u'&'), QStringLiteral("Undo (3 s)"));
    QVERIFY(!button("approveConnections")->isEnabled());
    QVERIFY(!button("refreshPending")->isEnabled());
    m_page->refresh(); // F5 changes nothing
    QVERIFY(m_arm->sent("PUT").isEmpty());
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(m_undo->waiting(), 0);
    QCOMPARE(m_arm->scheduler.waits().mid(waits, 3), (QList<qint64>{ 1000, 1000, 1000 }));
    QCOMPARE(m_arm->sent("PUT").size(), 1);
}

void PendingPageTest::undoSendsNothing()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    approvable("a");
    m_undo->setSeconds(5);
    check({ 0 });
    decide("approveConnections");
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_undo->waiting(), 0);
    QVERIFY(message()->text().startsWith(QLatin1String("Undone")));
    QVERIFY(button("approveConnections")->isEnabled()); // still checked: confirming again is two presses
    decide("approveConnections");
    messageButton(1)->click();
    QTRY_COMPARE(m_arm->scheduler.pending(), 0); // nothing comes later
    QVERIFY(m_arm->sent("PUT").isEmpty());
    QVERIFY(m_arm->get()->history()->all(m_arm->get()->cloud()).value().isEmpty());
}

void PendingPageTest::takenBackWhenTheWindowCloses()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    approvable("a");
    m_undo->setSeconds(5);
    check({ 0 });
    decide("approveConnections");
    m_undo->takeBackAll();
    QCOMPARE(m_undo->waiting(), 0);
    decide("approveConnections");
    QCOMPARE(m_undo->waiting(), 1);
    m_page.reset();
    QCOMPARE(m_undo->waiting(), 0);
    QTRY_COMPARE(m_arm->scheduler.pending(), 0);
    QVERIFY(m_arm->sent("PUT").isEmpty());
}

void PendingPageTest::anotherIdentityTakesBack()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    approvable("a");
    m_undo->setSeconds(5);
    check({ 0 });
    decide("approveConnections");
    m_arm->get()->setIdentity({ QStringLiteral("rita"), QStringLiteral("Reader"), QStringLiteral("t") });
    QCOMPARE(m_undo->waiting(), 0);
    QCOMPARE(m_ui->notifications.titles, QStringList{ QStringLiteral("1 decision(s) not sent") });
    QTRY_COMPARE(m_arm->scheduler.pending(), 0);
    QVERIFY(m_arm->sent("PUT").isEmpty());
}

// They toggle the box instead of clicking it.
void PendingPageTest::screenReadersCheckAllToo()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z") });
    auto *all = find<QCheckBox>("selectAllShown");
    QAccessible::queryAccessibleInterface(all)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());
    QTRY_VERIFY(button("approveConnections")->isEnabled());
    QCOMPARE(all->checkState(), Qt::Checked);
    check({ 0 });
    table()->model()->setData(table()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QAccessible::queryAccessibleInterface(all)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(all->checkState(), Qt::Checked);
}

// What is done, what nobody knows and what was not sent is told; resuming reads first what is not known.
void PendingPageTest::aLostNetworkCanBeResumed()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z") });
    approvable("a");
    m_arm->on("GET " + connectionPath("b"), 200, connectionJson("b", "Pending"));
    m_arm->lose("GET " + connectionPath("b"));
    m_arm->lose("PUT " + connectionPath("b"));
    check({ 0, 1 });
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Error);
    QVERIFY2(
        message()->text().startsWith(QLatin1String("The network is gone: 1 done, 1 not known, 0 not sent.")),
        qPrintable(message()->text()));
    const auto sent = m_arm->sent("PUT").size();
    m_arm->clear("GET " + connectionPath("b"));
    m_arm->on("GET " + connectionPath("b"), 200, connectionJson("b", "Approved"));
    const auto buttons = message()->findChildren<QPushButton *>();
    const auto resume = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *each) {
        return each->text().remove(u'&').startsWith(QLatin1String("Resume with 1"));
    });
    QVERIFY(resume != buttons.cend());
    (*resume)->click();
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(m_arm->sent("PUT").size(), sent); // it had arrived: nothing is sent again
}

void PendingPageTest::oneReasonForEach()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z") });
    for (const QByteArray &name : { QByteArray("a"), QByteArray("b") }) {
        m_arm->on("GET " + connectionPath(name), 200, connectionJson(name, "Pending"));
        m_arm->on("PUT " + connectionPath(name), 200, connectionJson(name, "Rejected"));
    }
    check({ 0 });
    button("rejectConnections")->click();
    QVERIFY(button("oneReasonEach")->isHidden()); // of one there is one reason
    check({ 1 });
    button("rejectConnections")->click();
    button("oneReasonEach")->click();
    QVERIFY(find<QLineEdit>("decisionDescription")->isHidden());
    QVERIFY(find<QLineEdit>("reason1")->hasFocus());
    find<QLineEdit>("reason1")->setText(QStringLiteral("unknown factory"));
    QTest::keyClick(find<QLineEdit>("reason2"), Qt::Key_Return);
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QVERIFY(m_arm->bodyOf("PUT " + connectionPath("a")).contains("unknown factory"));
    QVERIFY(m_arm->bodyOf("PUT " + connectionPath("b")).contains("please")); // blank: the present one
}

void PendingPageTest::whoMayNotSeesWhy()
{
    m_arm->on(
        "GET " + accountPath() + "/providers/microsoft.authorization/permissions", 200,
        R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    check({ 0 });
    QVERIFY(!button("approveConnections")->isEnabled());
    QVERIFY(button("approveConnections")->toolTip().contains(QLatin1String("You may not change")));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A);
    QVERIFY(find<QWidget>("decisionPanel")->isHidden());
}

void PendingPageTest::missingRightsAreNamedAndCopied()
{
    m_arm->on(
        "GET " + accountPath() + "/providers/microsoft.authorization/permissions", 200,
        R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z"), requestJson("b", "2", "2026-01-02T00:00:00Z") });
    // Before anything is checked, for nothing may be decided at all.
    QVERIFY(find<RightsBar>("rightsBar")->isVisible());
    const QString action = QStringLiteral("Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write");
    const QString scope = QString::fromLatin1(accountPath());
    auto *told = find<MessageBar>("rightsMessage");
    QCOMPARE(told->kind(), MessageBar::Kind::Warning);
    for (const QString &part : { QStringLiteral("approve or reject connections of a."), action, scope,
                                 QStringLiteral("smallest built-in role with it is Contributor") })
        QVERIFY2(told->text().contains(part, Qt::CaseInsensitive), qPrintable(told->text()));
    button("copyRights")->click();
    const QString &copied = m_ui->dialogs.copied;
    QCOMPARE(copied.count(action), 1); // approving and rejecting lack the same
    QVERIFY(copied.contains(scope, Qt::CaseInsensitive));
    QVERIFY(copied.contains(QLatin1String("Contributor")));
    QVERIFY(!copied.contains(QLatin1String("Approval/action")));
}

// No list of Device Update's actions has the one that approving may want: nothing is said to be missing.
void PendingPageTest::approvalRightStaysUnknown()
{
    m_arm->on(
        "GET " + accountPath() + "/providers/microsoft.authorization/permissions", 200,
        R"({"value":[{"actions":["Microsoft.DeviceUpdate/accounts/privateEndpointConnections/*"],"notActions":[]}]})");
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    QVERIFY(!find<RightsBar>("rightsBar")->isVisible());
    check({ 0 });
    QVERIFY(button("approveConnections")->isEnabled());
    auto *told = find<MessageBar>("rightsMessage");
    QVERIFY(told->isVisible());
    QCOMPARE(told->kind(), MessageBar::Kind::Info);
    QVERIFY2(
        told->text().contains(QLatin1String("privateEndpointConnectionsApproval/action")),
        qPrintable(told->text()));
    button("copyRights")->click();
    QVERIFY(m_ui->dialogs.copied.contains(QLatin1String("privateEndpointConnectionsApproval/action")));
    m_page->findChild<QTableView *>(QStringLiteral("pendingConnections"))
        ->model()
        ->setData(table()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!told->isVisible());
}

void PendingPageTest::whoMayDecideIsToldNothing()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") }); // rights that cannot be read
    QVERIFY(!find<RightsBar>("rightsBar")->isVisible());
    check({ 0 });
    QVERIFY(!find<RightsBar>("rightsBar")->isVisible());
    QVERIFY(button("approveConnections")->isEnabled());
}

void PendingPageTest::namesWhatCouldNotBeReadAndReadsItAlone()
{
    m_arm->on(
        "GET /subscriptions", 200,
        listJson({ subscriptionJson("s", "Production"), subscriptionJson("t", "Test") }));
    m_arm->on("GET " + accountsPath("t"), 403, Forbidden);
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    QCOMPARE(message()->kind(), MessageBar::Kind::Warning);
    QVERIFY2(
        message()->text().contains(QLatin1String("Could not read 1 of 2 subscription(s): Test")),
        qPrintable(message()->text()));
    m_arm->clear("GET " + accountsPath("t"));
    m_arm->on("GET " + accountsPath("t"), 200, listJson({}));
    const int before = m_arm->count("GET " + connectionsPath());
    button("retryPending")->click();
    QVERIFY(!button("retryPending")->isEnabled());
    QTRY_VERIFY(message()->text().isEmpty());
    QTRY_VERIFY(settled());
    QCOMPARE(m_arm->count("GET " + connectionsPath()), before); // what was read is not asked for again
    QCOMPARE(table()->model()->rowCount(), 1);
}

void PendingPageTest::theRestLeavesDecidedRowsAlone()
{
    m_arm->on(
        "GET /subscriptions", 200,
        listJson({ subscriptionJson("s", "Production"), subscriptionJson("t", "Test") }));
    m_arm->on("GET " + accountsPath("t"), 403, Forbidden);
    open({ requestJson("a", "first", "2026-01-01T00:00:00Z") });
    approvable("a");
    check({ 0 });
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    m_arm->clear("GET " + accountsPath("t"));
    m_arm->on("GET " + accountsPath("t"), 200, listJson({}));
    QVERIFY(find<QLabel>("pendingCount")->text().contains(QLatin1String("Test"))); // said all the time
    button("retryPending")->click();
    QTRY_VERIFY(!find<QLabel>("pendingCount")->text().contains(QLatin1String("Test")));
    QCOMPARE(cell(0, PendingModel::RequestState), QStringLiteral("Approved"));
    QCOMPARE(cell(0, PendingModel::Message), QStringLiteral("first"));
}

void PendingPageTest::nothingPendingSaysWhenItWasChecked()
{
    open({});
    QTRY_VERIFY(find<QWidget>("pendingEmpty")->isVisible());
    QStringList texts;
    for (const auto *label : find<QWidget>("pendingEmpty")->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("No pending connections")));
    QVERIFY(texts.join(u' ').contains(QLatin1String("Last checked ")));
}

void PendingPageTest::stopLeavesWhatWasThere()
{
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    m_arm->clear("GET /subscriptions");
    m_arm->hang("GET /subscriptions");
    QVERIFY(!button("stopPending")->isEnabled());
    button("refreshPending")->click();
    QVERIFY(button("stopPending")->isEnabled());
    button("stopPending")->click();
    QTRY_VERIFY(message()->text().startsWith(QLatin1String("Stopped")));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(!button("stopPending")->isEnabled());
}

void PendingPageTest::detailsCanBeCopied()
{
    m_arm->on("GET " + endpointPath("a"), 200, endpointJson("a", "hello"));
    open({ requestJson("a", "1", "2026-01-01T00:00:00Z") });
    table()->setCurrentIndex(table()->model()->index(0, 0));
    auto *details = find<QWidget>("pendingDetails");
    QTRY_VERIFY(details->isVisible());
    details->findChild<QAbstractButton *>(QStringLiteral("copy Resource GUID"))->click();
    QCOMPARE(m_ui->dialogs.copied, QStringLiteral("guid-a"));
    details->findChild<QAbstractButton *>(QStringLiteral("copy Private endpoint ID"))->click();
    QCOMPARE(m_ui->dialogs.copied, QString::fromLatin1(endpointPath("a")));
    QStringList texts;
    for (const auto *label : details->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("plsc-a"))); // the network side's name
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_ui->navigator.places.constLast().resource, accountId());
}

void PendingPageTest::theHistoryFindsTheWords()
{
    open({ requestJson("a", "Factory Seattle", "2026-01-01T00:00:00Z"),
           requestJson("b", "2", "2026-01-02T00:00:00Z") });
    m_arm->on("GET " + connectionPath("a"), 200, connectionJson("a", "Pending", "Factory Seattle"));
    m_arm->on("PUT " + connectionPath("a"), 200, connectionJson("a", "Approved", "fine"));
    m_arm->on("GET " + connectionPath("b"), 200, connectionJson("b", "Pending", "2"));
    m_arm->on("PUT " + connectionPath("b"), 403, Forbidden);
    check({ 0, 1 });
    button("approveConnections")->click();
    find<QLineEdit>("decisionDescription")->setText(QStringLiteral("fine"));
    button("decisionConfirm")->click();
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Error);
    m_page = std::make_unique<HistoryPage>(&m_ui->context);
    m_page->show();
    m_page->refresh();
    auto *rows = find<QTableView>("history");
    QCOMPARE(rows->model()->rowCount(), 2);
    find<QLineEdit>("historyFilter")->setText(QStringLiteral("seattle FINE"));
    QCOMPARE(rows->model()->rowCount(), 1);
    find<QLineEdit>("historyFilter")->clear();
    auto *states = find<QComboBox>("historyStateFilter");
    states->setCurrentIndex(states->findData(QStringLiteral("failed")));
    QCOMPARE(rows->model()->rowCount(), 1);
    button("exportHistoryJson")->click();
    const auto json = QJsonDocument::fromJson(m_ui->dialogs.saved).array();
    QCOMPARE(json.size(), 1); // what is shown
    QCOMPARE(
        json.at(0).toObject().value(QLatin1String("errorCode")).toString(),
        QStringLiteral("AuthorizationFailed"));
    find<QLineEdit>("historyFilter")->setText(QStringLiteral("nothing like this"));
    QVERIFY(find<QWidget>("historyEmpty")->isVisible());
    QVERIFY(!button("exportHistoryCsv")->isEnabled());
}

void PendingPageTest::exportsOfStrangersWordsAreSafe()
{
    ReviewEntry entry;
    entry.cloud = m_arm->get()->cloud();
    entry.decision = QStringLiteral("approve");
    entry.connection = connectionId("a");
    entry.wordsBefore = QStringLiteral("=HYPERLINK(1)");
    QVERIFY(m_arm->get()->history()->begin(entry));
    m_page = std::make_unique<HistoryPage>(&m_ui->context);
    m_page->refresh();
    button("exportHistoryCsv")->click();
    QVERIFY(m_ui->dialogs.saved.contains(",'=HYPERLINK(1),"));
    QVERIFY(m_ui->dialogs.saved.contains(",open,"));
}

QTEST_MAIN(PendingPageTest)
#include "pendingpagetest.moc"
