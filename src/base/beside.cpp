#include "src/base/beside.h"

namespace linkdesk {

Beside::Beside(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

Beside::~Beside()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void Beside::run(std::function<Delivery()> work)
{
    m_thread.start(
        [this, work = std::move(work)] { QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection); });
}

} // namespace linkdesk
