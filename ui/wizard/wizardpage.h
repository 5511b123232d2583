// Create a private endpoint: six pages that can be visited in any order, and the way out of them. The frame
// only: what a draft becomes is decided by WizardController, whether it may be sent by ReviewCheck.
#pragma once

#include "src/plan/fault.h"
#include "ui/common/pageview.h"
#include "ui/wizard/faultwalk.h"
#include "ui/wizard/reviewcheck.h"

#include <QPointer>

class QPushButton;

namespace linkdesk {

class DraftKeeper;
class FactsLoader;
class MessageBar;
class ReadingHint;
class RegistrationBar;
class ReviewPage;
class RightsBar;
class WizardController;
class WizardFooter;
class WizardForm;
class WizardStack;
class WizardTabs;

class WizardPage : public PageView {
    Q_OBJECT
public:
    // Empty `account`: the person says on the Resource page what to connect to.
    WizardPage(UiContext *context, const ResourceId &account, QWidget *parent = nullptr);
    ~WizardPage() override; // keeps the draft

    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    // "continue": shows the kept draft without asking, as after a create that failed; "resource-id": a fresh
    // one names its target by ID.
    void showTab(const QString &tab) override;
    bool mayLeave() override; // always; keeps the draft
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addForm(WizardForm *form);
    void addShortcuts();

    void open(Page page);
    void openBeside(int step); // as the footer: stops at the ends, after Review comes Create
    void turn(int step); // as Ctrl+Tab: goes round
    void leaveReview();
    void goTo(const Fault &fault);
    void nextFault(int step);

    void reload(); // forms and tabs show what the controller holds
    void runCheck();
    bool isChecked() const; // what the check asked about is what the forms show
    void checkChanged();
    void tellCleared(const QList<Field> &fields);
    QString chosenInstead(Field field) const; // a sentence; empty where nothing was

    void begin(bool offer); // with the kept draft, else with a fresh one
    void offerToContinue();
    void startAnew();

    void create();
    void download();
    void copyCommand();

    ResourceId m_account;
    FactsLoader *m_loader;
    WizardController *m_controller;
    ReviewCheck *m_check;
    DraftKeeper *m_drafts;
    Page m_page = Page::Basics;
    ReviewCheck::State m_lastState = ReviewCheck::State::Idle;
    faultwalk::Place m_faultPlace; // of the one F8 went to
    bool m_shownBefore = false;
    bool m_continued = false; // showTab() came before the page was shown

    MessageBar *m_message;
    ReadingHint *m_reading;
    RegistrationBar *m_registration;
    RightsBar *m_rights;
    QPointer<QPushButton> m_undo; // in it, after Start anew
    WizardTabs *m_tabs;
    WizardStack *m_stack;
    ReviewPage *m_review;
    WizardFooter *m_footer;
};

} // namespace linkdesk
