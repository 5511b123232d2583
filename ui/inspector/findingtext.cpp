#include "ui/inspector/findingtext.h"

#include "ui/center/healthtext.h"

#include "src/query/fault.h"

#include <QCoreApplication>

#include <optional>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;
using inspect::Finding;
using inspect::FindingCode;
using inspect::SecretKind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

// What the live side says in its own words.
std::optional<HealthKind> healthKindOf(FindingCode code)
{
    switch (code) {
    case FindingCode::Disconnected:
        return HealthKind::Disconnected;
    case FindingCode::Rejected:
        return HealthKind::Rejected;
    case FindingCode::AccountGone:
        return HealthKind::TargetGone;
    case FindingCode::NoZoneGroup:
        return HealthKind::NoZoneGroup;
    case FindingCode::ConnectionWithoutEndpoint:
        return HealthKind::ConnectionWithoutEndpoint;
    case FindingCode::InterfaceLostTags:
        return HealthKind::InterfaceLostTags;
    default:
        return {};
    }
}

QString secretMeaning(const Finding &finding)
{
    const QString name =
        finding.arguments.value(0).isEmpty() ? Text::tr("A value") : finding.arguments.value(0);
    switch (finding.secret) {
    case SecretKind::Token:
        return Text::tr("%1 holds an access token: whoever has this file can act with it until it expires.")
            .arg(name);
    case SecretKind::Key:
        return Text::tr("%1 holds a key: whoever has this file can use it until it is renewed.").arg(name);
    case SecretKind::ConnectionString:
        return Text::tr(
                   "%1 holds a connection string with its key or password: whoever has this file can use it "
                   "until it is renewed.")
            .arg(name);
    case SecretKind::SharedAccessSignature:
        return Text::tr(
                   "%1 holds a shared access signature: whoever has this file can use it until it expires.")
            .arg(name);
    case SecretKind::Password:
        return Text::tr("%1 holds a password: whoever has this file can use it until it is changed.")
            .arg(name);
    case SecretKind::PrivateKey:
        return Text::tr(
                   "%1 holds a private key: whoever has this file can pass for its owner until the key is "
                   "revoked.")
            .arg(name);
    }
    return {};
}

QString faultMeaning(const Finding &finding)
{
    if (!finding.fault)
        return Text::tr("What is here cannot be read.");
    const QString place =
        Text::tr("Line %1, column %2: %3.")
            .arg(
                QString::number(finding.fault->line), QString::number(finding.fault->column),
                query::plainText(finding.fault->problem));
    const QString loss = finding.row < 0 ? Text::tr("What follows cannot be read.")
                                         : Text::tr("Nothing else can be said of this row.");
    return place + u' ' + loss;
}

