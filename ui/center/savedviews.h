// Views of the list of private endpoints that the person has named: filter, order, groups and columns. Kept
// in the profile's settings; nothing of Azure is in them but what the person typed.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QSettings;

namespace linkdesk {

struct EndpointsView {
    QString name;
    QString filter;
    QString sort, group; // keys of columns (EndpointsModel::columnKey()); no group: empty
    bool descending = false;
    QStringList hidden; // keys of columns
};

class SavedViews {
public:
    // Outlives this; nullptr: kept until this ends.
    explicit SavedViews(QSettings *settings);

    const QList<EndpointsView> &all() const { return m_views; } // by name
    const EndpointsView *find(const QString &name) const; // without case; nullptr where there is none
    void save(const EndpointsView &view); // in the place of one of the same name
    void rename(const QString &from, const QString &to); // nothing where there is one of that name already
    void remove(const QString &name);

private:
    int indexOf(const QString &name) const;
    void write();

    QSettings *m_settings;
    QList<EndpointsView> m_views;
};

} // namespace linkdesk
