#include "ui/shell/busnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace linkdesk {

namespace {
const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int AsTheDesktopLikes = -1; // how long it is shown
} // namespace

BusNotifier::BusNotifier(Bus bus, QObject *parent)
    : DesktopNotifier(parent)
    , m_makeBus(std::move(bus))
{
}

// The text is escaped: most desktops read it as markup.
void BusNotifier::show(const QString &title, const QString &text)
{
    if (!m_bus)
        m_bus = m_makeBus();
    if (!m_bus->isConnected())
        return;
    if (!m_listens)
        m_listens = m_bus->connect(
            Service, Path, Service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint,QString)));
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("Notify"));
    const QStringList actions{ QStringLiteral("default"), tr("Show") };
    const QVariantMap hints{ { QStringLiteral("desktop-entry"), QStringLiteral("org.linkdesk.Linkdesk") } };
    message.setArguments({ QStringLiteral("Linkdesk"), m_number, QStringLiteral("org.linkdesk.Linkdesk"),
                           title, text.toHtmlEscaped(), actions, hints, AsTheDesktopLikes });
    auto *answer = new QDBusPendingCallWatcher(m_bus->asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<uint> number = *answer;
        m_number = number.isError() ? 0 : number.value();
        answer->deleteLater();
    });
}

void BusNotifier::onAction(uint number, const QString &)
{
    if (number == m_number && number != 0)
        emit clicked();
}

} // namespace linkdesk
