#include "src/model/apiversions.h"

#include "src/base/resourceid.h"

#include <array>

namespace linkdesk::api {

namespace {

struct Family {
    QStringView type; // a type or a namespace; covers what lies below it
    QStringView version;
};

// The more specific family comes first.
constexpr std::array Families{
    Family{ types::DnsZone, PrivateDns },
    Family{ u"Microsoft.Network", Network },
    Family{ u"Microsoft.DeviceUpdate", DeviceUpdate },
    Family{ u"Microsoft.Authorization", Authorization },
    Family{ u"Microsoft.Resources/subscriptions", Subscriptions },
    Family{ u"Microsoft.Resources/tenants", Subscriptions },
};

bool covers(QStringView family, QStringView type)
{
    return type.startsWith(family, Qt::CaseInsensitive)
        && (type.size() == family.size() || type[family.size()] == u'/');
}

} // namespace

QStringView versionFor(QStringView resourceType)
{
    for (const Family &family : Families) {
        if (covers(family.type, resourceType))
            return family.version;
    }
    return Resources;
}

} // namespace linkdesk::api
