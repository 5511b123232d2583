// Tags: a grid of names and values with an empty row at its end.
#pragma once

#include "ui/wizard/wizardform.h"

class QVBoxLayout;

namespace linkdesk {

class TagRow;

class TagsForm : public WizardForm {
    Q_OBJECT
public:
    explicit TagsForm(QWidget *parent = nullptr);
    QWidget *control(Field field, int row = -1) const override;
    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    QWidget *firstFocus() const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;
    void showFaults(const Faults &faults) override;

private:
    void setRowCount(int count);
    void editRow(int number, const Draft::TagRow &tag);
    void removeRow(int number);

    QVBoxLayout *m_lines;
    QList<TagRow *> m_rows;
    QLabel *m_count;
    FaultLine *m_pageFault;
    bool m_withZone = false; // a zone is made that takes tags
    bool m_endpointFull = false;
};

} // namespace linkdesk
