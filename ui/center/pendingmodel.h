// Requests over all subscriptions as rows: who asks (subscription and resource group out of the private
// endpoint's id; createdBy is an object id that tells nobody anything), account, target sub-resource, the
// requester's words, since when, state. What was asked stays as it was read when a decision overwrites it.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/suggestion.h"
#include "ui/networking/connectionmodel.h"

namespace linkdesk {

class PendingModel : public ConnectionModel {
    Q_OBJECT
public:
    enum RequestColumn {
        WhoAsks,
        Account,
        Target,
        Message,
        Suggested,
        Since,
        RequestState,
        RequestColumnCount
    };
    using ConnectionModel::ConnectionModel;

    // Forgets what was decided; checks of rows that vanished go with them. Returns how many checks went.
    int setList(const PendingList &list);
    // The rows that are not there yet, after the others, which stay as they are: decided ones with their
    // outcome.
    void add(const PendingList &list);
    // The private endpoints that could be read, by key: their own message comes before the description.
    void setEndpoints(const QHash<QString, PrivateEndpoint> &endpoints);
    // What the rules suggest of the rows that wait.
    void setRules(const QList<SuggestionRule> &rules);
    const SuggestionRule *suggestion(const ResourceId &connection) const; // nullptr: none
    int matching(const SuggestionRule &rule) const; // how many of the rows that wait it matches alone
    // As it was asked; empty where there is no such row.
    PrivateEndpointConnection request(const ResourceId &connection) const;
    PrivateEndpoint endpoint(const ResourceId &connection) const; // empty where it could not be read
    QString whoAsks(const ResourceId &connection) const;
    QString tenant(const ResourceId &connection) const; // whose, in words; empty: nobody knows who asks
    QString message(const ResourceId &connection) const; // empty: none was given

    int columnCount(const QModelIndex &parent = {}) const override;
    int stateColumn() const override { return RequestState; }
    int linkColumn() const override { return Account; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString haystack(const PrivateEndpointConnection &connection) const override;
    QStringList filterFields() const override;
    QString fieldText(const PrivateEndpointConnection &connection, const QString &field) const override;
    QString sortText(const PrivateEndpointConnection &connection, int column) const override;

protected:
    QString text(const PrivateEndpointConnection &connection, int column) const override;
    QString toolTip(const PrivateEndpointConnection &connection, int column) const override;
    ResourceId linkTarget(const PrivateEndpointConnection &connection) const override;

private:
    QString target(const ResourceId &connection) const;
    QString suggestionText(const PrivateEndpointConnection &connection) const;
    SuggestionSubject subject(const PrivateEndpointConnection &connection) const;

    QHash<QString, PrivateEndpointConnection> m_requests; // by key of the connection
    QHash<QString, PrivateEndpoint> m_endpoints; // by key of the endpoint
    Suggester m_suggester;
    mutable QHash<QString, const SuggestionRule *>
        m_suggestions; // found out so far, by key of the connection
};

} // namespace linkdesk
