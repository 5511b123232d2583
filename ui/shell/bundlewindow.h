// The diagnostic bundle to be read: all of it, in a window of its own, before anything is saved. What the
// person takes out or changes there is what is saved; it is sent nowhere.
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace linkdesk {

class Dialogs;

class BundleWindow : public QDialog {
    Q_OBJECT
public:
    // `dialogs` outlives it.
    BundleWindow(const QString &text, Dialogs *dialogs, QWidget *parent);

private:
    void save();

    Dialogs *m_dialogs;
    QPlainTextEdit *m_text;
};

} // namespace linkdesk
