// Messages of the desktop, outside the window. Behind an interface so that tests note them.
#pragma once

#include <QObject>

namespace linkdesk {

class DesktopNotifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Plain texts. Says nothing where the desktop has no place for messages. A message that is still shown is
    // replaced.
    virtual void show(const QString &title, const QString &text) = 0;

signals:
    void clicked(); // the person wants to see what the last message was about
};

} // namespace linkdesk
