#include "ui/wizard/draftkeeper.h"

#include "src/flow/session.h"
#include "ui/wizard/wizardcontroller.h"

#include <utility>

namespace linkdesk {

namespace {

constexpr int KeepAfterMs = 1000;

} // namespace

DraftKeeper::DraftKeeper(Session *session, ResourceId account, WizardController *controller, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_account(std::move(account))
    , m_controller(controller)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(KeepAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(controller, &WizardController::draftChanged, this, [this] {
        if (m_controller->isEdited())
            m_timer.start();
    });
}

std::optional<Draft> DraftKeeper::kept() const
{
    return m_session->drafts()->load(m_session->cloud(), m_account);
}

void DraftKeeper::keep()
{
    m_timer.stop();
    if (m_givenUp || !m_controller->isEdited())
        return;
    const Result<Done> result =
        m_session->drafts()->save(m_session->cloud(), m_account, m_controller->draft());
    if (!result)
        emit failed(result.error());
}

void DraftKeeper::discard()
{
    m_timer.stop();
    const Result<Done> result = m_session->drafts()->discard(m_session->cloud(), m_account);
    if (!result)
        emit failed(result.error());
}

void DraftKeeper::giveUp()
{
    m_givenUp = true;
    m_timer.stop();
}

void DraftKeeper::begin()
{
    m_givenUp = false;
    m_timer.stop();
}

} // namespace linkdesk
