#include "ui/signin/signedinpage.h"

#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/listlook.h"
#include "ui/common/messagebar.h"
#include "ui/signin/accountdesk.h"
#include "ui/signin/signinform.h"
#include "ui/signin/signinpage.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr int IdRole = Qt::UserRole;

QString stateText(const AccountLine &line)
{
    if (line.state == AccountLine::State::NeedsSignIn)
        return SignedInPage::tr("Sign in again");
    if (!line.notKept.isEmpty())
        return SignedInPage::tr("Signed in until Linkdesk closes: %1").arg(line.notKept);
    return line.isInUse ? SignedInPage::tr("Signed in, in use") : SignedInPage::tr("Signed in");
}

QString cloudName(const Account &account)
{
    if (account.cloud.startsWith(QLatin1String("sandbox")))
        return SignedInPage::tr("Sandbox");
    const Cloud cloud = builtInCloud(account.cloud);
    return cloud.name.isEmpty() ? account.cloud : cloudText(cloud);
}

} // namespace

SignedInPage::SignedInPage(UiContext *context, AccountDesk *desk, QWidget *parent)
    : PageView(context, parent)
    , m_desk(desk)
    , m_commands(new CommandRow(this))
    , m_message(new MessageBar(this))
    , m_accounts(table(
          "signedInAccounts", tr("Accounts"),
          { tr("User"), tr("Tenant"), tr("Cloud"), tr("Way in"), tr("State") }))
    , m_empty(new EmptyState(this))
    , m_tenantsTitle(new QLabel(tr("Tenants that you may enter"), this))
    , m_tenantCommands(new CommandRow(this))
    , m_tenants(table("tenants", tr("Tenants"), { tr("Tenant"), tr("Domain"), tr("ID"), tr("State") }))
    , m_tenantsMessage(new MessageBar(this))
{
    setObjectName(QStringLiteral("signedInPage"));
    m_message->setObjectName(QStringLiteral("signedInMessage"));
    m_tenantsMessage->setObjectName(QStringLiteral("tenantsMessage"));
    m_tenantsTitle->setFont(theme::sectionFont(this));
    m_empty->showText(
        QStringLiteral("person"), tr("Nobody is signed in"),
        tr("Sign in to work on your own subscriptions, or as somebody of the sandbox with that person's "
           "rights."));
    addCommands();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    column->addWidget(m_commands);
    column->addWidget(m_message);
    column->addWidget(m_accounts, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_tenantsTitle);
    column->addWidget(m_tenantsMessage);
    column->addWidget(m_tenantCommands);
    column->addWidget(m_tenants, 1);
    connect(m_desk, &AccountDesk::changed, this, &SignedInPage::fill);
    connect(m_accounts, &QTableWidget::itemSelectionChanged, this, &SignedInPage::updateCommands);
    connect(m_tenants, &QTableWidget::itemSelectionChanged, this, &SignedInPage::updateCommands);
    fill();
}

QString SignedInPage::title() const
{
    return tr("Accounts and tenants");
}

QString SignedInPage::subtitle() const
{
    return tr("Who is signed in, and where. One tenant is worked in at a time.");
}

QWidget *SignedInPage::firstFocus()
{
    if (m_accounts->isVisibleTo(this))
        return m_accounts;
    return m_commands->button(m_signIn);
}

QTableWidget *SignedInPage::table(const char *name, const QString &title, const QStringList &columns)
{
    auto *made = new QTableWidget(0, static_cast<int>(columns.size()), this);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(title);
    made->setHorizontalHeaderLabels(columns);
    setListLook(made);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->horizontalHeader()->setStretchLastSection(true);
    return made;
}

