// Before a private endpoint is deleted and asked for again: what goes, what is sent, and the message to the
// owner, which may be written anew.
#pragma once

#include "src/review/rerequest.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace linkdesk {

class RerequestPanel : public QWidget {
    Q_OBJECT
public:
    explicit RerequestPanel(QWidget *parent = nullptr);
    void ask(const Rerequest &request); // shows; the focus goes to the message, where Enter confirms

signals:
    void confirmed(const linkdesk::ResourceId &endpoint, const QString &message); // hidden by then
    void cancelled(); // hidden by then

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    static QString settings(const Rerequest &request);
    void updateMessage();
    void confirm();
    void cancel();

    ResourceId m_endpoint;
    QLabel *m_title, *m_goes, *m_comes, *m_messageLabel, *m_help;
    QLineEdit *m_message;
    QPushButton *m_confirm, *m_cancel;
};

} // namespace linkdesk
