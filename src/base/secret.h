// What opens a door: an access token, a refresh token, a client secret, a PKCE verifier. It cannot be
// printed; copies share one buffer, and that buffer is overwritten when the last of them goes or when one of
// them is wiped. What others copy out of it (Qt's requests, the keychain's) is beyond its reach.
#pragma once

#include <QByteArray>
#include <memory>
#include <string_view>
#include <vector>

namespace linkdesk {

class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView text);

    bool isEmpty() const;
    QByteArray reveal() const; // a copy that nobody wipes: for the one request that needs it
    std::string_view view() const; // the buffer itself, as long as a copy lives; after wipe() zeros
    void wipe(); // for all copies; they are empty then
    Secret clone() const; // the same in a buffer of its own, which a wipe of this one leaves alone

    // The same text; takes as long for any two of one length.
    friend bool operator==(const Secret &one, const Secret &other);

private:
    class Buffer;
    std::shared_ptr<Buffer> m_buffer;
};

} // namespace linkdesk
