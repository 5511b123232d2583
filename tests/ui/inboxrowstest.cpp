// The rows of the inbox on a scripted network: who asks, the words, filter and checks.
#include "tests/ui/inbox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace linkdesk;

class InboxRowsTest : public Inbox {
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysWhoAsksAndWhat();
    void namesAForeignTenantOnlyWhereItIsKnown();
    void stockWordsAreNoMessage();
    void rejectingTheLastWayInIsSaid();
    void theFilterKnowsFields();
    void aHiddenRowIsNotDecided();
    void allShownAreCheckedAtOnce();
    void spaceChecksWhatIsSelected();
    void anotherOrderKeepsWhatIsSelected();

private:
    void openThree();
    void filter(const char *typed) const
    {
        find<QLineEdit>("connectionFilter")->setText(QLatin1String(typed));
    }
    QString shown() const;
};

void InboxRowsTest::openThree()
{
    open({ requestJson("a", "first line", "2026-01-01T00:00:00Z"),
           requestJson("b", "second line", "2026-01-02T00:00:00Z"),
           requestJson("c", "third", "2026-01-03T00:00:00Z") });
}

QString InboxRowsTest::shown() const
{
    QStringList words;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        words.append(cell(row, PendingModel::Message));
    return words.join(QStringLiteral(", "));
}

