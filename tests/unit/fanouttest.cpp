// Many calls at once, some of which fail.
#include "src/arm/fanout.h"

#include <QTest>

using namespace linkdesk;

class FanOutTest : public QObject {
    Q_OBJECT
private slots:
    void fanOutKeepsOrderAndGoesOn()
    {
        QList<QPointer<Call<int>>> started;
        int most = 0;
        auto *call = FanOut<int>::run(
            5, 2,
            [&](int, QObject *parent) {
                started.append(new Call<int>(parent));
                most = std::max(
                    most,
                    int(std::count_if(started.cbegin(), started.cend(), [](const QPointer<Call<int>> &c) {
                        return c && !c->isSettled();
                    })));
                return started.last().data();
            },
            this);
        std::optional<std::vector<Result<int>>> results;
        call->then(this, [&results](const Result<std::vector<Result<int>>> &all) { results = *all; });
        QCOMPARE(started.size(), 2);
        started[1]->settle(11);
        QTRY_COMPARE(started.size(), 3);
        started[0]->settle(Error::of(Failure::Refused));
        QTRY_COMPARE(started.size(), 4);
        started[3]->settle(13);
        started[2]->settle(12);
        QTRY_COMPARE(started.size(), 5);
        started[4]->settle(14);
        QTRY_VERIFY(results);
        QCOMPARE(most, 2);
        QCOMPARE(results->size(), 5U);
        QCOMPARE((*results)[0].error().failure, Failure::Refused);
        for (int i = 1; i < 5; ++i)
            QCOMPARE((*results)[std::size_t(i)].value(), 10 + i);
    }

    void fanOutOfNothing()
    {
        bool done = false;
        FanOut<int>::run(
            0, 3, [](int, QObject *parent) { return new Call<int>(parent); }, this)
            ->then(this, [&done](const Result<std::vector<Result<int>>> &all) { done = all->empty(); });
        QTRY_VERIFY(done);
    }

    void cancelledFanOutEndsItsParts()
    {
        QPointer<Call<int>> part;
        auto *call = FanOut<int>::run(
            2, 1, [&part](int, QObject *parent) { return part = new Call<int>(parent); }, this);
        call->cancel();
        QTRY_VERIFY(part.isNull());
    }
};

QTEST_GUILESS_MAIN(FanOutTest)
#include "fanouttest.moc"
