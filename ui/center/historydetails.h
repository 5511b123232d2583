// One entry of the history in full: a table shows the beginning of long words only, and a tool tip is not for
// everybody.
#pragma once

#include "ui/common/detailspane.h"

namespace linkdesk {

struct ReviewEntry;

class HistoryDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit HistoryDetails(Dialogs *dialogs, QWidget *parent = nullptr); // `dialogs` outlives it
    void showEntry(const ReviewEntry &entry);
};

} // namespace linkdesk
