// Calls made of calls: each step runs only while the outer call is still wanted, and an inner failure is the
// outer's. The inner calls are children of the outer one, so that cancelling or destroying it ends them.
#pragma once

#include "src/base/call.h"

#include <memory>
#include <vector>

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

// `next` runs once with the results of all `inner`, in their order, failures among them; at once where there
// are none. How many run side by side is the client's queue (6 per host).
template <class Outer, class Inner, class Next>
void gather(Call<Outer> *outer, const std::vector<Call<Inner> *> &inner, Next next)
{
    struct Sheaf {
        std::vector<Result<Inner>> results;
        std::size_t open = 0;
    };
    auto sheaf = std::make_shared<Sheaf>();
    sheaf->results.assign(inner.size(), Result<Inner>(Error::of(Failure::Cancelled)));
    sheaf->open = inner.size();
    if (inner.empty()) {
        next(sheaf->results);
        return;
    }
    for (std::size_t i = 0; i < inner.size(); ++i) {
        inner[i]->then(outer, [outer, sheaf, next, i](const Result<Inner> &result) {
            sheaf->results[i] = result;
            if (--sheaf->open == 0 && !outer->isSettled())
                next(sheaf->results);
        });
    }
}

} // namespace linkdesk::chain
