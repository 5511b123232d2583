// Many calls of one kind, at most N at once; goes on when some fail, and gives all results in the order of
// the questions, not of the answers.
#pragma once

#include "src/base/call.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace linkdesk {

template <class T> class FanOut : public QObject {
public:
    using Results = std::vector<Result<T>>;
    using Start = std::function<Call<T> *(int index, QObject *parent)>;

    // Calls `start` for 0 to count-1, each with a parent that ends with the returned call. `atOnce` is 1 or
    // more; above 6 there is no gain (HostQueue). Never fails itself, except by cancel().
    static Call<Results> *run(int count, int atOnce, Start start, QObject *parent)
    {
        auto *call = new Call<Results>(parent);
        auto *fan = new FanOut(count, std::move(start), call);
        if (count <= 0)
            call->settle(Results());
        for (int i = 0; i < std::min(std::max(atOnce, 1), count); ++i)
            fan->startNext();
        return call;
    }

private:
    FanOut(int count, Start start, Call<Results> *call)
        : QObject(call)
        , m_call(call)
        , m_start(std::move(start))
        , m_results(std::size_t(std::max(count, 0)), Error::of(Failure::Cancelled))
        , m_open(count)
    {
    }

    void startNext()
    {
        if (m_next >= int(m_results.size()) || m_call->isSettled())
            return;
        const int index = m_next++;
        m_start(index, this)->then(this, [this, index](Result<T> result) {
            m_results[std::size_t(index)] = std::move(result);
            if (--m_open == 0)
                m_call->settle(std::move(m_results));
            else
                startNext();
        });
    }

    Call<Results> *m_call; // our parent
    Start m_start;
    Results m_results;
    int m_next = 0;
    int m_open;
};

} // namespace linkdesk
