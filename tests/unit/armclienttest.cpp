// The client as its callers see it, on a network and a clock written by hand: reading, lists, origins,
// lifetimes.
#include "src/net/requestlog.h"
#include "tests/support/clientfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;

class ArmClientTest : public ClientFixture {
    Q_OBJECT
private slots:
    void init() { setUp(); }

    void everyRequestCarriesWhatArmWants()
    {
        answer({ reply(
            200, "{\"a\":1}", { { "x-ms-correlation-request-id", "corr" }, { "x-ms-request-id", "req" } }) });
        send(ArmRequest::get(Thing, u"2024-03-01"));
        QCOMPARE((*m_result)->json().value(QLatin1String("a")).toInt(), 1);
        QCOMPARE((*m_result)->correlationId, QStringLiteral("corr"));
        QCOMPARE((*m_result)->requestId, QStringLiteral("req"));
        QCOMPARE(m_script->lines(), QList<QByteArray>{ "GET " + ThingPath + "?api-version=2024-03-01" });
        const HttpHeaders &headers = m_script->sent[0].headers;
        QCOMPARE(headerValue(headers, "Authorization"), QByteArray("Bearer secret"));
        QCOMPARE(headerValue(headers, "Accept"), QByteArray("application/json"));
        QCOMPARE(headerValue(headers, "x-ms-return-client-request-id"), QByteArray("true"));
        QCOMPARE(headerValue(headers, "x-ms-client-request-id").size(), 36);
        QVERIFY(headerValue(headers, "Content-Type").isEmpty());
    }

