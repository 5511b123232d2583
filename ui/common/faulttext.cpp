#include "ui/common/faulttext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

QString arg(const Fault &fault, int index)
{
    return fault.args.value(index);
}

// A sentence with the arguments put in; one that is missing leaves an empty place, never a "%2".
QString filled(const Fault &fault, const QString &sentence)
{
    QString text = sentence;
    for (int i = 0; i < 4 && text.contains(QLatin1Char('%')); ++i) {
        if (text.contains(QLatin1Char('%') + QString::number(i + 1)))
            text = text.arg(arg(fault, i));
    }
    return text;
}

QString character(const QString &given)
{
    if (given == QLatin1String(" "))
        return Text::tr("a space");
    if (given == QLatin1String("\t"))
        return Text::tr("a tab");
    return Text::tr("\"%1\"").arg(given);
}

bool isTyped(Field field)
{
    switch (field) {
    case Field::Name:
    case Field::NetworkInterfaceName:
    case Field::ConnectionName:
    case Field::TargetText:
    case Field::GroupId:
    case Field::RequestMessage:
    case Field::IpConfigurationName:
    case Field::PrivateIpAddress:
    case Field::ZoneConfigurationName:
    case Field::TagName:
    case Field::TagValue:
        return true;
    default:
        return false;
    }
}

bool isGroup(Field field)
{
    return field == Field::ResourceGroup || field == Field::ZoneResourceGroup;
}

// The part of an id by the code of the rule (fault.h).
QString idPart(const QString &code)
{
    if (code == QLatin1String("subscription"))
        return Text::tr("the subscription");
    if (code == QLatin1String("group"))
        return Text::tr("the resource group");
    if (code == QLatin1String("connection"))
        return Text::tr("it names a connection or a private endpoint, not the account");
    return code == QLatin1String("type") ? Text::tr("the resource type") : Text::tr("the name");
}

QString missing(const Fault &fault)
{
    const QString name = fieldName(fault.field);
    return isTyped(fault.field) ? Text::tr("%1 is required: enter a value.").arg(name)
                                : Text::tr("%1 is required: choose one.").arg(name);
}

QString nameFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::Missing:
        return missing(fault);
    case FaultCode::TooShort:
        return filled(fault, Text::tr("Use at least %1 characters; this has %2."));
    case FaultCode::TooLong:
        return filled(fault, Text::tr("Use at most %1 characters; this has %2."));
    case FaultCode::BadFirstCharacter:
        if (isGroup(fault.field))
            return Text::tr("Use letters, digits, periods, hyphens, underscores or parentheses; the first "
                            "character is %1.")
                .arg(character(arg(fault, 0)));
        return Text::tr("Start with a letter or digit, not with %1.").arg(character(arg(fault, 0)));
    case FaultCode::BadLastCharacter:
        if (isGroup(fault.field))
            return arg(fault, 0) == QLatin1String(".")
                ? Text::tr("The last character cannot be a period.")
                : Text::tr("Use letters, digits, hyphens, underscores or parentheses at the end; the last "
                           "character is %1.")
                      .arg(character(arg(fault, 0)));
        return fault.field == Field::GroupId
            ? Text::tr("End with a letter or digit, not with %1.").arg(character(arg(fault, 0)))
            : Text::tr("End with a letter, digit or underscore, not with %1.").arg(character(arg(fault, 0)));
    case FaultCode::BadCharacter:
        return isGroup(fault.field)
            ? Text::tr(
                  "Use letters, digits, periods, hyphens, underscores or parentheses; character %2 is %1.")
                  .arg(character(arg(fault, 0)), arg(fault, 1))
            : Text::tr("Use letters, digits, periods, hyphens or underscores; character %2 is %1.")
                  .arg(character(arg(fault, 0)), arg(fault, 1));
    default:
        return {};
    }
}

