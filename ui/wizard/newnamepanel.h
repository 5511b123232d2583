// "Create new": one name in a small panel of the page, so that the form stays in sight.
#pragma once

#include "src/plan/fault.h"

#include <QFrame>
#include <functional>

class QLineEdit;

namespace linkdesk {

class FaultLine;

class NewNamePanel : public QFrame {
    Q_OBJECT
public:
    struct Words {
        QString name; // of the objects: "newGroup" gives newGroupPanel, newGroupName, newGroupOk, ...
        QString title; // for a screen reader
        QString explanation;
        QString label; // of the name, with its mnemonic
        QString accept; // "OK", with its mnemonic
    };
    // What is wrong with a name that is not empty.
    using Judge = std::function<Faults(const QString &name)>;

    NewNamePanel(const Words &words, Page page, Field field, Judge judge, QWidget *parent);
    void open(const QString &name); // with it selected

signals:
    void accepted(const QString &name); // trimmed, without errors
    void closed(); // after OK, Cancel and Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void close();
    Faults faults() const;

    Page m_page;
    Field m_field;
    Judge m_judge;
    QLineEdit *m_name;
    FaultLine *m_fault;
};

} // namespace linkdesk
