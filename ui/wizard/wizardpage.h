// Create a private endpoint: six pages that can be visited in any order, and the way out of them. The frame
// only: what a draft becomes is decided by WizardController, whether it may be sent by ReviewCheck.
#pragma once

#include "src/base/result.h"
#include "src/plan/fault.h"
#include "ui/common/pageview.h"
#include "ui/wizard/reviewcheck.h"

#include <QTimer>

class QStackedWidget;

namespace linkdesk {

class FactsLoader;
class MessageBar;
class ReviewPage;
class WizardController;
class WizardFooter;
class WizardForm;
class WizardTabs;

class WizardPage : public PageView {
    Q_OBJECT
public:
    WizardPage(UiContext *context, const ResourceId &account, QWidget *parent = nullptr);
    ~WizardPage() override; // keeps the draft

    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    // "continue": shows the kept draft without asking, as after a create that failed.
    void showTab(const QString &tab) override;
    bool mayLeave() override; // always; keeps the draft
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addForm(WizardForm *form);
    void addScrolled(QWidget *page, Page number);
    void addShortcuts();

    void open(Page page);
    void openBeside(int step); // as the footer: stops at the ends, after Review comes Create
    void turn(int step); // as Ctrl+Tab: goes round
    void goTo(const Fault &fault);
    void nextFault(int step);

    void factsChanged();
    void reload(); // forms and tabs show what the controller holds
    void runCheck();
    void checkChanged();
    void tellCleared(const QList<Field> &fields);

    void begin(bool offer); // with the kept draft, else with a fresh one
    void offerToContinue();
    void startAnew();
    void keepDraft();
    void tell(const Result<Done> &result); // a failure of the draft store

    void create();
    void download();
    void copyCommand();

    ResourceId m_account;
    FactsLoader *m_loader;
    WizardController *m_controller;
    ReviewCheck *m_check;
    QTimer m_keep; // a draft is kept a moment after the last change
    Page m_page = Page::Basics;
    ReviewCheck::State m_lastState = ReviewCheck::State::Idle;
    int m_fault = -1; // the one F8 went to
    bool m_shownBefore = false;
    bool m_continued = false; // showTab() came before the page was shown
    bool m_created = false; // the draft was sent; the next visit begins anew

    MessageBar *m_message;
    WizardTabs *m_tabs;
    QStackedWidget *m_stack;
    QList<WizardForm *> m_forms; // by page
    ReviewPage *m_review;
    WizardFooter *m_footer;
};

} // namespace linkdesk
