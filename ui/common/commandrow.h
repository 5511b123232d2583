// The command bar of a page: flat buttons with icon and word. A disabled command says why, in its tool tip
// and to screen readers.
#pragma once

#include <QHash>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace linkdesk {

class CommandRow : public QWidget {
    Q_OBJECT
public:
    explicit CommandRow(QWidget *parent = nullptr);
    // Right of the others. `icon` may be nullptr; `name` is the button's object name.
    QAction *add(const QString &text, const char *icon, const char *name);
    // A command that opens a menu below its button.
    QMenu *addMenu(QAction *command);
    // At the right end.
    void addWidget(QWidget *widget);
    void setText(QAction *action, const QString &text);
    void allow(QAction *action, const QString &whyNot); // empty: it may be pressed
    QToolButton *button(QAction *action) const { return m_buttons.value(action); }

private:
    QHBoxLayout *m_row;
    QHash<QAction *, QToolButton *> m_buttons;
};

} // namespace linkdesk
