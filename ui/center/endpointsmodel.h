// Private endpoints as rows of the Private Link Center, known by resource id. Filters and sorts by itself, so
// that 100,000 rows follow every key stroke (RowIndex). Rows come page by page, at the end while the list is
// read; when a list is read again, what is there stays until the new reading says that it is gone.
#pragma once

#include "src/model/resources.h"
#include "src/model/rowfilter.h"
#include "src/model/rowindex.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace linkdesk {

class EndpointsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        State,
        Target,
        SubResource,
        Subnet,
        Group,
        Location,
        SubscriptionColumn,
        Provisioning,
        ColumnCount
    };
    explicit EndpointsModel(QObject *parent = nullptr);

    void setSubscriptions(const QList<Subscription> &subscriptions);
    void beginReading(); // from here on, rows that come are seen
    void add(const QList<PrivateEndpoint> &endpoints); // new rows at the end, others in their place
    void setFilter(const RowFilter &filter); // resets
    void sort(int column, Qt::SortOrder order) override; // resets
    int allCount() const { return int(m_rows.size()); } // without the filter
    // Drops what was not seen, but of these subscriptions (ids), which could not be read.
    void endReading(const QStringList &unread);

    // Rows are those that the filter lets through.
    const PrivateEndpoint &at(int row) const { return m_rows.at(m_shown.at(row)); }
    int rowOf(const ResourceId &id) const; // -1 where it is not there
    static QString columnName(int column);
    QString text(int row, int column) const; // as the cell shows it
    static QStringList filterFields(); // "state", "sub", "region", "target", "group"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString subscriptionName(const QString &id) const;
    QStringList cells(const PrivateEndpoint &endpoint) const;
    QString fieldText(const PrivateEndpoint &endpoint, const QString &field) const;
    QList<int> let(const QList<int> *among) const; // through the filter, of all where null
    void arrange(); // m_shown anew
    void rebuild(); // places and texts

    QList<PrivateEndpoint> m_rows; // as they came
    QHash<QString, int> m_places; // in m_rows, by id key
    RowIndex m_index; // of m_rows
    RowFilter m_filter;
    int m_sortColumn = -1;
    bool m_descending = false;
    QList<int> m_shown; // of m_rows, in the order shown
    QHash<QString, QString> m_subscriptions; // names by lower-case id
    QSet<QString> m_seen;
};

} // namespace linkdesk
