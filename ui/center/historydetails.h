// One entry of the history in full: a table shows the beginning of long words only, and a tool tip is not for
// everybody.
#pragma once

#include <QScrollArea>

namespace linkdesk {

class Dialogs;
class PropertyList;
struct ReviewEntry;

class HistoryDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit HistoryDetails(Dialogs *dialogs, QWidget *parent = nullptr); // `dialogs` outlives it
    void showEntry(const ReviewEntry &entry);

private:
    PropertyList *m_properties;
};

} // namespace linkdesk
