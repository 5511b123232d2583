#include "ui/signin/signinform.h"

#include "src/auth/publicclient.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QUuid>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignInForm)
};

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

namespace {

QString wayHelp(const QString &way)
{
    if (way == ways::AzureCli)
        return Text::tr("Azure CLI (az) gives the tokens: sign in there first, with \"az login\".");
    if (way == ways::ServicePrincipal)
        return Text::tr("For automation: an application signs in as itself, and works with its own roles.");
    return Text::tr("Linkdesk never sees your password: you sign in on the page of the sign-in service.");
}

QString tenantHelp(const QString &way)
{
    if (way == ways::AzureCli)
        return Text::tr("Left empty: the one that Azure CLI works in.");
    if (way == ways::ServicePrincipal)
        return Text::tr("That the service principal belongs to.");
    return Text::tr("Left empty: the one that your account belongs to.");
}

} // namespace

SignInForm::SignInForm(const Cloud &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_sandbox(sandbox)
    , m_rows(this)
    , m_cloud(new QComboBox(this))
    , m_address(edit("cloudAddress", this))
    , m_way(new QComboBox(this))
    , m_tenant(edit("signInTenant", this))
    , m_principal(new PrincipalForm(this))
    , m_advanced(new QCheckBox(tr("&Advanced: another application"), this))
    , m_clientId(edit("clientId", this))
    , m_redirect(edit("redirectAddress", this))
{
    m_rows.fillOwner();
    addCloud();
    addWay();
    m_rows.addLine(m_principal);
    addAdvanced();
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &SignInForm::showFields);
    connect(m_way, &QComboBox::currentIndexChanged, this, &SignInForm::showFields);
    connect(m_advanced, &QCheckBox::toggled, this, &SignInForm::showFields);
    showFields();
}

void SignInForm::addCloud()
{
    m_cloud->setObjectName(QStringLiteral("signInCloud"));
    if (!m_sandbox.name.isEmpty())
        m_cloud->addItem(tr("Sandbox, on this computer"), m_sandbox.key());
    for (const Cloud &cloud : builtInClouds())
        m_cloud->addItem(cloudText(cloud), cloud.key());
    m_cloud->addItem(tr("Another Azure, by its address"), CustomKey);
    m_rows.addRow(
        tr("&Cloud"), m_cloud, tr("Clouds never mix: each has its own accounts, lists, history and draft."));
    m_address->setPlaceholderText(QStringLiteral("https://management.example.com"));
    m_addressRow = m_rows.addRow(
        tr("A&ddress"), m_address,
        tr("Of its Azure Resource Manager, which is asked where one signs in there."));
}

void SignInForm::addWay()
{
    m_way->setObjectName(QStringLiteral("signInWay"));
    m_way->addItem(tr("Browser on this computer"), QString(ways::Browser));
    m_way->addItem(tr("Device code, on any device"), QString(ways::DeviceCode));
    m_way->addItem(tr("Azure CLI, where you are signed in"), QString(ways::AzureCli));
    m_way->addItem(tr("Service principal"), QString(ways::ServicePrincipal));
    m_wayRow = m_rows.addRow(tr("&Way in"), m_way, wayHelp(way()));
    m_tenant->setPlaceholderText(tr("contoso.com, or an ID"));
    m_tenantRow = m_rows.addRow(tr("Te&nant"), m_tenant, tenantHelp(way()));
}

void SignInForm::addAdvanced()
{
    m_advanced->setObjectName(QStringLiteral("advanced"));
    m_rows.addBelow(m_advanced);
    m_clientRow = m_rows.addRow(tr("Client &ID"), m_clientId, {});
    m_redirectRow = m_rows.addRow(
        tr("&Redirect address"), m_redirect,
        tr("As that client has registered it, on localhost or 127.0.0.1. The port is chosen at each "
           "sign-in."));
    setClient(defaultClient());
}

QString SignInForm::way() const
{
    return m_way->currentData().toString();
}

