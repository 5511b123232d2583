#include "src/plan/fault.h"

#include <algorithm>

namespace linkdesk {

bool hasErrors(const Faults &faults)
{
    return std::any_of(
        faults.begin(), faults.end(), [](const Fault &fault) { return fault.severity == Severity::Error; });
}

Faults onPage(const Faults &faults, Page page)
{
    Faults found;
    std::copy_if(faults.begin(), faults.end(), std::back_inserter(found), [page](const Fault &fault) {
        return fault.page == page;
    });
    return found;
}

} // namespace linkdesk
