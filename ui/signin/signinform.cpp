#include "ui/signin/signinform.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUuid>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignInForm)
};

// The public client of Azure's own developer tools (API.md 1.8), with the redirect that it has registered.
const char DefaultClient[] = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const char DefaultRedirect[] = "http://localhost/";
const QLatin1String CustomKey("custom");

QLineEdit *edit(const char *name, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

QString cloudText(const Cloud &cloud)
{
    if (cloud.name == QLatin1String("AzureCloud"))
        return Text::tr("Azure");
    if (cloud.name == QLatin1String("AzureUSGovernment"))
        return Text::tr("Azure US Government");
    if (cloud.name == QLatin1String("AzureChinaCloud"))
        return Text::tr("Azure in China");
    return cloud.name;
}

QString wayText(const QString &way)
{
    if (way == ways::Browser)
        return Text::tr("Browser");
    if (way == ways::DeviceCode)
        return Text::tr("Device code");
    if (way == ways::AzureCli)
        return Text::tr("Azure CLI");
    if (way == ways::ServicePrincipal)
        return Text::tr("Service principal");
    return Text::tr("Given token");
}

SignInForm::SignInForm(const Cloud &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_sandbox(sandbox)
    , m_grid(new QGridLayout(this))
    , m_cloud(new QComboBox(this))
    , m_address(edit("cloudAddress", this))
    , m_way(new QComboBox(this))
    , m_tenant(edit("signInTenant", this))
    , m_advanced(new QCheckBox(tr("&Advanced: another application"), this))
    , m_clientId(edit("clientId", this))
    , m_redirect(edit("redirectAddress", this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::GroupGap);
    m_grid->setVerticalSpacing(theme::Step);
    m_grid->setColumnMinimumWidth(0, theme::textWidth(this, 22));
    m_grid->setColumnStretch(2, 1);
    addCloud();
    m_way->setObjectName(QStringLiteral("signInWay"));
    m_way->addItem(tr("Browser on this computer"), QString(ways::Browser));
    m_way->addItem(tr("Device code, on any device"), QString(ways::DeviceCode));
    addRow(
        tr("&Way in"), m_way,
        tr("Linkdesk never sees your password: you sign in on the page of the sign-in service."));
    m_tenant->setPlaceholderText(tr("contoso.com, or an ID"));
    addRow(tr("Te&nant"), m_tenant, tr("Left empty: the one that your account belongs to."));
    addAdvanced();
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &SignInForm::showFields);
    connect(m_way, &QComboBox::currentIndexChanged, this, &SignInForm::showFields);
    connect(m_advanced, &QCheckBox::toggled, this, &SignInForm::showFields);
    showFields();
}

QLabel *SignInForm::addRow(const QString &label, QWidget *field, const QString &help)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    field->setMinimumWidth(theme::textWidth(this, 44));
    field->setMaximumWidth(theme::textWidth(this, 64));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    auto *text = new QLabel(help, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setContentsMargins(0, 0, 0, theme::Gap);
    theme::setSecondary(text);
    m_grid->addWidget(text, row + 1, 1, 1, 2);
    field->setAccessibleDescription(help);
    return text;
}

void SignInForm::addCloud()
{
    m_cloud->setObjectName(QStringLiteral("signInCloud"));
    if (!m_sandbox.name.isEmpty())
        m_cloud->addItem(tr("Sandbox, on this computer"), m_sandbox.key());
    for (const Cloud &cloud : builtInClouds())
        m_cloud->addItem(cloudText(cloud), cloud.key());
    m_cloud->addItem(tr("Another Azure, by its address"), CustomKey);
    addRow(
        tr("&Cloud"), m_cloud, tr("Clouds never mix: each has its own accounts, lists, history and draft."));
    m_address->setPlaceholderText(QStringLiteral("https://management.example.com"));
    QLabel *help = addRow(
        tr("A&ddress"), m_address,
        tr("Of its Azure Resource Manager, which is asked where one signs in there."));
    m_ofAddress = { m_address, help, m_grid->itemAtPosition(m_grid->rowCount() - 2, 0)->widget() };
}

void SignInForm::addAdvanced()
{
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_grid->addWidget(m_advanced, m_grid->rowCount(), 1);
    m_clientId->setText(QLatin1String(DefaultClient));
    QLabel *help = addRow(
        tr("Client &ID"), m_clientId,
        tr("As it is: the public client that Azure's own developer tools use. Another one must be a public "
           "client of your tenant that may ask for Azure Resource Manager."));
    m_ofAdvanced = { m_clientId, help, m_grid->itemAtPosition(m_grid->rowCount() - 2, 0)->widget() };
    m_redirect->setText(QLatin1String(DefaultRedirect));
    help = addRow(
        tr("&Redirect address"), m_redirect,
        tr("As that client has registered it, on localhost or 127.0.0.1. The port is chosen at each "
           "sign-in."));
    m_ofBrowser = { m_redirect, help, m_grid->itemAtPosition(m_grid->rowCount() - 2, 0)->widget() };
}

void SignInForm::showFields()
{
    const bool custom = m_cloud->currentData().toString() == CustomKey;
    for (QWidget *part : std::as_const(m_ofAddress))
        part->setVisible(custom);
    for (QWidget *part : std::as_const(m_ofAdvanced))
        part->setVisible(m_advanced->isChecked());
    const bool browser = m_way->currentData().toString() == ways::Browser;
    for (QWidget *part : std::as_const(m_ofBrowser))
        part->setVisible(m_advanced->isChecked() && browser);
}

QUrl SignInForm::redirect() const
{
    return QUrl(m_redirect->text().trimmed(), QUrl::StrictMode);
}

QString SignInForm::check()
{
    const auto wrong = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text;
    };
    const SignInChoice chosen = choice();
    if (chosen.isCustom) {
        if (!armAddress(m_address->text()))
            return wrong(
                m_address, tr("The address has to begin with https and name the computer, nothing more."));
    }
    const QString tenant = chosen.tenant;
    const bool named = tenant.isEmpty() || tenant.contains(u'.') || !QUuid::fromString(tenant).isNull();
    if (!named || tenant.contains(u'/') || tenant.contains(u' '))
        return wrong(
            m_tenant, tr("A tenant is named by a domain, such as contoso.com, or by its ID (a GUID)."));
    const auto inAdvanced = [this] { m_advanced->setChecked(true); };
    if (QUuid::fromString(chosen.clientId).isNull()) {
        inAdvanced();
        return wrong(m_clientId, tr("A client ID is a GUID."));
    }
    const QUrl back = redirect();
    const bool isHere = back.scheme() == QLatin1String("http")
        && (back.host() == QLatin1String("localhost") || back.host() == QLatin1String("127.0.0.1"))
        && !back.hasQuery() && !back.hasFragment();
    if (chosen.way == ways::Browser && !isHere) {
        inAdvanced();
        return wrong(
            m_redirect,
            tr("The redirect address has to be http://localhost or http://127.0.0.1, with a path if need "
               "be."));
    }
    return {};
}

