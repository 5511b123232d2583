// The rules of a long-running operation, without clock and network (API.md 1.4, RECORDINGS "What the real
// traffic says"): it is told what ARM answered and says what to ask next, and when. Follows
// Azure-AsyncOperation, else Location, else the resource's provisioningState.
#pragma once

#include "src/arm/armclient.h"

#include <QDateTime>
#include <optional>

namespace linkdesk {

class OperationState {
public:
    enum class Ask {
        Nothing, // it has ended: `outcome` is set
        Operation, // GET the operation's status (Azure-AsyncOperation)
        Location, // GET what the Location header named
        Resource, // GET the resource and judge its provisioningState
        Final, // it has succeeded: GET the resource (of a POST: its result) once to give it back
    };
    struct Step {
        Ask ask = Ask::Nothing;
        QUrl url;
        Milliseconds wait{ 0 };
        std::optional<Result<ArmReply>> outcome;
    };

    // `resourceUrl` is the URL of the write; what is read at the end. Empty: nothing is read.
    // `speed` divides our own waits (2 s, then 5 s growing to 15 s), never a Retry-After.
    OperationState(QByteArray method, QUrl resourceUrl, double speed);
    // False: an operation that has succeeded gives back what took the write; nothing is read (Ask::Final).
    void setReadsResult(bool reads) { m_readsResult = reads; }

    void setSpeed(double speed); // of the waits that begin from now on

    // Each of these gives the next step. `begin` takes the 2xx answer of the write, or of a read of the
    // resource where that answer was lost; `resume` takes up what an earlier start began: no URL means by the
    // resource. Whatever a URL of then refuses or does not know any more, the resource is asked instead.
    Step begin(const ArmReply &answer, const QDateTime &now);
    Step resume(const QUrl &operationUrl);
    // The answer to the last step, whatever it was. Errors of a poll are no errors of the operation: it goes
    // on asking, until the time that the service named for it is over (x-ms-async-operation-timeout, else 2
    // h; divided by `speed`, but never below 10 min): then nobody knows.
    Step answered(const Result<ArmReply> &answer, const QDateTime &now);
    // Somebody else read the resource, after the write was taken: at rest, and as the write wanted it. Gives
    // back what took the write.
    Step seenDone();

    QUrl operationUrl() const { return m_pollUrl; } // empty where the resource is followed
    int polls() const { return m_polls; } // answers at the operation's URL

    static constexpr int MostFailures = 20; // polls in a row without an answer that says something

    enum class Verdict { Running, Succeeded, Failed, Canceled, Unknown };
    static Verdict verdictOf(QStringView status); // a status or provisioningState; empty is Unknown

private:
    void limit(qint64 seconds, const QDateTime &now);
    Step next(const Result<ArmReply> &answer, const QDateTime &now);
    Step askResource();
    Step ask(Ask what, Milliseconds wait);
    Milliseconds waitFor(const ArmReply &answer, const QDateTime &now);
    Step polled(const ArmReply &answer, const QDateTime &now);
    Step locationAnswered(const ArmReply &answer, const QDateTime &now);
    Step resourceAnswered(const Result<ArmReply> &answer, const QDateTime &now);
    Step finalAnswered(const Result<ArmReply> &answer, const QDateTime &now);
    Step pollFailed(const Error &error);
    Step judged(Verdict verdict, const ArmReply &answer, const QDateTime &now);
    Step succeeded(const ArmReply &answer);
    Step ended(Failure failure, const ArmReply &answer, const QDateTime &now) const;
    Step unknown(Error error) const;
    bool isPut() const { return m_method == "PUT" || m_method == "PATCH"; }
    bool isDelete() const { return m_method == "DELETE"; }
    bool hasResource() const { return m_method != "POST" && !m_resourceUrl.isEmpty(); }

    QByteArray m_method;
    QUrl m_resourceUrl;
    QUrl m_pollUrl;
    QUrl m_resultUrl; // of a POST: where Location says that the result will be
    double m_speed = 1.0;
    Ask m_ask = Ask::Nothing;
    ArmReply m_accepted; // the answer of the write
    int m_polls = 0;
    int m_waits = 0; // own waits given
    int m_failures = 0; // in a row
    int m_readsAtRest = 0;
    bool m_readsResult = true;
    bool m_isResumed = false;
    bool m_isForgotten = false; // the operation's URL says nothing any more
    QDateTime m_endsAt;
};

} // namespace linkdesk
