// Networking > Public access: Enabled or Disabled, Save and Discard. Disabling says first who can still
// manage updates: with no Approved connection nobody can, and the account's name has to be typed (rules.md
// R-D10). While it is looked up who is Approved, asked or saved, nothing else can be chosen.
#pragma once

#include "src/base/result.h"
#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace linkdesk {

class Job;
class MessageBar;
class ResourceRights;
class RightsBar;
class SlowHint;

class PublicAccessTab : public QWidget {
    Q_OBJECT
public:
    // The rights outlive the tab.
    PublicAccessTab(
        UiContext *context, ResourceId account, ResourceRights *rights, QWidget *parent = nullptr);

    void refresh();
    bool isEdited() const; // chosen and not saved
    QWidget *firstFocus() const;

signals:
    void saved();
    void accountRead(bool isPublic); // after every reading and after saving

private:
    enum class Stage { Idle, Looking, Asking, Saving };
    using Connections = Result<QList<PrivateEndpointConnection>>;

    void build();
    void readAccount();
    void readConnections();
    void take(const DeviceUpdateAccount &account);
    void setStage(Stage stage);
    void updateState();
    void updateSave();
    void updateLockOut();
    void save();
    void lookWhoIsApproved();
    void send(bool enabled);
    void onSaved(const Result<DeviceUpdateAccount> &account);
    QStringList approvedNames() const;
    void lockOutQuestion();

    UiContext *m_context;
    ResourceId m_id;
    ResourceRights *m_rights;
    DeviceUpdateAccount m_account;
    std::optional<Connections> m_connections; // no value: being read
    bool m_known = false;
    bool m_saysReading = false;
    Stage m_stage = Stage::Idle;
    QPointer<Job> m_reading, m_listing, m_work;
    RightsBar *m_rightsBar;
    MessageBar *m_message;
    SlowHint *m_slow;
    QRadioButton *m_enabled, *m_disabled;
    QLabel *m_explanation;
    MessageBar *m_lockOut;
    QPushButton *m_save, *m_discard;
    QToolButton *m_copyCommand;
};

} // namespace linkdesk
