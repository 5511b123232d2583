// The rules of a call: settles once, from the event loop; destroying it is silent; a continuation dies with
// its context.
#include "src/base/call.h"

#include <QTest>
#include <memory>

using namespace linkdesk;

class CallTest : public QObject {
    Q_OBJECT
private slots:
    void deliversFromTheEventLoopOnly()
    {
        int runs = 0;
        auto *call = settledCall<int>(7, this);
        call->then(this, [&runs](const Result<int> &result) { runs += result.value_or(0); });
        QVERIFY(call->isSettled());
        QCOMPARE(runs, 0);
        QTRY_COMPARE(runs, 7);
    }

    void firstResultWins()
    {
        QList<int> results;
        auto *call = new Call<int>(this);
        call->then(this, [&results](const Result<int> &result) { results.append(result.value_or(-1)); });
        call->settle(1);
        call->settle(2);
        call->cancel();
        QTRY_COMPARE(results, QList<int>{ 1 });
    }

    void cancelSettlesAsCancelledAndLater()
    {
        std::optional<Failure> failure;
        auto *call = new Call<int>(this);
        call->then(this, [&failure](const Result<int> &result) { failure = result.error().failure; });
        call->cancel();
        QVERIFY(!failure);
        QTRY_VERIFY(failure == Failure::Cancelled);
    }

    void producerMaySayWhatACancelLeavesBehind()
    {
        Error left = Error::of(Failure::Cancelled);
        left.maybeApplied = true;
        bool maybeApplied = false;
        auto *call = new Call<int>(this);
        call->setCancelError(left);
        call->then(this, [&](const Result<int> &result) { maybeApplied = result.error().maybeApplied; });
        call->cancel();
        QTRY_VERIFY(maybeApplied);
    }

    void destroyedCallIsSilent()
    {
        bool ran = false;
        auto owner = std::make_unique<QObject>();
        auto *call = settledCall<int>(1, owner.get());
        call->then(this, [&ran](const Result<int> &) { ran = true; });
        owner.reset();
        drain();
        QVERIFY(!ran);
    }

    void continuationDiesWithItsContext()
    {
        bool dead = false, alive = false;
        auto context = std::make_unique<QObject>();
        auto *call = new Call<int>(this);
        call->then(context.get(), [&dead](const Result<int> &) { dead = true; });
        call->then(this, [&alive](const Result<int> &) { alive = true; });
        context.reset();
        call->settle(1);
        QTRY_VERIFY(alive);
        QVERIFY(!dead);
    }

    void continuationMayDestroyTheOwner()
    {
        bool second = false;
        auto *owner = new QObject;
        auto *call = settledCall<int>(1, owner);
        bool destroyed = false;
        call->then(this, [&](const Result<int> &) {
            delete owner;
            destroyed = true;
        });
        call->then(this, [&second](const Result<int> &) { second = true; });
        QTRY_VERIFY(destroyed);
        drain();
        QVERIFY(!second);
    }

    void partsEndBeforeTheResultIsGiven()
    {
        bool partWasGone = false;
        auto *call = new Call<int>(this);
        const QPointer<QObject> part = new QObject(call);
        call->then(this, [&](const Result<int> &) { partWasGone = part.isNull(); });
        call->cancel();
        QTRY_VERIFY(partWasGone);
    }

    void deletesItselfAfterDelivery()
    {
        const QPointer<Call<int>> call = settledCall<int>(1, this);
        QTRY_VERIFY(call.isNull());
    }

    void everyContinuationRunsInOrder()
    {
        QList<int> order;
        auto *call = settledCall<int>(1, this);
        for (int i = 0; i < 3; ++i)
            call->then(this, [&order, i](const Result<int> &) { order.append(i); });
        QTRY_COMPARE(order, (QList<int>{ 0, 1, 2 }));
    }

private:
    // Until an event posted now has been handled: everything posted before it has been too.
    void drain()
    {
        bool done = false;
        QMetaObject::invokeMethod(
            this, [&done] { done = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(done);
    }
};

QTEST_GUILESS_MAIN(CallTest)
#include "calltest.moc"
