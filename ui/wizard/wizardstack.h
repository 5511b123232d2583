// The wizard's pages, one on top of the other, each in a scroll area of its own. Only the form in sight shows
// what the controller holds; the others do when they are opened, so that a keystroke pays for one page.
#pragma once

#include "src/plan/fault.h"

#include <QStackedWidget>

namespace linkdesk {

class WizardController;
class WizardForm;

class WizardStack : public QStackedWidget {
    Q_OBJECT
public:
    // `controller` outlives the stack.
    explicit WizardStack(const WizardController *controller, QWidget *parent = nullptr);

    // In the order of Page: the forms, then what stands for Review.
    void addForm(WizardForm *form);
    void addPage(QWidget *page, Page number);

    void open(Page page);
    Page page() const { return static_cast<Page>(currentIndex()); }
    WizardForm *form() const { return form(page()); } // nullptr on Review
    WizardForm *form(Page page) const { return m_forms.value(static_cast<int>(page)); }

    // Draft, facts or faults are others: the form in sight shows them now.
    void load();
    // Puts the focus into the control of a field of the page in sight and scrolls to it.
    void reveal(Field field, int row);

private:
    void loadNow(WizardForm *form);

    const WizardController *m_controller;
    QList<WizardForm *> m_forms; // by page
    QList<bool> m_stale; // by page: not loaded since the last change
};

} // namespace linkdesk