void SignedInPage::addCommands()
{
    m_signIn = m_commands->add(tr("&Sign in..."), "person", "signIn");
    m_use = m_commands->add(tr("&Work as this one"), "open", "useAccount");
    m_again = m_commands->add(tr("Sign in aga&in..."), "refresh", "signInAgain");
    m_signOut = m_commands->add(tr("Sign &out..."), "delete", "signOut");
    m_enter = m_tenantCommands->add(tr("&Enter this tenant..."), "open", "enterTenant");
    connect(m_signIn, &QAction::triggered, this, [this] {
        Place place;
        place.kind = Place::Kind::SignIn;
        this->context()->navigator->open(place);
    });
    connect(m_use, &QAction::triggered, this, &SignedInPage::use);
    connect(m_again, &QAction::triggered, this, &SignedInPage::signInAgain);
    connect(m_signOut, &QAction::triggered, this, &SignedInPage::askSignOut);
    connect(m_enter, &QAction::triggered, this, &SignedInPage::enterTenant);
}

void SignedInPage::fill()
{
    const QList<AccountLine> lines = m_desk->accounts();
    m_accounts->setRowCount(static_cast<int>(lines.size()));
    int row = 0;
    for (const AccountLine &line : lines) {
        const Account &account = line.account;
        const QStringList texts{ account.userName,
                                 account.tenantName.isEmpty() ? account.tenant : account.tenantName,
                                 cloudName(account), wayText(account.way), stateText(line) };
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setData(IdRole, account.id);
            item->setToolTip(texts.at(column).toHtmlEscaped());
            m_accounts->setItem(row, column, item);
        }
        if (line.isInUse)
            m_accounts->selectRow(row);
        ++row;
    }
    if (m_accounts->selectionModel()->selectedRows().isEmpty() && row > 0)
        m_accounts->selectRow(0);
    m_accounts->resizeColumnsToContents();
    m_accounts->setVisible(row > 0);
    m_empty->setVisible(row == 0);
    updateCommands();
}

AccountLine SignedInPage::current() const
{
    const QList<AccountLine> lines = m_desk->accounts();
    const QModelIndexList rows = m_accounts->selectionModel()->selectedRows();
    const QString id = rows.isEmpty() ? QString() : rows.constFirst().data(IdRole).toString();
    const auto found = std::find_if(lines.cbegin(), lines.cend(), [&id](const AccountLine &line) {
        return line.account.id == id && !id.isEmpty();
    });
    return found == lines.cend() ? AccountLine() : *found;
}

void SignedInPage::updateCommands()
{
    const AccountLine line = current();
    const QString none = line.account.id.isEmpty() ? tr("Choose an account.") : QString();
    const QString stays = m_desk->whyNotNow();
    QString useNot = none.isEmpty() ? stays : none;
    if (useNot.isEmpty() && line.isInUse)
        useNot = tr("You work as this one now.");
    if (useNot.isEmpty() && line.state == AccountLine::State::NeedsSignIn)
        useNot = tr("Sign in again first.");
    m_commands->allow(m_use, useNot);
    QString againNot = none.isEmpty() ? stays : none;
    if (againNot.isEmpty() && line.account.way == ways::GivenToken)
        againNot = tr("A token that was given cannot be renewed: start Linkdesk with another one.");
    m_commands->allow(m_again, againNot);
    m_commands->allow(m_signOut, none.isEmpty() && line.isInUse ? stays : none);
    const QModelIndexList rows = m_tenants->selectionModel()->selectedRows();
    const bool isHere = !rows.isEmpty()
        && sameText(rows.constFirst().data(IdRole).toString(), session()->identity().tenantId);
    m_tenantCommands->allow(
        m_enter,
        rows.isEmpty() ? tr("Choose a tenant.")
            : isHere   ? tr("You work in this tenant now.")
                       : stays);
}

