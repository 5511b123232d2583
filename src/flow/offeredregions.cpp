#include "src/flow/offeredregions.h"

#include "src/base/resourceid.h"

#include <algorithm>

namespace linkdesk {

Fact<QList<Location>>
offeredRegions(const Fact<QList<Location>> &locations, const Fact<Provider> &networkProvider)
{
    Fact<QList<Location>> regions = locations;
    if (!locations.isKnown())
        return regions;
    if (networkProvider.isLoading()) {
        regions = {};
        regions.state = Fact<QList<Location>>::State::Loading;
        return regions;
    }
    const Provider::Type *type = networkProvider.value.type(u"privateEndpoints");
    if (!type || type->locations.isEmpty())
        return regions;
    const QStringList offered = type->locations;
    regions.value.removeIf([&offered](const Location &location) {
        return std::none_of(offered.cbegin(), offered.cend(), [&location](const QString &region) {
            return sameRegion(region, location.displayName) || sameRegion(region, location.name);
        });
    });
    return regions;
}

} // namespace linkdesk
