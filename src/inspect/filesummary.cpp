#include "src/inspect/filesummary.h"

#include "src/query/document.h"

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;
using query::Value;

int resourcesIn(const Value &theTemplate);

int resourcesOf(const Value &resource)
{
    int count = 1;
    count += resourcesIn(resource); // children that stand inside their parent
    if (kindOfType(resource.member("type").toQString()) == ResourceKind::Deployment)
        count += resourcesIn(resource.member("properties").member("template"));
    return count;
}

// An array, or an object by symbolic name.
int resourcesIn(const Value &theTemplate)
{
    const Value resources = theTemplate.member("resources");
    int count = 0;
    for (const Value &each : resources.elements())
        count += resourcesOf(each);
    for (const query::Member &each : resources.members())
        count += resourcesOf(each.value);
    return count;
}

int countOf(const ExportFile &file, int row, ResourceKind kind)
{
    if (kind == ResourceKind::Other) {
        const RowSummary summary = file.summary(row);
        return summary.id.isEmpty() && summary.type.isEmpty() ? 0 : 1;
    }
    if (kind != ResourceKind::Template)
        return 1;
    query::Arena arena;
    const query::Parsed value = query::parseJson(file.rowText(row), arena);
    return value ? resourcesIn(*value) : 0;
}

} // namespace

FileSummary summaryOf(const ExportFile &file)
{
    FileSummary whole;
    for (int row = 0; row < file.rowCount(); ++row) {
        const QString kind = kindName(file.kind(row));
        whole.kind = row == 0 || whole.kind == kind ? kind : u"mixed"_s;
        whole.resources += countOf(file, row, file.kind(row));
    }
    if (file.rowCount() == 0)
        whole.kind = u"empty"_s;
    return whole;
}

QString kindName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Account:
        return u"account"_s;
    case ResourceKind::PrivateEndpoint:
        return u"privateEndpoint"_s;
    case ResourceKind::Connection:
        return u"connection"_s;
    case ResourceKind::PrivateLinkResource:
        return u"privateLinkResource"_s;
    case ResourceKind::Network:
        return u"network"_s;
    case ResourceKind::Subnet:
        return u"subnet"_s;
    case ResourceKind::NetworkInterface:
        return u"networkInterface"_s;
    case ResourceKind::Zone:
        return u"zone"_s;
    case ResourceKind::ZoneLink:
        return u"zoneLink"_s;
    case ResourceKind::ZoneGroup:
        return u"zoneGroup"_s;
    case ResourceKind::Deployment:
        return u"deployment"_s;
    case ResourceKind::Policy:
        return u"policy"_s;
    case ResourceKind::Template:
        return u"template"_s;
    case ResourceKind::Other:
        break;
    }
    return u"other"_s;
}

} // namespace linkdesk::inspect
