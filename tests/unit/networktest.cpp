// The real network: Qt's manager as we have tamed it, against a server and a wire that misbehave (qt-pitfalls
// 1).
#include "src/arm/armclient.h"
#include "src/base/scheduler.h"
#include "src/net/networktransport.h"
#include "tests/support/testserver.h"
#include "tests/support/wirerelay.h"

#include <QTest>
#include <memory>
#include <optional>

using namespace linkdesk;
using Delivery = TestServer::Delivery;

namespace {

// A megabyte of zeros in about a kilobyte, as HTTP's deflate (zlib's frame; qCompress puts a length before
// it).
QByteArray bomb()
{
    return qCompress(QByteArray(1024 * 1024, '\0'), 9).mid(4);
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_transport = std::make_unique<NetworkTransport>();
        m_result.reset();
    }

    void wholeAnswerWithHeaders()
    {
        TestServer server(
            [](const Delivery &) { return TestServer::http(200, "{\"a\":1}", "X-One: 1\r\n"); });
        fetch(request(server.url("/a%2Fb?x=%20y+z")));
        QCOMPARE((*m_result)->status, 200);
        QCOMPARE((*m_result)->body, QByteArray("{\"a\":1}"));
        QCOMPARE(headerValue((*m_result)->headers, "x-one"), QByteArray("1"));
        const Delivery delivery = server.deliveries().constFirst();
        QCOMPARE(delivery.target, QByteArray("/a%2Fb?x=%20y+z"));
        QCOMPARE(delivery.header("User-Agent"), QByteArray("Linkdesk/" LINKDESK_VERSION));
        QCOMPARE(delivery.header("Accept-Language"), QByteArray("en-US"));
    }

