#include "ui/signin/accountssection.h"

#include "src/auth/publicclient.h"
#include "ui/common/icons.h"
#include "ui/common/uicontext.h"
#include "ui/signin/accountdesk.h"
#include "ui/signin/signinform.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace linkdesk {

AccountsSection::AccountsSection(FormRows *rows, UiContext *context, AccountDesk *desk)
    : QObject(rows)
    , m_rows(rows)
    , m_context(context)
    , m_desk(desk)
{
    if (m_desk)
        addAccounts();
    rows->addSection(tr("Application"));
    addClient();
    showClient();
}

QWidget *AccountsSection::firstFocus() const
{
    return m_open ? static_cast<QWidget *>(m_open) : m_id;
}

void AccountsSection::addAccounts()
{
    m_rows->addSection(tr("Accounts"));
    const auto wayTo = [this](const char *icon, const QString &text, const char *name, Place::Kind kind) {
        auto *button = new QPushButton(icons::get(icon), text, m_rows->owner());
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, kind] {
            Place place;
            place.kind = kind;
            m_context->navigator->open(place);
        });
        return button;
    };
    m_open = wayTo("person", tr("&Accounts and tenants"), "settingsAccounts", Place::Kind::SignedIn);
    m_accountsRow = m_rows->addRow(tr("Who is signed in"), m_open, {});
    QStringList clouds;
    for (const Cloud &cloud : builtInClouds())
        clouds << cloudText(cloud);
    m_rows->addRow(
        tr("Clouds"), wayTo("add", tr("&Sign in to a cloud"), "settingsSignIn", Place::Kind::SignIn),
        tr("%1, the sandbox, or another Azure by the address of its Resource Manager. Clouds never mix: each "
           "has its own accounts, lists, history and draft.")
            .arg(clouds.join(QLatin1String(", "))));
    connect(m_desk, &AccountDesk::changed, this, &AccountsSection::showAccounts);
    showAccounts();
}

void AccountsSection::showAccounts()
{
    const QList<AccountLine> accounts = m_desk->accounts();
    const auto inUse = std::find_if(
        accounts.cbegin(), accounts.cend(), [](const AccountLine &line) { return line.isInUse; });
    QString text = tr("Nobody is signed in.");
    if (!accounts.isEmpty())
        text = tr("%n account(s).", nullptr, int(accounts.size()));
    if (inUse != accounts.cend()) {
        const Account &account = inUse->account;
        text += u' '
            + tr("Now: %1 in %2.")
                  .arg(account.userName, account.tenantName.isEmpty() ? account.tenant : account.tenantName);
    }
    m_accountsRow.setHelp(text);
}

void AccountsSection::addClient()
{
    m_id = new QLineEdit(m_rows->owner());
    m_id->setObjectName(QStringLiteral("settingsClientId"));
    connect(m_id, &QLineEdit::editingFinished, this, &AccountsSection::keepClientTyped);
    m_idRow = m_rows->addRow(tr("C&lient ID"), m_id, {});
    m_redirect = new QLineEdit(m_rows->owner());
    m_redirect->setObjectName(QStringLiteral("settingsRedirect"));
    connect(m_redirect, &QLineEdit::editingFinished, this, &AccountsSection::keepClientTyped);
    m_redirectRow = m_rows->addRow(tr("&Redirect address"), m_redirect, {});
    m_default = new QPushButton(tr("&Use the default"), m_rows->owner());
    m_default->setObjectName(QStringLiteral("defaultClient"));
    connect(m_default, &QPushButton::clicked, this, &AccountsSection::useDefault);
    auto *line = new QHBoxLayout;
    line->addWidget(m_default);
    line->addStretch(1);
    m_rows->addBelow(line);
}

void AccountsSection::showClient()
{
    const PublicClient client = keptClient(m_context->settings);
    if (!m_isIdWrong)
        m_id->setText(client.id);
    if (!m_isRedirectWrong)
        m_redirect->setText(client.redirect.toString());
    QString help =
        tr("Another application than the default: it has to be a public client of your tenant that "
           "may ask for Azure Resource Manager.");
    if (m_isIdWrong)
        help = tr("A client ID is a GUID. This one is not kept.");
    else if (client.id == defaultClient().id)
        help = tr("The default: \"Microsoft Azure CLI\", the public client that Azure's own developer tools "
                  "use. Tenants know it, unless their administrators have "
                  "blocked it.");
    m_idRow.setHelp(help);
    m_redirectRow.setHelp(
        m_isRedirectWrong
            ? tr("It has to be http://localhost or http://127.0.0.1, with a path if need be. This one is not "
                 "kept.")
            : tr("Where the browser comes back to, as that application has registered it: on localhost or "
                 "127.0.0.1. The port is chosen at each sign-in."));
    m_default->setEnabled(m_isIdWrong || m_isRedirectWrong || !client.isDefault());
}

void AccountsSection::keepClientTyped()
{
    PublicClient client = defaultClient(); // of a field that is empty
    const PublicClient before = keptClient(m_context->settings);
    const QString id = m_id->text().trimmed();
    const QUrl redirect(m_redirect->text().trimmed(), QUrl::StrictMode);
    m_isIdWrong = !id.isEmpty() && !isClientId(id);
    m_isRedirectWrong = !m_redirect->text().trimmed().isEmpty() && !isClientRedirect(redirect);
    if (!id.isEmpty())
        client.id = m_isIdWrong ? before.id : id;
    if (!m_redirect->text().trimmed().isEmpty())
        client.redirect = m_isRedirectWrong ? before.redirect : redirect;
    keepClient(m_context->settings, client);
    showClient();
}

void AccountsSection::useDefault()
{
    m_isIdWrong = m_isRedirectWrong = false;
    keepClient(m_context->settings, defaultClient());
    showClient();
    m_id->setFocus(Qt::OtherFocusReason); // the button can do nothing any more
}

} // namespace linkdesk
