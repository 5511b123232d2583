// One row of the tag grid: name, value, which resources get it, and a bin.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/fault.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace linkdesk {

class ChoiceCombo;
class FaultLine;

class TagRow : public QWidget {
    Q_OBJECT
public:
    TagRow(int number, QWidget *parent);

    // `empty`: the row at the end that waits for the next tag; it has no bin and keeps what was chosen in it.
    // `withZone`: a zone is made that takes tags.
    void load(const Draft::TagRow &tag, bool empty, bool withZone, const Faults &faults);
    QWidget *control(Field field) const;
    static int binWidth(const QWidget *like); // of the last column

signals:
    void edited(const linkdesk::Draft::TagRow &tag);
    void removed();
    void left(linkdesk::Field field);

private:
    void pick(const QString &resource);

    Draft::TagRow m_tag;
    bool m_loaded = false;
    bool m_empty = false;
    bool m_withZone = false;
    QLineEdit *m_name;
    QLineEdit *m_value;
    ChoiceCombo *m_resource;
    QToolButton *m_bin;
    FaultLine *m_fault;
};

} // namespace linkdesk
