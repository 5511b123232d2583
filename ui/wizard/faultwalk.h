// F8: from where the person is to the next error, in the order of pages, rows and fields. Looked for anew
// each time, so that mending one skips none.
#pragma once

#include "src/plan/fault.h"

#include <optional>

class QWidget;

namespace linkdesk {

class WizardForm;

namespace faultwalk {

// A place in the wizard; places are ordered as their fields are seen.
struct Place {
    int page = 0, row = -2, field = -1; // as given here: before every field of the page
    friend auto operator<=>(const Place &, const Place &) = default;
};
Place placeOf(const Fault &fault);
// Where the focus is; `last` where it is in none of the form's fields. `form` may be null.
Place placeOf(const QWidget *focus, const WizardForm *form, Place last);
// The next error after `from`, or the one before it where `step` is negative; round the end. Nothing where
// there is no error.
std::optional<Fault> next(const Faults &faults, Place from, int step);

} // namespace faultwalk

} // namespace linkdesk
