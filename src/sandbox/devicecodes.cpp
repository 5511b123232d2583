#include "src/sandbox/devicecodes.h"

#include "src/base/resourceid.h"
#include "src/sandbox/refreshtokens.h"

#include <QRandomGenerator>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxKept = 500;
constexpr qint64 remembered = 3'600'000; // so that a late poll is told that it is late
constexpr qint64 toleranceMs = 500; // of a poll that is a little early

// No vowels, so that no words come up, and nothing that looks like something else (RFC 8628 6.1).
QString newUserCode()
{
    static const QString letters = u"BCDFGHJKLMNPQRSTVWXZ"_s;
    QString code;
    for (int i = 0; i < 8; ++i) {
        if (i == 4)
            code += u'-';
        code += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    }
    return code;
}

QString plain(QString code)
{
    return code.remove(u'-').remove(u' ').trimmed().toUpper();
}

} // namespace

QString DeviceCodes::begin(Pending pending, qint64 now, QString *userCode)
{
    m_pending.removeIf([now](const auto &one) { return one.value().expires + remembered < now; });
    if (m_pending.size() >= maxKept)
        m_pending.clear();
    pending.userCode = newUserCode();
    pending.expires = now + lifeSeconds * qint64(1000);
    *userCode = pending.userCode;
    QString secret = refreshtokens::newSecret();
    m_pending.insert(refreshtokens::digestOf(secret), pending);
    return secret;
}

DeviceCodes::Pending *DeviceCodes::entered(const QString &userCode, qint64 now)
{
    for (Pending &pending : m_pending) {
        const bool open = pending.expires > now && !pending.declined && !pending.granted;
        if (open && plain(pending.userCode) == plain(userCode))
            return &pending;
    }
    return nullptr;
}

int DeviceCodes::poll(
    const QString &deviceCode, const QString &clientId, int extra, qint64 now, Session *granted)
{
    const auto digest = refreshtokens::digestOf(deviceCode);
    const auto found = m_pending.find(digest);
    if (found == m_pending.end() || !sameText(found->clientId, clientId))
        return 70018;
    if (found->declined)
        return 65004;
    if (found->expires <= now)
        return 70020;
    const bool early =
        found->polled > 0 && now < found->polled + found->interval * qint64(1000) - toleranceMs;
    found->polled = now;
    if (early) {
        found->interval += extra;
        return -1;
    }
    if (!found->granted)
        return 70016;
    *granted = *found->granted;
    m_pending.remove(digest);
    return 0;
}

} // namespace linkdesk::sandbox
