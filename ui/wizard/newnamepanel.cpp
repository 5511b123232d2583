#include "ui/wizard/newnamepanel.h"

#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

namespace linkdesk {

NewNamePanel::NewNamePanel(const Words &words, Page page, Field field, Judge judge, QWidget *parent)
    : QFrame(parent)
    , m_page(page)
    , m_field(field)
    , m_judge(std::move(judge))
    , m_name(new QLineEdit(this))
    , m_fault(new FaultLine(this))
{
    setObjectName(words.name + QStringLiteral("Panel"));
    setAccessibleName(words.title);
    setFrameShape(QFrame::StyledPanel);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(look::Step * 2);
    lines->addWidget(look::explanation(words.explanation, this));
    auto *label = new QLabel(words.label, this);
    label->setBuddy(m_name);
    lines->addWidget(label);
    m_name->setObjectName(words.name + QStringLiteral("Name"));
    m_name->setAccessibleName(look::plain(words.label));
    lines->addWidget(m_name);
    m_fault->setObjectName(words.name + QStringLiteral("Fault"));
    lines->addWidget(m_fault);
    auto *buttons = new QHBoxLayout;
    auto *ok = new QPushButton(words.accept, this);
    ok->setObjectName(words.name + QStringLiteral("Ok"));
    auto *cancel = new QPushButton(tr("Cance&l"), this);
    cancel->setObjectName(words.name + QStringLiteral("Cancel"));
    buttons->addWidget(ok);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    connect(ok, &QPushButton::clicked, this, &NewNamePanel::accept);
    connect(cancel, &QPushButton::clicked, this, &NewNamePanel::close);
    connect(m_name, &QLineEdit::returnPressed, this, &NewNamePanel::accept);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_fault->setFaults({}); });
    hide();
}

void NewNamePanel::open(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
    m_fault->setFaults({});
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

Faults NewNamePanel::faults() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return { { m_page, m_field, -1, FaultCode::Missing, {}, Severity::Error } };
    return m_judge(name);
}

void NewNamePanel::accept()
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

void NewNamePanel::close()
{
    hide();
    emit closed();
}

void NewNamePanel::keyPressEvent(QKeyEvent *event)
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
