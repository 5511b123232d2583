#include "ui/wizard/wizardstack.h"

#include "ui/common/faulttext.h"
#include "ui/wizard/wizardcontroller.h"
#include "ui/wizard/wizardform.h"

#include <QScrollArea>

namespace linkdesk {

WizardStack::WizardStack(const WizardController *controller, QWidget *parent)
    : QStackedWidget(parent)
    , m_controller(controller)
{
}

void WizardStack::addForm(WizardForm *form)
{
    m_forms.append(form);
    m_stale.append(true);
    addPage(form, form->page());
}

void WizardStack::addPage(QWidget *page, Page number)
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("wizardStep%1").arg(static_cast<int>(number) + 1));
    scroll->setAccessibleName(pageName(number));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    addWidget(scroll);
}

void WizardStack::open(Page page)
{
    if (WizardForm *next = form(page); next && m_stale.at(static_cast<int>(page)))
        loadNow(next);
    setCurrentIndex(static_cast<int>(page));
}

void WizardStack::load()
{
    m_stale.fill(true);
    if (form())
        loadNow(form());
}

void WizardStack::loadNow(WizardForm *form)
{
    m_stale[static_cast<int>(form->page())] = false;
    form->load(m_controller->draft(), m_controller->facts(), m_controller->faults());
}

void WizardStack::reveal(Field field, int row)
{
    QWidget *control = form() ? form()->control(field, row) : nullptr;
    if (!control)
        return;
    control->setFocus(Qt::TabFocusReason);
    static_cast<QScrollArea *>(currentWidget())->ensureWidgetVisible(control, 0, fontMetrics().height() * 4);
}

} // namespace linkdesk
