#include "ui/shell/notificationcenter.h"

#include <algorithm>

namespace linkdesk {

void NotificationCenter::show(
    const QString &key, Kind kind, const QString &title, const QString &text, const Place &place)
{
    const auto old = std::find_if(
        m_all.cbegin(), m_all.cend(), [&key](const Notification &entry) { return entry.key == key; });
    bool news = true;
    if (old != m_all.cend()) {
        if (old->kind == kind && old->title == title && old->text == text && old->place == place)
            return; // a deployment tells each of its steps
        news = old->kind != kind;
        m_all.erase(old);
    }
    m_all.prepend({ key, title, text, kind, place, QDateTime::currentDateTimeUtc(), true });
    emit changed();
    if (news)
        emit arrived(key);
}

void NotificationCenter::dismiss(const QString &key)
{
    if (m_all.removeIf([&key](const Notification &entry) { return entry.key == key; }) > 0)
        emit changed();
}

void NotificationCenter::dismissAll()
{
    m_all.removeIf([](const Notification &entry) { return entry.kind != Kind::Progress; });
    emit changed();
}

void NotificationCenter::markSeen()
{
    for (Notification &entry : m_all)
        entry.unseen = false;
    emit changed();
}

int NotificationCenter::unseen() const
{
    return static_cast<int>(
        std::count_if(m_all.cbegin(), m_all.cend(), [](const Notification &entry) { return entry.unseen; }));
}

} // namespace linkdesk
