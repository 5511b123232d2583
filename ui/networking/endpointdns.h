// An endpoint's DNS configuration: the records of its zone groups and the addresses of its interfaces. Says
// what is not connected only where that is known, and what could not be read.
#pragma once

#include "src/flow/inventory.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace linkdesk {

class EndpointDns : public QWidget {
    Q_OBJECT
public:
    explicit EndpointDns(QWidget *parent = nullptr);
    void show(const EndpointDetails &details);

private:
    void addRow(const QString &fqdn, const QStringList &addresses, const QString &zone, const QString &group);
    void addGroups(const QList<DnsZoneGroup> &groups);
    void addInterfaces(const QList<NetworkInterface> &interfaces);
    void addOwn(const PrivateEndpoint &endpoint);
    QString note(const EndpointDetails &details) const;

    QLabel *m_note;
    QTreeWidget *m_rows;
};

} // namespace linkdesk
