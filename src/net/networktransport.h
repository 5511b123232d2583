// The real network: Qt's access manager, made on first use and tamed (no redirects, no cookies, no HTTP/2, no
// cache, no proxy for loopback), behind a queue of our own. All exchanges live in the thread that made the
// transport.
#pragma once

#include "src/net/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace linkdesk {

class HostQueue;

class NetworkTransport : public Transport {
public:
    NetworkTransport();
    ~NetworkTransport() override;
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override;

private:
    QNetworkAccessManager *manager();

    std::unique_ptr<HostQueue> m_queue;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace linkdesk
