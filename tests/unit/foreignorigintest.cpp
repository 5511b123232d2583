// A service that leads elsewhere, over real HTTP: a second listener beside it hears nothing, and the person
// can see how often it was tried.
#include "src/flow/diagnostics.h"
#include "src/flow/session.h"
#include "src/store/database.h"
#include "tests/support/testserver.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using Delivery = TestServer::Delivery;

namespace {

const ResourceId
    Zone(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/leak.example"_s);

QString counts(const RefusedLeads &refused)
{
    return u"%1 redirects, %2 pages, %3 polls"_s.arg(refused.redirects)
        .arg(refused.nextPages)
        .arg(refused.pollingUrls);
}

} // namespace

class ForeignOriginTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void redirect_data();
    void redirect();
    void nextPage_data();
    void nextPage();
    void polling_data();
    void polling();
    void resumedPolling();
    void hostInDisguise_data();
    void hostInDisguise();
    void countOutlivesAnIdentity();

private:
    QByteArray elsewhere(const QByteArray &path = "/stolen?sig=canary") const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_foreign->serverPort()) + path;
    }
    template <class T> std::optional<Error> endOf(Call<T> *call)
    {
        std::optional<Result<T>> ended;
        call->then(this, [&ended](const Result<T> &result) { ended = result; });
        [&ended] { QTRY_VERIFY(ended); }();
        return *ended ? std::nullopt : std::optional(ended->error());
    }
    std::optional<Error> read()
    {
        return endOf(m_session->arm()->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this));
    }
    QString bundle() const
    {
        const QSettings settings(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        return diagnosticText(m_session.get(), settings);
    }

    QTemporaryDir m_folder;
    SystemScheduler m_scheduler;
    TestServer::Answer m_answer;
    std::unique_ptr<TestServer> m_service;
    std::unique_ptr<QTcpServer> m_foreign;
    std::unique_ptr<QSignalSpy> m_visits;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Session> m_session;
};

void ForeignOriginTest::init()
{
    m_foreign = std::make_unique<QTcpServer>();
    QVERIFY(m_foreign->listen(QHostAddress::LocalHost));
    m_visits = std::make_unique<QSignalSpy>(m_foreign.get(), &QTcpServer::newConnection);
    m_answer = [](const Delivery &) { return TestServer::http(404, "{}"); };
    m_service = std::make_unique<TestServer>([this](const Delivery &delivery) { return m_answer(delivery); });
    m_database = std::move(Database::open({}).value());
    Identity who;
    who.name = u"ada"_s;
    who.token = u"the-token"_s;
    m_session =
        std::make_unique<Session>(m_service->url({}), u"test"_s, who, 1000, m_database.get(), &m_scheduler);
    QCOMPARE(counts(m_session->refusedLeads()), u"0 redirects, 0 pages, 0 polls"_s);
}

void ForeignOriginTest::cleanup()
{
    const QString text = m_session->arm()->log().text() + bundle();
    m_session.reset();
    QVERIFY(!m_foreign->waitForNewConnection(0));
    QCOMPARE(m_visits->size(), 0);
    QVERIFY(!m_service->deliveries().isEmpty()); // it was no empty test
    for (const Delivery &delivery : m_service->deliveries())
        QCOMPARE(delivery.header("Authorization"), QByteArray("Bearer the-token"));
    QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
}

void ForeignOriginTest::redirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void ForeignOriginTest::redirect()
{
    QFETCH(int, status);
    m_answer = [this, status](const Delivery &) {
        return TestServer::http(status, {}, "Location: " + elsewhere() + "\r\n");
    };
    const auto error = read();
    QVERIFY(error);
    QCOMPARE(error->failure, Failure::ForeignOrigin);
    QCOMPARE(counts(m_session->refusedLeads()), u"1 redirects, 0 pages, 0 polls"_s);
    QVERIFY(bundle().contains(u"Redirects: 1\nNext pages: 0\nPolling URLs: 0\n"_s));
    QVERIFY(
        m_session->arm()->log().text().contains(u"GET /stolen not sent: this redirect leads to 127.0.0.1"_s));
}

void ForeignOriginTest::nextPage_data()
{
    QTest::addColumn<bool>("isStream");
    QTest::newRow("list") << false;
    QTest::newRow("stream") << true;
}

