#include "ui/center/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <algorithm>

namespace linkdesk {

namespace {

QString settingsKey()
{
    return QStringLiteral("endpointViews");
}

QStringList texts(const QJsonArray &array)
{
    QStringList result;
    for (const QJsonValue value : array)
        result.append(value.toString());
    return result;
}

} // namespace

QJsonObject EndpointsView::toJson() const
{
    return {
        { QStringLiteral("name"), name },   { QStringLiteral("filter"), filter },
        { QStringLiteral("sort"), sort },   { QStringLiteral("descending"), descending },
        { QStringLiteral("group"), group }, { QStringLiteral("hidden"), QJsonArray::fromStringList(hidden) }
    };
}

EndpointsView EndpointsView::fromJson(const QJsonObject &json)
{
    EndpointsView view;
    view.name = json.value(QLatin1String("name")).toString();
    view.filter = json.value(QLatin1String("filter")).toString();
    view.sort = json.value(QLatin1String("sort")).toString();
    view.descending = json.value(QLatin1String("descending")).toBool();
    view.group = json.value(QLatin1String("group")).toString();
    view.hidden = texts(json.value(QLatin1String("hidden")).toArray());
    return view;
}

SavedViews::SavedViews(QSettings *settings)
    : m_settings(settings)
{
    if (!m_settings)
        return;
    const QJsonDocument kept = QJsonDocument::fromJson(m_settings->value(settingsKey()).toByteArray());
    const QJsonArray views = kept.array();
    for (const QJsonValue value : views) {
        const EndpointsView view = EndpointsView::fromJson(value.toObject());
        if (!view.name.isEmpty() && !find(view.name))
            m_views.append(view);
    }
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
    QJsonArray views;
    for (const EndpointsView &view : std::as_const(m_views))
        views.append(view.toJson());
    m_settings->setValue(settingsKey(), QJsonDocument(views).toJson(QJsonDocument::Compact));
}

} // namespace linkdesk
