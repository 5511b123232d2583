// How a list of rows looks everywhere: whole rows, no grid, room around the text, no place for Tab to stop in
// cells.
#pragma once

class QTableView;

namespace linkdesk {

void setListLook(QTableView *table);

} // namespace linkdesk
