// The watches of a session, on as the preferences say, and what tells of their news.
#pragma once

#include "ui/common/uicontext.h"

namespace linkdesk {

class DesktopNotifier;
class Preferences;
class SentWatch;

// One for each subject: a message takes the place of the one before. nullptr: nothing is said outside the
// window.
struct DesktopNotifiers {
    DesktopNotifier *requests = nullptr, *answers = nullptr;
};

class Watches : public QObject {
    Q_OBJECT
public:
    // All outlive the watches, which pages find in the context from now on.
    Watches(
        UiContext *context, Preferences *preferences, const DesktopNotifiers &desktop,
        QObject *parent = nullptr);
    void restart(); // what is known is not so any more

signals:
    void wanted(const linkdesk::Place &place); // the person clicked the desktop's message

private:
    void takePreferences();

    Preferences *m_preferences;
    RequestWatch *m_requests;
    SentWatch *m_sent;
};

} // namespace linkdesk
