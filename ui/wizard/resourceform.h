// Resource, from an account: what the endpoint connects to, filled from the account and read-only, and who
// approves the connection.
#pragma once

#include "ui/wizard/connectionform.h"

namespace linkdesk {

class ResourceForm : public ConnectionForm {
    Q_OBJECT
public:
    explicit ResourceForm(QWidget *parent = nullptr);
    QWidget *firstFocus() const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;

private:
    void showFailures(const Facts &facts);

    QLabel *m_subscription;
    QLabel *m_type;
    QLabel *m_resource;
    QLabel *m_groupId;
    QLabel *m_id;
};

} // namespace linkdesk
