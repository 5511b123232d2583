#include "ui/common/commandrow.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace linkdesk {

CommandRow::CommandRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::Step);
    m_row->addStretch(1);
}

QAction *CommandRow::add(const QString &text, const char *icon, const char *name)
{
    auto *action = new QAction(icon ? icons::get(icon) : QIcon(), text, this);
    action->setIconText(text); // a tool button takes no letter from the text
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    made->setDefaultAction(action);
    m_row->insertWidget(int(m_buttons.size()), made);
    m_buttons.insert(action, made);
    return action;
}

// Its own popup: the style's menu arrow needs a place of its own.
QMenu *CommandRow::addMenu(QAction *command)
{
    QToolButton *its = button(command);
    auto *menu = new QMenu(this);
    connect(command, &QAction::triggered, menu, [its, menu] {
        menu->popup(its->mapToGlobal(QPoint(0, its->height())));
    });
    return menu;
}

void CommandRow::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void CommandRow::setText(QAction *action, const QString &text)
{
    action->setText(text);
    action->setIconText(text);
}

void CommandRow::allow(QAction *action, const QString &whyNot)
{
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(plainToolTip(whyNot));
    m_buttons.value(action)->setAccessibleDescription(whyNot);
}

} // namespace linkdesk
