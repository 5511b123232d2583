// A button of words alone that Tab reaches, as beside the JSON of a resource.
#pragma once

#include <QToolButton>

namespace linkdesk {

inline QToolButton *textButton(QWidget *parent, const QString &text, const char *name)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setObjectName(QLatin1String(name));
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace linkdesk