    void everyMethodWithItsBody_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : { "GET", "HEAD", "PUT", "POST", "PATCH", "DELETE" })
            QTest::newRow(method) << QByteArray(method);
    }

    void everyMethodWithItsBody()
    {
        QFETCH(QByteArray, method);
        TestServer server([](const Delivery &delivery) {
            return delivery.method == "HEAD" ? QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                                             : TestServer::http(202, "null");
        });
        HttpRequest sent = request(server.url("/x"));
        sent.method = method;
        if (method != "GET" && method != "HEAD") {
            sent.body = "{\"a\":\"" + QByteArray(200000, 'x') + "\"}";
            sent.headers.emplaceBack("Content-Type", "application/json");
            sent.isWrite = true;
        }
        fetch(sent);
        QVERIFY(m_result->has_value());
        QCOMPARE(server.deliveries().size(), 1);
        QCOMPARE(server.deliveries().constFirst().method, method);
        QCOMPARE(server.deliveries().constFirst().body, sent.body);
    }

    // The status decides: Qt calls half of these by one name.
    void statusIsTaken_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
             { 200, 201, 202, 301, 307, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503, 504 })
            QTest::addRow("%d", status) << status;
    }

    void statusIsTaken()
    {
        QFETCH(int, status);
        TestServer server([status](const Delivery &) {
            return TestServer::http(
                status, "{\"code\":\"x\"}", "WWW-Authenticate: Bearer\r\nLocation: /other\r\n");
        });
        fetch(request(server.url("/x")));
        QVERIFY(m_result->has_value());
        QCOMPARE((*m_result)->status, status);
        QCOMPARE((*m_result)->body, QByteArray("{\"code\":\"x\"}"));
        QCOMPARE(server.deliveries().size(), 1); // no redirect, no second try with a password
    }

    void tokenNeverReachesASecondOrigin()
    {
        TestServer second([](const Delivery &) { return TestServer::http(200, "{}"); });
        const QByteArray target = second.url("/stolen").toEncoded();
        for (const int status : { 301, 302, 303, 307, 308 }) {
            TestServer first([&](const Delivery &) {
                return TestServer::http(status, {}, "Location: " + target + "\r\n");
            });
            SystemScheduler clock;
            ArmClientOptions options;
            options.origin = first.url({});
            options.token = QStringLiteral("secret");
            ArmClient client(options, &clock, nullptr);
            std::optional<Result<ArmReply>> result;
            client.send(ArmRequest::get(QStringLiteral("/x"), u"1"), this)
                ->then(this, [&](const Result<ArmReply> &r) { result = r; });
            QTRY_VERIFY(result);
            QCOMPARE(result->error().failure, Failure::ForeignOrigin);
            QCOMPARE(first.deliveries().constFirst().header("Authorization"), QByteArray("Bearer secret"));
        }
        QVERIFY(second.deliveries().isEmpty());
    }

    // Whatever proxy the environment names: the sandbox is on this computer.
    void loopbackIsAskedDirectly()
    {
        TestServer proxy([](const Delivery &) { return TestServer::http(502); });
        TestServer server([](const Delivery &) { return TestServer::http(200, "{}"); });
        const QByteArray address = proxy.url("/").toEncoded();
        for (const char *name : { "http_proxy", "HTTP_PROXY", "all_proxy" })
            qputenv(name, address);
        fetch(request(server.url("/x")));
        for (const char *name : { "http_proxy", "HTTP_PROXY", "all_proxy" })
            qunsetenv(name);
        QCOMPARE((*m_result)->status, 200);
        QVERIFY(proxy.deliveries().isEmpty());
    }

    void cookiesAreNotKept()
    {
        TestServer server(
            [](const Delivery &) { return TestServer::http(200, "{}", "Set-Cookie: a=b; Path=/\r\n"); });
        fetch(request(server.url("/x")));
        fetch(request(server.url("/x")));
        QCOMPARE(server.deliveries().size(), 2);
        QVERIFY(server.deliveries().constLast().header("Cookie").isEmpty());
    }

    void drippingBodyMeetsTheDeadline()
    {
        TestServer server([](const Delivery &) { return TestServer::http(200, QByteArray(100000, 'x')); });
        WireRelay relay(server.port());
        relay.setFault(WireRelay::Fault::Drip);
        HttpRequest sent = request(relay.url("/x"));
        sent.deadlineMs = 300;
        fetch(sent);
        QCOMPARE(m_result->error().failure, Failure::Deadline);
        QVERIFY(m_result->error().maybeApplied);
        QTRY_COMPARE(relay.openConnections(), 0);
    }

    void stalledAnswerMeetsTheDeadline()
    {
        TestServer server([](const Delivery &) { return TestServer::http(200, "{}"); });
        WireRelay relay(server.port());
        relay.setFault(WireRelay::Fault::Stall);
        HttpRequest sent = request(relay.url("/x"));
        sent.deadlineMs = 200;
        fetch(sent);
        QCOMPARE(m_result->error().failure, Failure::Deadline);
    }

    // Qt sends again by itself when the peer closes with no reply: not what writes. Deliveries are counted,
    // not calls.
    void aWriteIsDeliveredOnce_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("isFresh"); // the connection; else it has carried an answer before
        for (const char *method : { "PUT", "PATCH", "POST", "DELETE" }) {
            for (const bool isFresh : { true, false }) {
                const char *connection = isFresh ? "new" : "used";
                QTest::addRow("%s, drop, %s", method, connection)
                    << int(WireRelay::Fault::Drop) << QByteArray(method) << isFresh;
                QTest::addRow("%s, reset, %s", method, connection)
                    << int(WireRelay::Fault::Reset) << QByteArray(method) << isFresh;
            }
        }
    }

    void aWriteIsDeliveredOnce()
    {
        QFETCH(int, fault);
        QFETCH(QByteArray, method);
        QFETCH(bool, isFresh);
        TestServer server([](const Delivery &) { return TestServer::http(201, "{}"); });
        WireRelay relay(server.port());
        if (!isFresh) {
            fetch(request(relay.url("/before")));
            m_result.reset();
        }
        relay.setFault(WireRelay::Fault(fault));
        HttpRequest sent = request(relay.url("/x"));
        sent.method = method;
        sent.isWrite = true;
        if (method != "DELETE")
            sent.body = "{}";
        sent.headers = { { "Content-Type", "application/json" } };
        fetch(sent);
        QCOMPARE(m_result->error().failure, Failure::ConnectionLost);
        QVERIFY(m_result->error().maybeApplied);
        QCOMPARE(server.deliveries().size(), isFresh ? 1 : 2);
        QCOMPARE(server.deliveries().constLast().body, sent.body);
        // The connection that was lost takes nothing along that comes after it.
        relay.setFault(WireRelay::Fault::None);
        m_result.reset();
        fetch(sent);
        QCOMPARE((*m_result)->status, 201);
    }

    void truncatedBodyIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("length") << TestServer::http(200, "{\"value\":[1,2,3]}");
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                               "10\r\n{\"value\":[1,2,3]\r\n0\r\n\r\n");
    }

    void truncatedBodyIsNoAnswer()
    {
        QFETCH(QByteArray, answer);
        TestServer server([answer](const Delivery &) { return answer; });
        WireRelay relay(server.port());
        relay.setFault(WireRelay::Fault::Truncate);
        relay.setBytes(answer.size() - 8);
        fetch(request(relay.url("/x")));
        QVERIFY(!m_result->has_value());
        QCOMPARE(m_result->error().failure, Failure::ConnectionLost);
    }

    void refusedConnectionWasNeverSent()
    {
        quint16 port = 0;
        {
            TestServer gone([](const Delivery &) { return QByteArray(); });
            port = gone.port();
        }
        fetch(request(QUrl(QStringLiteral("http://127.0.0.1:%1/x").arg(port))));
        QCOMPARE(m_result->error().failure, Failure::ConnectionLost);
        QVERIFY(!m_result->error().maybeApplied);
    }

    // The resend that Qt makes by itself is refused; the first delivery may have been taken all the same.
    void deliveredToAServerThatWentAwayMayHaveBeenApplied()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        connect(&server, &TestServer::delivered, &server, &TestServer::vanish);
        HttpRequest sent = request(server.url("/x"));
        sent.method = "POST";
        sent.body = "{}";
        sent.headers = { { "Content-Type", "application/json" } };
        fetch(sent);
        QCOMPARE(server.deliveries().size(), 1);
        QCOMPARE(m_result->error().failure, Failure::ConnectionLost);
        QVERIFY(m_result->error().maybeApplied);
    }

    void cancelClosesTheSocket()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        auto *call = m_transport->send(request(server.url("/x")), this);
        call->then(this, [this](const Result<HttpReply> &result) { m_result = result; });
        QTRY_COMPARE(server.deliveries().size(), 1);
        QCOMPARE(server.openConnections(), 1);
        call->cancel();
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void destroyedOwnerClosesTheSocket()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        auto owner = std::make_unique<QObject>();
        m_transport->send(request(server.url("/x")), owner.get())
            ->then(this, [this](const Result<HttpReply> &result) { m_result = result; });
        QTRY_COMPARE(server.deliveries().size(), 1);
        owner.reset();
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(!m_result);
    }

    void goneTransportCancels()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        m_transport->send(request(server.url("/x")), this)
            ->then(this, [this](const Result<HttpReply> &result) { m_result = result; });
        QTRY_COMPARE(server.deliveries().size(), 1);
        m_transport.reset();
        QTRY_VERIFY(m_result);
        QCOMPARE(m_result->error().failure, Failure::Cancelled);
    }

    // 6 at once; and those that wait do not use up their deadline.
    void atMostSixAtOnce()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        int settled = 0;
        QObject owner; // ends with this function what still hangs then
        QList<Call<HttpReply> *> calls;
        for (int i = 0; i < 10; ++i) {
            calls.append(m_transport->send(request(server.url("/" + QByteArray::number(i))), &owner));
            calls.last()->then(this, [&settled](const Result<HttpReply> &) { ++settled; });
        }
        QTRY_COMPARE(server.deliveries().size(), 6);
        calls[9]->cancel(); // still waiting: never delivered
        calls[0]->cancel();
        QTRY_COMPARE(server.deliveries().size(), 7);
        QCOMPARE(server.deliveries().constLast().target, QByteArray("/6"));
        for (int i = 1; i < 6; ++i)
            calls[i]->cancel();
        QTRY_COMPARE(server.deliveries().size(), 9);
        QTRY_COMPARE(settled, 7);
    }

    // A deadline runs from the dispatch: Qt alone would also keep the seventh waiting, but let its time run
    // out.
    void whoWaitsForAPlaceKeepsItsTime()
    {
        TestServer server([](const Delivery &) { return QByteArray(); });
        QObject owner;
        QStringList failures;
        for (int i = 0; i < 7; ++i) {
            HttpRequest sent = request(server.url("/" + QByteArray::number(i)));
            sent.deadlineMs = 300;
            m_transport->send(sent, &owner)->then(&owner, [&failures](const Result<HttpReply> &result) {
                failures.append(QString::number(int(result.error().failure)));
            });
        }
        QTRY_COMPARE(failures.size(), 7);
        QCOMPARE(failures.count(QString::number(int(Failure::Deadline))), 7);
        QCOMPARE(server.deliveries().size(), 7);
    }

    // The rest never comes; of a refusal nothing is told.
    void theFirstBytesAreToldWhileTheRestIsOnItsWay()
    {
        TestServer server([](const Delivery &delivery) {
            const QByteArray status = delivery.target == "/good" ? "200 OK" : "404 Not Found";
            return "HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\n{\"a\":";
        });
        QByteArrayList told;
        QObject owner;
        for (const char *path : { "/good", "/bad" }) {
            HttpRequest sent = request(server.url(path));
            sent.begun = [&told](const QByteArray &first) { told.append(first); };
            m_transport->send(sent, &owner);
        }
        QTRY_COMPARE(server.deliveries().size(), 2);
        QTRY_COMPARE(told, QByteArrayList{ "{\"a\":" });
    }

    void bodyIsCapped()
    {
        const QByteArray body(300000, 'x');
        TestServer server([body](const Delivery &delivery) {
            // "/more" promises a byte that never comes, so that only the cap can end it.
            const qsizetype length = body.size() + (delivery.target == "/more" ? 1 : 0);
            return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n" + body;
        });
        HttpRequest sent = request(server.url("/more"));
        sent.bodyCap = body.size() - 1;
        fetch(sent);
        QCOMPARE(m_result->error().failure, Failure::TooLarge);
        QTRY_COMPARE(server.openConnections(), 0);
        sent = request(server.url("/exact"));
        sent.bodyCap = body.size();
        fetch(sent);
        QCOMPARE((*m_result)->body.size(), body.size());
    }

    void whatUnpacksToTooMuchIsCapped()
    {
        TestServer server(
            [](const Delivery &) { return TestServer::http(200, bomb(), "Content-Encoding: deflate\r\n"); });
        HttpRequest sent = request(server.url("/x"));
        sent.bodyCap = 200000;
        fetch(sent);
        QCOMPARE(m_result->error().failure, Failure::TooLarge);
    }

    // Qt's own guard refuses an honest list that compresses well.
    void whatCompressesWellIsTaken()
    {
        const QByteArray list = '[' + QByteArray(16 * 1024 * 1024, ' ') + ']';
        const QByteArray packed = qCompress(list, 9).mid(4);
        TestServer server([packed](const Delivery &) {
            return TestServer::http(200, packed, "Content-Encoding: deflate\r\n");
        });
        fetch(request(server.url("/x")));
        QVERIFY(m_result->has_value());
        QCOMPARE((*m_result)->body.size(), list.size());
    }

    void damagedCompressionIsNotUnderstood()
    {
        TestServer server([](const Delivery &) {
            return TestServer::http(200, "no gzip at all", "Content-Encoding: gzip\r\n");
        });
        fetch(request(server.url("/x")));
        QVERIFY(!m_result->has_value());
        QCOMPARE(m_result->error().failure, Failure::NotUnderstood);
    }

private:
    static HttpRequest request(const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        request.deadlineMs = 20000;
        return request;
    }
    void fetch(const HttpRequest &request)
    {
        m_result.reset();
        m_transport->send(request, this)->then(this, [this](const Result<HttpReply> &result) {
            m_result = result;
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 30000);
    }

    std::unique_ptr<NetworkTransport> m_transport;
    std::optional<Result<HttpReply>> m_result;
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "networktest.moc"