QString basicsFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::SubscriptionNotFound:
        return Text::tr("This subscription cannot be read any more: choose another one.");
    case FaultCode::SubscriptionDisabled:
        return Text::tr("This subscription is not enabled: choose another one.");
    case FaultCode::ProviderNotRegistered:
        return filled(
            fault,
            Text::tr("The subscription has not registered %1 (state: %2). Register it, or choose another "
                     "subscription."));
    case FaultCode::TargetNotRegistered:
        return filled(
            fault,
            Text::tr("The resource's subscription has not registered %1 (state: %2): approving may fail "
                     "until it has."));
    case FaultCode::GroupExists:
        return filled(
            fault,
            Text::tr("A resource group \"%1\" exists already: choose it in the list, or give the new one "
                     "another name."));
    case FaultCode::GroupNotFound:
        return filled(
            fault, Text::tr("The resource group \"%1\" is not there any more: choose another one."));
    case FaultCode::NameTaken:
        return filled(
            fault,
            Text::tr("A private endpoint \"%1\" exists in this resource group: choose another name. A create "
                     "of that name would change it."));
    case FaultCode::NameOutsideTable:
        return filled(
            fault,
            Text::tr("Microsoft's naming table allows %1 to %2 characters, and this has %3: Azure may refuse "
                     "it."));
    case FaultCode::EndpointMade:
        return filled(
            fault,
            Text::tr("The private endpoint \"%1\" was made by the create that failed. Create completes it."));
    case FaultCode::RegionNotOffered:
        return filled(fault, Text::tr("Private endpoints are not offered in %1: choose another region."));
    default:
        return {};
    }
}

// Of a typed target: which part is wrong, what stands there, and what belongs there.
QString typedTarget(const Fault &fault)
{
    const QString part = arg(fault, 0);
    const QString given = arg(fault, 1);
    const QString what = given.isEmpty() ? Text::tr("nothing") : Text::tr("\"%1\"").arg(given);
    if (part == QLatin1String("form"))
        return Text::tr("This is neither a resource ID, which begins with /subscriptions/, nor an alias of a "
                        "private link service.");
    if (part == QLatin1String("alias"))
        return Text::tr("The alias is not whole: a name, a GUID and a region come before "
                        ".azure.privatelinkservice.");
    if (part == QLatin1String("subscription"))
        return Text::tr("The subscription in this ID is wrong: a GUID belongs there, and it has %1.")
            .arg(what);
    if (part == QLatin1String("group"))
        return Text::tr("The resource group in this ID is wrong: /resourceGroups/ and its name belong there, "
                        "and it has %1.")
            .arg(what);
    if (part == QLatin1String("type"))
        return Text::tr("The resource type in this ID is wrong: a provider and its type belong there, like "
                        "Microsoft.DeviceUpdate/accounts, and it has %1.")
            .arg(what);
    if (part == QLatin1String("name"))
        return Text::tr("The account's name in this ID is wrong: 3 to 24 letters, digits and single hyphens "
                        "belong there, and it has %1.")
            .arg(what);
    if (part == QLatin1String("resource"))
        return Text::tr("The resource's name in this ID is wrong: it has %1.").arg(what);
    if (part == QLatin1String("connection"))
        return Text::tr(
                   "This is the ID of a connection or of a private endpoint, not of what it leads to: %1.")
            .arg(what);
    return Text::tr("The ID goes on after the resource: leave off %1.").arg(what);
}

QString resourceFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::ApprovalNotChecked:
        return Text::tr(
            "Your rights on what it connects to could not be read: Azure refuses to connect at once "
            "where you may not approve.");
    case FaultCode::OtherDirectory:
        return Text::tr(
            "What it connects to belongs to another directory, where Azure only takes a manual request.");
    case FaultCode::TargetMalformed:
        if (fault.args.size() > 1)
            return typedTarget(fault);
        return Text::tr("This is not the resource ID of a Device Update account; look at this part: %1.")
            .arg(idPart(arg(fault, 0)));
    case FaultCode::TypeNotListed:
        return filled(
            fault,
            Text::tr(
                "Azure does not list %1 among the types that private endpoints of this region can connect "
                "to: it may refuse."));
    case FaultCode::TargetNotReady:
        return filled(
            fault, Text::tr("The account is not ready (provisioning state %1): try again when it is."));
    case FaultCode::GroupIdNotOffered:
        return filled(
            fault,
            fault.field == Field::OfferedGroupId
                ? Text::tr("The resource offers these target sub-resources: %1.")
                : Text::tr("The account offers these target sub-resources: %1."));
    case FaultCode::MessageTooLong:
        return filled(fault, Text::tr("Use at most %1 characters; the message has %2."));
    case FaultCode::MessageLong:
        return filled(fault, Text::tr("Some services cut the message after %1 characters; this one has %2."));
    case FaultCode::AlreadyConnected:
        return filled(
            fault,
            Text::tr(
                "The private endpoint \"%1\" in the same network connects to the same resource already. A "
                "second one is rarely needed."));
    default:
        return {};
    }
}

