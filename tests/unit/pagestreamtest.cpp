// Long lists page by page: the next page is asked for before the one in hand is read, rows come in order, and
// a service that names no end is ended.
#include "src/arm/pagestream.h"
#include "tests/support/fakejournal.h"
#include "tests/support/scriptedsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

namespace {

const QByteArray Endpoints = "/subscriptions/s/providers/Microsoft.Network/privateEndpoints";
const QByteArray Graph = "/providers/Microsoft.ResourceGraph/resources";
constexpr const char *More = "http://127.0.0.1:9/more";

QByteArray page(const char *items, const QByteArray &next = {})
{
    QJsonObject json{ { QStringLiteral("value"), QJsonDocument::fromJson(items).array() } };
    if (!next.isEmpty())
        json.insert(QStringLiteral("nextLink"), QString::fromLatin1(next));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

class Rows {
public:
    PageWork work()
    {
        return [this](const QJsonArray &items) -> Beside::Delivery {
            QStringList texts;
            for (const QJsonValue item : items)
                texts.append(item.toString());
            return [this, texts] {
                all += texts;
                ++pages;
            };
        };
    }
    QStringList all;
    int pages = 0;
};

Result<Done> ended(Call<Done> *call, QObject *owner)
{
    std::optional<Result<Done>> outcome;
    call->then(owner, [&outcome](const Result<Done> &result) { outcome = result; });
    [&] { QTRY_VERIFY(outcome.has_value()); }();
    return outcome.value_or(Error::of(Failure::Deadline));
}

// Answers when the test says so.
class HeldTransport : public Transport {
public:
    struct Held {
        HttpRequest request;
        QPointer<Call<HttpReply>> call;
    };
    explicit HeldTransport(QList<Held> *held)
        : m_held(held)
    {
    }
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override
    {
        auto *call = new Call<HttpReply>(parent);
        m_held->append({ request, call });
        return call;
    }

private:
    QList<Held> *m_held;
};

ArmRequest listRequest()
{
    return ArmRequest::get(QString::fromLatin1(Endpoints), u"2024-03-01");
}

} // namespace

class PageStreamTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheNextPageUnread_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("next");
        QTest::newRow("after") << QByteArray("{\"value\":[{\"a\":[1]}],\"nextLink\":\"n\"}")
                               << QStringLiteral("n");
        QTest::newRow("before") << QByteArray("{\"nextLink\":\"n\",\"value\":[{\"a\":[1]}]}")
                                << QStringLiteral("n");
        QTest::newRow("of a row only") << QByteArray("{\"value\":[{\"nextLink\":\"n\"}]}") << QString();
        QTest::newRow("null") << QByteArray("{\"value\":[],\"nextLink\":null}") << QString();
        QTest::newRow("none") << QByteArray("{\"value\":[]}") << QString();
        QTest::newRow("brackets in it") << QByteArray("{\"value\":[],\"nextLink\":\"a]b\"}") << QString();
        QTest::newRow("no JSON") << QByteArray("oh no") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void findsTheNextPageUnread()
    {
        QFETCH(QByteArray, body);
        QTEST(PageStream::nextOf(body, QLatin1String("nextLink")), "next");
    }

