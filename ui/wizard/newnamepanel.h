// "Create new" of the resource group: one name in a small panel of the page, so that the form stays in sight.
#pragma once

#include "src/plan/fault.h"

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace linkdesk {

class FaultLine;

class NewGroupPanel : public QFrame {
    Q_OBJECT
public:
    explicit NewGroupPanel(QWidget *parent = nullptr);
    // Opens with `name` selected; `taken` are the names of the subscription's groups.
    void open(const QString &name, const QStringList &taken);

signals:
    void accepted(const QString &name);
    void closed(); // after OK, Cancel and Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void close();
    Faults faults() const;

    QLineEdit *m_name;
    FaultLine *m_fault;
    QStringList m_taken;
};

} // namespace linkdesk
