#include "src/flow/registration.h"

#include "src/flow/reads.h"
#include "src/flow/session.h"

#include <algorithm>
#include <memory>

namespace linkdesk::registration {

namespace {

constexpr double FirstWaitMs = 2000;
constexpr double WaitMs = 5000;
constexpr int MostReads = MostMinutes * 60 * 1000 / int(WaitMs);
constexpr int StaleReads = 3; // a replica may not have heard of the request yet

// The state of one registration between two reads of it; lives as long as the call.
struct Watch {
    Session *session = nullptr;
    QString subscriptionId, nameSpace;
    std::function<void(const QString &)> moved;
    QString state;
    int reads = 0;
};
using Watched = std::shared_ptr<Watch>;

Error ended(const Watch &watch)
{
    return Error::of(Failure::OperationFailed, Detail::NotRegistered, { watch.nameSpace, watch.state });
}

void waitAndRead(Call<Provider> *call, const Watched &watch);

// Whether it goes on; else the call is settled.
void take(Call<Provider> *call, const Watched &watch, const Provider &provider)
{
    const bool isNew = !sameText(provider.registrationState, watch->state);
    watch->state = provider.registrationState;
    if (provider.isRegistered()) {
        call->settle(provider);
        return;
    }
    const bool isUnderWay = sameText(watch->state, u"Registering");
    if ((!isUnderWay && watch->reads >= StaleReads) || watch->reads >= MostReads) {
        call->settle(ended(*watch));
        return;
    }
    waitAndRead(call, watch);
    if (isNew && watch->moved)
        watch->moved(watch->state); // last: it may end the call
}

void read(Call<Provider> *call, const Watched &watch)
{
    if (call->isSettled())
        return;
    ++watch->reads;
    reads::provider(watch->session, watch->subscriptionId, watch->nameSpace, call)
        ->then(call, [call, watch](const Result<Provider> &provider) {
            if (call->isSettled())
                return;
            if (provider)
                take(call, watch, *provider);
            else
                call->settle(provider.error());
        });
}

void waitAndRead(Call<Provider> *call, const Watched &watch)
{
    const double wait = (watch->reads == 0 ? FirstWaitMs : WaitMs) / std::max(watch->session->speed(), 0.1);
    watch->session->scheduler()->after(Milliseconds(int(wait)), call, [call, watch] { read(call, watch); });
}

} // namespace

Call<Provider> *
run(Session *session, const QString &subscriptionId, const QString &nameSpace, QObject *owner,
    std::function<void(const QString &)> moved)
{
    auto *call = new Call<Provider>(owner);
    const Watched watch(new Watch{ session, subscriptionId, nameSpace, std::move(moved), {}, 0 });
    const QString path =
        QStringLiteral("/subscriptions/%1/providers/%2/register").arg(subscriptionId, nameSpace);
    session->arm()
        ->send(ArmRequest::post(path, api::Resources, {}), call)
        ->then(call, [call, watch](const Result<ArmReply> &reply) {
            if (call->isSettled())
                return;
            if (reply)
                take(call, watch, Provider::fromJson(reply->json()));
            else if (reply.error().maybeApplied)
                read(call, watch); // the state says whether it was heard
            else
                call->settle(reply.error());
        });
    return call;
}

} // namespace linkdesk::registration
