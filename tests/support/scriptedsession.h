// A session whose ARM is a table: "GET /path" -> answers, given in order, the last one again and again. Time
// jumps.
#pragma once

#include "src/flow/session.h"
#include "src/store/database.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedtransport.h"

#include <QHash>

namespace linkdesk {

class ScriptedSession {
public:
    explicit ScriptedSession(bool automaticTime = true); // false: time passes when the test says so

    // `line` is method and path without query, "PUT /subscriptions/...", in any letter case.
    void on(const QByteArray &line, int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    void lose(const QByteArray &line); // the connection breaks after the request was sent
    void hang(const QByteArray &line); // no answer, ever
    void clear(const QByteArray &line); // forgets the answers; it is 404 again

    // What was sent, as "PUT /path"; of one method only where `method` is given.
    QList<QByteArray> sent(const QByteArray &method = {}) const;
    QByteArray bodyOf(const QByteArray &line) const; // of the last such request; empty where none
    int count(const QByteArray &line) const;

    Session *operator->() { return session.get(); }
    Session *get() { return session.get(); }

    std::shared_ptr<Script> script = std::make_shared<Script>();
    ManualScheduler scheduler;
    std::unique_ptr<Database> database;
    std::unique_ptr<Session> session;

private:
    using Answer = std::optional<Result<HttpReply>>;
    Answer answer(const HttpRequest &request);
    QHash<QByteArray, QList<Answer>> m_answers;
};

// A path of the world of these tests: below the group "rg" of subscription "s".
QByteArray path(const char *rest);

} // namespace linkdesk