void InboxRowsTest::saysWhoAsksAndWhat()
{
    m_arm->on("GET " + endpointPath("b"), 200, endpointJson("b", "Line 7 needs updates"));
    open({ requestJson("a", "Awaiting approval", "2026-01-02T00:00:00Z"),
           requestJson("b", "Awaiting approval", "2026-01-01T00:00:00Z") });
    // Who waits longest comes first.
    QCOMPARE(cell(0, PendingModel::WhoAsks), QStringLiteral("Production / rg"));
    QCOMPARE(cell(0, PendingModel::Account), QStringLiteral("a"));
    QCOMPARE(cell(0, PendingModel::Target), QStringLiteral("DeviceUpdate"));
    QCOMPARE(cell(0, PendingModel::Message), QStringLiteral("Line 7 needs updates"));
    QCOMPARE(cell(1, PendingModel::Message), QStringLiteral("No message")); // its endpoint cannot be read
    QCOMPARE(cell(0, PendingModel::RequestState), QStringLiteral("Pending"));
    const QModelIndex since = table()->model()->index(0, PendingModel::Since);
    QVERIFY(since.data(Qt::ToolTipRole).toString().contains(QLatin1String("2026-01-01")));
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        QVERIFY(!cell(0, column).contains(QLatin1String("7d1c"))); // createdBy
    find<QLineEdit>("connectionFilter")->setText(QStringLiteral("line 7"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void InboxRowsTest::namesAForeignTenantOnlyWhereItIsKnown()
{
    const auto tenantOf = [](const QByteArray &id, const QByteArray &tenant) {
        QByteArray json = subscriptionJson(id, "Name " + id);
        json.chop(1);
        return json + R"(,"tenantId":")" + tenant + "\"}";
    };
    m_arm->on("GET /subscriptions", 200, listJson({ tenantOf("s", "t1"), tenantOf("guest", "t2") }));
    m_arm->on("GET " + accountsPath("guest"), 200, listJson({}));
    const auto from = [](const QByteArray &name, const QByteArray &subscription, const QByteArray &since) {
        QByteArray json = requestJson(name, "hello", since);
        const QByteArray own = endpointPath(name);
        QByteArray other = own;
        other.replace("/subscriptions/s/", "/subscriptions/" + subscription + '/');
        return json.replace(own, other);
    };
    open({ from("a", "guest", "2026-01-01T00:00:00Z"), from("b", "far", "2026-01-02T00:00:00Z"),
           from("c", "s", "2026-01-03T00:00:00Z") });
    QCOMPARE(cell(0, PendingModel::WhoAsks), QStringLiteral("Foreign: Name guest / rg"));
    QCOMPARE(cell(1, PendingModel::WhoAsks), QStringLiteral("Tenant unknown: far / rg"));
    QCOMPARE(cell(2, PendingModel::WhoAsks), QStringLiteral("Name s / rg"));
    const QModelIndex foreign = table()->model()->index(0, PendingModel::WhoAsks);
    QVERIFY(foreign.data(Qt::ToolTipRole).toString().contains(QLatin1String("another one than")));
}

void InboxRowsTest::stockWordsAreNoMessage()
{
    m_arm->on("GET " + endpointPath("a"), 200, endpointJson("a", "Please approve my connection"));
    open({ requestJson("a", "Line 3", "2026-01-01T00:00:00Z"),
           requestJson("b", "please approve my connection.", "2026-01-02T00:00:00Z"),
           requestJson("c", " ", "2026-01-03T00:00:00Z") });
    QCOMPARE(cell(0, PendingModel::Message), QStringLiteral("Line 3")); // the endpoint's own says nothing
    QCOMPARE(cell(1, PendingModel::Message), QStringLiteral("No message"));
    QCOMPARE(cell(2, PendingModel::Message), QStringLiteral("No message"));
}

void InboxRowsTest::rejectingTheLastWayInIsSaid()
{
    m_arm->on("GET " + accountsPath("s"), 200, listJson({ accountJson("Disabled") }));
    open({ requestJson("a", "first", "2026-01-01T00:00:00Z") });
    approvable("a");
    check({ 0 });
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    check({ 0 });
    button("rejectConnections")->click();
    auto *warning = find<MessageBar>("decisionWarning");
    QVERIFY2(warning->text().contains(QLatin1String("nobody")), qPrintable(warning->text()));
}

void InboxRowsTest::theFilterKnowsFields()
{
    QByteArray endpoint = endpointJson("c", "third");
    endpoint.chop(1);
    m_arm->on("GET " + endpointPath("c"), 200, endpoint + R"(,"location":"westeurope"})");
    openThree();
    filter("message:LINE");
    QCOMPARE(shown(), QStringLiteral("first line, second line"));
    filter("name:b line");
    QCOMPARE(shown(), QStringLiteral("second line"));
    filter("account:nowhere");
    QCOMPARE(shown(), QString());
    QVERIFY(find<QWidget>("pendingEmpty")->isVisible());
    filter("sub:production group:rg account:a third");
    QCOMPARE(shown(), QStringLiteral("third"));
    filter("region:westeurope");
    QCOMPARE(shown(), QStringLiteral("third"));
    filter("");
    QCOMPARE(table()->model()->rowCount(), 3);
}

void InboxRowsTest::aHiddenRowIsNotDecided()
{
    openThree();
    approvable("a");
    approvable("b");
    check({ 0, 1 });
    auto *hidden = find<QLabel>("hiddenChecks");
    QVERIFY(hidden->isHidden());
    filter("first");
    QVERIFY(hidden->isVisible());
    QVERIFY2(hidden->text().contains(QLatin1String("1 checked")), qPrintable(hidden->text()));
    QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1"));
    decide("approveConnections");
    QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(m_arm->sent("PUT"), QList<QByteArray>{ "PUT " + connectionPath("a") });
    filter("third");
    QVERIFY(!button("approveConnections")->isEnabled());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A);
    QVERIFY(find<QWidget>("decisionPanel")->isHidden());
    filter(""); // what was hidden is checked still, and can be seen now
    QVERIFY(hidden->isHidden());
    QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1"));
}

void InboxRowsTest::allShownAreCheckedAtOnce()
{
    openThree();
    filter("line");
    const QSignalSpy changes(table()->model(), &QAbstractItemModel::dataChanged);
    find<QCheckBox>("selectAllShown")->click();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 2"));
    filter("");
    QCOMPARE(find<QCheckBox>("selectAllShown")->checkState(), Qt::PartiallyChecked);
}

void InboxRowsTest::spaceChecksWhatIsSelected()
{
    openThree();
    const auto click = [this](int row, Qt::KeyboardModifiers keys) {
        const QRect place = table()->visualRect(table()->model()->index(row, PendingModel::Message));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys, place.center());
    };
    click(0, Qt::NoModifier);
    click(2, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(button("rejectConnections")->text().remove(u'&'), QStringLiteral("Reject 3"));
    click(0, Qt::NoModifier);
    click(2, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(button("rejectConnections")->text().remove(u'&'), QStringLiteral("Reject 1"));
}

void InboxRowsTest::anotherOrderKeepsWhatIsSelected()
{
    openThree();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    table()->sortByColumn(PendingModel::Since, Qt::DescendingOrder);
    QCOMPARE(shown(), QStringLiteral("third, second line, first line"));
    table()->sortByColumn(PendingModel::Message, Qt::AscendingOrder);
    QCOMPARE(cell(table()->currentIndex().row(), PendingModel::Message), QStringLiteral("second line"));
    filter("second");
    QCOMPARE(table()->currentIndex().row(), 0);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
}

QTEST_MAIN(InboxRowsTest)
#include "inboxrowstest.moc"
