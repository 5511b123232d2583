// The deployments of this run: those the person began and those taken up from the journal. Keeps each until
// the window closes and tells how it ends, wherever the person is by then.
#pragma once

#include "src/flow/createflow.h"
#include "ui/common/uicontext.h"

namespace linkdesk {

class DeploymentRegistry : public Deployments {
    Q_OBJECT
public:
    explicit DeploymentRegistry(UiContext *context, QObject *parent = nullptr);
    CreateFlow *start() override;
    CreateFlow *find(qint64 number) const override;
    qint64 numberOf(const CreateFlow *flow) const override;
    QList<CreateFlow *> all() const override;
    int running() const;

private:
    void tell(CreateFlow *flow);
    UiContext *m_context;
    QList<CreateFlow *> m_flows; // the number is the position, from 1
};

} // namespace linkdesk
