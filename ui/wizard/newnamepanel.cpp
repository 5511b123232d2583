#include "ui/wizard/newgrouppanel.h"

#include "src/base/resourceid.h"
#include "src/plan/rules.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace linkdesk {

NewGroupPanel::NewGroupPanel(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
    , m_fault(new FaultLine(this))
{
    setObjectName(QStringLiteral("newGroupPanel"));
    setAccessibleName(tr("New resource group"));
    setFrameShape(QFrame::StyledPanel);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(look::Step * 2);
    lines->addWidget(look::explanation(
        tr("A resource group holds related resources. It is made together with the private endpoint, in the "
           "same region."),
        this));
    auto *label = new QLabel(tr("Name of t&he new group"), this);
    label->setBuddy(m_name);
    lines->addWidget(label);
    m_name->setObjectName(QStringLiteral("newGroupName"));
    m_name->setAccessibleName(look::plain(label->text()));
    lines->addWidget(m_name);
    m_fault->setObjectName(QStringLiteral("newGroupFault"));
    lines->addWidget(m_fault);
    auto *buttons = new QHBoxLayout;
    auto *ok = new QPushButton(tr("O&K"), this);
    ok->setObjectName(QStringLiteral("newGroupOk"));
    auto *cancel = new QPushButton(tr("Cance&l"), this);
    cancel->setObjectName(QStringLiteral("newGroupCancel"));
    buttons->addWidget(ok);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    connect(ok, &QPushButton::clicked, this, &NewGroupPanel::accept);
    connect(cancel, &QPushButton::clicked, this, &NewGroupPanel::close);
    connect(m_name, &QLineEdit::returnPressed, this, &NewGroupPanel::accept);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_fault->setFaults({}); });
    hide();
}

void NewGroupPanel::open(const QString &name, const QStringList &taken)
{
    m_taken = taken;
    m_name->setText(name);
    m_name->selectAll();
    m_fault->setFaults({});
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

Faults NewGroupPanel::faults() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return { { Page::Basics, Field::ResourceGroup, -1, FaultCode::Missing, {}, Severity::Error } };
    const bool taken = std::any_of(
        m_taken.cbegin(), m_taken.cend(), [&name](const QString &other) { return sameText(name, other); });
    if (taken)
        return {
            { Page::Basics, Field::ResourceGroup, -1, FaultCode::GroupExists, { name }, Severity::Error }
        };
    return validateName(Page::Basics, Field::ResourceGroup, name);
}

void NewGroupPanel::accept()
{
    const Faults found = faults();
    m_fault->setFaults(found);
    if (hasErrors(found)) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit accepted(m_name->text().trimmed());
    close();
}

void NewGroupPanel::close()
{
    hide();
    emit closed();
}

void NewGroupPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return; // taken by the name box and the buttons; never the page's
    QFrame::keyPressEvent(event);
}

} // namespace linkdesk
