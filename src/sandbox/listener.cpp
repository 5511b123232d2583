#include "src/sandbox/listener.h"

#include "src/sandbox/errors.h"
#include "src/sandbox/sandbox.h"
#include "src/sandbox/trafficlog.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <httplib.h>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

namespace linkdesk::sandbox {

namespace {

constexpr size_t workersAtStart = 64; // DESIGN.md 6
constexpr size_t workersAtMost = 1024;
constexpr time_t keepAliveSeconds =
    120; // not a figure that a client polls at, else both close and send at the same moment

// cpp-httplib gives a connection a thread for as long as it lives. So "a delay holds no worker" is met by a
// thread for every connection: one that waits holds nobody but its own connection, for the pool grows when
// all are taken (to workersAtMost; connections beyond wait to be taken).
class Workers : public httplib::TaskQueue {
public:
    Workers()
    {
        const std::lock_guard lock(m_mutex);
        for (size_t i = 0; i < workersAtStart; ++i)
            addThread();
    }

    void enqueue(std::function<void()> job) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
            if (m_jobs.size() > m_idle && m_threads.size() < workersAtMost)
                addThread();
        }
        m_wake.notify_one();
    }

    void shutdown() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

private:
    void addThread() // with the lock held
    {
        ++m_idle;
        m_threads.emplace_back([this] { work(); });
    }

    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            const std::function<void()> job = std::move(m_jobs.front());
            m_jobs.pop_front();
            --m_idle;
            lock.unlock();
            job();
            lock.lock();
            ++m_idle;
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_ending = false;
};

// Ends the connection from `peerPort`, or all (0): the sockets of this process whose own port is ours; the
// listening one is left to the library. cpp-httplib has no way to end a connection inside a handler, and at
// the end it would wait for each kept connection to be silent for the keep-alive time.
void endConnections(int port, int peerPort = 0)
{
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd", problem)) {
        const int handle = std::atoi(entry.path().filename().c_str());
        sockaddr_in own{};
        sockaddr_in other{};
        socklen_t ownSize = sizeof own;
        socklen_t otherSize = sizeof other;
        if (getsockname(handle, reinterpret_cast<sockaddr *>(&own), &ownSize) == 0
            && own.sin_family == AF_INET && ntohs(own.sin_port) == port
            && getpeername(handle, reinterpret_cast<sockaddr *>(&other), &otherSize) == 0
            && (peerPort == 0 || ntohs(other.sin_port) == peerPort))
            ::shutdown(handle, SHUT_RDWR);
    }
}

Request requestOf(const httplib::Request &incoming)
{
    Request request;
    request.method = QByteArray::fromStdString(incoming.method);
    request.target = QByteArray::fromStdString(incoming.target);
    for (const auto &[name, value] : incoming.headers) {
        if (name != "REMOTE_ADDR" && name != "REMOTE_PORT" && name != "LOCAL_ADDR" && name != "LOCAL_PORT")
            request.headers.append({ QByteArray::fromStdString(name), QByteArray::fromStdString(value) });
    }
    return request;
}

// The library reads the body of these until the connection ends or falls silent for 5 s, where the head does
// not say how long it is: such a request has none.
bool lacksBody(const httplib::Request &incoming)
{
    const bool mayHaveOne = incoming.method == "POST" || incoming.method == "PUT"
        || incoming.method == "PATCH" || incoming.method == "DELETE";
    return mayHaveOne && !incoming.has_header("Content-Length") && !incoming.has_header("Transfer-Encoding");
}

// Read by us: the library takes no more than 8 KB of what curl calls a form (as it does by default), and
// takes multipart bodies apart. Nothing: it broke off.
std::optional<std::string> bodyOf(const httplib::Request &incoming, const httplib::ContentReader &reader)
{
    std::string body;
    const auto add = [&body](const char *data, size_t size) {
        body.append(data, size);
        return true;
    };
    const bool whole = incoming.is_multipart_form_data()
        ? reader([](const httplib::MultipartFormData &) { return true; }, add)
        : reader(add);
    return whole ? std::optional(std::move(body)) : std::nullopt;
}

// What the library answers by itself (a broken head, a method nobody knows) gets a body as ARM writes it.
void explain(const httplib::Request &incoming, httplib::Response &outgoing)
{
    const bool ours = outgoing.has_header("x-ms-request-id") || outgoing.has_header("x-ms-failure-cause");
    if (ours || !outgoing.body.empty() || incoming.method == "HEAD")
        return;
    Response refused = outgoing.status == 404
        ? errors::methodNotAllowed(
            QByteArray::fromStdString(incoming.method), QString::fromStdString(incoming.path))
        : errors::refuse(
            outgoing.status, QStringLiteral("BadRequest"),
            QStringLiteral("The request could not be read (%1).").arg(outgoing.status));
    refused.write();
    outgoing.status = refused.status;
    outgoing.set_content(refused.body.toStdString(), "application/json; charset=utf-8");
}

} // namespace

