#include "src/arm/armclient.h"

#include "src/arm/armurl.h"
#include "src/arm/operation.h"
#include "src/arm/pages.h"
#include "src/arm/pagestream.h"
#include "src/arm/wire.h"
#include "src/arm/write.h"
#include "src/model/apiversions.h"
#include "src/net/transport.h"

#include <QJsonDocument>

namespace linkdesk {

namespace {
constexpr int LargestQueryPage = 1000; // rows, the service's own limit
}

class ArmClient::Private {
public:
    Private(
        ArmClientOptions options, Scheduler *scheduler, OperationJournal *operations,
        std::unique_ptr<Transport> transport)
        : wire(std::move(options), scheduler, std::move(transport))
        , journal(operations)
    {
    }

    std::optional<WireRequest> prepared(const ArmRequest &request) const
    {
        const auto url = armUrl(wire.options().origin, request);
        if (!url)
            return std::nullopt;
        WireRequest ready;
        ready.method = request.method;
        ready.url = *url;
        ready.headers = request.headers;
        ready.body = request.body;
        ready.isWrite = request.isWrite();
        ready.inGaps = request.isPatient;
        return ready;
    }

    Wire wire;
    OperationJournal *journal;
};

ArmClient::ArmClient(
    ArmClientOptions options, Scheduler *scheduler, OperationJournal *journal, QObject *parent)
    : ArmClient(std::move(options), scheduler, journal, nullptr, parent)
{
}

ArmClient::ArmClient(
    ArmClientOptions options, Scheduler *scheduler, OperationJournal *journal,
    std::unique_ptr<Transport> transport, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), scheduler, journal, std::move(transport)))
{
    connect(&d->wire, &Wire::exchanged, this, &ArmClient::exchanged);
    connect(&d->wire, &Wire::heldUp, this, &ArmClient::heldUp);
    connect(&d->wire, &Wire::backsOff, this, &ArmClient::backsOff);
}

ArmClient::~ArmClient() = default;

const ArmClientOptions &ArmClient::options() const
{
    return d->wire.options();
}

void ArmClient::setSpeed(double speed)
{
    d->wire.setSpeed(speed);
}

int ArmClient::backingOff() const
{
    return d->wire.backingOff();
}

const RequestLog &ArmClient::log() const
{
    return d->wire.log();
}

Call<ArmReply> *ArmClient::send(const ArmRequest &request, QObject *parent)
{
    const auto ready = d->prepared(request);
    if (!ready)
        return settledCall<ArmReply>(Error::of(Failure::NotSent, request.path), parent);
    return d->wire.send(*ready, parent);
}

Call<QJsonArray> *ArmClient::list(const ArmRequest &request, QObject *parent)
{
    const auto ready = d->prepared(request);
    if (!ready)
        return settledCall<QJsonArray>(Error::of(Failure::NotSent, request.path), parent);
    auto *call = new Call<QJsonArray>(parent);
    auto *pages = new Pages(&d->wire, call);
    pages->fetch(*ready);
    return call;
}

Call<Done> *ArmClient::pages(const ArmRequest &request, QObject *parent, PageWork work)
{
    const auto ready = d->prepared(request);
    if (!ready)
        return settledCall<Done>(Error::of(Failure::NotSent, request.path), parent);
    auto *call = new Call<Done>(parent);
    auto *stream = new PageStream(&d->wire, PageStream::Kind::List, std::move(work), call);
    stream->start(*ready);
    return call;
}

Call<Done> *
ArmClient::query(const QString &text, const QStringList &subscriptions, QObject *parent, PageWork work)
{
    const QJsonObject options{ { QStringLiteral("$top"), LargestQueryPage },
                               { QStringLiteral("resultFormat"), QStringLiteral("objectArray") } };
    const QJsonObject body{ { QStringLiteral("subscriptions"), QJsonArray::fromStringList(subscriptions) },
                            { QStringLiteral("query"), text },
                            { QStringLiteral("options"), options } };
    const auto ready = d->prepared(ArmRequest::post(
        QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), api::ResourceGraph,
        QJsonDocument(body).toJson(QJsonDocument::Compact)));
    if (!ready)
        return settledCall<Done>(Error::of(Failure::NotSent, text), parent);
    auto *call = new Call<Done>(parent);
    auto *stream = new PageStream(&d->wire, PageStream::Kind::Query, std::move(work), call);
    stream->start(*ready);
    return call;
}

Call<ArmReply> *
ArmClient::write(const ArmRequest &request, QObject *parent, std::function<void(const ArmReply &)> accepted)
{
    auto *call = new Call<ArmReply>(parent);
    auto *write = new Write(&d->wire, d->journal, request, call);
    write->setAccepted(parent ? parent : call, std::move(accepted));
    write->start();
    return call;
}

void ArmClient::askNow(const ResourceId &resource)
{
    if (Operation *operation = d->wire.watched(resource))
        operation->askNow();
}

void ArmClient::endAsSeen(const ResourceId &resource)
{
    if (Operation *operation = d->wire.watched(resource))
        operation->beDone();
}

Call<ArmReply> *ArmClient::resume(
    const QUrl &operationUrl, const QByteArray &method, const ResourceId &resource, const QString &apiVersion,
    QObject *parent)
{
    const auto url = armUrl(options().origin, ArmRequest::get(resource, apiVersion));
    if (!url || resource.isEmpty())
        return settledCall<ArmReply>(Error::of(Failure::NotSent, resource.text()), parent);
    auto *call = new Call<ArmReply>(parent);
    OperationState state(method, *url, options().speed);
    const OperationState::Step first = state.resume(operationUrl);
    auto *operation = new Operation(&d->wire, std::move(state), call);
    operation->follow(first);
    return call;
}

} // namespace linkdesk
