// A private endpoint's own page: Overview (connection state and provisioning state are two fields), DNS
// configuration, Tags, Resource JSON, Delete with what goes with it.
#pragma once

#include "src/flow/accountflow.h"
#include "src/flow/inventory.h"
#include "ui/common/pageview.h"

#include <QPointer>

class QAction;
class QLabel;
class QSplitter;
class QTabWidget;
class QTreeWidget;

namespace linkdesk {

class JsonView;
class MessageBar;
class PropertyList;

class EndpointPage : public PageView {
    Q_OBJECT
public:
    EndpointPage(UiContext *context, ResourceId endpoint, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    void showTab(const QString &tab) override; // "overview", "dns", "tags"
    QWidget *firstFocus() override;

private:
    QWidget *buildCommands();
    QWidget *buildDns();
    void take(const EndpointDetails &details);
    void takeOverview(const PrivateEndpoint &endpoint);
    void takeDns(const EndpointDetails &details);
    void
    addDnsRow(const QString &fqdn, const QStringList &addresses, const QString &zone, const QString &group);
    void askDelete();
    void sendDelete();

    ResourceId m_id;
    QPointer<Job> m_reading, m_deleting;
    PrivateEndpoint m_endpoint;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    PropertyList *m_overview;
    QTreeWidget *m_dns = nullptr;
    QLabel *m_dnsNote = nullptr;
    PropertyList *m_tags;
    QSplitter *m_splitter;
    JsonView *m_json;
    QAction *m_delete = nullptr, *m_openTarget = nullptr;
};

} // namespace linkdesk
