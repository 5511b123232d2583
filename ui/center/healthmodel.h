// Health findings as rows; those that may be cleaned up have a check box. Rows are known by kind and
// resource.
#pragma once

#include "src/flow/healthscan.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace linkdesk {

class HealthModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Finding, Resource, Concerns, SubscriptionColumn, Outcome, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const HealthReport &report); // checks stay with what is still there; outcomes go
    const HealthFinding &at(int row) const { return m_findings.at(row); }
    QList<ResourceId> checked() const;
    void setOutcome(const ResourceId &endpoint, const QString &text, bool ended); // ended: no longer checked
    static QString columnName(int column);
    QString text(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void checksChanged();

private:
    QList<HealthFinding> m_findings;
    QHash<QString, QString> m_subscriptions; // names by lower-case id
    QSet<ResourceId> m_checked;
    QHash<ResourceId, QString> m_outcomes;
};

} // namespace linkdesk
