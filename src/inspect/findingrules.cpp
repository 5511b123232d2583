#include "src/inspect/findingrules.h"

#include <algorithm>
#include <iterator>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostShown = 300; // characters of an argument: a file may hold a name of a megabyte

struct Rule {
    FindingCode code;
    QLatin1StringView name;
    Severity severity;
};

constexpr Rule Rules[] = {
    { FindingCode::InvalidJson, "invalid-json"_L1, Severity::Error },
    { FindingCode::RepeatedName, "repeated-name"_L1, Severity::Warning },
    { FindingCode::Secret, "secret"_L1, Severity::Error },
    { FindingCode::MalformedId, "malformed-id"_L1, Severity::Warning },
    { FindingCode::TooManyTags, "tag-limit"_L1, Severity::Error },
    { FindingCode::TagTooLong, "tag-limit"_L1, Severity::Error },
    { FindingCode::Disconnected, "endpoint-disconnected"_L1, Severity::Error },
    { FindingCode::Rejected, "endpoint-rejected"_L1, Severity::Warning },
    { FindingCode::AccountGone, "account-gone"_L1, Severity::Error },
    { FindingCode::NoZoneGroup, "no-zone-group"_L1, Severity::Warning },
    { FindingCode::ConnectionWithoutEndpoint, "connection-without-endpoint"_L1, Severity::Warning },
    { FindingCode::InterfaceLostTags, "interface-without-tags"_L1, Severity::Note },
    { FindingCode::TargetIsNoService, "target-id"_L1, Severity::Error },
    { FindingCode::OtherRegion, "region"_L1, Severity::Error },
    { FindingCode::StaticOutside, "static-address"_L1, Severity::Error },
    { FindingCode::StaticReserved, "static-address"_L1, Severity::Error },
    { FindingCode::NoMemberName, "member-name"_L1, Severity::Warning },
    { FindingCode::ZoneGroupName, "zone-name"_L1, Severity::Warning },
    { FindingCode::ZoneName, "zone-name"_L1, Severity::Warning },
    { FindingCode::SharedRecord, "shared-record"_L1, Severity::Warning },
    { FindingCode::LockedOut, "locked-out"_L1, Severity::Error },
    { FindingCode::OnlyPublic, "only-public"_L1, Severity::Note },
    { FindingCode::AlsoPublic, "also-public"_L1, Severity::Note },
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
