// A long list of ARM, or the rows of a Resource Graph query, page by page: while one page is read beside the
// window, the next is on its way already. Lives as a child of the call that it answers.
#pragma once

#include "src/arm/wire.h"
#include "src/base/beside.h"

#include <QPointer>
#include <QSet>
#include <optional>

namespace linkdesk {

class PageStream : public QObject {
    Q_OBJECT
public:
    // A list names its next page by a link; a query is asked again with the token that it gave.
    enum class Kind { List, Query };
    PageStream(Wire *wire, Kind kind, PageWork work, Call<Done> *call);
    void start(const WireRequest &first);

    // The link or token to the next page, found without reading what lies between the brackets of the rows:
    // services write it before or after them. Empty: not there, or not to be found that way.
    static QString nextOf(const QByteArray &body, QLatin1String name);

private:
    struct Page {
        QString next;
        bool isList = false;
        Beside::Delivery rows;
    };
    static Page pageOf(const QByteArray &body, Kind kind, const PageWork &work);

    void fetch(const WireRequest &request);
    void take(const ArmReply &reply, const QUrl &url);
    void deliver(const Page &page, const std::optional<QString> &known, const ArmReply &reply);
    void goOn(const QString &next, const ArmReply &reply);
    WireRequest requestFor(const QString &next) const;
    Milliseconds quotaWait(const ArmReply &reply) const;
    void fail(const ArmReply &reply, Detail detail);

    QPointer<Wire> m_wire;
    Kind m_kind;
    PageWork m_work;
    Call<Done> *m_call; // our parent
    WireRequest m_first;
    QUrl m_url; // of the page read last
    QSet<QString> m_seen; // a service that repeats itself must not keep us for ever
    Beside m_beside;
};

} // namespace linkdesk
