// The network, with the password of the proxy: the first request that leaves this computer waits until the
// keychain has been asked for it, and goes without one where it was refused (the proxy says so then). What
// stays on this computer, and whoever needs no password, never touches the keychain.
#pragma once

#include "src/net/networktransport.h"

#include <QPointer>

namespace linkdesk {

class NetworkKeeper;

class UnlockedTransport final : public Transport {
public:
    explicit UnlockedTransport(NetworkKeeper *keeper);
    // The wait for the keychain has no deadline but the keychain's own; cancelling or destroying the call
    // ends it.
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override;

private:
    QPointer<NetworkKeeper> m_keeper; // gone: nothing is waited for
    std::shared_ptr<NetworkTransport> m_network;
};

} // namespace linkdesk
