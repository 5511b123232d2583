// Going from one part of the window to the next by keys.
#pragma once

#include <QList>

class QWidget;

namespace linkdesk {

class NavigationPane;
class PageView;

struct WindowPanes {
    NavigationPane *navigation = nullptr;
    QWidget *content = nullptr;
    QList<QWidget *> others;
    PageView *page = nullptr; // in `content`; nullptr: none yet
};

// Into the pane after, or before, the one with the focus; those that do not show are passed over.
void cyclePanes(const WindowPanes &panes, bool forward);
// The line edit whose object name ends in "Filter", where the page has one.
void focusFilter(const PageView *page);

} // namespace linkdesk
