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

namespace linkdesk {

class ConnectionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, Endpoint, RequestedBy, Description, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, // raw values: Pending first
        IdRole, // the connection's id as text
        StateRole, // the connection's status as the service spells it
        LinkRole, // id of where the row's link leads, as text; empty: nowhere
        HaystackRole, // what the filter looks for words in
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

    QList<PrivateEndpointConnection> checked() const; // in the order of the rows
    bool isChecked(const ResourceId &id) const { return m_checked.contains(id.key()); }
    void setChecked(const QList<ResourceId> &ids, bool on);

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
    virtual QVariant sortValue(const PrivateEndpointConnection &connection, int column) const;
    virtual QString haystack(const PrivateEndpointConnection &connection) const;
    virtual ResourceId linkTarget(const PrivateEndpointConnection &connection) const;
    QString stateText(const PrivateEndpointConnection &connection) const;
    QString trouble(const PrivateEndpointConnection &connection) const;
    QString whoAsksIn(const PrivateEndpointConnection &connection) const;
    QString
    whoIsBehind(const PrivateEndpointConnection &connection, int column) const; // of the endpoint's link
    QString tenantIn(const PrivateEndpointConnection &connection) const; // empty: nothing is to be said
    void changed(); // every cell may read otherwise

private:
    int rowOf(const ResourceId &id) const;

    struct Told {
        DecisionRow row;
        Decision decision;
    };
    QList<PrivateEndpointConnection> m_connections;
    QSet<QString> m_checked; // lower-case ids
    QHash<QString, Told> m_decisions; // by lower-case id
    SubscriptionsById m_subscriptions;
    bool m_tenantsKnown = false;
};

} // namespace linkdesk
