#include "src/arm/pagestream.h"

#include "src/arm/armerror.h"
#include "src/arm/armurl.h"
#include "src/arm/pages.h"

#include <QJsonDocument>
#include <QTime>

namespace linkdesk {

namespace {

constexpr qsizetype ShortBody = 16384;
constexpr QLatin1String NextLink("nextLink"), SkipToken("$skipToken");

QLatin1String rowsOf(PageStream::Kind kind)
{
    return kind == PageStream::Kind::List ? QLatin1String("value") : QLatin1String("data");
}

QLatin1String nextNameOf(PageStream::Kind kind)
{
    return kind == PageStream::Kind::List ? NextLink : SkipToken;
}

QString textIn(const QByteArray &object, QLatin1String name)
{
    return QJsonDocument::fromJson(object).object().value(name).toString();
}

} // namespace

QString PageStream::nextOf(const QByteArray &body, QLatin1String name)
{
    const qsizetype open = body.indexOf('['), close = body.lastIndexOf(']');
    if (open < 0 || close < open)
        return {};
    const QString before = textIn(body.left(open) + "0}", name);
    return before.isEmpty() ? textIn("{\"\":0" + body.mid(close + 1), name) : before;
}

PageStream::PageStream(Wire *wire, Kind kind, PageWork work, Call<Done> *call)
    : QObject(call)
    , m_wire(wire)
    , m_kind(kind)
    , m_work(std::move(work))
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

void PageStream::start(const WireRequest &first)
{
    m_first = first;
    fetch(first);
}

void PageStream::fetch(const WireRequest &request)
{
    m_wire->send(request, this)->then(this, [this, url = request.url](const Result<ArmReply> &answer) {
        if (!m_wire || m_call->isSettled())
            return;
        if (answer)
            take(*answer, url);
        else
            m_call->settle(answer.error());
    });
}

void PageStream::take(const ArmReply &reply, const QUrl &url)
{
    m_url = url;
    std::optional<QString> known;
    if (const QString next = nextOf(reply.body, nextNameOf(m_kind)); !next.isEmpty()) {
        known = next;
        goOn(next, reply);
    }
    // A short list is not worth a turn of the thread; later pages keep their order.
    if (m_seen.isEmpty() && reply.body.size() < ShortBody) {
        deliver(pageOf(reply.body, m_kind, m_work), known, reply);
        return;
    }
    m_beside.run([this, reply, known, kind = m_kind, work = m_work]() -> Beside::Delivery {
        const Page page = pageOf(reply.body, kind, work);
        return [this, page, known, reply] { deliver(page, known, reply); };
    });
}

PageStream::Page PageStream::pageOf(const QByteArray &body, Kind kind, const PageWork &work)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonValue rows = json.value(rowsOf(kind));
    Page page;
    page.isList = rows.isArray() || (rows.isNull() && !json.isEmpty());
    page.next = json.value(nextNameOf(kind)).toString();
    page.rows = work(rows.toArray());
    return page;
}

void PageStream::deliver(const Page &page, const std::optional<QString> &known, const ArmReply &reply)
{
    if (m_call->isSettled())
        return;
    if (!page.isList) {
        fail(reply, Detail::NoList);
        return;
    }
    page.rows();
    if (page.next.isEmpty())
        m_call->settle(Done{});
    else if (!known)
        goOn(page.next, reply);
}

void PageStream::goOn(const QString &next, const ArmReply &reply)
{
    if (m_seen.contains(next)) {
        fail(reply, Detail::ListRepeats);
        return;
    }
    m_seen.insert(next);
    if (m_seen.size() >= Pages::MostPages) {
        fail(reply, Detail::ListTooLong);
        return;
    }
    const Milliseconds wait = quotaWait(reply);
    if (wait.count() == 0)
        fetch(requestFor(next));
    else
        m_wire->scheduler()->after(wait, this, [this, next] { fetch(requestFor(next)); });
}

WireRequest PageStream::requestFor(const QString &next) const
{
    WireRequest request;
    if (m_kind == Kind::List) {
        request.url = givenUrl(m_url, next.toUtf8());
        request.lead = Lead::NextPage;
        request.inGaps = m_first.inGaps;
        return request;
    }
    request = m_first;
    QJsonObject body = QJsonDocument::fromJson(m_first.body).object();
    QJsonObject options = body.value(QLatin1String("options")).toObject();
    options.insert(SkipToken, next);
    body.insert(QLatin1String("options"), options);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

// A query that takes the last of the quota waits until there is a new one (API.md 7); ARM's own figure is a
// clock time.
Milliseconds PageStream::quotaWait(const ArmReply &reply) const
{
    if (m_kind != Kind::Query || reply.header("x-ms-user-quota-remaining").trimmed() != "0")
        return Milliseconds(0);
    const QTime after = QTime::fromString(
        QString::fromLatin1(reply.header("x-ms-user-quota-resets-after")), QStringLiteral("HH:mm:ss"));
    return Milliseconds(after.isValid() ? after.msecsSinceStartOfDay() : 0);
}

void PageStream::fail(const ArmReply &reply, Detail detail)
{
    Error error = errorOfReply(
        Failure::NotUnderstood, reply, whereOf(m_first.method, m_url), m_wire->scheduler()->utcNow());
    error.detail = detail;
    m_call->settle(error);
}

} // namespace linkdesk
