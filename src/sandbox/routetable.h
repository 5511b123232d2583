// The routes of all providers, and what is known about a request from its path alone.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox {

struct Route {
    QByteArray method;
    QString pattern;
    QStringList words; // of the pattern, "{name}" among them
    Handler handler;
    QString action; // empty for "-" and for paths outside of subscriptions
    bool collection = false; // ends in a type, not in a name: the right is looked for one level up
};

class RouteTable : public Router {
public:
    struct Match {
        const Route *route = nullptr; // null: no such path, or not with this method
        bool otherMethod = false; // the path exists with another method
        QHash<QString, QString> params; // decoded
        QString id; // the pattern with its names filled in, each one segment (idPart)
        QString scope; // where the right is needed
    };

    void
    add(QLatin1StringView methods, const QString &pattern, Handler handler,
        const QString &action = {}) override;
    Match find(const QByteArray &method, const QStringList &segments) const;

    // "/a//b%20c/" -> {"a", "b c"}
    static QStringList segmentsOf(const QByteArray &rawPath);
    // A name as part of an id: an escaped slash in it stays escaped, else another resource would be meant
    // than the path says, with other rights.
    static QString idPart(QString segment);

private:
    void
    addOne(const QByteArray &method, const QString &pattern, const Handler &handler, const QString &action);

    std::vector<Route> m_routes;
};

} // namespace linkdesk::sandbox
