// What ARM does before and behind its providers: takes the token, looks at the api-version, finds the route,
// checks right, group and body, and gives every answer ARM's headers. Knows no provider by name.
#pragma once

#include "src/sandbox/routetable.h"
#include "src/sandbox/throttle.h"
#include "src/sandbox/tokencheck.h"

namespace linkdesk::sandbox {

class Gateway {
public:
    // `key` signs the sign-in service's tokens; it lives as long as this.
    Gateway(std::vector<std::unique_ptr<Provider>> providers, const Options &options, const SigningKey *key);

    // One request at the world's current time; `throttle` counts it.
    Response handle(World &world, Throttle &throttle, const Request &request) const;
    // Does everything that is due, in order.
    void runDue(World &world) const;
    // 401 where the token is none that is taken; nothing: it is.
    std::optional<Response> unknownCaller(const World &world, const Request &request) const;
    // 401 insufficient_claims where the caller's token has not all of `claims`; plain tokens never have.
    std::optional<Response>
    claimsChallenge(const World &world, const Request &request, const QJsonObject &claims) const;
    static QString originOf(const Request &request); // "http://HOST" of its Host header

private:
    TaskContext contextOf(World &world) const;
    void rehearse(const World &world, const std::function<void(Rehearsal &)> &act) const;
    Response route(Exchange &exchange, const QByteArray &rawPath) const;
    Response checked(Exchange &exchange, const RouteTable::Match &match) const;
    Response answerAs(
        World &world, const Caller &caller, const QString &origin, const QByteArray &method,
        const QString &target, const QJsonValue &body) const;
    Response unknownPath(const Exchange &exchange, const QStringList &segments, bool otherMethod) const;
    Response nothingThere(const Exchange &exchange, const QStringList &segments, const QString &type) const;
    std::optional<Response>
    refusedThere(const Exchange &exchange, const QStringList &segments, const QString &type) const;
    TokenVerdict callerOf(const World &world, const Request &request) const;
    TokenVerdict judged(const World &world, const Request &request, const jwt::Token &token) const;

    std::vector<std::unique_ptr<Provider>> m_providers;
    RouteTable m_routes;
    TaskTable m_tasks;
    SettingsOfAnswers m_settings;
    QString m_token;
    const SigningKey *m_key;
};

} // namespace linkdesk::sandbox
