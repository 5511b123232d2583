// One request of the wire with all its tries and hops; lives as a child of the call that it answers.
#pragma once

#include "src/arm/wire.h"

#include <QPointer>

namespace linkdesk {

class Attempts : public QObject {
    Q_OBJECT
public:
    Attempts(Wire *wire, WireRequest request, Call<ArmReply> *call);
    ~Attempts() override;
    void start();

private:
    static constexpr int MostHops = 5;

    void tryOnce(); // as soon as the pacer lets it
    void dispatch();
    void leavePacer(const HttpHeaders &headers);
    void answered(const Result<HttpReply> &answer);
    void redirected(const ArmReply &reply);
    void failed(Error error);
    Error refused(Failure failure, const QString &message) const;
    void settle(Result<ArmReply> result);

    QPointer<Wire> m_wire;
    WireRequest m_request;
    Call<ArmReply> *m_call; // our parent
    bool m_inPacer = false;
    int m_tries = 0;
    int m_hops = 0;
    qint64 m_startedAt = 0;
};

} // namespace linkdesk
