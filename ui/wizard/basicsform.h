// Basics: where the private endpoint is made, and what it, its network interface and its connection are
// called.
#pragma once

#include "ui/wizard/choicecombo.h"
#include "ui/wizard/wizardform.h"

class QPushButton;

namespace linkdesk {

class NewNamePanel;

class BasicsForm : public WizardForm {
    Q_OBJECT
public:
    explicit BasicsForm(QWidget *parent = nullptr);
    // The name, selected, as long as it is the proposal and nothing is missing: typing replaces it.
    QWidget *firstFocus() const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;

private:
    void showSubscriptions();
    void showGroups();
    void showRegions();
    void addNewGroup();
    Faults newGroupFaults(const QString &name) const;
    void pickGroup(const QString &id);

    ChoiceCombo *m_subscription;
    ChoiceCombo *m_group;
    ChoiceCombo *m_region;
    QLineEdit *m_name;
    QPushButton *m_createNew;
    NewNamePanel *m_newGroup;
    QList<Choice> m_regionsRead, m_regions; // as read, and in the order of the language
};

} // namespace linkdesk
