// Lets at most `perHost` guests in at once for each host, first come first served; those that only fill gaps
// after all others. Qt would queue by itself, but its timers tick while a request waits (qt-pitfalls 1); so
// nothing is handed to Qt before it has a place.
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
    explicit HostQueue(int perHost = PlacesPerHost, QObject *parent = nullptr);

    // Calls `start` once, from the event loop, when `guest` has a place. The guest has it until leave() or
    // its end; a guest that leaves before it had one is forgotten.
    enum class Turn { InOrder, InGaps };
    void enter(const QString &host, QObject *guest, std::function<void()> start, Turn turn = Turn::InOrder);
    void leave(QObject *guest);

    int inside(const QString &host) const;
    int waiting(const QString &host) const;

private:
    struct Waiting {
        QObject *guest; // compared only, never followed
        std::function<void()> start;
        Turn turn;
    };
    struct Host {
        QList<QObject *> inside;
        QList<Waiting> waiting; // those in order before those in gaps
    };
    void admit(const QString &host);

    int m_perHost;
    QHash<QString, Host> m_hosts;
};

} // namespace linkdesk
