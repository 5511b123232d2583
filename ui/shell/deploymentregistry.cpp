#include "ui/shell/deploymentregistry.h"

#include "ui/common/errortext.h"

#include <algorithm>

namespace linkdesk {

DeploymentRegistry::DeploymentRegistry(UiContext *context, QObject *parent)
    : Deployments(parent)
    , m_context(context)
{
}

CreateFlow *DeploymentRegistry::start()
{
    auto *flow = new CreateFlow(m_context->session, this);
    m_flows.append(flow);
    connect(flow, &CreateFlow::changed, this, [this, flow] { tell(flow); });
    connect(flow, &CreateFlow::finished, this, [this, flow] { tell(flow); });
    emit changed();
    return flow;
}

CreateFlow *DeploymentRegistry::find(qint64 number) const
{
    return m_flows.value(static_cast<qsizetype>(number) - 1);
}

qint64 DeploymentRegistry::numberOf(const CreateFlow *flow) const
{
    return std::distance(m_flows.cbegin(), std::find(m_flows.cbegin(), m_flows.cend(), flow)) + 1;
}

QList<CreateFlow *> DeploymentRegistry::all() const
{
    QList<CreateFlow *> flows;
    std::copy_if(m_flows.crbegin(), m_flows.crend(), std::back_inserter(flows), [](const CreateFlow *flow) {
        return flow->state() != CreateFlow::State::Idle;
    });
    return flows;
}

int DeploymentRegistry::running() const
{
    return static_cast<int>(std::count_if(m_flows.cbegin(), m_flows.cend(), [](const CreateFlow *flow) {
        return flow->state() != CreateFlow::State::Idle && !flow->isFinished();
    }));
}

void DeploymentRegistry::tell(CreateFlow *flow)
{
    Place place;
    place.kind = Place::Kind::Deployment;
    place.resource = flow->plan().draft.home();
    place.deployment = numberOf(flow);
    const QString key = QStringLiteral("deployment/%1").arg(place.deployment);
    const QString name = flow->plan().draft.name.isEmpty() ? flow->deploymentName() : flow->plan().draft.name;
    const auto show = [&](Notifications::Kind kind, const QString &title, const QString &text) {
        m_context->notifications->show(key, kind, title, text, place);
    };
    switch (flow->state()) {
    case CreateFlow::State::Idle:
        break;
    case CreateFlow::State::Sending:
    case CreateFlow::State::Running:
        show(
            Notifications::Kind::Progress, tr("Creating %1").arg(name),
            flow->isResumed() ? tr("Found running from an earlier start and followed again.")
                              : tr("The deployment is in progress."));
        break;
    case CreateFlow::State::Cancelling:
        show(Notifications::Kind::Progress, tr("Cancelling %1").arg(name), tr("Azure was asked to stop it."));
        break;
    case CreateFlow::State::Succeeded:
        show(Notifications::Kind::Success, tr("%1 is created").arg(name), tr("Your deployment is complete."));
        break;
    case CreateFlow::State::Failed:
        show(Notifications::Kind::Failure, tr("%1 was not created").arg(name), errorText(flow->error()));
        break;
    case CreateFlow::State::Canceled:
        show(
            Notifications::Kind::Warning, tr("Creating %1 was cancelled").arg(name),
            tr("What was made already stays and is listed."));
        break;
    case CreateFlow::State::Unknown:
        show(
            Notifications::Kind::Warning, tr("It is not known whether %1 was created").arg(name),
            errorText(flow->error()));
        break;
    }
    emit changed();
}

} // namespace linkdesk
