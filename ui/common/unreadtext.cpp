#include "ui/common/unreadtext.h"

namespace linkdesk {

QString unreadName(const Unread &unread)
{
    return unread.resource.isEmpty() ? unread.subscription.shownName() : unread.resource.name();
}

QString unreadNames(const QList<Unread> &unread)
{
    QStringList names;
    for (const Unread &one : unread)
        names << unreadName(one);
    return names.join(QStringLiteral(", "));
}

QList<MessageBar::Problem> unreadProblems(const QList<Unread> &unread)
{
    QList<MessageBar::Problem> problems;
    for (const Unread &one : unread)
        problems.append({ unreadName(one), one.error });
    return problems;
}

} // namespace linkdesk
