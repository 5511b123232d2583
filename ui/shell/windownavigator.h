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
    void forget(const ResourceId &resource) override;
    // As open(), from beside the page: an endpoint was then not reached from the account that shows.
    void jump(const Place &place);
    bool mayGoBack() const { return !m_history.isEmpty(); }
    const Place &place() const { return m_place; }
    PageView *page() const { return m_page; }
    // The account that the current endpoint was reached from; empty where it was not.
    const ResourceId &account() const { return m_account; }
    // Another identity or another world: what was read is not theirs. The page that shows is made anew, the
    // others when next opened. A wizard and a deployment stay: a draft is the person's, whoever they act as.
    void forgetPages();

signals:
    void moved(); // after every open and back that led somewhere

private:
    struct Step {
        Place place;
        ResourceId account;
    };
    bool leave();
    void go(const Place &place, const ResourceId &account);
    void show(const Place &place);
    bool isKept() const; // the page that shows takes care of its own content
    PageView *pageFor(const Place &place);

    QStackedWidget *m_stack;
    ShellParts m_parts;
    QHash<QString, PageView *> m_pages; // by pageKey()
    QList<Step> m_history;
    Place m_place;
    ResourceId m_account;
    QList<ResourceId> m_gone;
    QPointer<PageView> m_page;
};

} // namespace linkdesk
