#include "ui/shell/watchnotices.h"

#include <QCoreApplication>
#include <QMap>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::WatchNotices)
};

constexpr int MostNames = 3;

// "lab, line-7 and 2 more"
QString accountNames(const QList<PrivateEndpointConnection> &requests)
{
    QStringList names;
    for (const PrivateEndpointConnection &request : requests) {
        const QString name = request.id.parent().name();
        if (!names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    const auto more = int(names.size()) - MostNames;
    const QString first = names.mid(0, MostNames).join(QStringLiteral(", "));
    return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

// "Approved: 2, Removed: 1"
QString decidedText(const QList<RequestChanges::Decided> &decided)
{
    QMap<QString, int> counts;
    for (const RequestChanges::Decided &one : decided)
        ++counts[one.status.isEmpty() ? Words::tr("Removed") : one.status];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(Words::tr("%1: %2", "state: how many").arg(count.key(), QString::number(*count)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString changesTitle(const RequestChanges &changes)
{
    const auto fresh = int(changes.fresh.size());
    return fresh > 0 ? Words::tr("%n new connection request(s)", nullptr, fresh)
                     : Words::tr("%n request(s) decided elsewhere", nullptr, int(changes.decided.size()));
}

QString changesText(const RequestChanges &changes)
{
    QStringList lines;
    if (!changes.fresh.isEmpty())
        lines.append(Words::tr("For %1", "names of accounts").arg(accountNames(changes.fresh)));
    if (!changes.decided.isEmpty()) {
        const QString states = decidedText(changes.decided);
        lines.append(changes.fresh.isEmpty() ? states : Words::tr("Decided elsewhere: %1").arg(states));
    }
    return lines.join(u'\n');
}

WatchNotices::WatchNotices(UiContext *context, RequestWatch *watch, DesktopNotifier *desktop, QObject *parent)
    : Notices(context, QStringLiteral("watch"), desktop, parent)
{
    connect(watch, &RequestWatch::found, this, &WatchNotices::tell);
}

void WatchNotices::tell(const RequestChanges &changes)
{
    const auto kind = changes.fresh.isEmpty() ? Notifications::Kind::Success : Notifications::Kind::Warning;
    Place inbox;
    inbox.kind = Place::Kind::PendingConnections;
    say(kind, changesTitle(changes), changesText(changes), inbox);
}

} // namespace linkdesk
