#include "ui/signin/signinpage.h"

#include "src/auth/publicclient.h"
#include "src/flow/tenantread.h"
#include "ui/common/messagebar.h"
#include "ui/common/primarybutton.h"
#include "ui/signin/accountdesk.h"
#include "ui/signin/signintext.h"
#include "ui/signin/signinwait.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

using Way = SignInRequest::Way;

Way wayOf(const QString &way)
{
    if (way == ways::DeviceCode)
        return Way::DeviceCode;
    if (way == ways::AzureCli)
        return Way::AzureCli;
    return way == ways::ServicePrincipal ? Way::ServicePrincipal : Way::Browser;
}

// The one that the token is for; where the token does not say, the only one that it opens.
Tenant tenantOf(const Tokens &tokens, const QList<Tenant> &tenants)
{
    for (const Tenant &tenant : tenants) {
        if (sameText(tenant.tenantId, tokens.person.tenantId))
            return tenant;
    }
    return tokens.person.tenantId.isEmpty() && tenants.size() == 1 ? tenants.constFirst() : Tenant();
}

} // namespace

QString signInTab(const QString &cloudKey, const QString &tenant, const QString &way, const QString &clientId)
{
    return QStringList{ cloudKey, tenant, way, clientId }.join(u'|');
}

SignInPage::SignInPage(UiContext *context, AccountDesk *desk, QWidget *parent)
    : PageView(context, parent)
    , m_desk(desk)
    , m_controller(new SignInController(desk->transport(), desk->scheduler(), this))
    , m_message(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_formPart(new QWidget(this))
    , m_form(new SignInForm(desk->sandbox(), m_formPart))
    , m_signIn(new PrimaryButton(tr("&Sign in"), m_formPart))
    , m_wait(new SignInWait(context, m_controller, this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_message->setObjectName(QStringLiteral("signInMessage"));
    m_signIn->setObjectName(QStringLiteral("startSignIn"));
    m_stack->setObjectName(QStringLiteral("signInParts"));
    auto *formColumn = new QVBoxLayout(m_formPart);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(theme::GroupGap);
    formColumn->addWidget(m_form);
    formColumn->addWidget(m_signIn, 0, Qt::AlignLeft);
    formColumn->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("signInScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_formPart);
    auto *waitPart = new QWidget(this);
    auto *waitColumn = new QVBoxLayout(waitPart);
    waitColumn->setContentsMargins(0, 0, 0, 0);
    waitColumn->addWidget(m_wait);
    waitColumn->addStretch(1);
    m_stack->addWidget(scroll);
    m_stack->addWidget(waitPart);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::begin);
    connect(m_wait, &SignInWait::openWanted, m_desk, &AccountDesk::openInBrowser);
    connect(m_wait, &SignInWait::cancelled, this, [this] {
        delete m_reading;
        m_controller->cancel();
        m_choice = {};
        showForm();
        m_message->showText(MessageBar::Kind::Info, tr("Cancelled. Nobody was signed in."));
    });
    connect(m_form->principal(), &PrincipalForm::fileWanted, this, &SignInPage::chooseCertificate);
    connect(m_controller, &SignInController::signedIn, this, &SignInPage::verify);
    connect(m_controller, &SignInController::failed, this, &SignInPage::refused);
}

QString SignInPage::title() const
{
    return tr("Sign in");
}

void SignInPage::refresh()
{
    m_form->setClient(keptClient(context()->settings));
}

QString SignInPage::subtitle() const
{
    return tr("Work as yourself, on your own subscriptions or as somebody of the sandbox.");
}

QWidget *SignInPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? m_form->firstFocus() : m_wait->firstFocus();
}

void SignInPage::showTab(const QString &tab)
{
    if (tab.isEmpty() || m_stack->currentIndex() != 0)
        return;
    m_form->propose(tab.section(u'|', 0, 0), tab.section(u'|', 1, 1), tab.section(u'|', 2, 2));
    if (tab.section(u'|', 2, 2) == ways::ServicePrincipal)
        proposePrincipal(tab.section(u'|', 3, 3));
}

// As it signed in before.
void SignInPage::proposePrincipal(const QString &asked)
{
    const std::optional<AccountNeed> need = m_desk->need();
    const QString clientId = asked.isEmpty() && need ? need->account.clientId : asked;
    const QList<AccountLine> lines = m_desk->accounts();
    for (const AccountLine &line : lines) {
        if (line.account.way == ways::ServicePrincipal && sameText(line.account.clientId, clientId)) {
            m_form->principal()->propose(clientId, line.account.certificate);
            return;
        }
    }
}

void SignInPage::chooseCertificate()
{
    const QString filter = tr("PEM files (%1)").arg(QStringLiteral("*.pem *.crt *.key"))
        + QStringLiteral(";;") + tr("All files (*)");
    context()->dialogs->choose(this, tr("Certificate and private key"), filter, [this](const QString &file) {
        if (!file.isEmpty())
            m_form->principal()->setCertificate(file);
    });
}

void SignInPage::showForm()
{
    m_stack->setCurrentIndex(0);
    m_signIn->setFocus();
}

void SignInPage::showWait()
{
    m_message->clear();
    m_stack->setCurrentIndex(1);
    m_wait->firstFocus()->setFocus();
}

void SignInPage::begin()
{
    QString problem = m_desk->whyNotNow();
    if (problem.isEmpty())
        problem = m_form->check();
    if (!problem.isEmpty()) {
        m_message->showText(MessageBar::Kind::Warning, problem);
        return;
    }
    const SignInChoice choice = m_form->choice();
    showWait();
    if (!choice.isCustom) {
        start(choice);
        return;
    }
    Call<Cloud> *call = readCloud(m_desk->transport(), choice.cloud.arm, this);
    m_reading = call;
    call->then(this, [this, choice](const Result<Cloud> &cloud) {
        if (!cloud) {
            showForm();
            m_message->showError(tr("The cloud could not be asked where one signs in"), cloud.error());
            return;
        }
        SignInChoice found = choice;
        found.cloud = *cloud;
        start(found);
    });
}

void SignInPage::start(const SignInChoice &choice)
{
    m_choice = choice;
    SignInRequest request;
    request.way = wayOf(choice.way);
    const bool isPerson = request.way == Way::Browser || request.way == Way::DeviceCode;
    request.authority.login = choice.cloud.login;
    request.authority.tenant =
        choice.tenant.isEmpty() && isPerson ? QStringLiteral("organizations") : choice.tenant;
    request.authority.clientId = choice.clientId;
    request.authority.resource = choice.cloud.audience;
    request.proof = choice.proof;
    request.redirectHost = choice.redirectHost;
    request.redirectPath = choice.redirectPath;
    const std::optional<AccountNeed> need = m_desk->need();
    const bool isMeant = need && sameText(need->account.cloud, m_desk->cloudKey(choice.cloud));
    if (isMeant) {
        request.claims = need->claims;
        request.loginHint = need->account.userName;
    }
    request.asksAgain = !isMeant; // another account than the browser's may be meant
    request.pages = { tr("You are signed in. You can close this page and go back to Linkdesk."),
                      tr("Nobody was signed in. Linkdesk says why. You can close this page."),
                      tr("Linkdesk does not wait for this answer. You can close this page.") };
    m_controller->start(request);
}

// ARM has to take the token, and it knows the tenant by name.
void SignInPage::verify(const Tokens &tokens)
{
    auto *call =
        readTenants(m_desk->transport(), m_choice.cloud.arm, tokens.access, m_desk->scheduler(), this);
    m_reading = call;
    call->then(this, [this, tokens](const Result<QList<Tenant>> &tenants) {
        if (!tenants) {
            refused(tenants.error());
            return;
        }
        taken(tokens, tenantOf(tokens, *tenants));
    });
}

void SignInPage::taken(const Tokens &tokens, const Tenant &tenant)
{
    Account account;
    account.cloud = m_choice.cloud.key();
    account.tenant = tokens.person.tenantId.isEmpty() ? tenant.tenantId : tokens.person.tenantId;
    account.tenantName = tenant.displayName.isEmpty() ? tenant.defaultDomain : tenant.displayName;
    account.objectId = tokens.person.objectId;
    account.userName = tokens.person.userName;
    account.displayName = tokens.person.displayName;
    account.way = m_choice.way;
    account.clientId = m_choice.clientId;
    account.certificate = m_choice.proof.certificate;
    if (account.way == ways::ServicePrincipal)
        account.userName = account.clientId;
    if (account.tenant.isEmpty())
        account.tenant = m_choice.tenant;
    if (account.userName.isEmpty())
        account.userName = wayText(account.way);
    const Cloud cloud = m_choice.cloud;
    m_choice = {}; // a secret may be in it
    m_form->principal()->forgetSecret();
    showForm();
    m_message->showText(MessageBar::Kind::Success, tr("Signed in as %1.").arg(account.userName));
    m_desk->keep(cloud, account, tokens); // last: the window may be another one then
}

void SignInPage::refused(const Error &error)
{
    m_choice = {};
    showForm();
    m_message->showText(MessageBar::Kind::Error, signInText(error));
}

} // namespace linkdesk
