// What both Resource pages end with: whether to connect at once or to ask the owner, what becomes of it and
// why, and the message to the owner.
#pragma once

#include "ui/wizard/wizardform.h"

class QRadioButton;

namespace linkdesk {

class ConnectionForm : public WizardForm {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);
    QWidget *control(Field field, int row = -1) const override;

protected:
    void addConnection(); // after the rows that say the resource
    void fillConnection(const Draft &draft, const Facts &facts);
    QWidget *connectionFocus() const; // the message where one can be written, else the choice

private:
    void addApproval();

    QRadioButton *m_atOnce = nullptr;
    QRadioButton *m_byOwner = nullptr;
    QLineEdit *m_message = nullptr;
};

} // namespace linkdesk
