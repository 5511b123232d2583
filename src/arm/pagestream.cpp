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

QString PageStream::nextBeforeRows(const QByteArray &body, QLatin1String name)
{
    const qsizetype open = body.indexOf('[');
    return open < 0 ? QString() : textIn(body.left(open) + "0}", name);
}

QString PageStream::nextOf(const QByteArray &body, QLatin1String name)
{
    const QString before = nextBeforeRows(body, name);
    const qsizetype close = body.lastIndexOf(']');
    return !before.isEmpty() || close < 0 ? before : textIn("{\"\":0" + body.mid(close + 1), name);
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
    fetch(m_asked++, first);
}

void PageStream::fetch(int number, WireRequest request)
{
    const QUrl url = request.url;
    if (m_kind == Kind::List) {
        request.begun = [this, number, url](const QByteArray &first) {
            QMetaObject::invokeMethod(
                this, [=, this] { begun(number, url, first); }, Qt::QueuedConnection);
        };
    }
    m_wire->send(request, this)->then(this, [this, number, url](const Result<ArmReply> &answer) {
        arrived(number, url, answer);
    });
}

// Where the page has to be repeated, or has come whole meanwhile, the next is asked for already.
void PageStream::begun(int number, const QUrl &url, const QByteArray &first)
{
    if (!m_wire || m_call->isSettled() || isNextAsked(number))
        return;
    if (const QString next = nextBeforeRows(first, nextNameOf(m_kind)); !next.isEmpty())
        goOn(next, url, {});
}

void PageStream::arrived(int number, const QUrl &url, const Result<ArmReply> &answer)
{
    m_arrived.insert_or_assign(number, Arrived{ url, answer });
    for (auto at = m_arrived.find(m_taken); at != m_arrived.end(); at = m_arrived.find(m_taken)) {
        if (!m_wire || m_call->isSettled())
            return;
        const Arrived page = m_arrived.extract(at).mapped();
        ++m_taken;
        if (page.answer)
            take(m_taken - 1, page.url, *page.answer);
        else
            m_call->settle(page.answer.error());
    }
}

void PageStream::take(int number, const QUrl &url, const ArmReply &reply)
{
    if (!isNextAsked(number)) {
        if (const QString next = nextOf(reply.body, nextNameOf(m_kind)); !next.isEmpty())
            goOn(next, url, reply);
    }
    // A short list is not worth a turn of the thread; later pages keep their order.
    if (m_seen.isEmpty() && reply.body.size() < ShortBody) {
        deliver(pageOf(reply.body, m_kind, m_work), number, url, reply);
        return;
    }
    m_beside.run([this, reply, number, url, kind = m_kind, work = m_work]() -> Beside::Delivery {
        const Page page = pageOf(reply.body, kind, work);
        return [this, page, number, url, reply] { deliver(page, number, url, reply); };
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

void PageStream::deliver(const Page &page, int number, const QUrl &url, const ArmReply &reply)
{
    if (m_call->isSettled())
        return;
    if (!page.isList) {
        fail(reply, url, Detail::NoList);
        return;
    }
    page.rows();
    if (page.next.isEmpty())
        m_call->settle(Done{});
    else if (!isNextAsked(number))
        goOn(page.next, url, reply);
}

// `reply` may be empty: only a query's is looked at.
void PageStream::goOn(const QString &next, const QUrl &url, const ArmReply &reply)
{
    if (m_seen.contains(next)) {
        fail(reply, url, Detail::ListRepeats);
        return;
    }
    m_seen.insert(next);
    if (m_seen.size() >= Pages::MostPages) {
        fail(reply, url, Detail::ListTooLong);
        return;
    }
    const int number = m_asked++;
    const Milliseconds wait = quotaWait(reply);
    if (wait.count() == 0)
        fetch(number, requestFor(next, url));
    else
        m_wire->scheduler()->after(wait, this, [=, this] { fetch(number, requestFor(next, url)); });
}

WireRequest PageStream::requestFor(const QString &next, const QUrl &url) const
{
    WireRequest request;
    if (m_kind == Kind::List) {
        request.url = givenUrl(url, next.toUtf8());
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

void PageStream::fail(const ArmReply &reply, const QUrl &url, Detail detail)
{
    Error error = errorOfReply(
        Failure::NotUnderstood, reply, whereOf(m_first.method, url), m_wire->scheduler()->utcNow());
    error.detail = detail;
    m_call->settle(error);
}

} // namespace linkdesk