class Listener::Private {
public:
    // False: the listener ends, and nothing was done.
    bool delay()
    {
        std::unique_lock lock(endMutex);
        return !end.wait_for(lock, std::chrono::milliseconds(latencyMs), [this] { return ending; });
    }

    void answer(const httplib::Request &incoming, httplib::Response &outgoing, const std::string &body = {})
    {
        if (latencyMs > 0 && !delay()) {
            endConnections(port, incoming.remote_port);
            return;
        }
        Request request = requestOf(incoming);
        request.body = QByteArray::fromStdString(body);
        const Response response = sandbox->handle(request);
        if (traffic)
            traffic->write(request, response);
        if (response.noAnswer) {
            endConnections(port, incoming.remote_port);
            return;
        }
        outgoing.status = response.status;
        std::string contentType;
        for (const auto &[name, value] : response.headers) {
            if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
                contentType = value.toStdString();
            else
                outgoing.set_header(name.toStdString(), value.toStdString());
        }
        if (!response.body.isEmpty())
            outgoing.set_content(response.body.constData(), size_t(response.body.size()), contentType);
        else if (request.method == "HEAD" && !contentType.empty())
            outgoing.set_header("Content-Type", contentType);
    }

    Sandbox *sandbox = nullptr;
    int latencyMs = 0;
    int port = 0;
    socket_t listening = -1;
    std::unique_ptr<TrafficLog> traffic;
    std::mutex endMutex;
    std::condition_variable end; // wakes those that are delayed
    bool ending = false;
    httplib::Server server;
    std::atomic<bool> ended = false;
    std::thread thread;
};

Listener::Listener()
    : d(std::make_unique<Private>())
{
}

Listener::~Listener()
{
    if (!d->thread.joinable())
        return;
    {
        const std::lock_guard lock(d->endMutex);
        d->ending = true;
    }
    d->end.notify_all();
    d->server.stop();
    // Again and again: a connection may have been taken a moment before the stop.
    while (!d->ended) {
        endConnections(d->port);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    d->thread.join();
}

QUrl Listener::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(d->port));
}

Result<std::unique_ptr<Listener>>
Listener::start(Sandbox *sandbox, int port, int latencyMs, const QString &trafficFile)
{
    std::unique_ptr<Listener> listener(new Listener);
    Private *d = listener->d.get();
    d->sandbox = sandbox;
    d->latencyMs = latencyMs;
    if (!trafficFile.isEmpty()) {
        auto traffic = TrafficLog::open(trafficFile);
        if (!traffic)
            return traffic.error();
        d->traffic = std::move(*traffic);
    }
    httplib::Server &server = d->server;
    server.new_task_queue = [] { return new Workers; };
    server.set_tcp_nodelay(true);
    // Instead of the library's SO_REUSEPORT, with which a second sandbox would share the port unnoticed.
    server.set_socket_options([d](socket_t socket) {
        d->listening = socket;
        const int on = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    server.set_keep_alive_max_count(std::numeric_limits<int>::max());
    server.set_keep_alive_timeout(keepAliveSeconds);
    server.set_pre_routing_handler([d](const httplib::Request &request, httplib::Response &response) {
        if (!lacksBody(request))
            return httplib::Server::HandlerResponse::Unhandled;
        d->answer(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    server.set_error_handler(explain);
    server.Get(".*", [d](const httplib::Request &request, httplib::Response &response) {
        d->answer(request, response);
    });
    const httplib::Server::HandlerWithContentReader withBody = [d](const httplib::Request &request,
                                                                   httplib::Response &response,
                                                                   const httplib::ContentReader &reader) {
        if (const auto body = bodyOf(request, reader))
            d->answer(request, response, *body);
        else
            response.status = 400;
    };
    server.Post(".*", withBody).Put(".*", withBody).Patch(".*", withBody).Delete(".*", withBody);

    const bool bound = port == 0 ? (d->port = server.bind_to_any_port("127.0.0.1")) > 0
                                 : server.bind_to_port("127.0.0.1", port);
    if (!bound)
        return Error::of(Failure::NotSent, QStringLiteral("port %1 of 127.0.0.1 cannot be used").arg(port));
    if (port != 0)
        d->port = port;
    // The library lets 5 wait for being taken; the system makes the others try again after seconds.
    ::listen(d->listening, int(workersAtMost));
    d->thread = std::thread([d] {
        d->server.listen_after_bind();
        d->ended = true;
    });
    // The system takes connections since the bind; stop() needs the loop to have begun.
    while (!d->server.is_running() && !d->ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return listener;
}

} // namespace linkdesk::sandbox
