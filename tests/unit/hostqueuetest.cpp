// Who gets a place at a host, and when.
#include "src/net/hostqueue.h"

#include <QTest>

using namespace linkdesk;

class HostQueueTest : public QObject {
    Q_OBJECT
private slots:
    void gapsAreForThoseWhoCanWait()
    {
        HostQueue queue(1, 0);
        const QString host = QStringLiteral("arm");
        QObject first, poll, otherPoll, write, read;
        QStringList started;
        const auto enter = [&](QObject *guest, const QString &name, HostQueue::Turn turn) {
            queue.enter(
                host, guest, [&started, name] { started.append(name); }, [] {}, turn);
        };
        enter(&first, QStringLiteral("first"), HostQueue::Turn::InGaps); // nobody else is there
        enter(&poll, QStringLiteral("poll"), HostQueue::Turn::InGaps);
        enter(&write, QStringLiteral("write"), HostQueue::Turn::InOrder);
        enter(&otherPoll, QStringLiteral("other poll"), HostQueue::Turn::InGaps);
        enter(&read, QStringLiteral("read"), HostQueue::Turn::InOrder);
        QCOMPARE(queue.waiting(host), 4);
        for (QObject *guest : { &first, &write, &read, &poll }) {
            const auto before = started.size();
            QTRY_VERIFY(started.size() > before || before == 5);
            queue.leave(guest);
        }
        QTRY_COMPARE(started.size(), 5);
        QCOMPARE(started.join(u','), QStringLiteral("first,write,read,poll,other poll"));
    }

    // They are handed over ahead of their place, but their time begins with it.
    void theNextAreReady()
    {
        HostQueue queue(1, 1);
        const QString host = QStringLiteral("arm");
        QObject poll, first, second, third;
        QStringList told;
        const auto enter = [&](QObject *guest, const QString &name, HostQueue::Turn turn) {
            queue.enter(
                host, guest, [&told, name] { told.append(name); },
                [&told, name] { told.append(name + u'!'); }, turn);
        };
        enter(&first, QStringLiteral("1"), HostQueue::Turn::InOrder);
        enter(&poll, QStringLiteral("poll"), HostQueue::Turn::InGaps); // is never ready ahead
        QTRY_COMPARE(told.join(u','), QStringLiteral("1,1!"));
        QCOMPARE(queue.waiting(host), 1);
        enter(&second, QStringLiteral("2"), HostQueue::Turn::InOrder);
        enter(&third, QStringLiteral("3"), HostQueue::Turn::InOrder);
        QTRY_COMPARE(told.join(u','), QStringLiteral("1,1!,2"));
        QCOMPARE(queue.inside(host), 2);
        queue.leave(&second); // it had no place: the next one is ready now
        QTRY_COMPARE(told.join(u','), QStringLiteral("1,1!,2,3"));
        queue.leave(&first);
        QTRY_COMPARE(told.join(u','), QStringLiteral("1,1!,2,3,3!"));
        queue.leave(&third);
        QTRY_COMPARE(told.join(u','), QStringLiteral("1,1!,2,3,3!,poll,poll!"));
    }
};

QTEST_GUILESS_MAIN(HostQueueTest)
#include "hostqueuetest.moc"
