// URLs of ARM: building ours, taking theirs verbatim, and telling whether one belongs to the configured
// origin.
#pragma once

#include "src/arm/armclient.h"

#include <QUrl>
#include <optional>

namespace linkdesk {

// `origin` + path + api-version and query; every path segment and query value percent-encoded here. Nothing
// where the path is not absolute or has a segment "." or "..", which would name something else than it says.
std::optional<QUrl> armUrl(const QUrl &origin, const ArmRequest &request);

// A URL as the service gave it in a header or a body (nextLink, polling URL). They are signed and up to
// thousands of characters long, so nothing is cut or decoded. A relative one is taken from `base`. Invalid
// where it is no URL.
QUrl givenUrl(const QUrl &base, const QByteArray &text);

// Same scheme, host and port, and no user name in it: only there may the token go.
bool sameOrigin(const QUrl &origin, const QUrl &url);

// https, or plain http on loopback; any other is never sent a byte.
bool isUsableOrigin(const QUrl &origin);

// "GET /subscriptions/...": for logs and errors, never with a query.
QString whereOf(const QByteArray &method, const QUrl &url);

} // namespace linkdesk
