// A form of the wizard in a window, on a controller and facts that are written by hand.
#pragma once

#include "src/plan/proposals.h"
#include "tests/support/planfacts.h"
#include "ui/wizard/wizardcontroller.h"
#include "ui/wizard/wizardform.h"

#include <QTest>
#include <memory>

namespace linkdesk {

class FormHost {
protected:
    void begin()
    {
        m_facts = planfacts::facts();
        m_wizard = std::make_unique<WizardController>(
            draftForAccount(planfacts::account()),
            [this](const Draft &) -> const Facts & { return m_facts; });
    }
    void end()
    {
        m_form.reset();
        m_wizard.reset();
    }
    template <class Form> Form *show()
    {
        auto *form = new Form;
        m_form.reset(form);
        QObject::connect(form, &WizardForm::edited, m_wizard.get(), &WizardController::edit);
        QObject::connect(form, &WizardForm::left, m_wizard.get(), &WizardController::leaveField);
        const auto load = [this, form] {
            form->load(m_wizard->draft(), m_wizard->facts(), m_wizard->faults());
        };
        QObject::connect(m_wizard.get(), &WizardController::changed, form, load);
        load();
        form->show();
        if (!QTest::qWaitForWindowExposed(form))
            qFatal("no window");
        form->activateWindow();
        form->firstFocus()->setFocus(Qt::TabFocusReason);
        return form;
    }
    template <class T> T *find(const char *name) const
    {
        T *found = m_form->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    const Draft &draft() const { return m_wizard->draft(); }

    Facts m_facts;
    std::unique_ptr<WizardController> m_wizard;
    std::unique_ptr<WizardForm> m_form;
};

} // namespace linkdesk
