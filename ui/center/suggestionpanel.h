// Where the rules of suggestions are made and changed: their list, one form, and how many of the requests
// that were read the form matches. Says at the field what is wrong with it. Nothing here decides anything.
#pragma once

#include "src/model/resources.h"
#include "src/review/suggestion.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace linkdesk {

class FaultLine;
class SuggestionBook;

class SuggestionPanel : public QWidget {
    Q_OBJECT
public:
    // How many of the requests shown the rule alone matches.
    using Count = std::function<int(const SuggestionRule &)>;
    // The book outlives the panel.
    SuggestionPanel(SuggestionBook *book, Count count, QWidget *parent = nullptr);
    void setSubscriptions(const QList<Subscription> &subscriptions); // their names may be typed
    void updatePreview(); // other requests
    QWidget *firstFocus() const;

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Field {
        QLineEdit *edit;
        FaultLine *fault;
    };
    void buildList(QGridLayout *grid);
    void buildForm(QGridLayout *grid);
    void buildButtons(QGridLayout *grid);
    Field addField(const QString &label, const char *name, const QString &hint);
    void addToForm(const QString &label, QWidget *field);
    void fillList(const QString &current);
    void fillForm();
    int currentRule() const; // -1: none
    SuggestionRule typed(QString *unknown) const;
    bool check();
    QString patternProblem(const QString &pattern) const;
    void add();
    void change();
    void remove();

    SuggestionBook *m_book;
    Count m_count;
    QList<Subscription> m_subscriptions;
    QListWidget *m_rules;
    QGridLayout *m_form;
    Field m_name, m_who, m_message, m_request;
    QComboBox *m_decision;
    QCheckBox *m_regular;
    FaultLine *m_none; // no condition at all
    QLabel *m_preview;
    QPushButton *m_add, *m_change, *m_remove, *m_close;
};

} // namespace linkdesk
