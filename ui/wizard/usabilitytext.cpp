#include "ui/wizard/usabilitytext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::UsabilityText)
};

} // namespace

QString freeText(int free, int total)
{
    return Words::tr("%1 of %2 addresses free").arg(free).arg(total);
}

QString usabilityText(const Usability &usability)
{
    if (usability.usable)
        return {};
    const QStringList &args = usability.args;
    switch (usability.reason) {
    case FaultCode::SubnetDelegated:
        return Words::tr("delegated to %1").arg(args.value(1));
    case FaultCode::SubnetFull:
        return freeText(0, args.value(1).toInt());
    case FaultCode::SubnetReserved:
        return Words::tr("reserved by Azure for a gateway or firewall");
    case FaultCode::SubnetNotReady:
    case FaultCode::NetworkNotReady:
        return Words::tr("not ready (%1)").arg(args.value(0));
    case FaultCode::SubnetNotFound:
        return Words::tr("has no subnet");
    default:
        return Words::tr("cannot be used");
    }
}

} // namespace linkdesk