QString ownMeaning(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    const QString second = finding.arguments.value(1);
    switch (finding.code) {
    case FindingCode::InvalidJson:
        return faultMeaning(finding);
    case FindingCode::Secret:
        return secretMeaning(finding);
    case FindingCode::RepeatedName:
        return Text::tr("The name %1 is there more than once in one object. Programs differ in which of the "
                        "values they take; az and Linkdesk take the last.")
            .arg(first);
    case FindingCode::MalformedId:
        return Text::tr(
                   "%1 cannot be the id of a resource: a part of it is empty, is missing, or stands where "
                   "the provider should.")
            .arg(first);
    case FindingCode::TooManyTags:
        return Text::tr("There are %1 tags; a resource of this type may have %2. Azure refuses to write it.")
            .arg(first, second);
    case FindingCode::TagTooLong:
        return Text::tr(
                   "The tag %1 has a name or value of more than %2 characters. Azure refuses to write it.")
            .arg(first, second);
    case FindingCode::TargetIsNoService:
        return Text::tr("The private endpoint is to lead to %1, which is itself a private endpoint or a "
                        "connection. Azure refuses that.")
            .arg(first);
    case FindingCode::OtherRegion:
        return Text::tr(
                   "The private endpoint is in %1, its virtual network in %2. Azure makes a private endpoint "
                   "only in the region of its network.")
            .arg(first, second);
    case FindingCode::StaticOutside:
        return Text::tr("The static address %1 is not among those of the subnet, %2.").arg(first, second);
    case FindingCode::StaticReserved:
        return Text::tr(
                   "The static address %1 is one of the five in %2 that Azure keeps for itself: the first "
                   "four and the last.")
            .arg(first, second);
    case FindingCode::NoMemberName:
        return Text::tr("The static address %1 names no member of the service, so that no name leads to it.")
            .arg(first);
    case FindingCode::ZoneGroupName:
        return Text::tr(
                   "The DNS zone group writes its record to %1, but the account answers to %2: clients go "
                   "on using the public address.")
            .arg(first, second);
    case FindingCode::ZoneName:
        return Text::tr(
                   "The zone %1 is linked to a network, but Device Update answers to %2: a record in it is "
                   "never asked for.")
            .arg(first, second);
    case FindingCode::SharedRecord:
        return Text::tr("%1 private endpoints to one service write the same record in %2. The last to write "
                        "wins, and deleting one takes the name from all of them.")
            .arg(first, second);
    case FindingCode::LockedOut:
        return Text::tr(
            "Public access is off and no private endpoint connection is Approved: nobody can import, group "
            "or deploy updates.");
    case FindingCode::OnlyPublic:
        return Text::tr(
            "Public access is on and no private endpoint connection is Approved: the account is reached over "
            "the internet only.");
    case FindingCode::AlsoPublic:
        return Text::tr(
                   "Public access is on although there are Approved private endpoint connections (%1): the "
                   "account can still be reached over the internet.")
            .arg(first);
    default:
        return {};
    }
}

} // namespace

QString severityText(inspect::Severity severity)
{
    switch (severity) {
    case inspect::Severity::Note:
        return Text::tr("Note");
    case inspect::Severity::Warning:
        return Text::tr("Warning");
    case inspect::Severity::Error:
        return Text::tr("Error");
    }
    return {};
}

QString findingName(FindingCode code)
{
    if (const auto kind = healthKindOf(code))
        return healthName(*kind);
    switch (code) {
    case FindingCode::InvalidJson:
        return Text::tr("Broken JSON");
    case FindingCode::RepeatedName:
        return Text::tr("Name is there twice");
    case FindingCode::Secret:
        return Text::tr("Secret in the file");
    case FindingCode::MalformedId:
        return Text::tr("Malformed ID");
    case FindingCode::TooManyTags:
        return Text::tr("Too many tags");
    case FindingCode::TagTooLong:
        return Text::tr("Tag is too long");
    case FindingCode::TargetIsNoService:
        return Text::tr("Target is no service");
    case FindingCode::OtherRegion:
        return Text::tr("Not in the region of its network");
    case FindingCode::StaticOutside:
        return Text::tr("Static address outside of the subnet");
    case FindingCode::StaticReserved:
        return Text::tr("Static address is Azure's own");
    case FindingCode::NoMemberName:
        return Text::tr("Static address without a member");
    case FindingCode::ZoneGroupName:
    case FindingCode::ZoneName:
        return Text::tr("DNS zone of another name");
    case FindingCode::SharedRecord:
        return Text::tr("Shared DNS record");
    case FindingCode::LockedOut:
        return Text::tr("Everybody is locked out");
    case FindingCode::OnlyPublic:
        return Text::tr("Public access only");
    case FindingCode::AlsoPublic:
        return Text::tr("Public access beside private");
    default:
        return {};
    }
}

QString findingMeaning(const Finding &finding)
{
    const auto kind = healthKindOf(finding.code);
    if (!kind)
        return ownMeaning(finding);
    HealthFinding health;
    health.kind = *kind;
    health.other = ResourceId(finding.arguments.value(0)); // a name, which is its own last segment
    health.names = { finding.arguments.value(1) };
    return healthMeaning(health);
}

