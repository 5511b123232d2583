// The details of one row of an exported file: a card of what we know of it, and its JSON as tree and text.
#pragma once

#include "ui/inspector/exportrowsmodel.h"

#include <QWidget>

class QLabel;

namespace linkdesk {

class Dialogs;
class JsonPanel;
class PropertyList;

class RowDetails : public QWidget {
    Q_OBJECT
public:
    static constexpr qint64 MostBytes = 64 << 20; // of a row that is shown

    // `dialogs` outlives it.
    explicit RowDetails(Dialogs *dialogs, QWidget *parent = nullptr);

    // `broken`: what is wrong inside the row, where that is known.
    void show(const ExportRowsModel::Source &source, int row, const inspect::ReadFault *broken);
    void clear();
    void goTo(const QString &pointer); // RFC 6901, inside the row

private:
    PropertyList *m_card;
    JsonPanel *m_json;
    QLabel *m_note;
    inspect::RowSummary m_summary;
};

} // namespace linkdesk
