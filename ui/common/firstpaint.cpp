#include "ui/common/firstpaint.h"

#include <QEvent>
#include <QWidget>

namespace linkdesk {

namespace {

class FirstPaint : public QObject {
public:
    FirstPaint(QWidget *window, std::function<void()> done)
        : QObject(window)
        , m_done(std::move(done))
    {
        window->installEventFilter(this);
    }

    // The children of a window are painted with it, after its own paint event: the next turn of the loop sees
    // them all.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this, [this] { painted(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void painted()
    {
        deleteLater();
        m_done();
    }

    std::function<void()> m_done;
};

} // namespace

void afterFirstPaint(QWidget *window, std::function<void()> done)
{
    new FirstPaint(window, std::move(done));
}

} // namespace linkdesk
