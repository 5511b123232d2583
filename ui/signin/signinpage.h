// Signing in: the form, the wait while the person is elsewhere, and why it did not work. After a good end the
// window is where the person signed in to.
#pragma once

#include "src/auth/signincontroller.h"
#include "ui/common/pageview.h"
#include "ui/signin/signinform.h"

class QPushButton;
class QStackedWidget;

namespace linkdesk {

class AccountDesk;
class MessageBar;
class SignInWait;
struct Tenant;

class SignInPage : public PageView {
    Q_OBJECT
public:
    // `desk` outlives the page.
    SignInPage(UiContext *context, AccountDesk *desk, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // the application that Settings names
    QWidget *firstFocus() override;
    // "CLOUD|TENANT|WAY|CLIENT", as signInTab() writes it: what is filled in.
    void showTab(const QString &tab) override;

private:
    void begin();
    void start(const SignInChoice &choice);
    void chooseCertificate();
    void proposePrincipal(const QString &asked);
    void showForm();
    void showWait();
    void verify(const Tokens &tokens);
    void taken(const Tokens &tokens, const Tenant &tenant);
    void refused(const Error &error);

    AccountDesk *m_desk;
    SignInController *m_controller;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QWidget *m_formPart;
    SignInForm *m_form;
    QPushButton *m_signIn;
    SignInWait *m_wait;
    SignInChoice m_choice; // of the one that runs; empty after its end
    QPointer<Job> m_reading; // of a custom cloud's metadata, of the tenants
};

// `clientId`: of a service principal.
QString
signInTab(const QString &cloudKey, const QString &tenant, const QString &way, const QString &clientId = {});

} // namespace linkdesk
