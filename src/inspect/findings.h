// What is wrong, risky or worth a look in exported files: of the JSON itself, of each resource, and of
// resources with each other. Codes and arguments; the words are made in ui/inspector. Rules: rules.md 1, 2,
// 4, 5, 8 and 10, and those of the live side (src/review/health).
//
// A rule that would need something that is not in the files says nothing: a file never proves that something
// is not there.
#pragma once

#include "src/inspect/exportfile.h"

#include <QList>
#include <QStringList>

namespace linkdesk::inspect {

enum class Severity { Note, Warning, Error };

enum class FindingCode {
    InvalidJson, // `fault` says where and why; row -1: in the way of further rows
    RepeatedName, // %1 is there twice in an object: readers differ in which they take
    Secret, // %1 the member's name; `secret` says what it is
    MalformedId, // %1
    TooManyTags, // %1 how many, %2 how many may be
    TagTooLong, // %1 the tag, %2 how many characters the name or the value may have
    // Of the live side; %1 the account, or the other resource that it is about.
    Disconnected,
    Rejected,
    AccountGone,
    NoZoneGroup, // %2 the FQDNs
    ConnectionWithoutEndpoint,
    InterfaceLostTags, // %2 the tags
    // Of files only.
    TargetIsNoService, // of an endpoint: %1 is itself an endpoint or a connection
    OtherRegion, // %1 the endpoint's, %2 its network's
    StaticOutside, // %1 the address, %2 the prefixes of the subnet
    StaticReserved, // %1 the address is one of Azure's five of %2
    NoMemberName, // %1 the IP configuration
    ZoneGroupName, // the group writes to %1; the account wants %2
    ZoneName, // %1 is linked; the service wants %2
    SharedRecord, // %1 endpoints of one target write the same record in %2
    LockedOut, // public access is off and nothing is Approved
    OnlyPublic, // public access is on and nothing is Approved
    AlsoPublic, // public access is on beside %1 Approved connections
};

enum class SecretKind { Token, Key, ConnectionString, SharedAccessSignature, Password, PrivateKey };

struct Finding {
    FindingCode code = FindingCode::InvalidJson;
    QString rule; // its name for scripts, "zone-name"; never changes
    Severity severity = Severity::Warning;
    int file = 0; // in the list that was given
    int row = 0; // -1: of the file as a whole
    // JSON pointer (RFC 6901) in the file; of lines (NDJSON) in the array of them.
    QString pointer;
    QStringList arguments; // never a secret
    std::optional<ReadFault> fault; // of InvalidJson
    SecretKind secret = SecretKind::Token; // of Secret
};

// By file, then by row, then as the rules come. Takes a few times as long as opening did: for a worker, or
// where there is no window. Ends early, with what it has, once `cancelled` is set.
QList<Finding> findingsOf(
    const QList<std::shared_ptr<const ExportFile>> &files, const std::atomic_bool *cancelled = nullptr);

QString severityName(Severity severity); // "note", "warning", "error"
std::optional<Severity> severityOf(QStringView name); // without case

} // namespace linkdesk::inspect
