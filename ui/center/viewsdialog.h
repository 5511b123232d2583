// Naming the present view, and renaming or deleting those that have a name. Acts at once; deletes itself when
// it is closed.
#pragma once

#include "ui/center/savedviews.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace linkdesk {

class ViewsDialog : public QDialog {
    Q_OBJECT
public:
    // `views` outlives it. `present` is what is saved; its name is not looked at.
    ViewsDialog(SavedViews *views, const EndpointsView &present, QWidget *parent);

signals:
    void changed();

private:
    void fill();
    void updateButtons();
    QString typed() const;
    QString selected() const; // name of the view, empty where there is none
    void save();
    void rename();
    void remove();

    SavedViews *m_views;
    EndpointsView m_present;
    QLineEdit *m_name;
    QListWidget *m_list;
    QPushButton *m_save, *m_rename, *m_remove;
};

} // namespace linkdesk
