// Fifty clients at once, ten thousand requests: no update is lost, nothing ends, and the memory does not
// grow.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <atomic>
#include <csignal>
#include <thread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool KeepsFreed = true;
#else
constexpr bool KeepsFreed = false;
#endif
constexpr int Clients = 50, RoundsEach = 50; // with four requests a round
const QByteArray Group = "/subscriptions/278c42da-09cd-4e5d-a001-6c660ec6a038/resourceGroups/rg-storm";

// One kept connection.
class Wire {
public:
    explicit Wire(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_good = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Wire() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Wire)

    // Status and body; 0 where the connection failed.
    std::pair<int, QByteArray>
    ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        const QByteArray text = method + ' ' + path
            + "?api-version=2024-03-01 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer t\r\n"
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
        if (!m_good || ::send(m_socket, text.constData(), size_t(text.size()), MSG_NOSIGNAL) != text.size())
            return {};
        QByteArray answer;
        qsizetype end = -1, length = 0;
        while (end < 0 || answer.size() < end + 4 + length) {
            char buffer[16384];
            const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                return {};
            answer.append(buffer, got);
            if (end < 0 && (end = answer.indexOf("\r\n\r\n")) >= 0) {
                const qsizetype at = answer.toLower().indexOf("content-length: ");
                length = at < 0 || at > end
                    ? 0
                    : answer.mid(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
            }
        }
        return { answer.mid(9, 3).toInt(), answer.mid(end + 4) };
    }

private:
    int m_socket;
    bool m_good = false;
};

qint64 privateKiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').constFirst().toLongLong();
    }
    return 0;
}

} // namespace

class StormTest : public QObject {
    Q_OBJECT

    QProcess m_sandbox;
    quint16 m_port = 0;

    // As often as the write before is still running.
    static std::pair<int, QByteArray> written(Wire &wire, const QByteArray &path, const QByteArray &body)
    {
        constexpr int MostTries = 10'000;
        auto answer = wire.ask("PUT", path, body);
        for (int i = 0; i < MostTries && (answer.first == 409 || answer.first == 429); ++i)
            answer = wire.ask("PUT", path, body);
        return answer;
    }

    // What one client does: tags of a group of its own, counted up; each write is read again at once.
    void run(int client, std::atomic<int> &wrong) const
    {
        Wire wire(m_port);
        const QByteArray own =
            Group + "/providers/Microsoft.Network/applicationSecurityGroups/asg" + QByteArray::number(client);
        for (int round = 0; round < RoundsEach; ++round) {
            const QByteArray count = QByteArray::number(round);
            const auto put =
                written(wire, own, "{\"location\":\"westus2\",\"tags\":{\"count\":\"" + count + "\"}}");
            const auto read = wire.ask("GET", own);
            const auto list =
                wire.ask("GET", Group + "/providers/Microsoft.Network/applicationSecurityGroups");
            const auto group = wire.ask("GET", Group);
            const bool good = (put.first == 201 || put.first == 200) && read.first == 200 && list.first == 200
                && group.first == 200
                && QJsonDocument::fromJson(read.second)["tags"_L1]["count"_L1].toString().toLatin1() == count;
            wrong += good ? 0 : 1;
        }
    }

    int storm() const
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int client = 0; client < Clients; ++client)
            threads.emplace_back([this, client, &wrong] { run(client, wrong); });
        for (std::thread &thread : threads)
            thread.join();
        return wrong;
    }

private slots:
    void initTestCase()
    {
        static const QRegularExpression ready(u"^listening on http://127\\.0\\.0\\.1:(\\d+)"_s);
        m_sandbox.start(
            QStringLiteral(LINKDESK_SANDBOX_PROGRAM),
            { u"--port"_s, u"0"_s, u"--world"_s, u"empty"_s, u"--speed"_s, u"1000"_s });
        QTRY_VERIFY_WITH_TIMEOUT(m_sandbox.canReadLine() || m_sandbox.state() == QProcess::NotRunning, 20000);
        m_port = ready.match(QString::fromUtf8(m_sandbox.readLine())).captured(1).toUShort();
        QVERIFY(m_port > 0);
        QCOMPARE(Wire(m_port).ask("PUT", Group, R"({"location":"westus2"})").first, 201);
    }

    void nothingIsLost()
    {
        QCOMPARE(storm(), 0);
        QCOMPARE(storm(), 0);
        const qint64 warm = privateKiB(m_sandbox.processId());
        QVERIFY(warm > 0);
        QCOMPARE(storm(), 0);
        const qint64 after = privateKiB(m_sandbox.processId());
        // AddressSanitizer keeps what is freed, to see whether it is used again.
        if (!KeepsFreed)
            QVERIFY2(
                after < warm + warm / 10 + 2048, qPrintable(u"%1 KiB grew to %2 KiB"_s.arg(warm).arg(after)));
        const auto all =
            Wire(m_port).ask("GET", Group + "/providers/Microsoft.Network/applicationSecurityGroups");
        const QJsonArray items = QJsonDocument::fromJson(all.second)["value"_L1].toArray();
        QCOMPARE(items.size(), Clients);
        for (const QJsonValue item : items)
            QCOMPARE(item["tags"_L1]["count"_L1].toString(), QString::number(RoundsEach - 1));
        QCOMPARE(m_sandbox.state(), QProcess::Running);
    }

    void cleanupTestCase()
    {
        ::kill(pid_t(m_sandbox.processId()), SIGTERM);
        QVERIFY(m_sandbox.waitForFinished(20000));
        QCOMPARE(m_sandbox.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(StormTest)
#include "stormtest.moc"
