#include "ui/center/inboxnews.h"

#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"

#include <QLocale>
#include <QVBoxLayout>

namespace linkdesk {

void narrow(RequestChanges *changes, PendingList *list, const SubscriptionScope &scope)
{
    changes->fresh.removeIf(
        [&scope](const auto &request) { return !scope.contains(request.id.subscriptionId()); });
    changes->decided.removeIf(
        [&scope](const auto &one) { return !scope.contains(one.request.id.subscriptionId()); });
    list->pending.removeIf(
        [&scope](const auto &pending) { return !scope.contains(pending.account.subscriptionId()); });
    list->unread.removeIf(
        [&scope](const auto &unread) { return !scope.contains(unread.subscription.subscriptionId); });
}

QString watchTrouble(const RequestWatch *watch)
{
    if (!watch || !watch->failure())
        return {};
    return InboxNews::tr("The last look for new requests failed at %1: %2")
        .arg(
            QLocale().toString(watch->failedAt().toLocalTime().time(), QLocale::ShortFormat),
            errorText(*watch->failure()));
}

InboxNews::InboxNews(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("inboxNews"));
    m_message->setObjectName(QStringLiteral("inboxNewsMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    hide();
}

void InboxNews::add(const RequestChanges &changes, bool freshShown)
{
    m_fresh += freshShown ? 0 : int(changes.fresh.size());
    m_decided += int(changes.decided.size());
    QStringList lines;
    if (m_fresh > 0)
        lines.append(tr("%n new request(s) since this list was read", nullptr, m_fresh));
    if (m_decided > 0)
        lines.append(tr("%n request(s) of this list were decided elsewhere", nullptr, m_decided));
    setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    m_message->showText(MessageBar::Kind::Info, lines.join(u'\n'));
    m_message->addButton(tr("Read &again"), [this] { emit refreshWanted(); });
}

void InboxNews::clear()
{
    m_fresh = m_decided = 0;
    m_message->clear();
    hide();
}

QString InboxNews::text() const
{
    return m_message->text();
}

} // namespace linkdesk
