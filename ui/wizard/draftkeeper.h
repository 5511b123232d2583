// Keeps the draft of one account's wizard a moment after each change, and at once where asked to.
#pragma once

#include "src/base/error.h"
#include "src/base/resourceid.h"
#include "src/plan/draft.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace linkdesk {

class Session;
class WizardController;

class DraftKeeper : public QObject {
    Q_OBJECT
public:
    // `session` and `controller` outlive the keeper.
    DraftKeeper(
        Session *session, ResourceId account, WizardController *controller, QObject *parent = nullptr);

    std::optional<Draft> kept() const;
    void keep(); // now, where the person changed something and it was not given up
    void discard(); // the kept one; a later change is kept again
    // The draft was sent or is another one now: nothing of it is kept, until begin().
    void giveUp();
    void begin();
    bool isGivenUp() const { return m_givenUp; }

signals:
    void failed(const linkdesk::Error &error); // of the draft store

private:
    Session *m_session;
    ResourceId m_account;
    WizardController *m_controller;
    QTimer m_timer;
    bool m_givenUp = false;
};

} // namespace linkdesk
