#include "ui/wizard/wizardtabs.h"

#include "ui/common/faulttext.h"
#include "ui/common/icons.h"

namespace linkdesk {

WizardTabs::WizardTabs(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("wizardTabs"));
    setAccessibleName(tr("Steps"));
    setDocumentMode(true);
    setExpanding(false);
    setDrawBase(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    for (int page = 0; page < PageCount; ++page) {
        const QString name = pageName(static_cast<Page>(page));
        addTab(name);
        setTabToolTip(page, tr("%1 (Alt+%2)", "step, number").arg(name).arg(page + 1));
        setState(static_cast<Page>(page), WizardController::TabState::Untouched);
    }
}

void WizardTabs::setState(Page page, WizardController::TabState state)
{
    const int index = static_cast<int>(page);
    const QString name = pageName(page);
    switch (state) {
    case WizardController::TabState::Untouched:
        setTabIcon(index, {});
        setAccessibleTabName(index, name);
        break;
    case WizardController::TabState::Valid:
        setTabIcon(index, icons::get(QStringLiteral("success"), theme::Tone::Success));
        setAccessibleTabName(index, tr("%1, complete").arg(name));
        break;
    case WizardController::TabState::HasFaults:
        setTabIcon(index, icons::get(QStringLiteral("error"), theme::Tone::Error));
        setAccessibleTabName(index, tr("%1, has faults").arg(name));
        break;
    }
}

} // namespace linkdesk
