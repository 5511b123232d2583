// A list of ARM with all its pages: follows nextLink verbatim until it is missing or empty. Lives as a child
// of the call that it answers. An empty page with a nextLink is not the end (RECORDINGS "Paging").
#pragma once

#include "src/arm/wire.h"

#include <QJsonArray>
#include <QPointer>
#include <QSet>

namespace linkdesk {

class Pages : public QObject {
    Q_OBJECT
public:
    Pages(Wire *wire, Call<QJsonArray> *call);
    void fetch(const WireRequest &request);

    static constexpr int MostPages = 10'000; // a service that always names a new link must end too

private:
    void add(const ArmReply &reply, const QUrl &url);
    void fail(const ArmReply &reply, const QUrl &url, Detail detail);

    QPointer<Wire> m_wire;
    Call<QJsonArray> *m_call; // our parent
    QJsonArray m_items;
    QSet<QByteArray> m_seen; // links followed: a service that repeats itself must not keep us for ever
};

} // namespace linkdesk
