#include "ui/center/healthtext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Health)
};
} // namespace

QString healthName(HealthKind kind)
{
    switch (kind) {
    case HealthKind::Disconnected:
        return Text::tr("Disconnected");
    case HealthKind::Rejected:
        return Text::tr("Rejected");
    case HealthKind::TargetGone:
        return Text::tr("Account is gone");
    case HealthKind::NoZoneGroup:
        return Text::tr("No DNS record by Azure");
    case HealthKind::ConnectionWithoutEndpoint:
        return Text::tr("Connection without endpoint");
    case HealthKind::InterfaceLostTags:
        return Text::tr("Network interface without tags");
    }
    return {};
}

QString healthMeaning(const HealthFinding &finding)
{
    const QString other = finding.other.name(), names = finding.names.join(QStringLiteral(", "));
    switch (finding.kind) {
    case HealthKind::Disconnected:
        return Text::tr(
                   "The owner of %1 removed the connection. The private endpoint reaches nothing, is still "
                   "paid for, and clients may still be led to its address.")
            .arg(other);
    case HealthKind::Rejected:
        return Text::tr("The owner of %1 rejected the request. A rejected connection can never be approved.")
            .arg(other);
    case HealthKind::TargetGone:
        return Text::tr(
                   "The private endpoint reads Approved, but there is no %1 any more: it reaches nothing and "
                   "is still paid for.")
            .arg(other);
    case HealthKind::NoZoneGroup:
        return Text::
            tr("The private endpoint has no DNS zone group, so Azure writes no record for %1. Clients reach "
               "the public address unless somebody keeps the record by hand.")
                .arg(names);
    case HealthKind::ConnectionWithoutEndpoint:
        return Text::tr("The account lists this connection, but its private endpoint %1 is not there.")
            .arg(other);
    case HealthKind::InterfaceLostTags:
        return Text::tr("Network interface %1 lacks tags of its private endpoint: %2.").arg(other, names);
    }
    return {};
}

QString healthAdvice(HealthKind kind)
{
    switch (kind) {
    case HealthKind::Disconnected:
    case HealthKind::TargetGone:
        return Text::tr("Delete the private endpoint.");
    case HealthKind::Rejected:
        return Text::tr("Delete the private endpoint, and ask again where access is still needed.");
    case HealthKind::NoZoneGroup:
        return Text::tr("Add a DNS zone group to the endpoint, or make sure that the record exists.");
    case HealthKind::ConnectionWithoutEndpoint:
        return Text::tr("Remove the connection on the account's Private access page.");
    case HealthKind::InterfaceLostTags:
        return Text::tr("Set the tags on the network interface, where policies or bills need them.");
    }
    return {};
}

} // namespace linkdesk
