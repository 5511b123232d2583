// Who is signed in, and where: accounts by cloud and tenant with their state, to work as one of them, sign in
// anew or out; and the other tenants that the one in use may enter, each entered by a choice of its own.
#pragma once

#include "ui/common/pageview.h"

class QAction;
class QLabel;
class QTableWidget;

namespace linkdesk {

class AccountDesk;
class CommandRow;
class EmptyState;
class MessageBar;
struct AccountLine;
struct Tenant;

class SignedInPage : public PageView {
    Q_OBJECT
public:
    // `desk` outlives the page.
    SignedInPage(UiContext *context, AccountDesk *desk, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // reads the tenants
    QWidget *firstFocus() override;

private:
    QTableWidget *table(const char *name, const QString &title, const QStringList &columns);
    void addCommands();
    void fill();
    void showTenants(const QList<Tenant> &tenants);
    void updateCommands();
    AccountLine current() const;
    void use();
    void signInAgain();
    void askSignOut();
    void enterTenant();

    AccountDesk *m_desk;
    CommandRow *m_commands;
    QAction *m_signIn = nullptr, *m_use = nullptr, *m_again = nullptr, *m_signOut = nullptr;
    MessageBar *m_message;
    QTableWidget *m_accounts;
    EmptyState *m_empty;
    QLabel *m_tenantsTitle;
    CommandRow *m_tenantCommands;
    QAction *m_enter = nullptr;
    QTableWidget *m_tenants;
    MessageBar *m_tenantsMessage;
};

} // namespace linkdesk
