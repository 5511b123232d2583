// "Resource JSON": a pane beside the page that shows a resource exactly as the service sent it, as text and
// as a tree, with its ID, the API versions, find, copy and save. Esc closes the pane, nothing else.
#pragma once

#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace linkdesk {

class Job;
class JsonPanel;
class MessageBar;
class SlowHint;
struct RawResource;

class JsonView : public QWidget {
    Q_OBJECT
public:
    explicit JsonView(UiContext *context, QWidget *parent = nullptr);

    // Reads the resource and its API versions; `command` (may be empty) is what "Copy as Azure CLI" gives.
    void show(const ResourceId &id, const QString &command);
    const ResourceId &resource() const { return m_id; }

signals:
    void closed(); // Close was pressed, or Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *layout);
    void buildActs(QVBoxLayout *layout);
    void readVersions();
    void read(); // what was there before goes: it is not what is asked for now
    void clear();
    void updateActs();
    void take(const RawResource &raw);

    UiContext *m_context;
    ResourceId m_id;
    QByteArray m_body; // exactly as sent
    QString m_command;
    QPointer<Job> m_reading;
    QLineEdit *m_idField = nullptr;
    QComboBox *m_version = nullptr;
    MessageBar *m_message = nullptr;
    SlowHint *m_slow = nullptr;
    JsonPanel *m_panel = nullptr;
    QToolButton *m_copyJson = nullptr, *m_save = nullptr, *m_copyCommand = nullptr;
};

} // namespace linkdesk
