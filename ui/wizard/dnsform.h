// DNS: whether the endpoint's name is written into private DNS zones, and into which.
#pragma once

#include "ui/wizard/wizardform.h"

#include <memory>
#include <vector>

class QPushButton;
class QRadioButton;

namespace linkdesk {

class DnsRow;

class DnsForm : public WizardForm {
    Q_OBJECT
public:
    explicit DnsForm(QWidget *parent = nullptr);
    ~DnsForm() override;
    QWidget *control(Field field, int row = -1) const override;
    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    QWidget *firstFocus() const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;
    void showFaults(const Faults &faults) override;

private:
    QWidget *makeTable();
    void setRowCount(int count);
    QString recordsByHand() const;
    QWidget *makeProblem();
    void showProblem();

    QRadioButton *m_yes;
    QRadioButton *m_no;
    QWidget *m_table;
    QGridLayout *m_rowsGrid;
    std::vector<std::unique_ptr<DnsRow>> m_rows;
    QLabel *m_waiting;
    QLabel *m_byHand;
    FaultLine *m_pageFault;
    FaultLine *m_problem; // what could not be read
    QPushButton *m_readAgain;
};

} // namespace linkdesk
