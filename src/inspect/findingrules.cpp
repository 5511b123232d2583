#include "src/inspect/findingrules.h"

#include <algorithm>
#include <iterator>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostShown = 300; // characters of an argument: a file may hold a name of a megabyte

struct Rule {
    QLatin1StringView name;
    FindingCode code;
    Severity severity;
};

constexpr Rule Rules[] = {
    { "invalid-json"_L1, FindingCode::InvalidJson, Severity::Error },
    { "repeated-name"_L1, FindingCode::RepeatedName, Severity::Warning },
    { "secret"_L1, FindingCode::Secret, Severity::Error },
    { "malformed-id"_L1, FindingCode::MalformedId, Severity::Warning },
    { "tag-limit"_L1, FindingCode::TooManyTags, Severity::Error },
    { "tag-limit"_L1, FindingCode::TagTooLong, Severity::Error },
    { "endpoint-disconnected"_L1, FindingCode::Disconnected, Severity::Error },
    { "endpoint-rejected"_L1, FindingCode::Rejected, Severity::Warning },
    { "account-gone"_L1, FindingCode::AccountGone, Severity::Error },
    { "no-zone-group"_L1, FindingCode::NoZoneGroup, Severity::Warning },
    { "connection-without-endpoint"_L1, FindingCode::ConnectionWithoutEndpoint, Severity::Warning },
    { "interface-without-tags"_L1, FindingCode::InterfaceLostTags, Severity::Note },
    { "target-id"_L1, FindingCode::TargetIsNoService, Severity::Error },
    { "region"_L1, FindingCode::OtherRegion, Severity::Error },
    { "static-address"_L1, FindingCode::StaticOutside, Severity::Error },
    { "static-address"_L1, FindingCode::StaticReserved, Severity::Error },
    { "member-name"_L1, FindingCode::NoMemberName, Severity::Warning },
    { "zone-name"_L1, FindingCode::ZoneGroupName, Severity::Warning },
    { "zone-name"_L1, FindingCode::ZoneName, Severity::Warning },
    { "shared-record"_L1, FindingCode::SharedRecord, Severity::Warning },
    { "locked-out"_L1, FindingCode::LockedOut, Severity::Error },
    { "only-public"_L1, FindingCode::OnlyPublic, Severity::Note },
    { "also-public"_L1, FindingCode::AlsoPublic, Severity::Note },
};

} // namespace

Finding findingOf(FindingCode code, int file, int row, const QString &pointer, const QStringList &arguments)
{
    Finding finding;
    const auto *rule = std::find_if(
        std::begin(Rules), std::end(Rules), [code](const Rule &each) { return each.code == code; });
    if (rule != std::end(Rules)) {
        finding.rule = rule->name;
        finding.severity = rule->severity;
    }
    finding.code = code;
    finding.file = file;
    finding.row = row;
    finding.pointer = pointer;
    for (const QString &argument : arguments)
        finding.arguments.append(
            argument.size() > MostShown ? argument.left(MostShown) + QChar(0x2026) : argument);
    return finding;
}

QString rowPointer(const ExportFile &file, int row)
{
    switch (file.shape()) {
    case Shape::ValueList:
        return u"/value/%1"_s.arg(row);
    case Shape::DataList:
        return u"/data/%1"_s.arg(row);
    case Shape::Array:
    case Shape::Lines:
        return u"/%1"_s.arg(row);
    case Shape::OneValue:
    case Shape::Nothing:
        break;
    }
    return {};
}

QString pointerStep(QStringView name)
{
    QString step = name.toString();
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        return u"error"_s;
    }
    return {};
}

std::optional<Severity> severityOf(QStringView name)
{
    for (const Severity severity : { Severity::Note, Severity::Warning, Severity::Error }) {
        if (name.compare(severityName(severity), Qt::CaseInsensitive) == 0)
            return severity;
    }
    return {};
}

} // namespace linkdesk::inspect
