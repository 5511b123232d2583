// The details of a list's current row, below it: properties in full, that scroll where there is no room.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace linkdesk {

class Dialogs;
class PropertyList;

class DetailsPane : public QScrollArea {
    Q_OBJECT
public:
    // `dialogs` outlives it.
    DetailsPane(const QString &objectName, const QString &accessibleName, Dialogs *dialogs, QWidget *parent);

protected:
    void addAbove(QWidget *widget); // the properties
    PropertyList *properties() const { return m_properties; }

private:
    QVBoxLayout *m_column;
    PropertyList *m_properties;
};

} // namespace linkdesk