QString networkFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::NoNetworkInRegion:
        return arg(fault, 1).isEmpty()
            ? filled(fault, Text::tr("No virtual network in %1. Create one first."))
            : filled(fault, Text::tr("No virtual network in %1. Networks exist in %2."));
    case FaultCode::NetworkNotFound:
        return Text::tr("This virtual network is not there any more: choose another one.");
    case FaultCode::NetworkElsewhere:
        return filled(fault, Text::tr("This virtual network is in %1: choose one in the endpoint's region."));
    case FaultCode::NetworkNotReady:
        return filled(fault, Text::tr("The virtual network is not ready (provisioning state %1)."));
    case FaultCode::SubnetNotFound:
        return Text::tr("This subnet is not there any more: choose another one.");
    case FaultCode::SubnetDelegated:
        return filled(fault, Text::tr("Subnet %1 is delegated to %2: choose one without a delegation."));
    case FaultCode::SubnetReserved:
        return filled(fault, Text::tr("Subnet %1 is reserved by Azure: choose another one."));
    case FaultCode::SubnetFull:
        return filled(fault, Text::tr("All addresses are in use (%1 of %2): choose another subnet."));
    case FaultCode::SubnetNotReady:
        return Text::tr("The subnet is not ready: try again when its last change has ended.");
    case FaultCode::SecurityGroupElsewhere:
        return filled(
            fault,
            Text::tr("The application security group %1 is in %2: choose one in the endpoint's region."));
    case FaultCode::SecurityGroupNotFound:
        return filled(fault, Text::tr("The application security group %1 is not there any more: untick it."));
    case FaultCode::SecurityGroupExists:
        return filled(
            fault,
            Text::tr("An application security group %1 exists already: tick it in the list, or give the new "
                     "one another name."));
    case FaultCode::PolicyAffectsAll:
        return Text::tr("The network policy holds for every private endpoint in this subnet.");
    default:
        return {};
    }
}

QString addressFault(const Fault &fault)
{
    const QString free = arg(fault, 1).isEmpty()
        ? QString()
        : u' ' + Text::tr("The first free address is %1.").arg(arg(fault, 1));
    switch (fault.code) {
    case FaultCode::NotAnAddress:
        return Text::tr("Enter an IPv4 address, four numbers from 0 to 255 with periods between.")
            + (arg(fault, 0).isEmpty() ? QString() : u' ' + Text::tr("The subnet is %1.").arg(arg(fault, 0)))
            + free;
    case FaultCode::AddressOutside:
        return Text::tr("The address is outside the subnet %1.").arg(arg(fault, 0)) + free;
    case FaultCode::AddressReserved:
        return Text::tr("Azure reserves the first four addresses and the last one of %1.").arg(arg(fault, 0))
            + free;
    case FaultCode::AddressTaken:
        return Text::tr("The address is in use in %1.").arg(arg(fault, 0)) + free;
    case FaultCode::AddressNotChecked:
        return Text::tr("Azure could not be asked whether the address is free; Create will tell.");
    default:
        return {};
    }
}

QString zoneTagFault(const Fault &fault)
{
    const QString what = arg(fault, 1);
    if (fault.field == Field::Tags)
        return filled(
            fault,
            Text::tr("A private DNS zone takes at most %1 tags; it would get %2. Leave some off the zone."));
    return !what.isEmpty() && what.front().isDigit()
        ? Text::tr(
              "A tag of a private DNS zone cannot begin with a digit, %1. Rename it, or leave it off the "
              "zone.")
              .arg(character(what))
        : Text::tr("A tag of a private DNS zone cannot contain %1. Rename it, or leave it off the zone.")
              .arg(character(what));
}

