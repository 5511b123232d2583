// Work that would hold up the window, done beside it: one piece after the other, in a thread of its own.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

namespace linkdesk {

class Beside : public QObject {
public:
    using Delivery = std::function<void()>;

    explicit Beside(QObject *parent = nullptr);
    ~Beside() override; // drops what has not begun, and waits for the piece that has

    // `work` runs in the thread and touches nothing outside of itself. What it gives back runs here, from the
    // event loop, in the order of the calls; not at all once we are gone.
    void run(std::function<Delivery()> work);

private:
    QThreadPool m_thread; // of one
};

} // namespace linkdesk
