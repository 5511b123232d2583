// The sentences below a field: what is wrong and how to mend it. Icon and word, never colour alone. Hidden
// while there is none.
#pragma once

#include "src/plan/fault.h"

#include <QWidget>

class QLabel;

namespace linkdesk {

class FaultLine : public QWidget {
    Q_OBJECT
public:
    explicit FaultLine(QWidget *parent = nullptr);
    // Errors first, each on a line of its own.
    void setFaults(const Faults &faults);
    // Something that is no fault of the draft: a list that could not be read. Empty: none.
    void setProblem(const QString &text, Severity severity = Severity::Error);
    QString text() const; // all lines

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void paint();

    QLabel *m_icon;
    QLabel *m_text;
    Faults m_faults;
    QString m_problem;
    Severity m_problemSeverity = Severity::Error;
};

} // namespace linkdesk