QString dnsFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::ZonesNotKnown:
        return Text::tr("None is set up, as it is not known which ones the resource needs: you must add the "
                        "records by hand after Create.");
    case FaultCode::NoDnsZone:
        return Text::tr("Without a private DNS zone you must add the records by hand after Create.");
    case FaultCode::ZoneNotRequired:
        return filled(
            fault, Text::tr("The account asks for the zone %2; %1 would not answer for its host name."));
    case FaultCode::OverlappingLink:
        return filled(
            fault,
            Text::tr("The virtual network is linked to another zone of this name already: choose that one "
                     "(%1)."));
    case FaultCode::ZoneTagLimits:
        return zoneTagFault(fault);
    case FaultCode::DuplicateConfigurationName:
        return Text::tr("Two configurations have this name: change one.");
    default:
        return {};
    }
}

QString tagFault(const Fault &fault)
{
    switch (fault.code) {
    case FaultCode::TagNameMissing:
        return Text::tr("A value without a name: enter the tag's name, or clear the value.");
    case FaultCode::TagNameTwice:
        return Text::tr("This tag name is there twice (upper and lower case count as the same): change one.");
    case FaultCode::TooManyTags:
        return filled(fault, Text::tr("A resource takes at most %1 tags; this would get %2: remove some."));
    case FaultCode::TagGoesNowhere:
        return filled(
            fault,
            Text::tr(
                "The tag \"%1\" is for a new private DNS zone, and none is made: it goes nowhere. Choose "
                "the private endpoint, or remove it."));
    case FaultCode::TagForbiddenCharacter:
        return Text::tr("A tag name cannot contain %1.").arg(character(arg(fault, 0)));
    case FaultCode::NoPermission:
        return filled(fault, Text::tr("You may not do %1 on %2. The smallest role that allows it is %3."));
    default:
        return {};
    }
}

} // namespace

QString faultText(const Fault &fault)
{
    for (const auto word :
         { nameFault, basicsFault, resourceFault, networkFault, addressFault, dnsFault, tagFault }) {
        QString text = word(fault);
        if (!text.isEmpty())
            return text;
    }
    return Text::tr("This value cannot be used.");
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::Subscription:
    case Field::ZoneSubscription:
        return Text::tr("Subscription");
    case Field::ResourceGroup:
    case Field::ZoneResourceGroup:
        return Text::tr("Resource group");
    case Field::Name:
        return Text::tr("Name");
    case Field::NetworkInterfaceName:
        return Text::tr("Network interface name");
    case Field::ConnectionName:
        return Text::tr("Connection name");
    case Field::Region:
        return Text::tr("Region");
    case Field::TargetMethod:
        return Text::tr("Connection method");
    case Field::TargetSubscription:
        return Text::tr("Subscription");
    case Field::TargetType:
        return Text::tr("Resource type");
    case Field::Target:
        return Text::tr("Resource");
    case Field::TargetText:
        return Text::tr("Resource ID or alias");
    case Field::GroupId:
    case Field::OfferedGroupId:
        return Text::tr("Target sub-resource");
    case Field::Approval:
        return Text::tr("Approval");
    case Field::RequestMessage:
        return Text::tr("Request message");
    case Field::VirtualNetwork:
        return Text::tr("Virtual network");
    case Field::Subnet:
        return Text::tr("Subnet");
    case Field::NetworkPolicy:
        return Text::tr("Network policy for private endpoints");
    case Field::IpConfigurationName:
        return Text::tr("IP configuration name");
    case Field::PrivateIpAddress:
        return Text::tr("Private IP address");
    case Field::SecurityGroups:
        return Text::tr("Application security groups");
    case Field::IntegrateDns:
        return Text::tr("Integrate with private DNS zone");
    case Field::ZoneConfigurationName:
        return Text::tr("Configuration name");
    case Field::Zone:
        return Text::tr("Private DNS zone");
    case Field::TagName:
        return Text::tr("Tag name");
    case Field::TagValue:
        return Text::tr("Tag value");
    case Field::Tags:
        return Text::tr("Tags");
    }
    return {};
}

QString pageName(Page page)
{
    switch (page) {
    case Page::Basics:
        return Text::tr("Basics");
    case Page::Resource:
        return Text::tr("Resource");
    case Page::VirtualNetwork:
        return Text::tr("Virtual Network");
    case Page::Dns:
        return Text::tr("DNS");
    case Page::Tags:
        return Text::tr("Tags");
    case Page::Review:
        return Text::tr("Review + create");
    }
    return {};
}

} // namespace linkdesk
