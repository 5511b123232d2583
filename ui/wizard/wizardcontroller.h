// What the wizard holds and decides, without a widget: the draft, what is known, which faults are shown by
// now, and what each tab says. Completes the draft with the plan's proposals; what the person typed or chose
// is never overwritten.
//
// When a fault shows (portal-wizard.md 1): of a typed field once the field was left; of a choice at once; a
// missing value only after Review.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

#include <QObject>
#include <QSet>
#include <functional>

namespace linkdesk {

class WizardController : public QObject {
    Q_OBJECT
public:
    // Tells whoever reads Azure what the draft refers to and gives what is known of it, Loading where it was
    // only asked.
    using Follow = std::function<const Facts &(const Draft &)>;
    enum class TabState { Untouched, Valid, HasFaults };

    WizardController(const Draft &draft, Follow follow, QObject *parent = nullptr);

    const Draft &draft() const { return m_draft; }
    const Facts &facts() const { return m_facts; }
    const Faults &faults() const { return m_shown; } // those to show now, in the order of pages and fields
    const Faults &allFaults() const { return m_all; } // with what is missing: what Review lists
    TabState tabState(Page page) const;
    bool isEdited() const { return m_edited; } // the person changed something: worth keeping
    bool isReviewed() const { return m_reviewed; }

    // What the person changed on a form. Clears what depended on it, completes, judges.
    void edit(const Draft &draft);
    // The person left a typed field: its faults may be shown from now on.
    void leaveField(Field field, int row);
    void open(Page page); // the page is shown; the one before counts as seen
    void review(); // from now on missing values are shown, too
    void factsChanged();
    // A kept draft, or a fresh one: everything typed is untouched again. `edited`: it is worth keeping.
    void restart(const Draft &draft, bool edited);

signals:
    void changed(); // draft, facts or faults: the forms load again
    void draftChanged(); // the draft differs from before; before changed()
    void cleared(const QList<linkdesk::Field> &fields); // a change of subscription or region emptied these

private:
    Draft withDependents(Draft edited, QList<Field> &emptied) const;
    Draft completed(Draft draft) const;
    void forgetTagRows(const QList<Draft::TagRow> &after);
    void settle(); // completes and judges, then tells

    void judge();
    bool isShown(const Fault &fault) const;

    Draft m_draft;
    Follow m_follow;
    Facts m_facts;
    Faults m_all, m_shown;
    QSet<QPair<int, int>> m_left; // field and row
    QSet<int> m_seen; // pages
    Page m_page = Page::Basics;
    bool m_edited = false;
    bool m_reviewed = false;
};

} // namespace linkdesk
