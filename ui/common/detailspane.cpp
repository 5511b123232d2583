#include "ui/common/detailspane.h"

#include "ui/common/propertylist.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace linkdesk {

DetailsPane::DetailsPane(
    const QString &objectName, const QString &accessibleName, Dialogs *dialogs, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, theme::Gap, 0, 0);
    m_column->setSpacing(theme::Gap);
    m_properties = new PropertyList(dialogs, content);
    m_column->addWidget(m_properties);
    m_column->addStretch(1);
    setWidget(content);
}

void DetailsPane::addAbove(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_properties), widget);
}

} // namespace linkdesk
