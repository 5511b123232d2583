// "Resource JSON": a pane beside the page that shows a resource exactly as the service sent it, as text and
// as a tree, with its ID, the API versions, find, copy and save. Esc closes the pane, nothing else.
#pragma once

#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;
class QToolButton;
class QTreeView;
class QVBoxLayout;

namespace linkdesk {

class Job;
class JsonHighlighter;
class JsonTreeModel;
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
    void changeEvent(QEvent *event) override;

private:
    void buildHead(QVBoxLayout *layout);
    void buildActs(QVBoxLayout *layout);
    void buildFind(QVBoxLayout *layout);
    void buildViews(QVBoxLayout *layout);
    void buildTree();
    void readVersions();
    void read(); // what was there before goes: it is not what is asked for now
    void clear();
    void updateActs();
    void take(const RawResource &raw);
    void findNext(bool backwards);
    void findInText(const QString &wanted, bool backwards);
    void findInTree(const QString &wanted, bool backwards);
    void copyFromTree(int role);

    UiContext *m_context;
    ResourceId m_id;
    QByteArray m_body; // exactly as sent
    QString m_command;
    QPointer<Job> m_reading;
    JsonTreeModel *m_model;
    QLineEdit *m_idField = nullptr;
    QComboBox *m_version = nullptr;
    QLineEdit *m_find = nullptr;
    MessageBar *m_message = nullptr;
    SlowHint *m_slow = nullptr;
    QLabel *m_status = nullptr;
    QTabWidget *m_views = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QTreeView *m_tree = nullptr;
    JsonHighlighter *m_highlighter = nullptr;
    QToolButton *m_copyJson = nullptr, *m_save = nullptr, *m_copyCommand = nullptr;
};

} // namespace linkdesk