    void givesThePagesInOrder()
    {
        ScriptedSession arm;
        arm.on("GET " + Endpoints, 200, page("[\"a\",\"b\"]", More));
        arm.on("GET /more", 200, page("[\"c\"]"));
        QObject owner;
        Rows rows;
        QVERIFY(ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner).has_value());
        QCOMPARE(rows.all.join(u','), QStringLiteral("a,b,c"));
        QCOMPARE(rows.pages, 2);
    }

    // The next page is asked for as soon as the first bytes name it, once, and may come first.
    void theNextPageIsAskedForBeforeTheRowsHaveCome()
    {
        QList<HeldTransport::Held> held;
        ManualScheduler scheduler;
        FakeJournal journal;
        ArmClientOptions options;
        options.origin = QUrl(QStringLiteral("http://127.0.0.1:9"));
        ArmClient client(options, &scheduler, &journal, std::make_unique<HeldTransport>(&held));
        QObject owner;
        Rows rows;
        std::optional<Result<Done>> outcome;
        client.pages(listRequest(), &owner, rows.work())->then(&owner, [&](const Result<Done> &result) {
            outcome = result;
        });
        QTRY_COMPARE(held.size(), 1);
        const QByteArray first = R"({"nextLink":"http://127.0.0.1:9/more","value":["a"]})";
        held[0].request.begun(first.left(20));
        held[0].request.begun(first.left(48));
        held[0].request.begun(first.left(48)); // of a repeat
        QTRY_COMPARE(held.size(), 2);
        QCOMPARE(held[1].request.url.path(), QStringLiteral("/more"));
        held[1].call->settle(HttpReply{ 200, {}, page("[\"b\"]") });
        QTRY_VERIFY(held[1].call.isNull() || held[1].call->isSettled());
        QVERIFY(rows.all.isEmpty());
        held[0].call->settle(HttpReply{ 200, {}, first });
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->has_value());
        QCOMPARE(rows.all.join(u','), QStringLiteral("a,b"));
        QCOMPARE(held.size(), 2);
    }

    // Where it stands so that it is not found at a glance, it is found when the page is read.
    void findsAHiddenLink()
    {
        ScriptedSession arm;
        arm.on(
            "GET " + Endpoints, 200,
            "{\"x\":[1],\"nextLink\":\"http://127.0.0.1:9/more\",\"value\":[\"a\"],\"y\":[]}");
        arm.on("GET /more", 200, page("[\"b\"]"));
        QObject owner;
        Rows rows;
        QVERIFY(ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner).has_value());
        QCOMPARE(rows.all.join(u','), QStringLiteral("a,b"));
    }

    void endsWhereAPageIsNamedAgain()
    {
        ScriptedSession arm;
        arm.on("GET " + Endpoints, 200, page("[\"a\"]", More));
        arm.on("GET /more", 200, page("[\"b\"]", More));
        QObject owner;
        Rows rows;
        const auto outcome = ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, Detail::ListRepeats);
    }

    void aPageThatIsNoListIsAnError()
    {
        ScriptedSession arm;
        arm.on("GET " + Endpoints, 200, page("[\"a\"]", More));
        arm.on("GET /more", 200, "{\"value\":7}");
        QObject owner;
        Rows rows;
        const auto outcome = ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, Detail::NoList);
        QCOMPARE(rows.all.join(u','), QStringLiteral("a")); // what was handed over stays
    }

    // A long page is looked at whole beside the window only.
    void aLongPageThatIsBrokenInsideIsAnError()
    {
        ScriptedSession arm;
        const QByteArray text(70000, 'a');
        arm.on("GET " + Endpoints, 200, "{\"value\":[\"" + text + "\" \"no comma\"]}");
        QObject owner;
        Rows rows;
        const auto outcome = ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().failure, Failure::NotUnderstood);
        QCOMPARE(rows.pages, 0);
    }

    void theTokenStaysAtHome()
    {
        ScriptedSession arm;
        arm.on("GET " + Endpoints, 200, page("[\"a\"]", "http://127.0.0.2:9/more"));
        QObject owner;
        Rows rows;
        const auto outcome = ended(arm->arm()->pages(listRequest(), &owner, rows.work()), &owner);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().failure, Failure::ForeignOrigin);
        QCOMPARE(arm.sent().size(), 1);
    }

    void aQueryIsAskedAgainWithItsToken()
    {
        ScriptedSession arm;
        const QByteArray line = "POST " + Graph;
        arm.on(line, 200, "{\"count\":1,\"data\":[\"a\"],\"$skipToken\":\"t1\"}");
        arm.on(line, 200, "{\"count\":1,\"data\":[\"b\"],\"$skipToken\":null}");
        QObject owner;
        Rows rows;
        auto *call =
            arm->arm()->query(QStringLiteral("resources"), { QStringLiteral("s") }, &owner, rows.work());
        QVERIFY(ended(call, &owner).has_value());
        QCOMPARE(rows.all.join(u','), QStringLiteral("a,b"));
        const QJsonObject sent = QJsonDocument::fromJson(arm.bodyOf(line)).object();
        QCOMPARE(
            sent[QLatin1String("options")][QLatin1String("$skipToken")].toString(), QStringLiteral("t1"));
        QCOMPARE(sent[QLatin1String("query")].toString(), QStringLiteral("resources"));
        QCOMPARE(sent[QLatin1String("subscriptions")].toArray().size(), 1);
    }

    // Of the quota's last query the next one waits for the new window.
    void aQueryKeepsToItsQuota()
    {
        ScriptedSession arm;
        const QByteArray line = "POST " + Graph;
        const HttpHeaders last{ { "x-ms-user-quota-remaining", "0" },
                                { "x-ms-user-quota-resets-after", "00:00:05" } };
        arm.on(line, 200, "{\"data\":[\"a\"],\"$skipToken\":\"t1\"}", last);
        arm.on(line, 200, "{\"data\":[\"b\"]}");
        QObject owner;
        Rows rows;
        const qint64 begun = arm.scheduler.elapsed();
        auto *call =
            arm->arm()->query(QStringLiteral("resources"), { QStringLiteral("s") }, &owner, rows.work());
        QVERIFY(ended(call, &owner).has_value());
        QVERIFY(arm.scheduler.elapsed() - begun >= 5000);
    }

    void isGoneWithItsOwner()
    {
        ScriptedSession arm;
        arm.on("GET " + Endpoints, 200, page("[\"a\"]", More));
        arm.hang("GET /more");
        Rows rows;
        {
            QObject owner;
            arm->arm()->pages(listRequest(), &owner, rows.work());
            QTRY_COMPARE(arm.sent().size(), 2);
        }
        QTRY_COMPARE(arm.script->ended, 1);
    }
};

QTEST_GUILESS_MAIN(PageStreamTest)
#include "pagestreamtest.moc"
