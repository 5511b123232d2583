#include "ui/networking/endpointpage.h"

#include "src/model/apiversions.h"
#include "src/plan/writers.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/propertylist.h"
#include "ui/common/theme.h"
#include "ui/networking/jsonview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace linkdesk {

EndpointPage::EndpointPage(UiContext *context, ResourceId endpoint, QWidget *parent)
    : PageView(context, parent)
    , m_id(std::move(endpoint))
    , m_message(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new PropertyList(context->dialogs, m_tabs))
    , m_tags(new PropertyList(context->dialogs, m_tabs))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_json(new JsonView(context, m_splitter))
{
    setObjectName(QStringLiteral("endpointPage"));
    m_message->setObjectName(QStringLiteral("endpointMessage"));
    m_tabs->setObjectName(QStringLiteral("endpointTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("endpointTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the private endpoint"));
    const auto page = [this](QWidget *content, const QString &title) {
        auto *holder = new QWidget(m_tabs);
        auto *rows = new QVBoxLayout(holder);
        rows->addWidget(content);
        rows->addStretch(1);
        m_tabs->addTab(holder, title);
    };
    page(m_overview, tr("&Overview"));
    m_tabs->addTab(buildDns(), tr("D&NS configuration"));
    page(m_tags, tr("Ta&gs"));

    auto *left = new QWidget(m_splitter);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(buildCommands());
    rows->addWidget(m_message);
    rows->addWidget(m_tabs, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_json);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_json->hide();
    connect(m_json, &JsonView::closed, m_json, &QWidget::hide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

QWidget *EndpointPage::buildCommands()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, bar, row](const QString &text, const char *icon, const char *name) {
        auto *action = new QAction(icons::get(icon), text, this);
        auto *made = new QToolButton(bar);
        made->setObjectName(QLatin1String(name));
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        made->setAutoRaise(true);
        row->addWidget(made);
        return action;
    };
    QAction *json = add(tr("&JSON View"), "json", "endpointJson");
    connect(json, &QAction::triggered, this, [this] { m_json->show(m_id, showResourceCommand(m_id)); });
    m_openTarget = add(tr("Open &account"), "account", "endpointTarget");
    m_openTarget->setEnabled(false);
    connect(m_openTarget, &QAction::triggered, this, [this] {
        context()->navigator->open(
            { Place::Kind::Account, m_endpoint.target, QStringLiteral("private-access") });
    });
    m_delete = add(tr("&Delete"), "delete", "endpointDelete");
    m_delete->setEnabled(false);
    connect(m_delete, &QAction::triggered, this, &EndpointPage::askDelete);
    QAction *command = add(tr("Copy deletion as A&zure CLI"), "terminal", "endpointCopyCommand");
    connect(command, &QAction::triggered, this, [this] {
        context()->dialogs->copy(deleteEndpointCommand(m_id));
    });
    row->addStretch(1);
    return bar;
}

QWidget *EndpointPage::buildDns()
{
    auto *holder = new QWidget(m_tabs);
    auto *rows = new QVBoxLayout(holder);
    m_dnsNote = new QLabel(holder);
    m_dnsNote->setObjectName(QStringLiteral("dnsNote"));
    m_dnsNote->setTextFormat(Qt::PlainText);
    m_dnsNote->setWordWrap(true);
    m_dns = new QTreeWidget(holder);
    m_dns->setObjectName(QStringLiteral("dnsRecords"));
    m_dns->setAccessibleName(tr("DNS records"));
    m_dns->setRootIsDecorated(false);
    m_dns->setAlternatingRowColors(true);
    m_dns->setHeaderLabels({ tr("FQDN"), tr("Address"), tr("Private DNS zone"), tr("DNS zone group") });
    m_dns->header()->setStretchLastSection(true);
    rows->addWidget(m_dnsNote);
    rows->addWidget(m_dns, 1);
    return holder;
}

QString EndpointPage::title() const
{
    return m_id.name();
}

QString EndpointPage::subtitle() const
{
    return tr("Private endpoint in %1").arg(m_id.resourceGroup());
}

QWidget *EndpointPage::firstFocus()
{
    return m_tabs->tabBar();
}

void EndpointPage::showTab(const QString &tab)
{
    const QStringList tabs{ QStringLiteral("overview"), QStringLiteral("dns"), QStringLiteral("tags") };
    m_tabs->setCurrentIndex(qMax(0, int(tabs.indexOf(tab))));
}

void EndpointPage::refresh()
{
    if (m_deleting)
        return;
    delete m_reading;
    if (m_overview->isEmpty())
        m_message->showText(MessageBar::Kind::Info, tr("Reading the private endpoint..."));
    auto *call = inventory::endpoint(session(), m_id, this);
    m_reading = call;
    call->then(this, [this](const Result<EndpointDetails> &details) {
        if (details)
            take(*details);
        else
            m_message->showError(tr("The private endpoint could not be read"), details.error());
    });
}

void EndpointPage::take(const EndpointDetails &details)
{
    m_message->clear();
    m_endpoint = details.endpoint;
    takeOverview(details.endpoint);
    takeDns(details);
    m_tags->clear();
    for (auto tag = m_endpoint.tags.constBegin(); tag != m_endpoint.tags.constEnd(); ++tag)
        m_tags->setValue(tag.key(), tag.value());
    if (m_endpoint.tags.isEmpty())
        m_tags->setValue(tr("No tags"), {});
    m_openTarget->setEnabled(m_endpoint.target.isOfType(types::Account));
    m_openTarget->setToolTip(
        m_openTarget->isEnabled() ? QString() : tr("The target is not a Device Update account"));
    m_delete->setEnabled(true);
}

void EndpointPage::takeOverview(const PrivateEndpoint &endpoint)
{
    m_overview->setState(tr("Connection state"), endpoint.state.status);
    m_overview->setState(tr("Provisioning state"), endpoint.provisioningState);
    m_overview->setValue(tr("Resource group"), endpoint.id.resourceGroup());
    m_overview->setValue(tr("Region"), endpoint.location);
    m_overview->setCopyable(tr("Subscription ID"), endpoint.id.subscriptionId());
    m_overview->setValue(
        tr("Virtual network/subnet"),
        endpoint.subnet.isEmpty() ? QString() : endpoint.subnet.parentName() + u'/' + endpoint.subnet.name());
    QStringList interfaces;
    for (const ResourceId &interface : endpoint.networkInterfaces)
        interfaces.append(interface.name());
    m_overview->setValue(tr("Network interface"), interfaces.join(QStringLiteral(", ")));
    m_overview->setLink(
        tr("Private link resource"), endpoint.target.name(), [this] { m_openTarget->trigger(); });
    m_overview->setValue(tr("Target sub-resource"), endpoint.groupIds.join(QStringLiteral(", ")));
    m_overview->setValue(tr("Connection name"), endpoint.connectionName);
    m_overview->setValue(tr("Approval"), endpoint.manual ? tr("Manual: the owner decides") : tr("Automatic"));
    m_overview->setValue(tr("Request message"), endpoint.requestMessage);
    m_overview->setValue(tr("Response"), endpoint.state.description);
    m_overview->setCopyable(tr("Resource GUID"), endpoint.resourceGuid);
    m_overview->setCopyable(tr("Resource ID"), endpoint.id.text());
}

void EndpointPage::addDnsRow(
    const QString &fqdn, const QStringList &addresses, const QString &zone, const QString &group)
{
    auto *item = new QTreeWidgetItem(m_dns, { fqdn, addresses.join(QStringLiteral(", ")), zone, group });
    item->setFont(0, theme::fixedFont(this));
    item->setFont(1, theme::fixedFont(this));
}

// The addresses come from the interface: customDnsConfigs is empty where a zone group exists (rules.md 10).
void EndpointPage::takeDns(const EndpointDetails &details)
{
    m_dns->clear();
    for (const DnsZoneGroup &group : details.zoneGroups) {
        for (const DnsZoneGroup::Config &config : group.configs) {
            for (const DnsZoneGroup::Record &record : config.records)
                addDnsRow(record.fqdn, record.addresses, config.zone.name(), group.name);
            if (config.records.isEmpty())
                addDnsRow(tr("no record yet"), {}, config.zone.name(), group.name);
        }
    }
    for (const NetworkInterface &interface : details.interfaces) {
        for (const NetworkInterface::Address &address : interface.addresses) {
            for (const QString &fqdn : address.fqdns)
                addDnsRow(fqdn, { address.privateIpAddress }, tr("network interface"), {});
            if (address.fqdns.isEmpty())
                addDnsRow(
                    tr("no name while not Approved"), { address.privateIpAddress }, tr("network interface"),
                    {});
        }
    }
    for (int column = 0; column < m_dns->columnCount(); ++column)
        m_dns->resizeColumnToContents(column);
    m_dnsNote->setText(
        details.zoneGroups.isEmpty()
            ? tr("No private DNS zone is connected. Names resolve to the private address only where records "
                 "are added by hand.")
            : tr("Names in the zone resolve to the private address in every network linked to it."));
}

void EndpointPage::askDelete()
{
    m_delete->setEnabled(false);
    m_message->showText(MessageBar::Kind::Info, tr("Looking what goes with it..."));
    accountflow::consequencesOfDelete(session(), m_id, this)
        ->then(this, [this](const Result<accountflow::Consequences> &consequences) {
            m_delete->setEnabled(true);
            if (!consequences) {
                m_message->showError(
                    tr("Nothing was deleted: what goes with it could not be read"), consequences.error());
                return;
            }
            m_message->clear();
            Dialogs::Question question;
            question.title = tr("Delete %1").arg(m_id.name());
            question.text = tr("The private endpoint is deleted for good. Its name cannot be used again for "
                               "about 20 minutes.");
            QStringList lines;
            for (const QString &name : consequences->interfaces)
                lines.append(tr("Network interface %1 goes with it").arg(name));
            for (const QString &record : consequences->records)
                lines.append(tr("DNS record %1 goes with it").arg(record));
            if (!consequences->accountName.isEmpty())
                lines.append(tr("The connection on %1 goes with it").arg(consequences->accountName));
            for (const QString &name : consequences->sharingEndpoints)
                lines.append(tr("%1 shares the DNS record: its name resolution breaks, too").arg(name));
            question.details = lines.join(u'\n');
            question.accept = tr("&Delete");
            question.reject = tr("&Go back");
            question.dangerous = true;
            context()->dialogs->ask(this, question, [this](bool yes) {
                if (yes)
                    sendDelete();
            });
        });
}

void EndpointPage::sendDelete()
{
    m_delete->setEnabled(false);
    m_message->showText(MessageBar::Kind::Info, tr("Deleting..."));
    auto *call = accountflow::deleteEndpoint(session(), m_id, this);
    m_deleting = call;
    call->then(this, [this](const Result<Done> &done) {
        m_deleting = nullptr;
        if (!done) {
            m_delete->setEnabled(true);
            m_message->showError(tr("The private endpoint was not deleted"), done.error());
            return;
        }
        m_message->showText(MessageBar::Kind::Success, tr("%1 is deleted").arg(m_id.name()));
    });
}

} // namespace linkdesk
