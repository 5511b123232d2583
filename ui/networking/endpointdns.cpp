#include "ui/networking/endpointdns.h"

#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace linkdesk {

EndpointDns::EndpointDns(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
    , m_rows(new QTreeWidget(this))
{
    m_note->setObjectName(QStringLiteral("dnsNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("dnsRecords"));
    m_rows->setAccessibleName(tr("DNS records"));
    m_rows->setRootIsDecorated(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->setHeaderLabels({ tr("FQDN"), tr("Address"), tr("Private DNS zone"), tr("DNS zone group") });
    m_rows->setTextElideMode(Qt::ElideMiddle);
    // Names are long: what does not fit is cut in the middle, and whole in the tool tip.
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::GroupGap, 0, 0);
    column->setSpacing(theme::Gap);
    column->addWidget(m_note);
    column->addWidget(m_rows, 1);
}

// The addresses come from the interface: customDnsConfigs is empty where a zone group exists (rules.md 10).
// Where the interface may not be read, what the endpoint itself says is all there is.
void EndpointDns::show(const EndpointDetails &details)
{
    m_rows->clear();
    addGroups(details.zoneGroups);
    addInterfaces(details.interfaces);
    if (details.interfaces.isEmpty())
        addOwn(details.endpoint);
    m_note->setText(note(details));
}

void EndpointDns::addGroups(const QList<DnsZoneGroup> &groups)
{
    for (const DnsZoneGroup &group : groups) {
        for (const DnsZoneGroup::Config &config : group.configs) {
            for (const DnsZoneGroup::Record &record : config.records)
                addRow(record.fqdn, record.addresses, config.zone.name(), group.name);
            if (config.records.isEmpty())
                addRow(tr("no record yet"), {}, config.zone.name(), group.name);
        }
    }
}

void EndpointDns::addInterfaces(const QList<NetworkInterface> &interfaces)
{
    for (const NetworkInterface &interface : interfaces) {
        for (const NetworkInterface::Address &address : interface.addresses) {
            for (const QString &fqdn : address.fqdns)
                addRow(fqdn, { address.privateIpAddress }, tr("network interface"), {});
            if (address.fqdns.isEmpty())
                addRow(
                    tr("no name while not Approved"), { address.privateIpAddress }, tr("network interface"),
                    {});
        }
    }
}

void EndpointDns::addOwn(const PrivateEndpoint &endpoint)
{
    for (const PrivateEndpoint::DnsConfig &config : endpoint.customDnsConfigs)
        addRow(config.fqdn, config.addresses, tr("private endpoint"), {});
}

void EndpointDns::addRow(
    const QString &fqdn, const QStringList &addresses, const QString &zone, const QString &group)
{
    auto *item = new QTreeWidgetItem(m_rows, { fqdn, addresses.join(QStringLiteral(", ")), zone, group });
    item->setFont(0, theme::fixedFont(this));
    item->setFont(1, theme::fixedFont(this));
    for (int column = 0; column < m_rows->columnCount(); ++column)
        item->setToolTip(column, plainToolTip(item->text(column)));
}

QString EndpointDns::note(const EndpointDetails &details) const
{
    QStringList unread = details.unread;
    const bool zonesUnknown = unread.removeAll(QStringLiteral("privateDnsZoneGroups")) > 0;
    QStringList lines;
    if (zonesUnknown)
        lines.append(tr("Whether a private DNS zone is connected could not be read."));
    else if (details.zoneGroups.isEmpty())
        lines.append(tr("No private DNS zone is connected. Names resolve to the private address only where "
                        "records are added by hand."));
    else
        lines.append(tr("Names in the zone resolve to the private address in every network linked to it."));
    for (const QString &interface : std::as_const(unread))
        lines.append(
            tr("Network interface %1 could not be read: addresses may be missing here.").arg(interface));
    return lines.join(u'\n');
}

} // namespace linkdesk
