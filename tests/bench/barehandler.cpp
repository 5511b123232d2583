// The anchor of `linkdesk-bench sandbox`: the sandbox's HTTP library with the sandbox's settings (DESIGN.md
// 6) and a handler that does nothing but answer BYTES of JSON.
//   linkdesk-bare-handler BYTES      prints "listening on http://127.0.0.1:PORT"
#include <cstdio>
#include <cstdlib>
#include <httplib.h>
#include <limits>

int main(int argc, char **argv)
{
    const long bytes = argc > 1 ? std::atol(argv[1]) : 0;
    if (bytes < 2 || bytes > 100'000'000) {
        std::fprintf(stderr, "usage: linkdesk-bare-handler BYTES\n");
        return 2;
    }
    const std::string body = '"' + std::string(size_t(bytes) - 2, 'x') + '"';
    httplib::Server server;
    server.new_task_queue = [] { return new httplib::ThreadPool(64); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(std::numeric_limits<int>::max());
    server.set_keep_alive_timeout(120);
    server.Get(".*", [&body](const httplib::Request &, httplib::Response &response) {
        response.set_content(body, "application/json; charset=utf-8");
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    if (port <= 0)
        return 1;
    std::printf("listening on http://127.0.0.1:%d\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
