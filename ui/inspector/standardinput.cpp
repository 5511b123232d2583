#include "ui/inspector/standardinput.h"

#include <cerrno>
#include <unistd.h>

namespace linkdesk {

StandardInput::StandardInput(int descriptor, QObject *parent)
    : QObject(parent)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &StandardInput::read);
}

// One piece a turn: what is there never waits, and a large file leaves turns to the window.
void StandardInput::read()
{
    char piece[256 * 1024];
    const ssize_t count = ::read(int(m_notifier.socket()), piece, sizeof piece);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        m_bytes.append(piece, count);
    if (count > 0 && m_bytes.size() <= MostBytes)
        return;
    m_notifier.setEnabled(false);
    emit ended(m_bytes, count == 0);
}

} // namespace linkdesk
