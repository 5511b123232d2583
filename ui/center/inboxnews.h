// What the watch has found since the inbox was read and the inbox does not show yet: with a way to read it
// again. Hidden while there is nothing.
#pragma once

#include "src/flow/requestwatch.h"

#include <QWidget>

namespace linkdesk {

class MessageBar;

// The part of what was found that is of the chosen subscriptions.
void narrow(RequestChanges *changes, PendingList *list, const SubscriptionScope &scope);
// When and why the last look failed; empty: it did not, or nobody looks (nullptr).
QString watchTrouble(const RequestWatch *watch);

class InboxNews : public QWidget {
    Q_OBJECT
public:
    explicit InboxNews(QWidget *parent = nullptr);
    // New requests count only where the list does not show them already.
    void add(const RequestChanges &changes, bool freshShown);
    void clear();
    QString text() const;

signals:
    void refreshWanted();

private:
    MessageBar *m_message;
    int m_fresh = 0, m_decided = 0;
};

} // namespace linkdesk