SignInChoice SignInForm::choice() const
{
    SignInChoice choice;
    const QString key = m_cloud->currentData().toString();
    choice.isCustom = key == CustomKey;
    if (choice.isCustom)
        choice.cloud.arm = armAddress(m_address->text()).value_or(QUrl());
    else if (!m_sandbox.name.isEmpty() && key == m_sandbox.key())
        choice.cloud = m_sandbox;
    else
        choice.cloud = builtInCloud(key);
    choice.way = m_way->currentData().toString();
    choice.tenant = m_tenant->text().trimmed();
    choice.clientId = m_clientId->text().trimmed();
    choice.redirectHost = redirect().host();
    choice.redirectPath = redirect().path().isEmpty() ? QStringLiteral("/") : redirect().path();
    return choice;
}

void SignInForm::propose(const QString &cloudKey, const QString &tenant, const QString &way)
{
    if (const int at = m_cloud->findData(cloudKey); !cloudKey.isEmpty() && at >= 0)
        m_cloud->setCurrentIndex(at);
    if (!tenant.isEmpty())
        m_tenant->setText(tenant);
    if (const int at = m_way->findData(way); !way.isEmpty() && at >= 0)
        m_way->setCurrentIndex(at);
}

QWidget *SignInForm::firstFocus() const
{
    return m_cloud;
}

} // namespace linkdesk
