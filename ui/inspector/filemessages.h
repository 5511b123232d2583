// The lines above the rows of exported files: what opens, what could not be read and where, what changed on
// the disk.
#pragma once

#include "ui/inspector/exportrowsmodel.h"
#include "ui/inspector/openfiles.h"

#include <QWidget>

namespace linkdesk {

class MessageBar;

class FileMessages : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    FileMessages(OpenFiles *files, const ExportRowsModel *model, QWidget *parent = nullptr);
    void update(); // all lines
    void say(const QString &text); // what was done, until the next one

private:
    void fit();
    void showOpening();
    void showProblems();
    void showChanged();

    OpenFiles *m_files;
    const ExportRowsModel *m_model;
    MessageBar *m_opening;
    MessageBar *m_problems;
    MessageBar *m_changed;
    MessageBar *m_done;
    QString m_saidProblems, m_saidChanged, m_saidOpening; // a text that stays is not told again
};

} // namespace linkdesk
