// The sandbox over real HTTP: the raw target, kept connections, many clients, delays, lost answers, the
// traffic file.
#include "src/sandbox/listener.h"
#include "src/sandbox/sandbox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

// One connection that is kept; reads one answer by its Content-Length.
class Client {
public:
    explicit Client(const Listener &listener) { open(listener); }

    void open(const Listener &listener)
    {
        m_host = listener.url().authority().toLatin1();
        m_socket.connectToHost(u"127.0.0.1"_s, quint16(listener.url().port()));
        if (!m_socket.waitForConnected(5000))
            qFatal("no connection");
    }

    void write(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        writeRaw(method, target, "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    // `rest`: further headers, each with its line's end, an empty line, the body.
    void writeRaw(const QByteArray &method, const QByteArray &target, const QByteArray &rest)
    {
        m_socket.write(
            method + ' ' + target + " HTTP/1.1\r\nHost: " + m_host
            + "\r\nAuthorization: Bearer very-secret\r\n" + rest);
        m_socket.flush();
    }

    // Status line, headers and body; empty: the connection ended without a byte.
    QByteArray read()
    {
        QByteArray all;
        for (;;) {
            const qsizetype head = all.indexOf("\r\n\r\n");
            if (head >= 0 && all.size() >= head + 4 + lengthIn(all.left(head)))
                return all;
            if (!m_socket.waitForReadyRead(10000))
                return all;
            all += m_socket.readAll();
        }
    }

    QByteArray ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        write(method, target, body);
        return read();
    }

    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    static qsizetype lengthIn(const QByteArray &head)
    {
        const qsizetype at = head.toLower().indexOf("content-length:");
        return at < 0 ? 0
                      : head.mid(at + 15, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 15)
                            .trimmed()
                            .toLongLong();
    }

    QTcpSocket m_socket;
    QByteArray m_host;
};

const QByteArray subscriptions = "/subscriptions?api-version=2022-12-01";

QByteArray subscriptionId(Client *client)
{
    const QByteArray answer = client->ask("GET", subscriptions);
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    return QJsonDocument::fromJson(body)[u"value"][0][u"subscriptionId"].toString().toLatin1();
}

} // namespace

class ListenerTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void answersOnAKeptConnection();
    void rawTargetReachesTheSandbox();
    void emptyAnswersHaveNoBody();
    void noLengthMeansNoBody_data();
    void noLengthMeansNoBody();
    void longFormsAreTaken();
    void chunkedBodiesAreTaken();
    void theLibrarysOwnRefusalsAreWordedToo();
    void endsAtOnceThoughAnswersAreDelayed();
    void longOperationUrls();
    void moreClientsThanWorkersAtStart();
    void latencyHoldsNobodyElse();
    void appliedWithoutAnswerClosesWithoutAByte();
    void trafficIsWritten();
    void takenPortIsSaid();
    void endsAtOnceWithOpenConnections();

private:
    std::unique_ptr<Listener> listen(int latencyMs = 0, const QString &trafficFile = {})
    {
        auto started = Listener::start(m_sandbox.get(), 0, latencyMs, trafficFile);
        if (!started)
            qFatal("%s", qUtf8Printable(started.error().message));
        return std::move(*started);
    }

    std::unique_ptr<Sandbox> m_sandbox;
};

void ListenerTest::init()
{
    auto made = Sandbox::create({});
    QVERIFY(bool(made));
    m_sandbox = std::move(*made);
}

void ListenerTest::answersOnAKeptConnection()
{
    const auto listener = listen();
    Client client(*listener);
    for (int i = 0; i < 20; ++i) {
        const QByteArray answer = client.ask("GET", subscriptions);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.left(40).constData());
        QCOMPARE(answer.count("Content-Type: application/json; charset=utf-8\r\n"), 1);
    }
    QVERIFY(client.isOpen());
}

void ListenerTest::rawTargetReachesTheSandbox()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray id = subscriptionId(&client);
    // An escaped slash stays inside its segment: this is one odd group name, not a path of two.
    const QByteArray answer =
        client.ask("GET", "/subscriptions/" + id + "/resourcegroups/rg%2Fdns?api-version=2024-07-01");
    QVERIFY2(answer.contains("Resource group 'rg/dns' could not be found."), answer.constData());
}

