#include "src/auth/unlockedtransport.h"

#include "src/auth/networkkeeper.h"
#include "src/net/loopback.h"

namespace linkdesk {

UnlockedTransport::UnlockedTransport(NetworkKeeper *keeper)
    : m_keeper(keeper)
    , m_network(std::make_shared<NetworkTransport>(keeper->setup()))
{
}

Call<HttpReply> *UnlockedTransport::send(const HttpRequest &request, QObject *parent)
{
    if (!m_keeper || !m_keeper->isLocked() || isLoopback(request.url.host()))
        return m_network->send(request, parent);
    auto *call = new Call<HttpReply>(parent);
    const std::weak_ptr<NetworkTransport> network = m_network;
    m_keeper->unlock(call, [network, request, call] {
        const auto still = network.lock();
        if (call->isSettled())
            return;
        if (!still) {
            call->cancel();
            return;
        }
        still->send(request, call)->then(call, [call](const Result<HttpReply> &reply) {
            call->settle(reply);
        });
    });
    return call;
}

} // namespace linkdesk
