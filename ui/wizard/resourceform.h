// Resource: what the endpoint connects to. Filled from the account and read-only; how the connection is
// approved is said before anything is sent.
#pragma once

#include "ui/wizard/wizardform.h"

namespace linkdesk {

class ResourceForm : public WizardForm {
    Q_OBJECT
public:
    explicit ResourceForm(QWidget *parent = nullptr);
    QWidget *control(Field field, int row = -1) const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;

private:
    void showMessageCount();

    QLabel *m_subscription;
    QLabel *m_type;
    QLabel *m_resource;
    QLabel *m_groupId;
    QLabel *m_id;
    QLabel *m_approval;
    QLineEdit *m_message;
};

} // namespace linkdesk
