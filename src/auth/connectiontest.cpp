#include "src/auth/connectiontest.h"

#include "src/auth/connectionprobe.h"

namespace linkdesk::connectiontest {

Call<QList<Hop>> *
run(std::shared_ptr<const NetworkSetup> setup, const Cloud &cloud, QObject *parent,
    std::function<void(const Hop &)> passed, int stepMs)
{
    auto *call = new Call<QList<Hop>>(parent);
    auto *probe = new ConnectionProbe(std::move(setup), cloud, stepMs, std::move(passed), call);
    probe->start();
    return call;
}

} // namespace linkdesk::connectiontest
