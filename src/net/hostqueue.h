// Lets at most `perHost` guests in at once for each host, first come first served; those that only fill gaps
// after all others. Qt would queue by itself, but its timers tick while a request waits (qt-pitfalls 1); so
// nothing but the next few is handed to Qt before it has a place: these go out without a turn of the window
// when a connection gets free, and are told when their time begins.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>

namespace linkdesk {

class HostQueue : public QObject {
    Q_OBJECT
public:
    static constexpr int PlacesPerHost = 6; // what Qt opens for HTTP/1.1
    static constexpr int AheadPerHost = 2;
    explicit HostQueue(int perHost = PlacesPerHost, int ahead = AheadPerHost, QObject *parent = nullptr);

    enum class Turn { InOrder, InGaps };
    // Calls `start` once, from the event loop, when `guest` has a place or, of those in order, is among the
    // next `ahead`; and `placed` once, after it, when the guest has a place. It has that until leave() or its
    // end; a guest that leaves before it was started is forgotten.
    void enter(
        const QString &host, QObject *guest, std::function<void()> start, std::function<void()> placed,
        Turn turn = Turn::InOrder);
    void leave(QObject *guest);

    int inside(const QString &host) const; // started, whether they have a place or are next
    int waiting(const QString &host) const;

private:
    struct Guest {
        QObject *who; // compared only, never followed
        std::function<void()> start, placed;
        Turn turn;
    };
    struct Host {
        QList<Guest> inside; // those with a place before those that are next
        QList<Guest> waiting; // those in order before those in gaps
    };
    static bool remove(QList<Guest> *guests, QObject *guest);
    void admit(const QString &host);

    int m_perHost, m_ahead;
    QHash<QString, Host> m_hosts;
};

} // namespace linkdesk
