// One question to ARM behind one fact: what it was asked for, and the call that is on its way. Asked again
// only when the question changes; the answer to a former question never arrives, since its call is destroyed.
#pragma once

#include "src/base/call.h"
#include "src/plan/facts.h"

#include <QHash>
#include <functional>
#include <map>
#include <memory>

namespace linkdesk {

template <class T> class FactSlot {
public:
    using Start = std::function<Call<T> *(QObject *owner)>;

    // `key` names the question; an empty one means that there is nothing to ask. `told` runs after each
    // change of `fact`.
    void ask(const QString &key, Fact<T> &fact, const Start &start, const std::function<void()> &told)
    {
        if (m_asked && key == m_key)
            return;
        m_asked = true;
        m_key = key;
        m_owner.reset();
        fact = Fact<T>();
        if (!key.isEmpty()) {
            fact.state = Fact<T>::State::Loading;
            m_owner = std::make_unique<QObject>();
            start(m_owner.get())->then(m_owner.get(), [&fact, told](const Result<T> &result) {
                fact.state = result ? Fact<T>::State::Known : Fact<T>::State::Failed;
                if (result)
                    fact.value = *result;
                else
                    fact.error = result.error();
                told();
            });
        }
        told();
    }

    // The next ask() asks, whatever its key.
    void forget() { m_asked = false; }

private:
    QString m_key;
    bool m_asked = false;
    std::unique_ptr<QObject> m_owner; // of the call
};

// The same question about several things, each with a slot of its own. The facts live beside their slots, at
// an address that stays (a hash moves its values).
template <class T> class FactSlots {
public:
    // As FactSlot::ask(); `into` gets what is known now.
    void
    ask(const QString &key, QHash<QString, Fact<T>> &into, const typename FactSlot<T>::Start &start,
        const std::function<void()> &told)
    {
        std::unique_ptr<Entry> &entry = m_entries[key];
        if (!entry)
            entry = std::make_unique<Entry>();
        entry->slot.ask(key, entry->fact, start, told);
        into.insert(key, entry->fact);
    }
    template <class Act> void every(const Act &act)
    {
        for (const auto &[key, entry] : m_entries)
            act(entry->slot, entry->fact);
    }

private:
    struct Entry {
        FactSlot<T> slot;
        Fact<T> fact;
    };
    std::map<QString, std::unique_ptr<Entry>> m_entries;
};

} // namespace linkdesk