void SignInForm::showFields()
{
    const bool isBrowser = way() == ways::Browser;
    const bool isPerson = isBrowser || way() == ways::DeviceCode;
    m_addressRow.setVisible(m_cloud->currentData().toString() == CustomKey);
    m_wayRow.setHelp(wayHelp(way()));
    m_tenantRow.setHelp(tenantHelp(way()));
    m_principal->setVisible(way() == ways::ServicePrincipal);
    m_advanced->setVisible(isPerson);
    m_clientRow.setVisible(isPerson && m_advanced->isChecked());
    m_redirectRow.setVisible(isBrowser && m_advanced->isChecked());
}

QUrl SignInForm::redirect() const
{
    return QUrl(m_redirect->text().trimmed(), QUrl::StrictMode);
}

QString SignInForm::check()
{
    if (choice().isCustom && !armAddress(m_address->text())) {
        m_address->setFocus();
        return tr("The address has to begin with https and name the computer, nothing more.");
    }
    if (QString problem = checkTenant(); !problem.isEmpty())
        return problem;
    if (way() == ways::ServicePrincipal)
        return m_principal->check();
    return way() == ways::AzureCli ? QString() : checkApplication();
}

QString SignInForm::checkTenant()
{
    const QString tenant = m_tenant->text().trimmed();
    const bool isNamed = tenant.contains(u'.') || !QUuid::fromString(tenant).isNull();
    const bool isBad = !tenant.isEmpty() && (!isNamed || tenant.contains(u'/') || tenant.contains(u' '));
    const bool isMissing = tenant.isEmpty() && way() == ways::ServicePrincipal;
    if (!isBad && !isMissing)
        return {};
    m_tenant->setFocus();
    return isMissing ? tr("A service principal signs in to one tenant: name it.")
                     : tr("A tenant is named by a domain, such as contoso.com, or by its ID (a GUID).");
}

QString SignInForm::checkApplication()
{
    if (QUuid::fromString(m_clientId->text().trimmed()).isNull()) {
        m_advanced->setChecked(true);
        m_clientId->setFocus();
        return tr("A client ID is a GUID.");
    }
    const QUrl back = redirect();
    const bool isHere = back.scheme() == QLatin1String("http")
        && (back.host() == QLatin1String("localhost") || back.host() == QLatin1String("127.0.0.1"))
        && !back.hasQuery() && !back.hasFragment();
    if (way() != ways::Browser || isHere)
        return {};
    m_advanced->setChecked(true);
    m_redirect->setFocus();
    return tr("The redirect address has to be http://localhost or http://127.0.0.1, with a path if need be.");
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
    choice.way = way();
    choice.tenant = m_tenant->text().trimmed();
    if (choice.way == ways::ServicePrincipal) {
        choice.clientId = m_principal->clientId();
        choice.proof = m_principal->proof();
    } else if (choice.way != ways::AzureCli) {
        choice.clientId = m_clientId->text().trimmed();
    }
    choice.redirectHost = redirect().host();
    choice.redirectPath = redirect().path().isEmpty() ? QStringLiteral("/") : redirect().path();
    return choice;
}

void SignInForm::setClient(const PublicClient &client)
{
    if (!m_clientId->isModified())
        m_clientId->setText(client.id);
    if (!m_redirect->isModified())
        m_redirect->setText(client.redirect.toString());
    m_clientRow.setHelp(
        client.id == defaultClient().id
            ? tr("As it is: the public client that Azure's own developer tools use. Another one must be a "
                 "public client of your tenant that may ask for Azure Resource Manager.")
            : tr("As Settings has it. It must be a public client of your tenant that may ask for Azure "
                 "Resource Manager."));
}

void SignInForm::propose(const QString &cloudKey, const QString &tenant, const QString &way)
{
    if (const int at = m_cloud->findData(cloudKey); !cloudKey.isEmpty() && at >= 0) {
        m_cloud->setCurrentIndex(at);
    } else if (armAddress(cloudKey)) { // a cloud's key is its address
        m_cloud->setCurrentIndex(m_cloud->findData(CustomKey));
        m_address->setText(cloudKey);
    }
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
