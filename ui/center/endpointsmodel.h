// Private endpoints as rows of the Private Link Center, known by resource id. Rows come page by page; when a
// list is read again, what is there stays until the new reading says that it is gone.
#pragma once

#include "src/model/resources.h"
#include "src/model/rowfilter.h"

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
    enum Role { SortRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    void setSubscriptions(const QList<Subscription> &subscriptions);
    void beginReading(); // from here on, rows that come are seen
    void add(const QList<PrivateEndpoint> &endpoints); // new rows at the end, others in their place
    // Drops what was not seen, but of these subscriptions (ids), which could not be read.
    void endReading(const QStringList &unread);

    const PrivateEndpoint &at(int row) const { return m_rows.at(row).endpoint; }
    int rowOf(const ResourceId &id) const; // -1 where it is not there
    static QString columnName(int column);
    QString text(int row, int column) const; // as the cell shows it
    static QStringList filterFields(); // "state", "sub", "region", "target", "group"
    bool matches(int row, const RowFilter &filter) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        PrivateEndpoint endpoint;
        mutable QString words; // what words of the filter look in, lower case; null: not made yet
    };
    QString subscriptionName(const QString &id) const;
    const QString &words(int row) const;

    QList<Row> m_rows;
    QHash<QString, int> m_places; // by id key
    QHash<QString, QString> m_subscriptions; // names by lower-case id
    QSet<QString> m_seen;
};

} // namespace linkdesk