QString findingAdvice(FindingCode code)
{
    if (const auto kind = healthKindOf(code))
        return healthAdvice(*kind);
    switch (code) {
    case FindingCode::InvalidJson:
        return Text::tr("Export it again, or mend it at this place.");
    case FindingCode::RepeatedName:
        return Text::tr("Keep the one that is meant.");
    case FindingCode::Secret:
        return Text::tr(
            "Renew it where others may have the file, and redact the file before you pass it on.");
    case FindingCode::MalformedId:
        return Text::tr("Copy the ID from the resource again.");
    case FindingCode::TooManyTags:
        return Text::tr("Remove tags, or keep several values in one of them as JSON.");
    case FindingCode::TagTooLong:
        return Text::tr("Shorten it.");
    case FindingCode::TargetIsNoService:
        return Text::tr("Name the account itself as the target.");
    case FindingCode::OtherRegion:
        return Text::tr("Put the endpoint in the region of its network; the account may be anywhere.");
    case FindingCode::StaticOutside:
    case FindingCode::StaticReserved:
        return Text::tr("Choose a free address of the subnet.");
    case FindingCode::NoMemberName:
        return Text::tr("Name the member; that of a Device Update account is adu.");
    case FindingCode::ZoneGroupName:
        return Text::tr("Let the zone group write to a zone of the name that the account wants.");
    case FindingCode::ZoneName:
        return Text::tr("Link a zone of the name that the service wants, and let zone groups write to it.");
    case FindingCode::SharedRecord:
        return Text::tr("Keep one endpoint for each zone, or give each network a zone of its own.");
    case FindingCode::LockedOut:
        return Text::tr("Approve a connection, or turn public access on until there is one.");
    case FindingCode::OnlyPublic:
        return Text::tr("Where the account is to be private, approve a private endpoint connection first.");
    case FindingCode::AlsoPublic:
        return Text::tr("Turn public access off once every client has a private endpoint.");
    default:
        return {};
    }
}

QString findingSource(FindingCode code)
{
    switch (code) {
    case FindingCode::InvalidJson:
        return u"RFC 8259"_s;
    case FindingCode::RepeatedName:
        return u"RFC 8259, section 4"_s;
    case FindingCode::Secret:
        return u"Microsoft Learn, Best practices for protecting secrets"_s;
    case FindingCode::MalformedId:
        return u"Microsoft Learn, Resource ID of Azure Resource Manager"_s;
    case FindingCode::TooManyTags:
    case FindingCode::TagTooLong:
        return u"Microsoft Learn, Use tags to organize your Azure resources"_s;
    case FindingCode::Disconnected:
    case FindingCode::Rejected:
    case FindingCode::AccountGone:
    case FindingCode::ConnectionWithoutEndpoint:
        return u"Microsoft Learn, Manage Azure private endpoints"_s;
    case FindingCode::InterfaceLostTags:
        return u"Microsoft Learn, Use tags to organize your Azure resources"_s;
    case FindingCode::TargetIsNoService:
        return u"GitHub, azure-cli 19908"_s;
    case FindingCode::OtherRegion:
        return u"Microsoft Learn, What is a private endpoint?"_s;
    case FindingCode::StaticOutside:
    case FindingCode::StaticReserved:
        return u"Microsoft Learn, Azure Virtual Network FAQ"_s;
    case FindingCode::NoMemberName:
        return u"Network REST API, private endpoints"_s;
    case FindingCode::ZoneGroupName:
    case FindingCode::ZoneName:
        return u"requiredZoneNames of Device Update accounts, recorded in 2022 and 2023"_s;
    case FindingCode::NoZoneGroup:
        return u"Microsoft Learn, Azure Private Endpoint private DNS zone values"_s;
    case FindingCode::SharedRecord:
        return u"GitHub, azure-docs 58044 and 122192"_s;
    case FindingCode::LockedOut:
        return u"Microsoft Learn, Network security for Device Update"_s;
    case FindingCode::OnlyPublic:
        return u"Azure Policy, Azure Device Update for IoT Hub accounts should use private link"_s;
    case FindingCode::AlsoPublic:
        return u"Azure Policy, Public network access for Azure Device Update for IoT Hub accounts should be disabled"_s;
    }
    return {};
}

} // namespace linkdesk
