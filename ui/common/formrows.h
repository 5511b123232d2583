// The rows of a form or of a settings page: label, field, and what helps to fill it in below, all in one grid
// so that the fields stand in one column. Forms that stand one above the other have the same columns.
#pragma once

#include <QObject>

class QGridLayout;
class QLabel;
class QLayout;
class QWidget;

namespace linkdesk {

struct FormRow {
    QLabel *name = nullptr;
    QWidget *field = nullptr;
    QLabel *help = nullptr;

    void setVisible(bool visible) const;
    void setHelp(const QString &text) const; // also what a screen reader says after the field's name
};

class FormRows : public QObject {
    Q_OBJECT
public:
    // `owner` is the parent of what is added; the layout has to be put into it, or fill it.
    explicit FormRows(QWidget *owner);

    void fillOwner(); // without margins
    QGridLayout *layout() const { return m_grid; }
    QWidget *owner() const { return m_owner; }
    void addSection(const QString &title);
    // `wide`: the field may take the whole line, as a path needs.
    FormRow addRow(const QString &label, QWidget *field, const QString &help, bool wide = false);
    void addBelow(QWidget *widget); // in the column of the fields, over the whole line
    void addBelow(QLayout *line);
    void addLine(QWidget *widget); // over all columns

private:
    QWidget *m_owner;
    QGridLayout *m_grid;
};

} // namespace linkdesk
