#include "src/arm/pages.h"

#include "src/arm/armerror.h"
#include "src/arm/armurl.h"

#include <QJsonDocument>

namespace linkdesk {

Pages::Pages(Wire *wire, Call<QJsonArray> *call)
    : QObject(call)
    , m_wire(wire)
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

void Pages::fetch(const WireRequest &request)
{
    m_wire->send(request, this)->then(this, [this, url = request.url](const Result<ArmReply> &answer) {
        if (!m_wire || m_call->isSettled())
            return;
        if (answer)
            add(*answer, url);
        else
            m_call->settle(answer.error());
    });
}

void Pages::add(const ArmReply &reply, const QUrl &url)
{
    const QJsonObject page = reply.json();
    const QJsonValue value = page.value(QLatin1String("value"));
    if (!value.isArray() && !value.isNull()) {
        fail(reply, url, Detail::NoList);
        return;
    }
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items)
        m_items.append(item);
    const QByteArray link = page.value(QLatin1String("nextLink")).toString().toUtf8();
    if (link.isEmpty()) {
        m_call->settle(m_items);
        return;
    }
    if (m_seen.contains(link)) {
        fail(reply, url, Detail::ListRepeats);
        return;
    }
    m_seen.insert(link);
    if (m_seen.size() >= MostPages) {
        fail(reply, url, Detail::ListTooLong);
        return;
    }
    WireRequest next;
    next.url = givenUrl(url, link);
    next.lead = Lead::NextPage;
    fetch(next);
}

void Pages::fail(const ArmReply &reply, const QUrl &url, Detail detail)
{
    Error error =
        errorOfReply(Failure::NotUnderstood, reply, whereOf("GET", url), m_wire->scheduler()->utcNow());
    error.detail = detail;
    m_call->settle(error);
}

} // namespace linkdesk
