// Where the window is and was: makes a page when its place is first opened, keeps it, and leads back. A page
// that says it may not be left stays. The pages of a wizard are not kept: their drafts are.
#pragma once

#include "ui/shell/pagefactory.h"

#include <QHash>
#include <QPointer>

class QStackedWidget;

namespace linkdesk {

class WindowNavigator : public Navigator {
    Q_OBJECT
public:
    // `stack` shows the pages and outlives the navigator's use.
    WindowNavigator(QStackedWidget *stack, QObject *parent = nullptr);
    void setParts(const ShellParts &parts);

    void open(const Place &place) override;
    void back() override;
    bool mayGoBack() const { return !m_history.isEmpty(); }
    const Place &place() const { return m_place; }
    PageView *page() const { return m_page; }
    // The account that the current endpoint was reached from.
    const ResourceId &account() const { return m_account; }
    // Another identity or another world: what was read is not theirs. Pages are made anew when next opened.
    void forgetPages();

signals:
    void moved(); // after every open and back that led somewhere

private:
    bool leave();
    void show(const Place &place);
    PageView *pageFor(const Place &place);

    QStackedWidget *m_stack;
    ShellParts m_parts;
    QHash<QString, PageView *> m_pages; // by pageKey()
    QList<Place> m_history;
    Place m_place;
    ResourceId m_account;
    QPointer<PageView> m_page;
};

} // namespace linkdesk