    void repeatsKeepTheirRequestId()
    {
        answer({ reply(503), ScriptedTransport::lost(), reply(200, "{}") });
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_script->sent.size(), 3);
        QCOMPARE(m_scheduler->waits().size(), 2);
        const QByteArray first = headerValue(m_script->sent[0].headers, "x-ms-client-request-id");
        QCOMPARE(headerValue(m_script->sent[2].headers, "x-ms-client-request-id"), first);
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(headerValue(m_script->sent[3].headers, "x-ms-client-request-id") != first);
    }

    void refusalIsAnErrorWithItsPlace()
    {
        answer({ reply(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"gone\"}}") });
        send(ArmRequest::get(Thing, u"1"));
        const Error error = m_result->error();
        QCOMPARE(error.failure, Failure::Refused);
        QCOMPARE(error.httpStatus, 404);
        QCOMPARE(error.code, QStringLiteral("ResourceNotFound"));
        QCOMPARE(error.where, QStringLiteral("GET ") + Thing.text());
        QVERIFY(!error.maybeApplied);
    }

    void damagedBodyOfAReadIsNoSuccess()
    {
        answer({ reply(200, "{\"value\":[") });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().failure, Failure::NotUnderstood);
        QCOMPARE(m_script->sent.size(), 4);
    }

    void longPageOfAGatewayIsNoSuccess()
    {
        answer({ reply(200, "<html>" + QByteArray(70000, 'a') + "</html>") });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().failure, Failure::NotUnderstood);
        QCOMPARE(m_script->sent.size(), 4);
    }

    void redirectInsideTheOriginIsFollowed()
    {
        answer({ reply(307, {}, { { "Location", "/moved?x=%2F" } }), reply(200, "{}") });
        send(ArmRequest::get(Thing, u"1"));
        QVERIFY(m_result->has_value());
        QCOMPARE(m_script->line(1), QByteArray("GET /moved?x=%2F"));
    }

    void redirectsEnd()
    {
        answer({ reply(302, {}, { { "Location", "/again" } }) });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().httpStatus, 302);
        QCOMPARE(m_script->sent.size(), 6);
    }

    void nothingGoesToAForeignOrigin_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("host") << QByteArray("https://evil.test/x");
        QTest::newRow("scheme") << QByteArray("http://arm.test/x");
        QTest::newRow("port") << QByteArray("https://arm.test:444/x");
        QTest::newRow("no scheme") << QByteArray("//evil.test/x");
        QTest::newRow("user") << QByteArray("https://arm.test@evil.test/");
        QTest::newRow("nonsense") << QByteArray("https://[/");
    }

    void nothingGoesToAForeignOrigin()
    {
        QFETCH(QByteArray, url);
        answer({ reply(302, {}, { { "Location", url } }) });
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().failure, Failure::ForeignOrigin);
        QCOMPARE(m_script->sent.size(), 1);

        setUp();
        answer({ reply(200, "{\"value\":[1],\"nextLink\":\"" + url + "\"}") });
        list();
        QCOMPARE(m_list->error().failure, Failure::ForeignOrigin);
        QCOMPARE(m_script->sent.size(), 1);

        setUp();
        answer({ reply(201, Making, { { "Azure-AsyncOperation", url } }) });
        write(ArmRequest::put(Thing, u"1", Body));
        QCOMPARE(m_result->error().failure, Failure::ForeignOrigin);
        QVERIFY(m_result->error().maybeApplied);
        QCOMPARE(m_script->sent.size(), 1);

        setUp();
        await(m_client->resume(QUrl::fromEncoded(url), "PUT", Thing, QStringLiteral("1"), this));
        QVERIFY(!m_result->has_value());
        QCOMPARE(m_script->sent.size(), 0);
    }

    void badAddressesAreNotSent()
    {
        send(ArmRequest::get(QStringLiteral("/a/../b"), u"1"));
        QCOMPARE(m_result->error().failure, Failure::NotSent);
        ArmClientOptions options;
        options.origin = QUrl(QStringLiteral("http://arm.test"));
        makeClient(options);
        send(ArmRequest::get(Thing, u"1"));
        QCOMPARE(m_result->error().failure, Failure::NotSent);
        QVERIFY(m_script->sent.isEmpty());
    }

    void pagesAreFollowedVerbatim()
    {
        const QByteArray link = Origin + "/next?$filter=a+eq+%24b&$skiptoken=a%2Fb%3D";
        answer({ reply(200, "{\"value\":[1,2],\"nextLink\":\"" + link + "\"}"),
                 reply(200, "{\"value\":[],\"nextLink\":\"" + Origin + "/last\"}"),
                 reply(200, "{\"value\":[3],\"nextLink\":null}") });
        list();
        QCOMPARE(m_list->value(), (QJsonArray{ 1, 2, 3 }));
        QCOMPARE(m_script->line(1), "GET " + link.mid(Origin.size()));
        QCOMPARE(m_script->line(2), QByteArray("GET /last"));
    }

    void pagesThatNeverEndDo()
    {
        answer({ reply(200, "{\"value\":[1],\"nextLink\":\"" + Origin + "/next\"}") });
        list();
        QCOMPARE(m_list->error().failure, Failure::NotUnderstood);
        QCOMPARE(m_script->sent.size(), 2);
    }

    void pagesThatAlwaysNameANewOneEndToo()
    {
        m_script->answer = [page = 0](const HttpRequest &) mutable -> std::optional<Result<HttpReply>> {
            const QByteArray next = Origin + "/next?" + QByteArray::number(++page);
            return reply(200, "{\"value\":[],\"nextLink\":\"" + next + "\"}");
        };
        list();
        QCOMPARE(m_list->error().failure, Failure::NotUnderstood);
        QCOMPARE(m_script->sent.size(), 10'000);
    }

    void whatIsNoListIsNotUnderstood()
    {
        answer({ reply(200, "{\"id\":\"x\"}") });
        list();
        QCOMPARE(m_list->error().failure, Failure::NotUnderstood);
    }

    void destroyedOwnerEndsTheRequestSilently()
    {
        answer({ std::nullopt });
        auto owner = std::make_unique<QObject>();
        m_client->send(ArmRequest::get(Thing, u"1"), owner.get())
            ->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        QCOMPARE(m_script->sent.size(), 1);
        owner.reset();
        QCOMPARE(m_script->ended, 1);
        QVERIFY(!m_result);
    }

    void goneClientCancelsItsCalls()
    {
        answer({ std::nullopt });
        int cancelled = 0;
        const auto count = [&cancelled](const auto &result) {
            cancelled += result.error().failure == Failure::Cancelled;
        };
        m_client->send(ArmRequest::get(Thing, u"1"), this)->then(this, count);
        m_client->list(ArmRequest::get(Thing, u"1"), this)->then(this, count);
        m_client->write(ArmRequest::put(Thing, u"1", Body), this)->then(this, count);
        m_client->resume(QUrl(QStringLiteral("https://arm.test/op")), "PUT", Thing, QStringLiteral("1"), this)
            ->then(this, count);
        m_client.reset();
        QTRY_COMPARE(cancelled, 4);
    }

    void logHoldsNoQueryAndNoToken()
    {
        answer({ reply(200, "{}", { { "x-ms-correlation-request-id", "corr" } }) });
        QSignalSpy exchanged(m_client.get(), &ArmClient::exchanged);
        ArmRequest request = ArmRequest::get(Thing, u"1");
        request.query.emplaceBack(QStringLiteral("sig"), QStringLiteral("hidden"));
        send(request);
        QCOMPARE(exchanged.size(), 1);
        const QList<QVariant> seen = exchanged.constFirst();
        QCOMPARE(seen.at(0).toString(), QStringLiteral("GET ") + Thing.text());
        QCOMPARE(seen.at(1).toInt(), 200);
        QCOMPARE(seen.at(3).toString(), QStringLiteral("corr"));
        const QString text = m_client->log().text();
        QVERIFY(text.contains(Thing.text()));
        QVERIFY(!text.contains(QLatin1String("hidden")) && !text.contains(QLatin1String("secret")));
    }
};

QTEST_GUILESS_MAIN(ArmClientTest)
#include "armclienttest.moc"
