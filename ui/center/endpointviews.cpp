#include "ui/center/endpointviews.h"

#include "ui/center/endpointsmodel.h"
#include "ui/center/viewsdialog.h"

#include <QMenu>

namespace linkdesk {

EndpointViews::EndpointViews(
    UiContext *context, QMenu *menu, QMenu *columns, std::function<EndpointsView()> present, QWidget *page)
    : QObject(page)
    , m_views(context->settings)
    , m_menu(menu)
    , m_columns(columns)
    , m_present(std::move(present))
    , m_page(page)
{
    m_columns->setTitle(tr("&Columns"));
    fill();
}

void EndpointViews::fill()
{
    m_menu->clear(); // deletes the actions that are its own
    EndpointsView view;
    view.sort = EndpointsModel::columnKey(EndpointsModel::Name);
    view.hidden = EndpointsModel::columnsHiddenAtFirst();
    view.name = tr("&All private endpoints");
    add(view, "viewAll");
    view.name = tr("Needs a&ttention: Rejected or Disconnected");
    view.filter = QStringLiteral("state:rejected state:disconnected");
    add(view, "viewAttention");
    view.name = tr("&Pending");
    view.filter = QStringLiteral("state:pending");
    add(view, "viewPending");
    if (!m_views.all().isEmpty())
        m_menu->addSeparator();
    const QList<EndpointsView> saved = m_views.all();
    for (EndpointsView one : saved) {
        one.name.replace(u'&', QStringLiteral("&&")); // a name, not a letter to press
        add(one);
    }
    m_menu->addSeparator();
    QAction *manage = m_menu->addAction(tr("&Save, rename or delete views..."));
    manage->setObjectName(QStringLiteral("manageViews"));
    connect(manage, &QAction::triggered, this, &EndpointViews::manage);
    m_menu->addMenu(m_columns);
}

void EndpointViews::add(const EndpointsView &view, const char *name)
{
    QAction *action = m_menu->addAction(view.name);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, view] { emit wanted(view); });
}

void EndpointViews::manage()
{
    auto *dialog = new ViewsDialog(&m_views, m_present(), m_page->window());
    connect(dialog, &ViewsDialog::changed, this, &EndpointViews::fill);
    connect(this, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace linkdesk
