// Private endpoints as rows of the Private Link Center, known by resource id. Filters and sorts by itself, so
// that 100,000 rows follow every key stroke (RowIndex). Rows come page by page, at the end while the list is
// read; when a list is read again, what is there stays until the new reading says that it is gone.
// A row has a check box, which it keeps while it is filtered away and read again; only checked rows that are
// shown are chosen, so that nothing is done to a row that the person could not see checked.
#pragma once

#include "src/model/resources.h"
#include "src/model/shownrows.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <optional>
#include <vector>

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
        Outcome, // of a deletion
        ColumnCount
    };
    explicit EndpointsModel(QObject *parent = nullptr);

    void setSubscriptions(const QList<Subscription> &subscriptions);
    void beginReading(); // from here on, rows that come are seen; outcomes go
    void add(const QList<PrivateEndpoint> &endpoints); // new rows at the end, others in their place
    void setFilter(const RowFilter &filter); // resets
    void sort(int column, Qt::SortOrder order) override; // resets
    // Only the rows of this group are shown: of those whose text in the column is that one. A column below 0:
    // no groups; no group: all rows. Resets.
    void setGroup(int column, const std::optional<QString> &group);
    int groupColumn() const { return m_shown.groupColumn(); }
    const std::optional<QString> &group() const { return m_shown.group(); }
    QList<RowGroup> groups() const { return m_shown.groups(); } // of the rows that the filter lets through
    int allCount() const { return int(m_rows.size()); } // without the filter
    // Drops what was not seen, but of these subscriptions (ids), which could not be read.
    void endReading(const QStringList &unread);

    // Rows are those that the filter lets through.
    const PrivateEndpoint &at(int row) const { return m_rows.at(m_shown.placeOf(row)); }
    int rowOf(const ResourceId &id) const; // -1 where it is not there
    QList<PrivateEndpoint> chosen() const; // checked and shown, in the order of the rows
    int chosenCount() const;
    void setChecked(const QList<int> &rows, bool checked);
    // What became of it; nothing where it is not there. Ended: no longer checked.
    void setOutcome(const ResourceId &id, const QString &text, bool ended);
    static QString columnName(int column);
    static QString columnKey(int column); // never translated, for what is kept
    static int columnOf(const QString &key); // -1 where there is none
    static QStringList columnsHiddenAtFirst(); // keys: of what is the same in nearly every row
    QString text(int row, int column) const; // as the cell shows it
    static QStringList filterFields(); // "state", "sub", "region", "target", "group"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void checksChanged();

private:
    void dropGone(const QStringList &unread);
    void showChanged(int place);
    QString subscriptionName(const QString &id) const;
    QStringList cells(const PrivateEndpoint &endpoint) const;
    QString fieldText(const PrivateEndpoint &endpoint, const QString &field) const;
    void rebuild(); // places and texts

    QList<PrivateEndpoint> m_rows; // as they came
    std::vector<char> m_checks; // of m_rows
    QHash<QString, int> m_places; // in m_rows, by id key
    QHash<QString, QString> m_outcomes; // by id key
    ShownRows m_shown; // of m_rows
    QHash<QString, QString> m_subscriptions; // names by lower-case id
    QSet<QString> m_seen;
};

} // namespace linkdesk
