// What the wizard's pages have in common: a heading, labels at the left, fields of one width, help and faults
// below their field. A form shows a draft and says what the person changed; it decides nothing.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

#include <QHash>
#include <QMargins>
#include <QWidget>
#include <functional>
#include <optional>
#include <utility>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace linkdesk {

class ChoiceCombo;
class FaultLine;

class WizardForm : public QWidget {
    Q_OBJECT
public:
    WizardForm(Page page, QWidget *parent);
    ~WizardForm() override;

    Page page() const { return m_page; }
    // Shows a draft. Emits nothing; the cursor stays where a text is the same.
    void load(const Draft &draft, const Facts &facts, const Faults &faults);
    // The control that a fault leads to; nullptr where the page has none.
    virtual QWidget *control(Field field, int row = -1) const;
    virtual int rowCount() const { return 0; } // of a page whose fields stand in rows
    // Where the focus goes when the page opens: the first empty required field, else the first one.
    virtual QWidget *firstFocus() const;

signals:
    void edited(const linkdesk::Draft &draft); // on each change by the person
    void left(linkdesk::Field field, int row); // the person left a typed field
    void reloadWanted(); // read what failed again

protected:
    struct Options {
        bool required = false;
        QString help;
    };
    virtual void fill(const Draft &draft, const Facts &facts) = 0;
    virtual void showFaults(const Faults &faults);

    void addHeading(const QString &title, const QString &text);
    // `label` with its mnemonic; the control's accessible name and buddy follow from it.
    void addField(
        Field field, const QString &name, const QString &label, QWidget *control, const Options &options);
    QLineEdit *addText(
        Field field, const QString &name, const QString &label, QString Draft::*member,
        const Options &options);
    ChoiceCombo *addChoice(Field field, const QString &name, const QString &label, const Options &options);
    // A value that is shown only; with a field, its faults show below it.
    QLabel *addReadOnly(
        const QString &name, const QString &label, const QString &help = {},
        std::optional<Field> field = std::nullopt);
    // A button or word after the field's control.
    void addBeside(Field field, QWidget *widget, Qt::Alignment alignment = {});
    void addBelow(QWidget *widget); // in the column of the fields
    void addWide(QWidget *widget); // over both columns
    void setFieldVisible(Field field, bool visible);
    void setHelp(Field field, const QString &help);
    void finish(); // after the last row
    // What a drop-down says by the state of its fact; a failed one says why and offers to read again.
    template <class T>
    void showState(Field field, const Fact<T> &fact, const QString &select, const QString &none)
    {
        showState(field, fact.isLoading(), fact.isFailed() ? &fact.error : nullptr, select, none);
    }

    // What could not be read, below the field, with a button that reads again; empty: nothing.
    void showProblem(Field field, const QString &text, Severity severity);

    // Changes a copy of the draft and tells. Does nothing while a draft is being shown.
    void change(const std::function<void(Draft &)> &act);
    const Draft &draft() const { return m_draft; }
    const Facts &facts() const { return m_facts; }
    bool isLoading() const { return m_loading; }

private:
    struct Row {
        QList<QWidget *>
            parts; // label, mark, control and what stands beside it: all children of the form itself, because
                   // a screen reader finds a label only among the siblings of its control
        QHBoxLayout *line = nullptr;
        QList<std::pair<QLayout *, QMargins>> boxes; // with their margins while the field is shown
        QWidget *control = nullptr;
        QLabel *help = nullptr;
        FaultLine *fault = nullptr;
        QPushButton *retry = nullptr; // made when first needed
        QString Draft::*member = nullptr;
        bool required = false;
        bool visible = true;
    };
    void addLabel(const QString &label, QWidget *buddy, Row &row);
    static void keepMargins(Row &row, QLayout *box);
    void addWords(const QString &name, const QString &help, QVBoxLayout *lines, Row &row);
    void showState(Field field, bool loading, const Error *error, const QString &select, const QString &none);
    const Row *row(Field field) const;
    bool isEmpty(const Row &row) const;

    Page m_page;
    Draft m_draft;
    Facts m_facts;
    QGridLayout *m_grid;
    QList<Field> m_order;
    QHash<int, Row> m_rows;
    bool m_loading = false;
};

} // namespace linkdesk
