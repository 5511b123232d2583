#include "ui/shell/clocknote.h"

#include "ui/common/messagebar.h"
#include "ui/signin/accountdesk.h"

#include <utility>

namespace linkdesk {

namespace {

constexpr qint64 Minute = 60, Hour = 60 * Minute;

QString amountText(qint64 seconds)
{
    return seconds < 2 * Hour ? ClockNote::tr("%n minute(s)", nullptr, int((seconds + Minute / 2) / Minute))
                              : ClockNote::tr("%n hour(s)", nullptr, int((seconds + Hour / 2) / Hour));
}

QString clockText(qint64 ahead)
{
    const QString text = ahead > 0
        ? ClockNote::tr("This computer's clock is %1 ahead of the sign-in service's.").arg(amountText(ahead))
        : ClockNote::tr("This computer's clock is %1 behind the sign-in service's.").arg(amountText(-ahead));
    return text + u'\n'
        + ClockNote::tr("Linkdesk goes on working, but times that it shows and keeps may be wrong, and a "
                        "sign-in by certificate is refused. Set the clock and the time zone.");
}

} // namespace

ClockNote::ClockNote(MessageBar *bar, AccountDesk *desk, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_desk(desk)
{
    connect(desk, &AccountDesk::changed, this, &ClockNote::show);
    connect(desk, &AccountDesk::clockChecked, this, &ClockNote::show);
    show();
}

void ClockNote::show()
{
    const qint64 ahead = m_desk->clockAhead();
    if (std::exchange(m_told, ahead) == ahead)
        return; // also where the person has put it away
    if (ahead == 0) {
        m_bar->clear();
        return;
    }
    m_bar->showText(MessageBar::Kind::Warning, clockText(ahead));
    m_bar->addButton(tr("Hi&de"), [this] { m_bar->clear(); });
}

} // namespace linkdesk
