// A Device Update account: Overview and Networking (Public access, Private access), with Resource JSON in a
// pane beside them.
#pragma once

#include "ui/common/pageview.h"

class QSplitter;
class QTabWidget;

namespace linkdesk {

class JsonView;
class OverviewTab;
class PrivateAccessTab;
class PublicAccessTab;
class ResourceRights;

class AccountPage : public PageView {
    Q_OBJECT
public:
    AccountPage(UiContext *context, ResourceId account, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    void showTab(const QString &tab) override; // "overview", "public-access", "private-access"
    QWidget *firstFocus() override;

private:
    void buildTabs();
    void updatePrivateTitle();
    void showJson();

    ResourceId m_account;
    ResourceRights *m_rights;
    QTabWidget *m_tabs;
    QTabWidget *m_networking;
    OverviewTab *m_overview;
    PublicAccessTab *m_public;
    PrivateAccessTab *m_private;
    QSplitter *m_splitter;
    JsonView *m_json;
};

} // namespace linkdesk
