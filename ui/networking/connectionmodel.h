// The connections of an account as rows: check box and name, state, private endpoint, who asks, description.
// Checks are kept by connection id outside the rows, so that reading again, sorting and filtering keep them.
// While a decision runs its row shows how far it is ("Approved, finishing"), and afterwards what came of it;
// why it did not come about is in the tool tip and the accessible description of its state. A list of
// connections with other columns derives from it; its first column has the check boxes.
#pragma once

#include "src/flow/decideflow.h"
#include "src/model/resources.h"
#include "src/review/requester.h"

#include <QAbstractTableModel>
#include <QSet>
#include <vector>

namespace linkdesk {

class ConnectionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, Endpoint, RequestedBy, Description, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, // the connection's id as text
        StateRole, // the connection's status as the service spells it
        LinkRole, // id of where the row's link leads, as text; empty: nowhere
    };

    explicit ConnectionModel(QObject *parent = nullptr);

    // Takes a fresh list; checks of rows that vanished go with them. Returns how many checks went.
    int setConnections(const QList<PrivateEndpointConnection> &connections);
    const QList<PrivateEndpointConnection> &connections() const { return m_connections; }
    const PrivateEndpointConnection *find(const ResourceId &id) const; // nullptr where gone
    int pendingCount() const;
    // Those that the identity can list. Before the first call nothing is said of tenants.
    void setSubscriptions(const QList<Subscription> &subscriptions);
    virtual int stateColumn() const { return State; }
    virtual int linkColumn() const { return Endpoint; }

    int rowOf(const ResourceId &id) const; // -1 where there is none
    // A decision never touches a row that cannot be seen: of the checked rows those that are shown, in the
    // order of the rows.
    QList<PrivateEndpointConnection> checked() const;
    int hiddenChecks() const; // how many are checked and not shown; they are checked again when they are
    bool isChecked(const ResourceId &id) const { return m_checked.contains(id.key()); }
    bool isRowChecked(int row) const { return m_rowChecked[size_t(row)]; }
    void setChecked(const QList<ResourceId> &ids, bool on); // one signal for all
    void setShown(const QList<int> &rows); // until the next list; before the first call all are

    // What the filter looks for words in, the fields that it knows and a row's text of one.
    virtual QString haystack(const PrivateEndpointConnection &connection) const;
    virtual QStringList filterFields() const;
    virtual QString fieldText(const PrivateEndpointConnection &connection, const QString &field) const;
    // What a column is sorted by: Pending comes first.
    virtual QString sortText(const PrivateEndpointConnection &connection, int column) const;

    // What a running or finished decision says of its row.
    void setDecision(const DecisionRow &row, Decision decision);
    void clearDecisions();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void checksChanged();

protected:
    virtual QString text(const PrivateEndpointConnection &connection, int column) const;
    virtual QString toolTip(const PrivateEndpointConnection &connection, int column) const;
    virtual ResourceId linkTarget(const PrivateEndpointConnection &connection) const;
    QString stateText(const PrivateEndpointConnection &connection) const;
    QString trouble(const PrivateEndpointConnection &connection) const;
    QString whoAsksIn(const PrivateEndpointConnection &connection) const;
    QString
    whoIsBehind(const PrivateEndpointConnection &connection, int column) const; // of the endpoint's link
    QString tenantIn(const PrivateEndpointConnection &connection) const; // empty: nothing is to be said
    void changed(); // every cell may read otherwise

private:
    struct Told {
        DecisionRow row;
        Decision decision;
    };
    QList<PrivateEndpointConnection> m_connections;
    QHash<QString, int> m_places; // in m_connections, by lower-case id
    QSet<QString> m_checked; // lower-case ids
    std::vector<bool> m_rowChecked, m_rowShown; // of each row
    QHash<QString, Told> m_decisions; // by lower-case id
    SubscriptionsById m_subscriptions;
    bool m_tenantsKnown = false;
};

} // namespace linkdesk
