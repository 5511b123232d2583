#include "ui/wizard/connectionform.h"

#include "src/plan/ruledata.h"
#include "src/plan/targettext.h"
#include "ui/wizard/approvaltext.h"
#include "ui/wizard/formlook.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace linkdesk {

ConnectionForm::ConnectionForm(QWidget *parent)
    : WizardForm(Page::Resource, parent)
{
}

void ConnectionForm::addConnection()
{
    addHeading(tr("Connection"), tr("The owner of the resource decides about connections to it."));
    addApproval();
    m_message = addText(
        Field::RequestMessage, QStringLiteral("requestMessage"), tr("Re&quest message"),
        &Draft::requestMessage, { false, {} });
}

void ConnectionForm::addApproval()
{
    auto *choice = new QWidget(this);
    auto *lines = new QVBoxLayout(choice);
    lines->setContentsMargins(0, look::Step, 0, look::Step);
    lines->setSpacing(look::Step);
    m_atOnce = new QRadioButton(tr("&Connect at once (automatic approval)"), choice);
    m_atOnce->setObjectName(QStringLiteral("approvalAtOnce"));
    m_byOwner = new QRadioButton(tr("Ask the &owner (manual request)"), choice);
    m_byOwner->setObjectName(QStringLiteral("approvalByOwner"));
    lines->addWidget(m_atOnce);
    lines->addWidget(m_byOwner);
    choice->setFocusProxy(m_atOnce);
    addField(Field::Approval, QStringLiteral("approval"), tr("Approval"), choice, {});
    connect(m_byOwner, &QRadioButton::toggled, this, [this](bool on) {
        change([on](Draft &draft) {
            draft.manual = on;
            draft.manualChosen = true;
        });
    });
}

QWidget *ConnectionForm::control(Field field, int row) const
{
    if (field == Field::Approval)
        return m_byOwner->isChecked() ? m_byOwner : m_atOnce;
    return WizardForm::control(field, row);
}

QWidget *ConnectionForm::connectionFocus() const
{
    return draft().manual ? static_cast<QWidget *>(m_message) : m_atOnce;
}

void ConnectionForm::fillConnection(const Draft &draft, const Facts &facts)
{
    (draft.manual ? m_byOwner : m_atOnce)->setChecked(true);
    m_atOnce->setEnabled(!isAlias(draft.target));
    setHelp(Field::Approval, approvalOutcome(draft, facts));
    setFieldVisible(Field::RequestMessage, draft.manual);
    setHelp(
        Field::RequestMessage,
        tr("What the owner reads before deciding. %1 of %2 characters.")
            .arg(m_message->text().size())
            .arg(RuleData::get().messageMost));
}

} // namespace linkdesk
