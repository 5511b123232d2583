// While the person signs in elsewhere: the link, and of a device code the code itself, to be copied or
// opened; the time that is left; Cancel.
#pragma once

#include "src/auth/signincontroller.h"
#include "ui/common/uicontext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace linkdesk {

class SignInWait : public QWidget {
    Q_OBJECT
public:
    // `controller` outlives it.
    SignInWait(UiContext *context, SignInController *controller, QWidget *parent = nullptr);
    QWidget *firstFocus() const;

signals:
    void openWanted(const QUrl &page);
    void cancelled();

private:
    QLineEdit *readOnly(const char *name);
    void update();
    void showTime();

    UiContext *m_context;
    SignInController *m_controller;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QPushButton *m_copyCode;
    QLabel *m_linkLabel;
    QLineEdit *m_link;
    QPushButton *m_copyLink;
    QPushButton *m_open;
    QLabel *m_time;
    QPushButton *m_cancel;
    QTimer m_clock;
};

} // namespace linkdesk
