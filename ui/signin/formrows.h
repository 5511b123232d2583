// The rows of a sign-in form: a label, its field, and what helps to fill it in below. Forms that stand one
// above the other have the same columns.
#pragma once

#include <QLabel>

class QGridLayout;

namespace linkdesk {

struct FormRow {
    QLabel *label = nullptr;
    QWidget *field = nullptr;
    QLabel *help = nullptr;
    QWidget *beside = nullptr; // may be none

    void setVisible(bool visible) const;
    void setHelp(const QString &text) const; // for the eye and for the ear
};

class FormRows {
public:
    // Becomes the layout of `form`, without margins.
    explicit FormRows(QWidget *form);

    // `beside`: a button of the field. All of them become children of the form.
    FormRow add(const QString &label, QWidget *field, const QString &help, QWidget *beside = nullptr);
    void addWide(QWidget *part); // over all columns
    void addField(QWidget *field); // without a label

private:
    QWidget *m_form;
    QGridLayout *m_grid;
};

} // namespace linkdesk
