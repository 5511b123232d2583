#include "ui/networking/accountpage.h"

#include "src/plan/writers.h"
#include "ui/networking/jsonview.h"
#include "ui/networking/overviewtab.h"
#include "ui/networking/privateaccesstab.h"
#include "ui/networking/publicaccesstab.h"
#include "ui/networking/resourcerights.h"

#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace linkdesk {

AccountPage::AccountPage(UiContext *context, ResourceId account, QWidget *parent)
    : PageView(context, parent)
    , m_account(std::move(account))
    , m_rights(new ResourceRights(context->session, m_account, this))
    , m_tabs(new QTabWidget(this))
    , m_networking(new QTabWidget(m_tabs))
    , m_overview(new OverviewTab(context, m_account, m_tabs))
    , m_public(new PublicAccessTab(context, m_account, m_rights, m_networking))
    , m_private(new PrivateAccessTab(context, m_account, m_rights, m_networking))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_json(new JsonView(context, m_splitter))
{
    setObjectName(QStringLiteral("accountPage"));
    buildTabs();
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_json);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_json->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_overview, &OverviewTab::jsonWanted, this, &AccountPage::showJson);
    connect(m_overview, &OverviewTab::networkingWanted, this, [this] {
        showTab(QStringLiteral("private-access"));
    });
    connect(m_json, &JsonView::closed, this, [this] {
        m_json->hide();
        m_overview->firstFocus()->setFocus();
    });
    // The pane belongs to Overview, where its button is.
    connect(m_tabs, &QTabWidget::currentChanged, m_json, &QWidget::hide);
    connect(m_public, &PublicAccessTab::accountRead, m_private, &PrivateAccessTab::setPublicAccess);
    connect(m_private, &PrivateAccessTab::pendingCountChanged, this, &AccountPage::updatePrivateTitle);
    connect(m_public, &PublicAccessTab::saved, m_overview, &OverviewTab::refresh);
}

void AccountPage::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("accountTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("accountTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the account"));
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_networking, tr("Net&working"));
    m_networking->setObjectName(QStringLiteral("networkingTabs"));
    m_networking->setDocumentMode(true);
    m_networking->tabBar()->setObjectName(QStringLiteral("networkingTabBar"));
    m_networking->tabBar()->setAccessibleName(tr("Pages of Networking"));
    m_networking->addTab(m_public, tr("P&ublic access"));
    m_networking->addTab(m_private, {});
    updatePrivateTitle();
}

QString AccountPage::title() const
{
    return m_account.name();
}

QString AccountPage::subtitle() const
{
    return tr("Device Update account in %1").arg(m_account.resourceGroup());
}

void AccountPage::refresh()
{
    m_rights->read();
    m_overview->refresh();
    m_public->refresh();
    m_private->refresh();
}

void AccountPage::showTab(const QString &tab)
{
    if (tab == u"overview") {
        m_tabs->setCurrentWidget(m_overview);
    } else if (tab == u"public-access") {
        m_tabs->setCurrentWidget(m_networking);
        m_networking->setCurrentWidget(m_public);
    } else if (tab == u"private-access") {
        m_tabs->setCurrentWidget(m_networking);
        m_networking->setCurrentWidget(m_private);
    }
}

QWidget *AccountPage::firstFocus()
{
    if (m_tabs->currentWidget() == m_overview)
        return m_overview->firstFocus();
    return m_networking->currentWidget() == m_public ? m_public->firstFocus() : m_private->firstFocus();
}

void AccountPage::updatePrivateTitle()
{
    const int pending = m_private->pendingCount();
    m_networking->setTabText(
        m_networking->indexOf(m_private),
        pending > 0 ? tr("Pr&ivate access (%n pending)", nullptr, pending) : tr("Pr&ivate access"));
}

void AccountPage::showJson()
{
    m_json->show(m_account, showAccountCommand(m_account.name()));
}

} // namespace linkdesk
