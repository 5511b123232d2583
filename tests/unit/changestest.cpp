// What is news between two readings of the requests.
#include "src/review/changes.h"

#include <QtTest>

using namespace linkdesk;

namespace {

PrivateEndpointConnection request(const QString &account, const QString &name, int day = 1)
{
    PrivateEndpointConnection result;
    result.id = ResourceId(
        u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.DeviceUpdate/accounts/"_qs + account
        + u"/privateEndpointConnections/"_qs + name);
    result.name = name;
    result.state.status = u"Pending"_qs;
    result.createdAt = QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC);
    return result;
}

RequestSnapshot snapshot(const QList<PrivateEndpointConnection> &pending)
{
    RequestSnapshot result;
    for (const PrivateEndpointConnection &one : pending) {
        result.pending.insert(one.id.key(), one);
        result.states.insert(one.id.key(), one.state.status);
    }
    return result;
}

QString fresh(const RequestChanges &changes)
{
    QStringList names;
    for (const PrivateEndpointConnection &one : changes.fresh)
        names.append(one.name);
    return names.join(u' ');
}

QString decided(const RequestChanges &changes)
{
    QStringList names;
    for (const auto &one : changes.decided)
        names.append(one.request.name + u':' + one.status);
    return names.join(u' ');
}

QString accountKey(const QString &account)
{
    return request(account, u"x"_qs).id.parent().key();
}

} // namespace

class ChangesTest : public QObject {
    Q_OBJECT
private slots:
    void nothingNew()
    {
        const RequestSnapshot one = snapshot({ request(u"a"_qs, u"x"_qs) });
        QVERIFY(changesBetween(one, one, {}).isEmpty());
    }

    void newOnesWhoWaitsLongestFirst()
    {
        const auto changes = changesBetween(
            snapshot({ request(u"a"_qs, u"x"_qs) }),
            snapshot(
                { request(u"a"_qs, u"x"_qs), request(u"a"_qs, u"z"_qs, 3), request(u"b"_qs, u"y"_qs, 2) }),
            {});
        QCOMPARE(fresh(changes), u"y z"_qs);
        QCOMPARE(decided(changes), QString());
    }

    void decisionsOfOthers()
    {
        const RequestSnapshot before =
            snapshot({ request(u"a"_qs, u"gone"_qs), request(u"a"_qs, u"mine"_qs, 2),
                       request(u"a"_qs, u"yes"_qs, 3) });
        RequestSnapshot now = snapshot({});
        now.states.insert(request(u"a"_qs, u"yes"_qs).id.key(), u"Approved"_qs);
        const auto changes = changesBetween(before, now, { request(u"a"_qs, u"mine"_qs).id.key() });
        QCOMPARE(decided(changes), u"gone: yes:Approved"_qs);
        QCOMPARE(fresh(changes), QString());
    }

    void whatCannotBeReadIsNoNews()
    {
        const RequestSnapshot before = snapshot({ request(u"a"_qs, u"x"_qs), request(u"b"_qs, u"y"_qs) });
        for (const QString &unread : { accountKey(u"a"_qs), u"s"_qs }) {
            RequestSnapshot now = snapshot({ request(u"b"_qs, u"y"_qs) });
            now.unread = { unread };
            QVERIFY(changesBetween(before, now, {}).isEmpty());
            const RequestSnapshot both = joined(before, now);
            QVERIFY(changesBetween(both, before, {}).isEmpty()); // it is back
            QCOMPARE(decided(changesBetween(both, snapshot({ request(u"b"_qs, u"y"_qs) }), {})), u"x:"_qs);
        }
    }

    void whatWasNeverReadIsNoNews()
    {
        RequestSnapshot before = snapshot({});
        before.unread = { u"s"_qs };
        RequestSnapshot between = snapshot({});
        between.unread = { accountKey(u"a"_qs) };
        const RequestSnapshot known = joined(before, between);
        const RequestSnapshot now = snapshot({ request(u"a"_qs, u"x"_qs), request(u"b"_qs, u"y"_qs) });
        QCOMPARE(fresh(changesBetween(before, now, {})), QString());
        QCOMPARE(fresh(changesBetween(known, now, {})), u"y"_qs); // of b all was known
        RequestSnapshot worse = snapshot({});
        worse.unread = { u"s"_qs };
        QCOMPARE(fresh(changesBetween(joined(between, worse), now, {})), u"y"_qs);
    }
};

QTEST_APPLESS_MAIN(ChangesTest)
#include "changestest.moc"
