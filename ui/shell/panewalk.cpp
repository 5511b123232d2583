#include "ui/shell/panewalk.h"

#include "ui/common/pageview.h"
#include "ui/shell/navigationpane.h"

#include <QApplication>
#include <QLineEdit>

namespace linkdesk {

void cyclePanes(const WindowPanes &shown, bool forward)
{
    const QList<QWidget *> panes = QList<QWidget *>{ shown.navigation, shown.content } + shown.others;
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (qsizetype step = 1; step < panes.size(); ++step) {
        const qsizetype next = (at + (forward ? step : panes.size() - step)) % panes.size();
        if (!panes[next]->isVisible())
            continue;
        if (panes[next] == shown.navigation) {
            shown.navigation->focusCurrent();
            return;
        }
        QWidget *first = panes[next] == shown.content && shown.page ? shown.page->firstFocus() : nullptr;
        const QList<QWidget *> inside = panes[next]->findChildren<QWidget *>();
        for (QWidget *widget : inside) {
            if (!first && widget->isVisible() && widget->isEnabled()
                && (widget->focusPolicy() & Qt::TabFocus))
                first = widget;
        }
        if (first) {
            first->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void focusFilter(const PageView *page)
{
    if (!page)
        return;
    const QList<QLineEdit *> edits = page->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->isVisible() && edit->objectName().endsWith(QLatin1String("Filter"))) {
            edit->setFocus(Qt::ShortcutFocusReason);
            edit->selectAll();
            return;
        }
    }
}

} // namespace linkdesk
