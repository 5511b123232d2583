// Keeps the notifications of this run, newest first, one for each key.
#pragma once

#include "ui/common/uicontext.h"

#include <QDateTime>

namespace linkdesk {

struct Notification {
    QString key, title, text;
    Notifications::Kind kind = Notifications::Kind::Progress;
    Place place;
    QDateTime at;
    bool unseen = true;
};

class NotificationCenter : public Notifications {
    Q_OBJECT
public:
    using Notifications::Notifications;
    void show(const QString &key, Kind kind, const QString &title, const QString &text, const Place &place)
        override;
    void dismiss(const QString &key) override;
    void dismissAll(); // those that are not running
    void markSeen();
    const QList<Notification> &all() const { return m_all; }
    int unseen() const;

signals:
    void changed();
    // A new one, or one whose kind changed: worth showing for a moment.
    void arrived(const QString &key);

private:
    QList<Notification> m_all;
};

} // namespace linkdesk