void SignedInPage::refresh()
{
    fill();
    const bool signedIn = !session()->identity().tenantId.isEmpty();
    for (QWidget *part : { static_cast<QWidget *>(m_tenantsTitle), static_cast<QWidget *>(m_tenantCommands),
                           static_cast<QWidget *>(m_tenants) })
        part->setVisible(signedIn);
    m_tenantsMessage->clear();
    if (!signedIn)
        return;
    inventory::tenants(session(), this)->then(this, [this](const Result<QList<Tenant>> &tenants) {
        if (tenants)
            showTenants(*tenants);
        else
            m_tenantsMessage->showError(tr("The tenants could not be read"), tenants.error());
    });
}

void SignedInPage::showTenants(const QList<Tenant> &tenants)
{
    const QList<AccountLine> lines = m_desk->accounts();
    const Identity &who = session()->identity();
    m_tenants->setRowCount(static_cast<int>(tenants.size()));
    int row = 0;
    for (const Tenant &tenant : tenants) {
        const bool isHere = sameText(tenant.tenantId, who.tenantId);
        const bool entered = std::any_of(lines.cbegin(), lines.cend(), [&](const AccountLine &line) {
            return sameText(line.account.tenant, tenant.tenantId)
                && sameText(line.account.userName, who.name);
        });
        const QStringList texts{ tenant.displayName.isEmpty() ? tenant.tenantId : tenant.displayName,
                                 tenant.defaultDomain, tenant.tenantId,
                                 isHere        ? tr("You work here")
                                     : entered ? tr("Signed in")
                                               : tr("Not entered") };
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setData(IdRole, tenant.tenantId);
            m_tenants->setItem(row, column, item);
        }
        ++row;
    }
    m_tenants->resizeColumnsToContents();
    updateCommands();
}

void SignedInPage::use()
{
    m_desk->use(current().account.id);
}

void SignedInPage::signInAgain()
{
    const Account account = current().account;
    Place place;
    place.kind = Place::Kind::SignIn;
    place.tab = signInTab(m_desk->keyOf(account), account.tenant, account.way, account.clientId);
    context()->navigator->open(place);
}

void SignedInPage::enterTenant()
{
    const QModelIndexList rows = m_tenants->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const QString tenant = rows.constFirst().data(IdRole).toString();
    const QList<AccountLine> lines = m_desk->accounts();
    QString cloud;
    for (const AccountLine &line : lines) {
        if (line.isInUse)
            cloud = m_desk->keyOf(line.account);
        if (sameText(line.account.tenant, tenant)
            && sameText(line.account.userName, session()->identity().name)
            && line.state == AccountLine::State::SignedIn) {
            m_desk->use(line.account.id);
            return;
        }
    }
    Place place;
    place.kind = Place::Kind::SignIn;
    place.tab = signInTab(cloud, tenant, {});
    context()->navigator->open(place);
}

void SignedInPage::askSignOut()
{
    const AccountLine line = current();
    Dialogs::Question question;
    question.title = tr("Sign out");
    question.text = tr("Sign %1 out?").arg(line.account.userName);
    question.details =
        tr("Its tokens are overwritten and its entry is removed from the keychain. History and drafts stay. "
           "Azure itself ends the session only when the tokens run out.");
    if (line.account.way == ways::AzureCli)
        question.details =
            tr("Its tokens are overwritten. History and drafts stay. Azure CLI itself stays signed in: "
               "\"az logout\" ends that.");
    question.accept = tr("Sign &out");
    question.reject = tr("&Stay signed in");
    context()->dialogs->ask(this, question, [this, line](bool yes) {
        if (!yes)
            return;
        m_desk->signOut(
            line.account.id, [this, line, guard = QPointer<SignedInPage>(this)](const QString &left) {
                if (!guard)
                    return;
                if (left.isEmpty())
                    m_message->showText(
                        MessageBar::Kind::Success,
                        tr("%1 is signed out: the tokens are overwritten, and nothing is left in the "
                           "keychain.")
                            .arg(line.account.userName));
                else
                    m_message->showText(MessageBar::Kind::Warning, left);
            });
    });
}

} // namespace linkdesk