void ForeignOriginTest::nextPage()
{
    QFETCH(bool, isStream);
    m_answer = [this](const Delivery &) {
        return TestServer::http(200, "{\"value\":[],\"nextLink\":\"" + elsewhere() + "\"}");
    };
    const ArmRequest request = ArmRequest::get(u"/subscriptions"_s, u"2022-12-01");
    const auto nothing = [](const QJsonArray &) -> Beside::Delivery { return [] {}; };
    const auto error = isStream ? endOf(m_session->arm()->pages(request, this, nothing))
                                : endOf(m_session->arm()->list(request, this));
    QVERIFY(error);
    QCOMPARE(error->failure, Failure::ForeignOrigin);
    QCOMPARE(counts(m_session->refusedLeads()), u"0 redirects, 1 pages, 0 polls"_s);
    QVERIFY(bundle().contains(u"Redirects: 0\nNext pages: 1\nPolling URLs: 0\n"_s));
    QVERIFY(m_session->arm()->log().text().contains(u"this next page leads to 127.0.0.1"_s));
}

void ForeignOriginTest::polling_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Location") << QByteArray("Location");
    QTest::newRow("Azure-AsyncOperation") << QByteArray("Azure-AsyncOperation");
}

// What cannot be asked there is asked of the resource, so that the end is known all the same.
void ForeignOriginTest::polling()
{
    QFETCH(QByteArray, header);
    m_answer = [this, header](const Delivery &delivery) {
        return delivery.method == "DELETE"
            ? TestServer::http(202, "{}", header + ": " + elsewhere() + "\r\n")
            : TestServer::http(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"gone\"}}");
    };
    const auto error = endOf(m_session->arm()->write(ArmRequest::remove(Zone, u"2020-06-01"), this));
    QVERIFY(!error || error->failure == Failure::ForeignOrigin);
    QCOMPARE(counts(m_session->refusedLeads()), u"0 redirects, 0 pages, 1 polls"_s);
    QVERIFY(bundle().contains(u"Redirects: 0\nNext pages: 0\nPolling URLs: 1\n"_s));
    QVERIFY(m_session->arm()->log().text().contains(u"this polling URL leads to 127.0.0.1"_s));
}

void ForeignOriginTest::resumedPolling()
{
    const auto error = endOf(m_session->arm()->resume(
        QUrl(QString::fromLatin1(elsewhere())), "DELETE", Zone, u"2020-06-01"_s, this));
    Q_UNUSED(error) // what is known of the resource
    QCOMPARE(counts(m_session->refusedLeads()), u"0 redirects, 0 pages, 1 polls"_s);
    if (m_service->deliveries().isEmpty())
        QVERIFY(read());
}

void ForeignOriginTest::hostInDisguise_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("user name that looks like our host")
        << QByteArray("http://127.0.0.1:OWN@127.0.0.1:THEIRS/x");
    QTest::newRow("no scheme") << QByteArray("//127.0.0.1:THEIRS/x");
    QTest::newRow("another name of this computer") << QByteArray("http://localhost:OWN/x");
    QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:OWN/x");
    QTest::newRow("user name at our own host") << QByteArray("http://somebody@127.0.0.1:OWN/x");
}

void ForeignOriginTest::hostInDisguise()
{
    QFETCH(QByteArray, link);
    link.replace("OWN", QByteArray::number(m_service->port()));
    link.replace("THEIRS", QByteArray::number(m_foreign->serverPort()));
    m_answer = [link](const Delivery &) { return TestServer::http(307, {}, "Location: " + link + "\r\n"); };
    const auto error = read();
    QVERIFY(error);
    QCOMPARE(error->failure, Failure::ForeignOrigin);
    QCOMPARE(m_service->deliveries().size(), 1);
    QCOMPARE(counts(m_session->refusedLeads()), u"1 redirects, 0 pages, 0 polls"_s);
}

// Somebody else works with another client, whose log begins anew.
void ForeignOriginTest::countOutlivesAnIdentity()
{
    m_answer = [this](const Delivery &) {
        return TestServer::http(307, {}, "Location: " + elsewhere() + "\r\n");
    };
    QVERIFY(read());
    m_session->setIdentity(m_session->identity());
    QVERIFY(m_session->arm()->log().entries().isEmpty());
    QVERIFY(read());
    QCOMPARE(counts(m_session->refusedLeads()), u"2 redirects, 0 pages, 0 polls"_s);
}

QTEST_GUILESS_MAIN(ForeignOriginTest)
#include "foreignorigintest.moc"
