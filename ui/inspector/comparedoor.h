// The way from the page of exported files to their comparison and back: the command, and the comparison in
// the place of the rows.
#pragma once

#include <QObject>

class QAction;
class QStackedWidget;

namespace linkdesk {

class CommandRow;
class CompareView;
class Dialogs;
class OpenFiles;

class CompareDoor : public QObject {
    Q_OBJECT
public:
    // All outlive it. While it is open the commands are hidden: the comparison has its own.
    CompareDoor(
        OpenFiles *files, CommandRow *commands, QStackedWidget *stack, Dialogs *dialogs, QObject *parent);

    bool isOpen() const;
    // Other files are open. Shows the comparison again where it is open.
    void update();

signals:
    void toggled(); // isOpen()
    void saved(const QString &path);

private:
    void open();
    void close();

    OpenFiles *m_files;
    CommandRow *m_commands;
    QStackedWidget *m_stack;
    Dialogs *m_dialogs;
    QAction *m_command;
    CompareView *m_view = nullptr; // made when first opened
};

} // namespace linkdesk
