// A long list of ARM, or the rows of a Resource Graph query, page by page: while one page is read beside the
// window, the next is on its way already; of a list that names its next page before its rows it is asked for
// before they have come. Pages keep their order. Lives as a child of the call that it answers.
#pragma once

#include "src/arm/wire.h"
#include "src/base/beside.h"

#include <QPointer>
#include <QSet>
#include <map>

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
    static QString nextBeforeRows(const QByteArray &body, QLatin1String name); // the body may go on

private:
    struct Page {
        QString next;
        bool isList = false;
        Beside::Delivery rows;
    };
    static Page pageOf(const QByteArray &body, Kind kind, const PageWork &work);

    void fetch(int number, WireRequest request);
    void begun(int number, const QUrl &url, const QByteArray &first);
    void arrived(int number, const QUrl &url, const Result<ArmReply> &answer);
    void take(int number, const QUrl &url, const ArmReply &reply);
    void deliver(const Page &page, int number, const QUrl &url, const ArmReply &reply);
    bool isNextAsked(int number) const { return m_asked > number + 1; }
    void goOn(const QString &next, const QUrl &url, const ArmReply &reply);
    WireRequest requestFor(const QString &next, const QUrl &url) const;
    Milliseconds quotaWait(const ArmReply &reply) const;
    void fail(const ArmReply &reply, const QUrl &url, Detail detail);

    QPointer<Wire> m_wire;
    Kind m_kind;
    PageWork m_work;
    Call<Done> *m_call; // our parent
    WireRequest m_first;
    struct Arrived {
        QUrl url;
        Result<ArmReply> answer;
    };
    int m_asked = 0; // pages
    int m_taken = 0; // of them
    std::map<int, Arrived> m_arrived; // before their turn
    QSet<QString> m_seen; // a service that repeats itself must not keep us for ever
    Beside m_beside;
};

} // namespace linkdesk
