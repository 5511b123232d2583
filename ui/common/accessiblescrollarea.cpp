#include "ui/common/accessiblescrollarea.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace linkdesk {

namespace {

// QAccessibleWidget's own child() checks the index; its children are the viewport and the bars' containers.
QAccessibleInterface *checked(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installAccessibleScrollArea()
{
    QAccessible::installFactory(checked);
}

} // namespace linkdesk
