// Resource: what the endpoint connects to, filled from the account and read-only, and who approves the
// connection.
#pragma once

#include "ui/wizard/wizardform.h"

class QRadioButton;

namespace linkdesk {

class ResourceForm : public WizardForm {
    Q_OBJECT
public:
    explicit ResourceForm(QWidget *parent = nullptr);
    QWidget *control(Field field, int row = -1) const override;
    // The message to the owner where one can be written, else the choice.
    QWidget *firstFocus() const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;

private:
    void addApproval();
    void showFailures(const Facts &facts);
    void showMessageCount();

    QLabel *m_subscription;
    QLabel *m_type;
    QLabel *m_resource;
    QLabel *m_groupId;
    QLabel *m_id;
    QRadioButton *m_atOnce;
    QRadioButton *m_byOwner;
    QLineEdit *m_message;
};

} // namespace linkdesk
