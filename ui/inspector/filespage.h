// "Exported files": opens JSON that was saved or sent, and says what it sees. Contacts nothing, and works
// without a session.
#pragma once

#include "ui/common/pageview.h"
#include "ui/inspector/exportrowsmodel.h"

#include <QTimer>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QVBoxLayout;

namespace linkdesk {

class CommandRow;
class CompareDoor;
class EmptyState;
class FileMessages;
class FindingsView;
class GroupList;
class OpenFiles;
class RowDetails;
class RowSaver;

class FilesPage : public PageView {
    Q_OBJECT
public:
    explicit FilesPage(UiContext *context, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // nothing by itself: what is open stays as it was read
    QWidget *firstFocus() override;

    void askForFiles();
    void paste();

private:
    void buildCommands();
    void fillRecent();
    void pressClose();
    void buildFilter(QVBoxLayout *column);
    void buildTable();
    void buildEmpty();
    QWidget *buildRows();
    void takeFiles();
    void applyFilter();
    void goToGroup(const std::optional<QString> &group);
    void updateState();
    void updateColumns();
    void updateEmpty();
    void showCurrent();
    void tellFindings();
    void goTo(const ExportRow &row, const QString &pointer);
    void keepCurrent();
    QList<int> rows(bool selectedOnly) const;

    OpenFiles *m_files;
    ExportRowsModel *m_model;
    CommandRow *m_commands;
    QLineEdit *m_filter;
    QComboBox *m_groupBy;
    GroupList *m_groups;
    QTableView *m_table;
    EmptyState *m_empty;
    RowDetails *m_details;
    FindingsView *m_findings;
    QTabWidget *m_lower = nullptr; // details and findings
    QLabel *m_count;
    FileMessages *m_messages;
    RowSaver *m_saver;
    CompareDoor *m_compare = nullptr;
    QSplitter *m_halves = nullptr;
    QWidget *m_head = nullptr; // filter and groups: only where there are rows
    QStackedWidget *m_stack = nullptr;
    QAction *m_close = nullptr, *m_save = nullptr, *m_paste = nullptr;
    QMenu *m_recent = nullptr, *m_closeMenu = nullptr;
    QList<QAction *> m_saveSelected;
    QTimer m_update; // while rows come
    ExportRow m_current;
    bool m_hasCurrent = false;
};

} // namespace linkdesk
