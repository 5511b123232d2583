// An asynchronous call: one result, delivered once, always from the event loop (never inside the function
// that starts or cancels it). It is owned by the parent given at creation; destroying it is a silent cancel.
// A continuation names a context object and does not run once that is gone. After delivery the call deletes
// itself.
//
// A call made of others creates them as its own children: cancelling or destroying the outer one ends them
// too.
#pragma once

#include "src/base/result.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <utility>
#include <vector>

namespace linkdesk {

class Job : public QObject {
    Q_OBJECT
public:
    explicit Job(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    // Ends the work and settles with Failure::Cancelled. No effect on a settled call. Safe at any time.
    virtual void cancel() = 0;
    bool isSettled() const { return m_settled; }

protected:
    void destroyChildren(); // ends every call this one is made of
    bool m_settled = false;
};

template <class T> class Call final : public Job {
public:
    using Continuation = std::function<void(Result<T>)>;

    explicit Call(QObject *parent = nullptr)
        : Job(parent)
    {
    }

    // Adds a continuation; each runs once, in the order added, unless its context is gone by then.
    Call *then(QObject *context, Continuation continuation)
    {
        m_continuations.push_back({ context, std::move(continuation) });
        return this;
    }

    void cancel() override { settle(m_cancelError); }

    // For the producer that knows what a cancel leaves behind: a write that was sent may be done all the
    // same.
    void setCancelError(Error error) { m_cancelError = std::move(error); }

    // For the producer. The first result wins, later ones are dropped. Children are destroyed.
    void settle(Result<T> result)
    {
        if (m_settled)
            return;
        m_settled = true;
        QMetaObject::invokeMethod(
            this, [this, result = std::move(result)]() mutable { deliver(std::move(result)); },
            Qt::QueuedConnection);
    }

private:
    struct Entry {
        QPointer<QObject> context;
        Continuation continuation;
    };

    void deliver(Result<T> result)
    {
        destroyChildren();
        const auto entries = std::exchange(m_continuations, {});
        const QPointer<Call> guard(this);
        for (const Entry &entry : entries) {
            if (entry.context)
                entry.continuation(result);
            if (!guard)
                return; // a continuation destroyed our owner
        }
        deleteLater();
    }

    std::vector<Entry> m_continuations;
    Error m_cancelError = Error::of(Failure::Cancelled);
};

// A call that is already decided; still delivered from the event loop.
template <class T> Call<T> *settledCall(Result<T> result, QObject *parent)
{
    auto *call = new Call<T>(parent);
    call->settle(std::move(result));
    return call;
}

} // namespace linkdesk
