// Tells news of a watch: once in the window's notifications and once on the desktop for each look.
#pragma once

#include "ui/common/uicontext.h"

namespace linkdesk {

class DesktopNotifier;

class Notices : public QObject {
    Q_OBJECT
public:
    // Both outlive the notices; `desktop` may be nullptr, and is of this subject only: a message there takes
    // the place of the one before. `subject` keeps the window's notifications apart.
    Notices(UiContext *context, const QString &subject, DesktopNotifier *desktop, QObject *parent = nullptr);

signals:
    void wanted(const linkdesk::Place &place); // the person clicked the desktop's message

protected:
    void say(Notifications::Kind kind, const QString &title, const QString &text, const Place &place);

private:
    UiContext *m_context;
    QString m_subject;
    DesktopNotifier *m_desktop;
    Place m_place; // of the last message
    int m_told = 0;
};

} // namespace linkdesk
