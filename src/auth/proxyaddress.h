// The address of an HTTP proxy as a person types it, or pastes it from a browser or a shell's environment.
#pragma once

#include "src/base/secret.h"

#include <QString>
#include <optional>

namespace linkdesk {

struct ProxyAddress {
    QString host; // a name or an address, without brackets
    quint16 port = 0; // 0: none was named
    QString user; // empty: none was named
    Secret password; // of http_proxy=http://user:password@host; must not be kept with the host
};

// "proxy.example.com", "proxy.example.com:3128", "[::1]:3128", "http://ada:word@proxy.example.com:3128/".
// None where it is something else: another kind of proxy, a path, a space.
std::optional<ProxyAddress> proxyAddress(const QString &typed);

} // namespace linkdesk
