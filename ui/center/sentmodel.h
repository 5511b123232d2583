// The private endpoints that somebody asked for by a manual request, as rows, known by resource id. Those
// with something to do come first: rejected and disconnected ones, then what waits, then what is approved.
#pragma once

#include "src/model/resources.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace linkdesk {

class SentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Target, State, Next, Since, Message, Answer, ColumnCount };
    enum Role { SortRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    void beginReading(); // from here on, rows that come are seen
    void add(const QList<PrivateEndpoint> &endpoints); // automatic ones are left out
    // Drops what was not seen, but of these subscriptions (ids), which could not be read.
    void endReading(const QStringList &unread);
    void setSince(const QHash<QString, QDateTime> &times); // by ResourceId::key()
    void setNews(const QSet<QString> &keys); // endpoints with an answer that nobody has seen: come first
    void remove(const ResourceId &endpoint);

    const QList<PrivateEndpoint> &endpoints() const { return m_rows; }
    PrivateEndpoint endpoint(const ResourceId &id) const; // without an id where it is not there
    int rowOf(const ResourceId &id) const; // -1 where it is not there
    QDateTime since(const ResourceId &id) const;
    static QString columnName(int column);
    QString text(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString toolTip(int row, int column) const;
    QVariant sortValue(int row, int column) const;
    bool isNews(int row) const;
    QVariant look(int row, int column, int role) const;
    void place();

    QList<PrivateEndpoint> m_rows;
    QHash<QString, int> m_places; // by id key
    QHash<QString, QDateTime> m_since;
    QSet<QString> m_seen, m_news;
};

} // namespace linkdesk
