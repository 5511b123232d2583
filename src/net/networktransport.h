// The real network: Qt's access manager, made on first use and tamed (no redirects, no cookies, no HTTP/2, no
// cache, no proxy for loopback), behind a queue of our own. All exchanges live in the thread that made the
// transport. The way out is that of NetworkSetup: a change of it holds from the next request on; what is
// under way ends as it began. A certificate file that cannot be read stops every https request, and a manual
// proxy without host or port every one that leaves this computer, before anything is sent.
#pragma once

#include "src/net/exchange.h"
#include "src/net/transport.h"

#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace linkdesk {

class HostQueue;
class NetworkSetup;

class NetworkTransport : public Transport {
public:
    // Without a setup: the system's proxy and the system's roots.
    explicit NetworkTransport(std::shared_ptr<const NetworkSetup> setup = {});
    ~NetworkTransport() override;
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override;

private:
    Result<Way> way(const QUrl &url);
    void follow(); // the setup, where it has changed
    std::unique_ptr<QNetworkAccessManager> makeManager();

    std::shared_ptr<const NetworkSetup> m_setup;
    std::unique_ptr<HostQueue> m_queue;
    int m_revision = -1; // of the setup that m_manager and m_tls are made for
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_former; // as long as they have replies
    std::shared_ptr<UsedProxies> m_proxies = std::make_shared<UsedProxies>();
    std::optional<Result<QSslConfiguration>> m_tls; // made for the first https request
};

} // namespace linkdesk
