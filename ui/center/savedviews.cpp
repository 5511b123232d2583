#include "ui/center/savedviews.h"

#include <QSettings>
#include <algorithm>

namespace linkdesk {

namespace {

QString settingsKey()
{
    return QStringLiteral("endpointViews");
}

EndpointsView viewFrom(const QSettings &settings)
{
    EndpointsView view;
    view.name = settings.value(QStringLiteral("name")).toString();
    view.filter = settings.value(QStringLiteral("filter")).toString();
    view.sort = settings.value(QStringLiteral("sort")).toString();
    view.group = settings.value(QStringLiteral("group")).toString();
    view.descending = settings.value(QStringLiteral("descending")).toBool();
    view.hidden = settings.value(QStringLiteral("hidden")).toStringList();
    return view;
}

void keep(QSettings *settings, const EndpointsView &view)
{
    settings->setValue(QStringLiteral("name"), view.name);
    settings->setValue(QStringLiteral("filter"), view.filter);
    settings->setValue(QStringLiteral("sort"), view.sort);
    settings->setValue(QStringLiteral("group"), view.group);
    settings->setValue(QStringLiteral("descending"), view.descending);
    settings->setValue(QStringLiteral("hidden"), view.hidden);
}

} // namespace

SavedViews::SavedViews(QSettings *settings)
    : m_settings(settings)
{
    if (!m_settings)
        return;
    const int count = m_settings->beginReadArray(settingsKey());
    for (int at = 0; at < count; ++at) {
        m_settings->setArrayIndex(at);
        const EndpointsView view = viewFrom(*m_settings);
        if (!view.name.isEmpty() && !find(view.name))
            m_views.append(view);
    }
    m_settings->endArray();
}

int SavedViews::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(), [&name](const EndpointsView &view) {
        return view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_views.cend() ? -1 : int(found - m_views.cbegin());
}

const EndpointsView *SavedViews::find(const QString &name) const
{
    const int at = indexOf(name);
    return at < 0 ? nullptr : &m_views.at(at);
}

void SavedViews::save(const EndpointsView &view)
{
    if (const int at = indexOf(view.name); at >= 0)
        m_views.removeAt(at);
    m_views.append(view);
    write();
}

void SavedViews::rename(const QString &from, const QString &to)
{
    const int at = indexOf(from), taken = indexOf(to);
    if (at < 0 || to.isEmpty() || (taken >= 0 && taken != at))
        return;
    m_views[at].name = to;
    write();
}

void SavedViews::remove(const QString &name)
{
    const int at = indexOf(name);
    if (at < 0)
        return;
    m_views.removeAt(at);
    write();
}

void SavedViews::write()
{
    std::sort(m_views.begin(), m_views.end(), [](const EndpointsView &a, const EndpointsView &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    if (!m_settings)
        return;
    m_settings->remove(settingsKey());
    m_settings->beginWriteArray(settingsKey(), int(m_views.size()));
    for (int at = 0; at < m_views.size(); ++at) {
        m_settings->setArrayIndex(at);
        keep(m_settings, m_views.at(at));
    }
    m_settings->endArray();
}

} // namespace linkdesk
