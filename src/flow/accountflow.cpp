#include "src/flow/accountflow.h"

#include "src/flow/accountbody.h"
#include "src/flow/deletionimpactscan.h"
#include "src/flow/inventory.h"
#include "src/flow/reads.h"
#include "src/review/connectionstate.h"

#include <QJsonDocument>
#include <algorithm>

namespace linkdesk::accountflow {

namespace {

void putPublicAccess(
    Session *session, Call<DeviceUpdateAccount> *call, const DeviceUpdateAccount &present, bool enabled)
{
    const QJsonObject wanted = accountbody::withPublicAccess(accountbody::writable(present.json), enabled);
    ArmRequest request =
        ArmRequest::put(present.id, api::DeviceUpdate, QJsonDocument(wanted).toJson(QJsonDocument::Compact));
    request.act = QStringLiteral("public-access");
    request.details = { { QStringLiteral("enabled"), enabled } };
    chain::onward(
        call, session->arm()->write(request, call),
        [call, wanted, account = present.id](const ArmReply &reply) {
            const QJsonObject found = reply.json();
            const QStringList differing = accountbody::differences(wanted, accountbody::writable(found));
            if (differing.isEmpty()) {
                call->settle(DeviceUpdateAccount::fromJson(found));
                return;
            }
            const QString fields = differing.join(QStringLiteral(", "));
            Error error = Error::of(Failure::NotUnderstood, Detail::AccountDiffers, { fields });
            error.target = fields;
            error.where = QStringLiteral("PUT ") + account.text();
            error.maybeApplied = true; // something was changed, if not all
            error.httpStatus = reply.status;
            error.correlationId = reply.correlationId;
            error.requestId = reply.requestId;
            error.raw = reply.body;
            call->settle(error);
        });
}

// Other endpoints to the same account whose zone group writes into a zone of ours share the record's name,
// since the name is the account's (rules.md 9.3).
struct Sharing {
    Session *session;
    Call<Consequences> *call;
    Consequences found;
    QSet<ResourceId> zones;
    ResourceId endpoint, target;

    void readEndpoints() const
    {
        chain::always(
            call, reads::subscriptions(session, call), [*this](const Result<QList<Subscription>> &result) {
                Sharing sharing = *this;
                if (!result)
                    sharing.found.unread.append(QStringLiteral("subscriptions"));
                const QList<Subscription> all = result.value_or(QList<Subscription>());
                const auto list = [session = session](const Subscription &subscription, QObject *parent) {
                    return reads::many<PrivateEndpoint>(
                        session, subscription.subscriptionId, types::PrivateEndpoint, parent);
                };
                chain::each<QList<PrivateEndpoint>>(call, all, list, [sharing, all](const auto &answers) {
                    Sharing next = sharing;
                    const QList<PrivateEndpoint> others = next.othersOf(all, answers);
                    next.readGroups(others);
                });
            });
    }

    QList<PrivateEndpoint>
    othersOf(const QList<Subscription> &asked, const std::vector<Result<QList<PrivateEndpoint>>> &answers)
    {
        QList<PrivateEndpoint> others;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const Subscription &subscription = asked[static_cast<qsizetype>(i)];
            if (!answers[i]) {
                const bool named = !subscription.displayName.isEmpty();
                found.unread.append(named ? subscription.displayName : subscription.subscriptionId);
            }
            const QList<PrivateEndpoint> listed = answers[i].value_or(QList<PrivateEndpoint>());
            for (const PrivateEndpoint &other : listed) {
                if (other.target == target && other.id != endpoint)
                    others.append(other);
            }
        }
        return others;
    }

    void readGroups(const QList<PrivateEndpoint> &others) const
    {
        const auto list = [session = session](const PrivateEndpoint &other, QObject *parent) {
            return reads::children<DnsZoneGroup>(
                session, other.id, QStringLiteral("privateDnsZoneGroups"), parent);
        };
        chain::each<QList<DnsZoneGroup>>(call, others, list, [*this, others](const auto &answers) {
            Consequences whole = found;
            for (std::size_t i = 0; i < answers.size(); ++i) {
                const QString &name = others[static_cast<qsizetype>(i)].name;
                if (!answers[i])
                    whole.unread.append(name);
                else if (writesInto(*answers[i]))
                    whole.sharingEndpoints.append(name);
            }
            call->settle(whole);
        });
    }

