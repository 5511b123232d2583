// What a place is called and which icon it has, without making its page.
#pragma once

#include "ui/common/place.h"

#include <QList>
#include <QString>

namespace linkdesk {

QString placeTitle(const Place &place);
QString placeIcon(const Place &place); // name for icons::get
QString placeKind(const Place &place); // "Device Update account"
// The same page may show places that differ in their tab only.
QString pageKey(const Place &place);
// From Home down to the place itself; `account` is the account an endpoint was reached from (may be empty).
QList<Place> trail(const Place &place, const ResourceId &account);

} // namespace linkdesk
