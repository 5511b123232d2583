// Calls made of calls: each step runs only while the outer call is still wanted, and an inner failure is the
// outer's. The inner calls are children of the outer one, so that cancelling or destroying it ends them.
#pragma once

#include "src/arm/fanout.h"
#include "src/base/call.h"

#include <QList>

namespace linkdesk::chain {

// `next` runs with the value of `inner`; its error settles `outer`.
template <class Outer, class Inner, class Next> void onward(Call<Outer> *outer, Call<Inner> *inner, Next next)
{
    inner->then(outer, [outer, next = std::move(next)](const Result<Inner> &result) {
        if (outer->isSettled())
            return;
        if (result)
            next(*result);
        else
            outer->settle(result.error());
    });
}

// As onward(), but `next` sees failures too.
template <class Outer, class Inner, class Next> void always(Call<Outer> *outer, Call<Inner> *inner, Next next)
{
    inner->then(outer, [outer, next = std::move(next)](const Result<Inner> &result) {
        if (!outer->isSettled())
            next(result);
    });
}

// One call per item, side by side as far as the client's queue lets them (HostQueue); `next` gets all results
// in the order of the items, failures among them. `start` makes the call of an item: Call<T> *(const Item &,
// QObject *parent).
template <class T, class Outer, class Item, class Start, class Next>
void each(Call<Outer> *outer, const QList<Item> &items, Start start, Next next)
{
    constexpr int AtOnce = 6;
    auto *all = FanOut<T>::run(
        static_cast<int>(items.size()), AtOnce,
        [items, start = std::move(start)](int index, QObject *parent) { return start(items[index], parent); },
        outer);
    onward(outer, all, std::move(next));
}

} // namespace linkdesk::chain
