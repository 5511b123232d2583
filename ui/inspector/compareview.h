// Two of the open files against each other: how many resources were added, removed and changed, which, and in
// each of them the old and the new values side by side. Compares beside the window.
#pragma once

#include "src/base/beside.h"
#include "ui/inspector/comparemodels.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableView;

namespace linkdesk {

class CommandRow;
class Dialogs;

class CompareView : public QWidget {
    Q_OBJECT
public:
    struct Side {
        std::shared_ptr<const inspect::ExportFile> file;
        QString name;
    };

    explicit CompareView(Dialogs *dialogs, QWidget *parent = nullptr);
    ~CompareView() override;

    // What may be compared. What is chosen stays chosen while it is there; else the first two are.
    void setSides(const QList<Side> &sides);

signals:
    void closed(); // the person is done with it
    void saved(const QString &path);

private:
    void buildCommands();
    QWidget *buildChoice();
    QWidget *buildTables();
    QWidget *buildValues();
    void fillChoice(QComboBox *choice, int place);
    void swap();
    void start();
    void take(const ComparedFilesPointer &files);
    void showAll();
    void showDifference();
    void showValues();
    void save(const QString &name, const QByteArray &content);
    void exportAs(QAction *command);

    Dialogs *m_dialogs;
    QList<Side> m_sides;
    CompareRowsModel *m_rowsModel;
    CompareChangesModel *m_changesModel;
    CommandRow *m_commands;
    QComboBox *m_before, *m_after;
    QCheckBox *m_all;
    QLabel *m_summary;
    QTableView *m_rows, *m_changes;
    QPlainTextEdit *m_old, *m_new;
    QAction *m_save = nullptr;
    ComparedFilesPointer m_files;
    std::shared_ptr<std::atomic_bool> m_stop; // of the comparison that runs
    Beside m_beside; // last: waits for the piece that runs
};

} // namespace linkdesk
