// Who gets a place at a host, and when.
#include "src/net/hostqueue.h"

#include <QTest>

using namespace linkdesk;

class HostQueueTest : public QObject {
    Q_OBJECT
private slots:
    void gapsAreForThoseWhoCanWait()
    {
        HostQueue queue(1);
        const QString host = QStringLiteral("arm");
        QObject first, poll, otherPoll, write, read;
        QStringList started;
        const auto enter = [&](QObject *guest, const QString &name, HostQueue::Turn turn) {
            queue.enter(
                host, guest, [&started, name] { started.append(name); }, turn);
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
};

QTEST_GUILESS_MAIN(HostQueueTest)
#include "hostqueuetest.moc"
