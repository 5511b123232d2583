#include "ui/wizard/faultwalk.h"

#include "ui/wizard/wizardform.h"

#include <algorithm>
#include <climits>

namespace linkdesk::faultwalk {

namespace {

// What is said of all tags stands below them.
int lineOf(Field field, int row)
{
    return field == Field::Tags ? INT_MAX : row;
}

} // namespace

Place placeOf(const Fault &fault)
{
    return { static_cast<int>(fault.page), lineOf(fault.field, fault.row), static_cast<int>(fault.field) };
}

Place placeOf(const QWidget *focus, const WizardForm *form, Place last)
{
    if (!focus || !form || !form->isAncestorOf(focus))
        return last;
    const int page = static_cast<int>(form->page());
    for (int field = 0; field < static_cast<int>(Field::Tags); ++field) {
        const auto asked = static_cast<Field>(field);
        const QWidget *first = form->control(asked, -1);
        if (first && (first == focus || first->isAncestorOf(focus)))
            return { page, form->rowCount() > 0 ? 0 : -1, field };
        for (int row = 1; row < form->rowCount(); ++row) {
            const QWidget *control = form->control(asked, row);
            if (control && control == focus)
                return { page, row, field };
        }
    }
    return last;
}

std::optional<Fault> next(const Faults &faults, Place from, int step)
{
    Faults errors;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(errors), [](const Fault &fault) {
        return fault.severity == Severity::Error;
    });
    if (errors.isEmpty())
        return std::nullopt;
    std::stable_sort(
        errors.begin(), errors.end(), [](const Fault &a, const Fault &b) { return placeOf(a) < placeOf(b); });
    if (step > 0) {
        const auto found = std::find_if(
            errors.cbegin(), errors.cend(), [&from](const Fault &fault) { return placeOf(fault) > from; });
        return found == errors.cend() ? errors.first() : *found;
    }
    const auto found = std::find_if(
        errors.crbegin(), errors.crend(), [&from](const Fault &fault) { return placeOf(fault) < from; });
    return found == errors.crend() ? errors.last() : *found;
}

} // namespace linkdesk::faultwalk
