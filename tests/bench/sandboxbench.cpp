// Requests a second that the sandbox answers, in turns with a bare handler of the same HTTP library, over
// kept connections: at 6 clients, as Linkdesk opens, and at 50.
#include "tests/bench/benches.h"
#include "tests/bench/server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <arpa/inet.h>
#include <atomic>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int MeasureMs = 1000;

// One connection that asks again as soon as it is answered.
class Client {
public:
    explicit Client(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Client() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Client)

    // Bytes of the body, -1 where there was no good answer.
    qint64 ask(const QByteArray &request)
    {
        if (!m_connected
            || ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            return -1;
        QByteArray head;
        qsizetype end = -1;
        while ((end = head.indexOf("\r\n\r\n")) < 0) {
            if (!receive(head))
                return -1;
        }
        const qsizetype at = head.toLower().indexOf("content-length: ");
        if (at < 0 || at > end || !head.startsWith("HTTP/1.1 200"))
            return -1;
        const qint64 length = head.mid(at + 16, head.indexOf('\r', at) - at - 16).toLongLong();
        while (head.size() - end - 4 < length) {
            if (!receive(head))
                return -1;
        }
        return length;
    }

private:
    bool receive(QByteArray &into)
    {
        char buffer[65536];
        const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
        if (got > 0)
            into.append(buffer, got);
        return got > 0;
    }

    int m_socket;
    bool m_connected = false;
};

QByteArray requestTo(quint16 port)
{
    return "GET /subscriptions?api-version=2022-12-01 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
        + "\r\nAuthorization: Bearer bench\r\nAccept: application/json\r\n\r\n";
}

// Microseconds a request, all clients together; 0 where one was not answered.
double measure(quint16 port, int clients)
{
    std::atomic<qint64> answered = 0;
    std::atomic<bool> failed = false;
    const QByteArray request = requestTo(port);
    QElapsedTimer clock;
    clock.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&] {
            Client client(port);
            while (clock.elapsed() < MeasureMs && !failed) {
                if (client.ask(request) < 0)
                    failed = true;
                else
                    ++answered;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return failed || answered == 0 ? 0 : double(clock.nsecsElapsed()) / 1000 / double(answered);
}

} // namespace

Verdict sandbox(const Options &options)
{
    const QString bench = u"sandbox"_s;
    const QString folder = QCoreApplication::applicationDirPath();
    const QString program = folder + u"/linkdesk-sandbox"_s,
                  bare = folder + u"/../bench/linkdesk-bare-handler"_s;
    if (!QFileInfo(program).isExecutable() || !QFileInfo(bare).isExecutable())
        return notMeasured(bench, u"linkdesk-sandbox and linkdesk-bare-handler are not built"_s);
    Server ours, anchor;
    if (!ours.start(program, { u"--port"_s, u"0"_s }))
        return notMeasured(bench, u"linkdesk-sandbox did not start"_s);
    const qint64 size = Client(ours.port()).ask(requestTo(ours.port()));
    if (size <= 0 || !anchor.start(bare, { QString::number(size) }))
        return notMeasured(bench, u"there was nothing to compare with"_s);
    QList<Row> rows;
    for (const int clients : { 6, 50 }) {
        QList<double> mine, theirs;
        for (int round = 0; round <= options.rounds / 3; ++round) {
            const double a = measure(anchor.port(), clients), b = measure(ours.port(), clients);
            if (a <= 0 || b <= 0)
                return notMeasured(bench, u"a request was not answered"_s);
            if (round > 0) { // the first one warms
                theirs.append(a);
                mine.append(b);
            }
        }
        // Half the requests a second is twice the time for each.
        rows.append({ bench, u"a request, %1 clients"_s.arg(clients), least(mine), least(theirs),
                      median(mine), median(theirs), 2.0, u"us"_s });
    }
    return print(rows);
}

} // namespace linkdesk::bench
