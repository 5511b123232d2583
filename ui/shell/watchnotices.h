// Tells the person what the watch has found: once in the window's notifications and once on the desktop for
// each look, with counts and the accounts' names and none of the requesters' words.
#pragma once

#include "src/flow/requestwatch.h"

namespace linkdesk {

class DesktopNotifier;
struct UiContext;

class WatchNotices : public QObject {
    Q_OBJECT
public:
    // All outlive the notices; `desktop` may be nullptr.
    WatchNotices(
        UiContext *context, RequestWatch *watch, DesktopNotifier *desktop, QObject *parent = nullptr);

signals:
    void wanted(); // the person clicked the desktop's message: the inbox is to be shown

private:
    void tell(const RequestChanges &changes);

    UiContext *m_context;
    DesktopNotifier *m_desktop;
    int m_told = 0;
};

// "2 new connection requests" and what else there is to say, in plain text.
QString changesTitle(const RequestChanges &changes);
QString changesText(const RequestChanges &changes);

} // namespace linkdesk
