// Creating a private endpoint: validate against ARM, send one deployment, follow it with a row per resource,
// also across restarts. The journal entry holds the draft, so that a deployment found at the next start can
// be shown whole. What did not succeed leaves its draft in the store, unless a newer one is kept there.
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"
#include "src/plan/plan.h"
#include "src/store/journal.h"

#include <optional>

namespace linkdesk {

class Session;

// One row of the deployment page.
struct DeploymentRow {
    ResourceId resource;
    QString type, name;
    QString state; // the service's provisioning state: "Running", "Succeeded", "Failed", ...; empty: waiting
                   // its turn
    QDateTime startedAt, endedAt; // endedAt invalid while running
    QString message; // of a failure: the innermost
};

class CreateFlow : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Sending, Running, Cancelling, Succeeded, Failed, Canceled, Unknown };

    explicit CreateFlow(Session *session, QObject *parent = nullptr);
    ~CreateFlow() override;

    // POST .../validate. The error is the innermost one, as ARM gives it.
    static Call<Done> *validate(Session *session, const Plan &plan, QObject *owner);

    // Sends the deployment. Only from Idle.
    void start(const Plan &plan);
    // Follows a deployment that an earlier start has begun. Only from Idle.
    void attach(const JournalEntry &entry);
    // True when this flow was taken up from the journal (attach) and the program did not see it begin.
    bool isResumed() const;
    // Asks ARM to cancel, once it has taken the deployment; what is made already stays and is listed. The
    // state becomes Canceled or what ARM says.
    void cancel();

    State state() const;
    bool isFinished() const; // Succeeded, Failed, Canceled, Unknown
    const Plan &plan() const;
    QString deploymentName() const;
    QString correlationId() const; // empty until known
    QDateTime startedAt() const;
    QDateTime endedAt() const; // invalid while running
    QList<DeploymentRow> rows() const;
    // Why ARM did not take the last cancel(): the deployment runs on and may be cancelled again. Nothing
    // where none was refused.
    const std::optional<Error> &cancelError() const;
    const Error &error() const; // of Failed, Canceled and Unknown; `raw` holds the text as it came
    ResourceId endpointId() const;
    // After Succeeded: the endpoint as it is, for the next steps (FQDN, address, connection state). Read
    // once.
    const PrivateEndpoint &endpoint() const;
    QList<NetworkInterface> interfaces() const;

signals:
    void changed(); // state, rows or times changed
    void finished(); // once, after the last changed()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
