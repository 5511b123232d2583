// A private endpoint's own page: Overview (connection state and provisioning state are two fields), DNS
// configuration, Tags, Resource JSON, Delete with what goes with it. Once it is deleted the page leads away:
// no place leads to what is gone.
#pragma once

#include "src/flow/accountflow.h"
#include "src/flow/inventory.h"
#include "ui/common/pageview.h"

#include <QPointer>

class QAction;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace linkdesk {

class EndpointDns;
class JsonView;
class MessageBar;
class PlaceNames;
class PropertyList;
class ResourceRights;
class SlowHint;

class EndpointPage : public PageView {
    Q_OBJECT
public:
    EndpointPage(UiContext *context, ResourceId endpoint, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // nothing while it is being deleted
    void showTab(const QString &tab) override; // "overview", "dns", "tags"
    QWidget *firstFocus() override;

private:
    enum class Stage { Idle, Looking, Asking, Deleting, Gone };

    void buildTabs();
    QWidget *buildCommands();
    void read();
    void take(const EndpointDetails &details);
    void showOverview();
    void setStage(Stage stage);
    void updateCommands();
    void openTarget();
    void askDelete();
    Dialogs::Question deleteQuestion(const accountflow::Consequences &consequences) const;
    void sendDelete();
    void onDeleted();

    ResourceId m_id;
    Stage m_stage = Stage::Idle;
    bool m_known = false;
    bool m_saysReading = false;
    QPointer<Job> m_reading, m_looking;
    PrivateEndpoint m_endpoint;
    ResourceRights *m_rights;
    PlaceNames *m_names;
    MessageBar *m_message;
    SlowHint *m_slow;
    QTabWidget *m_tabs;
    PropertyList *m_overview = nullptr;
    EndpointDns *m_dns = nullptr;
    PropertyList *m_tags = nullptr;
    QSplitter *m_splitter;
    JsonView *m_json;
    QAction *m_delete = nullptr, *m_openTarget = nullptr;
    QToolButton *m_jsonButton = nullptr, *m_deleteButton = nullptr;
};

} // namespace linkdesk
