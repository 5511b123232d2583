// The views that the list of private endpoints offers: three that are always there, and the saved ones, in a
// menu.
#pragma once

#include "ui/center/savedviews.h"
#include "ui/common/uicontext.h"

#include <functional>

class QMenu;

namespace linkdesk {

class EndpointsModel;

class EndpointViews : public QObject {
    Q_OBJECT
public:
    // `present`: what is to be saved. Menu and page outlive it; `columns` is put into the menu.
    EndpointViews(
        UiContext *context, QMenu *menu, QMenu *columns, std::function<EndpointsView()> present,
        QWidget *page);

signals:
    void wanted(const linkdesk::EndpointsView &view);

private:
    void fill();
    void add(const EndpointsView &view, const char *name = nullptr);
    void manage();

    SavedViews m_views;
    QMenu *m_menu, *m_columns;
    std::function<EndpointsView()> m_present;
    QWidget *m_page;
};

} // namespace linkdesk
