// Faults on request: --faults FILE and POST /_sim/faults, a JSON array (one object alone is an array of one)
// of
//   method        "GET", ...; left out: every method
//   pathRegex     searched without case in the decoded path, without the query; left out: every path
//   kind          refuse (where left out) | stale | malformed | applied-no-answer | claims-challenge |
//   wrong-audience status, code  of a refusal: 503 and the code that belongs to the status where left out
//   retryAfter    seconds; divided by the speed as Azure's are, rounded up to whole ones, at least 1
//   body          instead of the answer's: an object, or a text sent as it is
//   claims        of a claims-challenge: what is asked for; left out: {"access_token": {"acrs": {"essential":
//   true,
//                 "value": "c1"}}}
//   times         how many matching requests it meets; left out: all
//   probability   0..1 of meeting a matching request; left out: 1; drawn from `seed` (1), so that a run can
//   be repeated
// POST adds, DELETE clears, GET lists; with --token as every request. Stale: a read (no write is counted)
// answers what it answered this caller before its last change, or 404 where it was made since and never read.
// Malformed: the true answer with half of its body. Applied-no-answer: the request is done, the connection
// closes without a byte. Claims-challenge: ARM answers 401 insufficient_claims to every token that lacks
// them, and counts only those. Wrong-audience: the token endpoint's access token is for another resource.
#pragma once

#include "src/sandbox/sandbox.h"

#include <QCache>
#include <QRegularExpression>
#include <functional>
#include <optional>
#include <random>

namespace linkdesk::sandbox {

struct Fault {
    enum class Kind { Refuse, Stale, Malformed, AppliedNoAnswer, ClaimsChallenge, WrongAudience };

    QJsonObject given;
    QByteArray method;
    QRegularExpression path;
    Kind kind = Kind::Refuse;
    int status = 503;
    int left = -1; // -1: without end
    double probability = 1;
    std::mt19937 random;

    bool refuses() const { return kind == Kind::Refuse; }
    QJsonObject claims() const; // of a claims-challenge
    Response refusal(double speed) const;
    Response applied(Response answer) const; // of a request that was carried out
};

class Faults {
public:
    Faults();
    // Fails with what was expected; then nothing was added.
    Result<Done> add(const QJsonArray &faults);
    // The fault that meets this request, counted; none: nothing. `lacks`: its token has not all of these
    // claims.
    std::optional<Fault>
    next(const Request &request, const std::function<bool(const QJsonObject &claims)> &lacks);
    static bool isControl(const Request &request); // its path is /_sim/faults
    // An answer to /_sim/faults; nothing: the request is for ARM.
    std::optional<Response> control(const Request &request);
    // A read's answer, remembered for stale reads, and changed where `fault` says so.
    Response remember(const Request &request, const Response &answer, const std::optional<Fault> &fault);
    // A write's answer: what it made is not there for a stale read.
    void noteWrite(const Request &request, const Response &answer);
    // False: reads are remembered only once there are faults. They are then fresh till the first change.
    void setRemembersFromStart(bool on) { m_remembers = on; }

private:
    struct Seen {
        Response latest, before;
    };

    QList<Fault> m_faults;
    bool m_remembers = true;
    QCache<QByteArray, Seen> m_seen; // by caller and target; those asked for last
    QCache<QByteArray, bool> m_made; // lower-case paths of what was made lately
};

} // namespace linkdesk::sandbox