void ListenerTest::emptyAnswersHaveNoBody()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray id = subscriptionId(&client);
    const QByteArray there =
        client.ask("HEAD", "/subscriptions/" + id + "/resourcegroups/rg-network-prod?api-version=2024-07-01");
    QVERIFY2(there.startsWith("HTTP/1.1 204 "), there.constData());
    QVERIFY(!there.contains("\r\nContent-Type:"));
    QVERIFY(client.ask("GET", subscriptions).startsWith("HTTP/1.1 200 "));
}

void ListenerTest::noLengthMeansNoBody_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("PUT") << "400"_ba;
    QTest::newRow("PATCH") << "400"_ba;
    QTest::newRow("POST") << "405"_ba;
    QTest::newRow("DELETE") << "404"_ba;
}

// The library would wait 5 s for a body that does not come and then refuse; on a kept connection it must take
// nothing of the next request for one.
void ListenerTest::noLengthMeansNoBody()
{
    QFETCH(QByteArray, status);
    const auto listener = listen();
    Client client(*listener);
    const QByteArray group =
        "/subscriptions/" + subscriptionId(&client) + "/resourcegroups/rg-none?api-version=2024-07-01";
    QElapsedTimer timer;
    timer.start();
    client.writeRaw(QTest::currentDataTag(), group, "\r\n");
    const QByteArray answer = client.read();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    QVERIFY(answer.contains("\"error\""));
    QVERIFY(timer.elapsed() < 4000);
    QVERIFY(client.ask("GET", subscriptions).startsWith("HTTP/1.1 200 "));
}

// curl -d @file says that it sends a form.
void ListenerTest::longFormsAreTaken()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray group =
        "/subscriptions/" + subscriptionId(&client) + "/resourcegroups/rg-long?api-version=2024-07-01";
    const QByteArray body = R"({"location": "westus2", "tags": {"long": ")" + QByteArray(200, 'x') + "\"}}"
        + QByteArray(20'000, ' ');
    client.writeRaw(
        "PUT", group,
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const QByteArray answer = client.read();
    QVERIFY2(answer.startsWith("HTTP/1.1 201 "), answer.constData());
    QVERIFY(answer.contains("xxxxxxxx"));
}

void ListenerTest::chunkedBodiesAreTaken()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray group =
        "/subscriptions/" + subscriptionId(&client) + "/resourcegroups/rg-chunks?api-version=2024-07-01";
    client.writeRaw(
        "PUT", group,
        "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"location\":\r\na\r\n\"westus2\"}\r\n0\r\n\r\n");
    QVERIFY(client.read().startsWith("HTTP/1.1 201 "));
}

void ListenerTest::theLibrarysOwnRefusalsAreWordedToo()
{
    const auto listener = listen();
    Client client(*listener);
    client.writeRaw("OPTIONS", subscriptions, "\r\n");
    const QByteArray answer = client.read();
    QVERIFY2(answer.startsWith("HTTP/1.1 405 "), answer.constData());
    QVERIFY(answer.contains(R"("code":"MethodNotAllowed")"));
}

void ListenerTest::longOperationUrls()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray id = subscriptionId(&client);
    const QByteArray answer = client.ask(
        "PUT",
        "/subscriptions/" + id
            + "/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/"
              "contoso-adu-americas/privateEndpointConnections/pe-test-rig?api-version=2023-07-01",
        R"({"properties": {"privateLinkServiceConnectionState": {"status": "Rejected"}}})");
    QVERIFY2(answer.startsWith("HTTP/1.1 201 "), answer.left(200).constData());
    const QByteArray header = "Azure-AsyncOperation: " + listener->url().toEncoded();
    const qsizetype at = answer.indexOf(header);
    QVERIFY(at > 0);
    const QByteArray target = answer.mid(at + header.size(), answer.indexOf('\r', at) - at - header.size());
    QVERIFY(target.size() > 2500);
    QVERIFY(client.ask("GET", target).contains("\"status\":\"Accepted\""));
}

void ListenerTest::moreClientsThanWorkersAtStart()
{
    const auto listener = listen();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<Client>(*listener));
        QVERIFY(clients.back()->ask("GET", subscriptions).startsWith("HTTP/1.1 200 ")); // and stays open
    }
    QVERIFY(clients.front()->ask("GET", subscriptions).startsWith("HTTP/1.1 200 "));
}

