#include "src/flow/endpointscan.h"

#include "src/flow/reads.h"

#include <QSet>

namespace linkdesk {

namespace {

constexpr int ListsAtOnce = 6;

// What of a row ARM's own list says, too, so that both read the same.
QString query()
{
    return QStringLiteral("resources | where type =~ 'microsoft.network/privateendpoints' "
                          "| project id, name, type, location, tags, properties | order by id asc");
}

} // namespace

class EndpointScan::Private {
public:
    Private(EndpointScan *scan, Session *its)
        : q(scan)
        , session(its)
    {
    }

    // Rows are made beside the window, and handed over with it.
    PageWork rows()
    {
        return [this](const QJsonArray &items) -> Beside::Delivery {
            QList<PrivateEndpoint> endpoints;
            endpoints.reserve(items.size());
            for (const QJsonValue item : items)
                endpoints.append(PrivateEndpoint::fromJson(item.toObject()));
            return [this, endpoints] { take(endpoints); };
        };
    }

    void take(const QList<PrivateEndpoint> &endpoints);
    void ask(const QList<Subscription> &all);
    void list(const QList<Subscription> &wanted);
    void end();

    EndpointScan *q;
    Session *session;
    SubscriptionScope scope;
    QList<Subscription> subscriptions, asked;
    QList<Unread> unread;
    QSet<QString> seen; // ids
    QSet<QString> answered; // subscriptions with a row, in lower case
    bool running = false;
    std::unique_ptr<QObject> work = std::make_unique<QObject>(q); // owns the calls
};

void EndpointScan::Private::take(const QList<PrivateEndpoint> &endpoints)
{
    QList<PrivateEndpoint> fresh = endpoints; // shared while none of it was seen before
    for (qsizetype i = endpoints.size() - 1; i >= 0; --i) {
        const ResourceId &id = endpoints.at(i).id;
        answered.insert(id.subscriptionId().toLower());
        const QString key = id.key();
        if (seen.contains(key))
            fresh.removeAt(i);
        else
            seen.insert(key);
    }
    if (!fresh.isEmpty())
        emit q->arrived(fresh);
}

void EndpointScan::Private::ask(const QList<Subscription> &all)
{
    subscriptions = all;
    QStringList ids;
    for (const Subscription &subscription : all) {
        if (!subscription.isEnabled() || !scope.contains(subscription.subscriptionId))
            continue; // ARM refuses to list what is in it
        asked.append(subscription);
        ids.append(subscription.subscriptionId);
    }
    if (ids.isEmpty()) {
        end();
        return;
    }
    session->arm()
        ->query(query(), ids, work.get(), rows())
        ->then(work.get(), [this](const Result<Done> &done) {
            QList<Subscription> left;
            for (const Subscription &subscription : std::as_const(asked)) {
                if (!done || !answered.contains(subscription.subscriptionId.toLower()))
                    left.append(subscription);
            }
            list(left);
        });
}

void EndpointScan::Private::list(const QList<Subscription> &wanted)
{
    const auto start = [this, wanted](int index, QObject *parent) {
        const ResourceId scope = ResourceId::subscription(wanted.at(index).subscriptionId);
        return session->arm()->pages(reads::requestBelow(scope, types::PrivateEndpoint), parent, rows());
    };
    auto *lists = FanOut<Done>::run(int(wanted.size()), ListsAtOnce, start, work.get());
    lists->then(work.get(), [this, wanted](const Result<FanOut<Done>::Results> &results) {
        for (std::size_t i = 0; results && i < results->size(); ++i) {
            if (!(*results)[i])
                unread.append({ wanted.at(qsizetype(i)), {}, (*results)[i].error() });
        }
        end();
    });
}

void EndpointScan::Private::end()
{
    running = false;
    emit q->finished();
}

EndpointScan::EndpointScan(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(session, &Session::identityChanged, this, &EndpointScan::cancel);
}

EndpointScan::~EndpointScan() = default;

void EndpointScan::start(const SubscriptionScope &scope)
{
    if (d->running || !d->subscriptions.isEmpty())
        return;
    d->running = true;
    d->scope = scope;
    reads::subscriptions(d->session, d->work.get())
        ->then(d->work.get(), [this](const Result<QList<Subscription>> &all) {
            if (all) {
                d->ask(*all);
                return;
            }
            d->unread.append({ {}, {}, all.error() });
            d->end();
        });
}

void EndpointScan::cancel()
{
    if (!d->running)
        return;
    d->work = std::make_unique<QObject>(this);
    for (const Subscription &subscription : std::as_const(d->asked))
        d->unread.append({ subscription, {}, Error::of(Failure::Cancelled) });
    if (d->asked.isEmpty())
        d->unread.append({ {}, {}, Error::of(Failure::Cancelled) });
    QMetaObject::invokeMethod(
        this, [this] { d->end(); }, Qt::QueuedConnection);
}

bool EndpointScan::isRunning() const
{
    return d->running;
}

QList<Subscription> EndpointScan::subscriptions() const
{
    return d->subscriptions;
}

QList<Unread> EndpointScan::unread() const
{
    return d->unread;
}

} // namespace linkdesk