    bool writesInto(const QList<DnsZoneGroup> &groups) const
    {
        return std::any_of(groups.cbegin(), groups.cend(), [this](const DnsZoneGroup &group) {
            return std::any_of(
                group.configs.cbegin(), group.configs.cend(),
                [this](const DnsZoneGroup::Config &config) { return zones.contains(config.zone); });
        });
    }
};

Sharing sharingOf(Session *session, Call<Consequences> *call, const EndpointDetails &details)
{
    Sharing sharing{ session, call, {}, {}, details.endpoint.id, details.endpoint.target };
    for (const ResourceId &id : details.endpoint.networkInterfaces)
        sharing.found.interfaces.append(id.name());
    for (const DnsZoneGroup &group : details.zoneGroups) {
        for (const DnsZoneGroup::Config &config : group.configs) {
            sharing.zones.insert(config.zone);
            for (const DnsZoneGroup::Record &record : config.records)
                sharing.found.records.append(record.fqdn);
        }
    }
    // Interfaces are named by the endpoint itself: what is in them is not needed here.
    if (details.unread.contains(QStringLiteral("privateDnsZoneGroups")))
        sharing.found.unread.append(details.endpoint.name);
    if (details.endpoint.target.isOfType(types::Account))
        sharing.found.accountName = details.endpoint.target.name();
    return sharing;
}

// What only the zones and the locks know.
void addImpact(
    Session *session, Call<Consequences> *call, const EndpointDetails &details, const Consequences &known)
{
    chain::onward(
        call, readDeletionImpact(session, details, call), [call, known](const DeletionImpact &impact) {
            Consequences whole = known;
            whole.locks = impact.locks;
            whole.leftBehind = impact.leftBehind;
            for (const QString &name : impact.sharing) {
                if (!whole.sharingEndpoints.contains(name, Qt::CaseInsensitive))
                    whole.sharingEndpoints.append(name);
            }
            whole.unread += impact.unread;
            call->settle(whole);
        });
}

} // namespace

Call<DeviceUpdateAccount> *
setPublicAccess(Session *session, const ResourceId &account, bool enabled, QObject *owner)
{
    auto *call = new Call<DeviceUpdateAccount>(owner);
    auto *read = reads::one<DeviceUpdateAccount>(session, account, call);
    chain::onward(call, read, [session, call, enabled](const DeviceUpdateAccount &present) {
        if (!isFinal(present.provisioningState)) {
            Error error = Error::of(Failure::NotSent, Detail::AccountInMotion);
            error.target = present.provisioningState;
            call->settle(error);
            return;
        }
        if (present.isPublic() == enabled) {
            call->settle(present);
            return;
        }
        putPublicAccess(session, call, present, enabled);
    });
    return call;
}

Call<Consequences> *consequencesOfDelete(Session *session, const ResourceId &endpoint, QObject *owner)
{
    auto *call = new Call<Consequences>(owner);
    chain::onward(
        call, inventory::endpoint(session, endpoint, call), [session, call](const EndpointDetails &details) {
            auto *found = new Call<Consequences>(call);
            const Sharing sharing = sharingOf(session, found, details);
            if (sharing.zones.isEmpty())
                found->settle(sharing.found);
            else
                sharing.readEndpoints();
            chain::onward(call, found, [session, call, details](const Consequences &known) {
                addImpact(session, call, details, known);
            });
        });
    return call;
}

Call<Done> *deleteEndpoint(Session *session, const ResourceId &endpoint, QObject *owner)
{
    auto *call = new Call<Done>(owner);
    ArmRequest request = ArmRequest::remove(endpoint, api::Network);
    request.act = QStringLiteral("delete");
    chain::onward(
        call, session->arm()->write(request, call), [call](const ArmReply &) { call->settle(Done{}); });
    return call;
}

} // namespace linkdesk::accountflow