// 80 delayed answers at once: held one after the other by 64 workers they would take two delays and more, and
// by one lock 80.
void ListenerTest::latencyHoldsNobodyElse()
{
    constexpr int delay = 400;
    const auto listener = listen(delay);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 80; ++i)
        clients.push_back(std::make_unique<Client>(*listener));
    QElapsedTimer timer;
    timer.start();
    for (const auto &client : clients)
        client->write("GET", subscriptions);
    QVERIFY(clients.front()->read().startsWith("HTTP/1.1 200 "));
    QVERIFY(timer.elapsed() >= delay);
    for (size_t i = 1; i < clients.size(); ++i)
        QVERIFY(clients.at(i)->read().startsWith("HTTP/1.1 200 "));
    QVERIFY(timer.elapsed() < 40 * delay); // far below 80 delays in a row, far above a slow machine
}

void ListenerTest::appliedWithoutAnswerClosesWithoutAByte()
{
    const auto listener = listen();
    Client client(*listener);
    const QByteArray id = subscriptionId(&client);
    const QByteArray group = "/subscriptions/" + id + "/resourcegroups/rg-lost?api-version=2024-07-01";
    const QByteArray told =
        client.ask("POST", "/_sim/faults", R"([{"method": "PUT", "kind": "applied-no-answer", "times": 1}])");
    QVERIFY2(told.startsWith("HTTP/1.1 200 "), told.constData());
    QCOMPARE(client.ask("PUT", group, R"({"location": "westus2"})"), QByteArray());
    Client other(*listener);
    QVERIFY(other.ask("GET", group).startsWith("HTTP/1.1 200 "));
}

void ListenerTest::trafficIsWritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"traffic.ndjson"_s);
    {
        const auto listener = listen(0, file);
        Client client(*listener);
        const QByteArray id = subscriptionId(&client);
        client.ask(
            "PUT", "/subscriptions/" + id + "/resourcegroups/rg-new?api-version=2024-07-01",
            R"({"location": "westus2"})");
        client.ask(
            "PUT", "/subscriptions/" + id + "/resourcegroups/rg-new?api-version=2024-07-01", "{not json");
        client.writeRaw("GET", subscriptions, "x-ms-authorization-auxiliary: Bearer very-secret\r\n\r\n");
        QVERIFY(client.read().startsWith("HTTP/1.1 200 "));
    }
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(!text.contains("very-secret"));
    const QList<QByteArray> lines = text.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QJsonObject list = QJsonDocument::fromJson(lines.at(0)).object();
    QCOMPARE(list[u"method"].toString(), u"GET"_s);
    QCOMPARE(list[u"url"].toString(), QString::fromLatin1(subscriptions));
    QVERIFY(list[u"requestBody"].isNull());
    QCOMPARE(list[u"status"].toInt(), 200);
    QVERIFY(list[u"responseBody"][u"value"].isArray());
    QVERIFY(list[u"requestHeaders"].toObject().contains(u"Host"));
    QCOMPARE(list[u"responseHeaders"][u"Content-Type"].toString(), u"application/json; charset=utf-8"_s);
    QCOMPARE(QJsonDocument::fromJson(lines.at(1))[u"requestBody"][u"location"].toString(), u"westus2"_s);
    QCOMPARE(QJsonDocument::fromJson(lines.at(2))[u"requestBody"].toString(), u"{not json"_s);
}

void ListenerTest::takenPortIsSaid()
{
    const auto listener = listen();
    const auto second = Listener::start(m_sandbox.get(), listener->url().port());
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(QString::number(listener->url().port())));
}

void ListenerTest::endsAtOnceWithOpenConnections()
{
    auto listener = listen();
    Client client(*listener);
    QVERIFY(client.ask("GET", subscriptions).startsWith("HTTP/1.1 200 "));
    QElapsedTimer timer;
    timer.start();
    listener.reset();
    QVERIFY(timer.elapsed() < 60'000); // a kept connection is waited for 120 s by the library
    QCOMPARE(client.read(), QByteArray());
}

void ListenerTest::endsAtOnceThoughAnswersAreDelayed()
{
    auto listener = listen(600'000);
    Client client(*listener);
    client.write("GET", subscriptions);
    QElapsedTimer timer;
    timer.start();
    listener.reset();
    QVERIFY(timer.elapsed() < 60'000);
    QCOMPARE(client.read(), QByteArray());
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "listenertest.moc"
