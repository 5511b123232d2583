// The line above the pages that says where one is: on the sandbox, how fast it runs, as whom one acts, and
// how to begin anew. On Azure it names cloud, tenant and user, in a colour of its own; on another ARM that
// one and the identity.
#pragma once

#include "ui/common/place.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace linkdesk {

class AccountDesk;
class Preferences;
class SandboxControl;
class Session;

class SandboxBanner : public QFrame {
    Q_OBJECT
public:
    explicit SandboxBanner(QWidget *parent = nullptr);
    // Before there is a session.
    void showStarting(const QString &text);
    void showStartFailure();
    void showOffline();
    // `sandbox` nullptr: another ARM; `accounts` nullptr: nobody can sign in. All outlive the banner.
    void
    setSession(Session *session, SandboxControl *sandbox, Preferences *preferences, AccountDesk *accounts);
    // While a deployment runs, the identity stays: its calls belong to it.
    void setIdentityLocked(bool locked);

signals:
    void resetWanted();
    void placeWanted(const linkdesk::Place &place);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillSpeeds();
    void fillPeople();
    void fillWays();
    void addWay(const QString &text, const Place &place);
    void updateTexts();
    void updateIcon();

    Session *m_session = nullptr;
    SandboxControl *m_sandbox = nullptr;
    AccountDesk *m_accounts = nullptr;
    Preferences *m_preferences = nullptr;
    bool m_locked = false;
    bool m_isOffline = false; // until a session is being made
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_speed;
    QPushButton *m_identity; // with the people of the sandbox
    QLabel *m_fixedIdentity; // on another ARM, where nobody else is known
    QPushButton *m_reset;
};

QString speedText(double speed); // "10 x faster than Azure"

} // namespace linkdesk
