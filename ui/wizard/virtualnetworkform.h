// Virtual Network: network, subnet and its policy, how the address is given, application security groups.
#pragma once

#include "ui/wizard/wizardform.h"

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QRadioButton;

namespace linkdesk {

class MessageBar;
class NewNamePanel;
class PolicyPanel;

class VirtualNetworkForm : public WizardForm {
    Q_OBJECT
public:
    explicit VirtualNetworkForm(QWidget *parent = nullptr);
    QWidget *firstFocus() const override; // without a network here, the way to another region

protected:
    void fill(const Draft &draft, const Facts &facts) override;
    void showFaults(const Faults &faults) override;

private:
    void addNetworkPart();
    void addAddressPart();
    void addSecurityGroupPart();
    void showRegionOffer();
    void showNetworks();
    void showSubnets();
    void showPolicy();
    void showAddress();
    void showSecurityGroups();
    void pickSecurityGroups();
    Faults newSecurityGroupFaults(const QString &name) const;
    QString regionName(const QString &region) const;
    const Subnet *subnet() const; // the chosen one, as known

    MessageBar *m_regionOffer;
    ChoiceCombo *m_network;
    ChoiceCombo *m_subnet;
    QLabel *m_policy;
    QPushButton *m_editPolicy;
    PolicyPanel *m_policyPanel;
    QRadioButton *m_dynamic;
    QRadioButton *m_static;
    QWidget *m_staticPart = nullptr;
    QPushButton *m_useFree;
    QString m_free;
    QLineEdit *m_member;
    QListWidget *m_groups;
    QPushButton *m_createGroup;
    NewNamePanel *m_newGroup;
    QString m_groupsShown;
};

} // namespace linkdesk
