#include "ui/common/undowindow.h"

#include <numeric>

namespace linkdesk {

void UndoWindow::setWaiting(QObject *who, int count)
{
    if (count <= 0) {
        m_waiting.remove(who);
        return;
    }
    if (!m_waiting.contains(who))
        connect(who, &QObject::destroyed, this, [this, who] { m_waiting.remove(who); });
    m_waiting.insert(who, count);
}

int UndoWindow::waiting() const
{
    return std::accumulate(m_waiting.cbegin(), m_waiting.cend(), 0);
}

void UndoWindow::takeBackAll()
{
    emit takeBackWanted();
}

} // namespace linkdesk
