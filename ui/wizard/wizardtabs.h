// The row of the wizard's steps. What a step's state is, is drawn by an icon and spoken in its name: "Basics,
// has faults".
#pragma once

#include "ui/wizard/wizardcontroller.h"

#include <QTabBar>

namespace linkdesk {

class WizardTabs : public QTabBar {
    Q_OBJECT
public:
    explicit WizardTabs(QWidget *parent = nullptr);
    void setState(Page page, WizardController::TabState state);
};

} // namespace linkdesk
