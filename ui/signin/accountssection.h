// The settings of signing in: the ways to accounts, tenants and clouds, and which application asks for
// tokens. A typed change holds when the field is left, for the next sign-in; what cannot be used stays in its
// field, with what is wrong, and is not kept.
#pragma once

#include "ui/common/formrows.h"

class QLineEdit;
class QPushButton;

namespace linkdesk {

class AccountDesk;
struct UiContext;

class AccountsSection : public QObject {
    Q_OBJECT
public:
    // All outlive the section, which goes with the rows. `desk` null: nobody can sign in.
    AccountsSection(FormRows *rows, UiContext *context, AccountDesk *desk);
    QWidget *firstFocus() const;

private:
    void addAccounts();
    void addClient();
    void showAccounts();
    void showClient();
    void keepClientTyped();
    void useDefault();

    FormRows *m_rows;
    UiContext *m_context;
    AccountDesk *m_desk;
    QPushButton *m_open = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_redirect = nullptr;
    QPushButton *m_default = nullptr;
    FormRow m_accountsRow, m_idRow, m_redirectRow;
    bool m_isIdWrong = false, m_isRedirectWrong = false; // as typed: not kept
};

} // namespace linkdesk
