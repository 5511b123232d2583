#include "ui/inspector/comparedoor.h"

#include "ui/common/commandrow.h"
#include "ui/inspector/compareview.h"
#include "ui/inspector/openfiles.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolButton>

namespace linkdesk {

namespace {

QList<CompareView::Side> sidesOf(const QList<OpenFile> &files)
{
    QList<CompareView::Side> sides;
    for (const OpenFile &file : files) {
        if (file.file)
            sides.append({ file.file, file.name });
    }
    return sides;
}

} // namespace

CompareDoor::CompareDoor(
    OpenFiles *files, CommandRow *commands, QStackedWidget *stack, Dialogs *dialogs, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_commands(commands)
    , m_stack(stack)
    , m_dialogs(dialogs)
    , m_command(commands->add(tr("Compare reso&urces"), "list", "compareExports"))
{
    connect(m_command, &QAction::triggered, this, &CompareDoor::open);
}

bool CompareDoor::isOpen() const
{
    return m_view && m_commands->isHidden();
}

void CompareDoor::update()
{
    const QList<CompareView::Side> sides = sidesOf(m_files->all());
    m_commands->allow(m_command, sides.size() > 1 ? QString() : tr("Open two files to compare them."));
    if (!isOpen())
        return;
    m_view->setSides(sides);
    m_stack->setCurrentWidget(m_view);
}

void CompareDoor::open()
{
    if (!m_view) {
        m_view = new CompareView(m_dialogs, m_stack);
        m_stack->addWidget(m_view);
        connect(m_view, &CompareView::closed, this, &CompareDoor::close);
        connect(m_view, &CompareView::saved, this, &CompareDoor::saved);
    }
    m_commands->hide();
    emit toggled();
    update();
    m_view->setFocus();
}

void CompareDoor::close()
{
    m_commands->show();
    emit toggled();
    m_commands->button(m_command)->setFocus();
}

} // namespace linkdesk
