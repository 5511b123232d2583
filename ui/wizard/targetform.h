// Resource, begun without an account: the person chooses a resource of the directory, a Device Update account
// unless another type is chosen, or names one by its ID or a service by its alias, also one that cannot be
// read.
#pragma once

#include "ui/wizard/connectionform.h"

class QRadioButton;

namespace linkdesk {

class TargetChips;

class TargetForm : public ConnectionForm {
    Q_OBJECT
public:
    explicit TargetForm(QWidget *parent = nullptr);
    QWidget *control(Field field, int row = -1) const override;

protected:
    void fill(const Draft &draft, const Facts &facts) override;

private:
    void addMethod();
    void addDirectory();
    void addResourceId();
    void addSubResource();
    void showDirectory(const Draft &draft, const Facts &facts);
    void showTypes(const Draft &draft, const Facts &facts);
    void showResources(const Draft &draft, const Facts &facts);
    void showSubResource(const Draft &draft, const Facts &facts);
    static QString unreadResource(const Facts &facts);
    void showUnread(const Draft &draft, const Facts &facts);

    QRadioButton *m_inDirectory;
    QRadioButton *m_byId;
    ChoiceCombo *m_subscription;
    ChoiceCombo *m_type;
    ChoiceCombo *m_resource;
    ChoiceCombo *m_subResource; // of another service
    TargetChips *m_chips;
};

} // namespace linkdesk
