// The first page: what Linkdesk is, doors into it, requests that wait for a decision, and where one was.
#pragma once

#include "src/flow/inventory.h"
#include "ui/common/pageview.h"
#include "ui/shell/pagefactory.h"

#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace linkdesk {

class FlatButton;
class MessageBar;
class SlowHint;

class HomePage : public PageView {
    Q_OBJECT
public:
    explicit HomePage(const ShellParts &parts, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void buildDoors(QVBoxLayout *column);
    FlatButton *askDoor(); // for who comes without an account
    void buildLists(QVBoxLayout *column);
    void tryIt();
    void readPending();
    void takePending(const Result<PendingList> &list);
    void showPending();
    void addInboxLink();
    void addRequest(const PendingConnection &request, int number);
    void showRecent();
    FlatButton *row(const QString &icon, const QString &text, const QString &description, const Place &place);
    static void empty(QVBoxLayout *list);

    Preferences *m_preferences;
    bool m_sandbox;
    MessageBar *m_message; // of the door
    MessageBar *m_pendingMessage;
    SlowHint *m_slow;
    PendingList m_list;
    bool m_allRequests = false;
    FlatButton *m_door = nullptr;
    QLabel *m_pendingTitle = nullptr;
    QVBoxLayout *m_pending = nullptr;
    QVBoxLayout *m_recent = nullptr;
    QPointer<Job> m_loading, m_trying;
};

} // namespace linkdesk
