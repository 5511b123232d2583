// The one panel before a decision is sent: the chosen rows with what happens to each, the optional
// description, one for all or one each, Enter confirms. Rows that the state machine refuses are shown with
// the reason and are not sent.
#pragma once

#include "src/flow/decideflow.h"
#include "ui/common/uicontext.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace linkdesk {

class MessageBar;
class ReasonFields;

class DecisionPanel : public QWidget {
    Q_OBJECT
public:
    explicit DecisionPanel(UiContext *context, QWidget *parent = nullptr);

    // Shows the panel for these rows; the focus goes to the description, where Enter confirms. `warning` (may
    // be empty) is said above the buttons. Asked again for the same decision, what is typed stays.
    void
    ask(Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &warning = {});
    Decision decision() const { return m_decision; }

signals:
    // Once per ask(), with the rows that may be sent and their trimmed descriptions.
    void confirmed(linkdesk::Decision decision, const QList<linkdesk::DecisionRequest> &requests);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillRows(const QList<PrivateEndpointConnection> &connections);
    void showFields();
    void confirm();
    QList<DecisionRequest> requests() const;
    QString commands() const;

    UiContext *m_context;
    Decision m_decision = Decision::Approve;
    QList<PrivateEndpointConnection> m_sendable;
    QLabel *m_title;
    QLabel *m_consequence;
    QListWidget *m_rows;
    QLabel *m_descriptionLabel;
    QLineEdit *m_description;
    QCheckBox *m_each;
    ReasonFields *m_reasons;
    MessageBar *m_warning;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    QToolButton *m_copyCommand;
};

} // namespace linkdesk
