// Messages of the desktop over the session bus (org.freedesktop.Notifications). Without a bus, or without
// anybody who shows messages there, nothing happens. Never waits for an answer.
#pragma once

#include "ui/common/desktopnotifier.h"

#include <QDBusConnection>
#include <functional>
#include <optional>

namespace linkdesk {

class BusNotifier : public DesktopNotifier {
    Q_OBJECT
public:
    // `bus` is asked for at the first message, so that a start does not wait for it.
    using Bus = std::function<QDBusConnection()>;
    explicit BusNotifier(Bus bus = &QDBusConnection::sessionBus, QObject *parent = nullptr);
    void show(const QString &title, const QString &text) override;

private slots:
    void onAction(uint number, const QString &action);

private:
    Bus m_makeBus;
    std::optional<QDBusConnection> m_bus;
    bool m_listens = false;
    uint m_number = 0; // of the last message; 0: none is known to be shown
};

} // namespace linkdesk
