// Networking > Public access: Enabled or Disabled, Save and Discard. Disabling says first who can still
// manage updates: with no Approved connection nobody can, and the account's name has to be typed (rules.md
// R-D10).
#pragma once

#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace linkdesk {

class Job;
class MessageBar;

class PublicAccessTab : public QWidget {
    Q_OBJECT
public:
    PublicAccessTab(UiContext *context, ResourceId account, QWidget *parent = nullptr);

    void refresh();
    bool isEdited() const; // chosen and not saved
    QWidget *firstFocus() const;

signals:
    void saved();

private:
    void take(const DeviceUpdateAccount &account);
    void updateState();
    void save();
    void send(bool enabled);
    QStringList approvedNames() const;
    void lockOutQuestion();

    UiContext *m_context;
    ResourceId m_id;
    DeviceUpdateAccount m_account;
    QList<PrivateEndpointConnection> m_connections;
    bool m_known = false;
    QPointer<Job> m_reading, m_saving;
    MessageBar *m_message;
    QRadioButton *m_enabled, *m_disabled;
    QLabel *m_explanation;
    MessageBar *m_lockOut;
    QPushButton *m_save, *m_discard;
    QToolButton *m_copyCommand;
};

} // namespace linkdesk
