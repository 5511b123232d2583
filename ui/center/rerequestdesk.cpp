#include "ui/center/rerequestdesk.h"

#include "src/flow/rerequestflow.h"
#include "src/flow/session.h"
#include "ui/center/rerequestpanel.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"

namespace linkdesk {

namespace {

Place sentPlace()
{
    Place place;
    place.kind = Place::Kind::SentRequests;
    return place;
}

} // namespace

RerequestDesk::RerequestDesk(const Parts &parts)
    : QObject(parts.page)
    , m_parts(parts)
{
    connect(m_parts.panel, &RerequestPanel::confirmed, this, &RerequestDesk::start);
    connect(m_parts.panel, &RerequestPanel::cancelled, this, [this] {
        emit changed();
        emit left();
    });
}

bool RerequestDesk::isBusy() const
{
    return m_looking || m_flow;
}

bool RerequestDesk::isAsking() const
{
    return !m_parts.panel->isHidden();
}

void RerequestDesk::ask(const ResourceId &endpoint)
{
    if (isBusy())
        return;
    auto *call = RerequestFlow::look(m_parts.context->session, endpoint, this);
    m_looking = call;
    m_parts.message->showText(
        MessageBar::Kind::Info, tr("Reading all settings of %1...").arg(endpoint.name()));
    m_parts.message->addButton(tr("&Cancel"), [this] {
        if (m_looking)
            m_looking->cancel();
    });
    emit changed();
    call->then(this, [this](const Result<Rerequest> &request) {
        m_looking = nullptr;
        m_parts.message->clear();
        if (request) {
            m_parts.panel->ask(*request);
            m_parts.kept->chooseMnemonics(); // the panel has come beside it
        } else if (request.error().failure != Failure::Cancelled) {
            m_parts.message->showError(
                tr("Nothing was deleted: its settings could not be read"), request.error());
        }
        emit changed();
    });
}

RerequestFlow *RerequestDesk::makeFlow()
{
    m_flow = new RerequestFlow(m_parts.context->session, this);
    m_said.clear();
    connect(m_flow, &RerequestFlow::changed, this, &RerequestDesk::onChanged);
    connect(m_flow, &RerequestFlow::finished, this, &RerequestDesk::onFinished);
    return m_flow;
}

void RerequestDesk::start(const ResourceId &endpoint, const QString &message)
{
    if (isBusy())
        return;
    makeFlow()->start(endpoint, message);
    emit changed();
    emit left();
}

void RerequestDesk::goOn(qint64 number)
{
    const QList<JournalEntry> notes = RerequestFlow::kept(m_parts.context->session);
    for (const JournalEntry &note : notes) {
        if (isBusy() || note.number != number)
            continue;
        makeFlow()->takeUp(note);
        m_parts.kept->clear();
        emit changed();
        emit left();
    }
}

void RerequestDesk::discard(qint64 number, const QString &name)
{
    Dialogs::Question question;
    question.title = tr("Discard the settings of %1").arg(name);
    question.text = tr("The private endpoint is not asked for again. Its settings cannot be had back.");
    question.accept = tr("&Discard");
    question.reject = tr("&Go back");
    question.dangerous = true;
    m_parts.context->dialogs->ask(m_parts.page, question, [this, number](bool yes) {
        if (!yes)
            return;
        const Result<Done> done = RerequestFlow::discard(m_parts.context->session, number);
        if (!done)
            m_parts.message->showError(tr("The settings could not be discarded"), done.error());
        showKept();
        emit left();
    });
}

void RerequestDesk::showKept()
{
    const QList<JournalEntry> notes = RerequestFlow::kept(m_parts.context->session);
    if (notes.isEmpty() || isBusy()) {
        m_parts.kept->clear();
        return;
    }
    const JournalEntry &note = notes.constFirst();
    const QString name = note.resource.name();
    const auto more = int(notes.size()) - 1;
    QString text = tr("%1 was to be deleted and asked for again, and that is not finished. Its settings are "
                      "kept.")
                       .arg(name);
    if (more > 0)
        text += u' ' + tr("%n more after it.", nullptr, more);
    m_parts.kept->showText(MessageBar::Kind::Warning, text);
    m_parts.kept->addButton(tr("Contin&ue"), [this, number = note.number] { goOn(number); });
    m_parts.kept->addButton(
        tr("Discard sett&ings..."), [this, number = note.number, name] { discard(number, name); });
}

QString RerequestDesk::stepText() const
{
    const QString name = m_flow->request().endpoint.name();
    switch (m_flow->state()) {
    case RerequestFlow::State::Looking:
        return tr("Step 1 of 4: reading %1 again...").arg(name);
    case RerequestFlow::State::Deleting:
        return tr("Step 2 of 4: deleting %1...").arg(name);
    case RerequestFlow::State::WaitingForName:
        return tr("Step 3 of 4: %1 is deleted. Azure still holds the name, for about 20 minutes; Linkdesk "
                  "tries again until it is free.")
            .arg(name);
    case RerequestFlow::State::Creating:
        return tr("Step 3 of 4: asking for %1 again...").arg(name);
    case RerequestFlow::State::ZoneGroups:
        return tr("Step 4 of 4: giving %1 its DNS zones back...").arg(name);
    default:
        return {};
    }
}

void RerequestDesk::onChanged()
{
    const bool waited = m_flow->nextTryAt().isValid();
    if (m_flow->isFinished() || (waited && m_flow->state() == RerequestFlow::State::Creating))
        return; // the same try again and again says nothing new
    const QString text = stepText();
    if (text == m_said)
        return;
    m_said = text;
    m_parts.message->showText(MessageBar::Kind::Info, text);
    m_parts.message->addButton(tr("S&top"), [this] {
        if (m_flow)
            m_flow->stop();
    });
}

void RerequestDesk::onFinished()
{
    RerequestFlow *flow = m_flow;
    m_flow = nullptr;
    tellOutcome(*flow);
    flow->deleteLater();
    showKept();
    emit changed();
    emit finished();
}

void RerequestDesk::tellOutcome(const RerequestFlow &flow)
{
    const QString name = flow.request().endpoint.name();
    const bool done = flow.state() == RerequestFlow::State::Done;
    const bool untouched = flow.state() == RerequestFlow::State::NothingDone;
    const QString title = done ? tr("%1 was asked for again and is Pending").arg(name)
        : untouched            ? tr("%1 was not deleted").arg(name)
        : flow.state() == RerequestFlow::State::Unknown
        ? tr("It is not known how far %1 has come").arg(name)
        : tr("%1 is deleted and not asked for again yet").arg(name);
    QString why;
    switch (flow.reason()) {
    case RerequestFlow::Reason::None:
        break;
    case RerequestFlow::Reason::NotRejected:
        why = tr("It is not Rejected or Disconnected any more.");
        break;
    case RerequestFlow::Reason::TargetGone:
        why = tr("%1 is gone, so nobody could be asked. Delete the private endpoint on its page.")
                  .arg(flow.request().target.name());
        break;
    case RerequestFlow::Reason::InMotion:
        why = tr("Another change of it is running. Try again when it has ended.");
        break;
    case RerequestFlow::Reason::MadeByOthers:
        why = tr("Somebody has made another private endpoint under this name meanwhile.");
        break;
    case RerequestFlow::Reason::TooLong:
        why = tr("Azure has held the name for longer than Linkdesk waits.");
        break;
    case RerequestFlow::Reason::Stopped:
        why = tr("You stopped it.");
        break;
    }
    const bool failed = !done && flow.reason() == RerequestFlow::Reason::None;
    if (failed)
        m_parts.message->showError(title, flow.error());
    else
        m_parts.message->showText(
            done ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
            why.isEmpty() ? title + u'.' : title + QStringLiteral(": ") + why);
    m_parts.context->notifications->show(
        QStringLiteral("rerequest ") + flow.request().endpoint.key(),
        done         ? Notifications::Kind::Success
            : failed ? Notifications::Kind::Failure
                     : Notifications::Kind::Warning,
        title, failed ? errorText(flow.error()) : why, sentPlace());
}

} // namespace linkdesk
