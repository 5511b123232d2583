// Tells the person what the watch has found: once in the window's notifications and once on the desktop for
// each look, with counts and the accounts' names and none of the requesters' words.
#pragma once

#include "src/flow/requestwatch.h"
#include "ui/shell/notices.h"

namespace linkdesk {

class WatchNotices : public Notices {
    Q_OBJECT
public:
    WatchNotices(
        UiContext *context, RequestWatch *watch, DesktopNotifier *desktop, QObject *parent = nullptr);

private:
    void tell(const RequestChanges &changes);
};

// "2 new connection requests" and what else there is to say, in plain text.
QString changesTitle(const RequestChanges &changes);
QString changesText(const RequestChanges &changes);

} // namespace linkdesk
