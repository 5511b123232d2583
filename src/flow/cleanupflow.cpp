#include "src/flow/cleanupflow.h"

#include "src/arm/armerror.h"
#include "src/flow/reads.h"
#include "src/review/connectionstate.h"

namespace linkdesk {

namespace {

constexpr int MostAtOnce = 3; // a network takes one change at a time (API.md 1.5: RetryableError)

void findConsequences(Session *session, Call<DryRun> *call, const DryRun &run)
{
    auto *consequences = accountflow::consequencesOfDelete(session, run.endpoint, call);
    chain::always(call, consequences, [call, run](const Result<accountflow::Consequences> &found) {
        DryRun whole = run;
        whole.consequences = found;
        call->settle(whole);
    });
}

// As CleanUpFlow::look(), but deletes nothing.
Call<DryRun> *judge(Session *session, const ResourceId &endpoint, Approved approved, QObject *owner)
{
    auto *call = new Call<DryRun>(owner);
    auto *read = reads::one<PrivateEndpoint>(session, endpoint, call);
    chain::always(call, read, [session, call, endpoint, approved](const Result<PrivateEndpoint> &found) {
        DryRun run;
        run.endpoint = endpoint;
        if (!found) {
            run.verdict = isGone(found.error()) ? DryRun::Verdict::Gone : DryRun::Verdict::Unread;
            run.error = found.error();
            call->settle(run);
            return;
        }
        run.state = found->state.status;
        if (approved == Approved::Included || connectionStatus(run.state) != ConnectionStatus::Approved) {
            findConsequences(session, call, run);
            return;
        }
        auto *target = reads::one<DeviceUpdateAccount>(session, found->target, call);
        chain::always(call, target, [session, call, run](const Result<DeviceUpdateAccount> &account) {
            if (!account && isGone(account.error())) {
                findConsequences(session, call, run);
                return;
            }
            DryRun spared = run;
            spared.verdict = DryRun::Verdict::Spared;
            call->settle(spared);
        });
    });
    return call;
}

} // namespace

Call<QList<DryRun>> *
dryRun(Session *session, const QList<ResourceId> &endpoints, Approved approved, QObject *owner)
{
    auto *call = new Call<QList<DryRun>>(owner);
    const auto look = [session, approved](const ResourceId &endpoint, QObject *parent) {
        return judge(session, endpoint, approved, parent);
    };
    chain::each<DryRun>(call, endpoints, look, [call](const auto &answers) {
        QList<DryRun> runs;
        for (const Result<DryRun> &answer : answers) {
            if (answer)
                runs.append(*answer);
        }
        call->settle(runs);
    });
    return call;
}

CleanUpFlow::CleanUpFlow(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &Session::identityChanged, this, &CleanUpFlow::stop);
}

void CleanUpFlow::start(const QList<ResourceId> &endpoints, const QSet<ResourceId> &evenApproved)
{
    if (m_running || !m_rows.isEmpty())
        return;
    m_running = true;
    m_evenApproved = evenApproved;
    for (const ResourceId &endpoint : endpoints)
        m_rows.append({ endpoint, CleanUpRow::State::Waiting, {} });
    pump();
}

void CleanUpFlow::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    for (int row = m_next; row < m_rows.size(); ++row)
        set(row, CleanUpRow::State::Stopped);
    m_next = int(m_rows.size());
}

void CleanUpFlow::pump()
{
    while (m_busy < MostAtOnce && m_next < m_rows.size()) {
        ++m_busy;
        look(m_next++);
    }
    if (m_busy > 0 || !m_running)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_running, false))
                emit finished();
        },
        Qt::QueuedConnection);
}

// The list may be old: what reads Approved now carries traffic, unless its account is gone.
void CleanUpFlow::look(int row)
{
    set(row, CleanUpRow::State::Looking);
    auto *call = reads::one<PrivateEndpoint>(m_session, m_rows.at(row).endpoint, this);
    call->then(this, [this, row](const Result<PrivateEndpoint> &endpoint) {
        if (!endpoint && isGone(endpoint.error())) {
            end(row, CleanUpRow::State::Gone);
            return;
        }
        if (!endpoint) {
            m_rows[row].error = endpoint.error();
            end(row, CleanUpRow::State::Failed);
            return;
        }
        if (m_stopped) {
            end(row, CleanUpRow::State::Stopped);
            return;
        }
        if (m_evenApproved.contains(m_rows.at(row).endpoint)
            || connectionStatus(endpoint->state.status) != ConnectionStatus::Approved) {
            remove(row);
            return;
        }
        auto *target = reads::one<DeviceUpdateAccount>(m_session, endpoint->target, this);
        target->then(this, [this, row](const Result<DeviceUpdateAccount> &account) {
            if (!m_stopped && !account && isGone(account.error()))
                remove(row);
            else
                end(row, m_stopped ? CleanUpRow::State::Stopped : CleanUpRow::State::Spared);
        });
    });
}

void CleanUpFlow::remove(int row)
{
    set(row, CleanUpRow::State::Deleting);
    accountflow::deleteEndpoint(m_session, m_rows.at(row).endpoint, this)
        ->then(this, [this, row](const Result<Done> &done) {
            if (done) {
                end(row, CleanUpRow::State::Done);
                return;
            }
            m_rows[row].error = done.error();
            end(row, done.error().maybeApplied ? CleanUpRow::State::Unknown : CleanUpRow::State::Failed);
        });
}

void CleanUpFlow::set(int row, CleanUpRow::State state)
{
    m_rows[row].state = state;
    emit rowChanged(row);
}

void CleanUpFlow::end(int row, CleanUpRow::State state)
{
    --m_busy;
    set(row, state);
    pump();
}

} // namespace linkdesk
