// Why a network or subnet cannot be chosen, in the few words that fit beside its name in a drop-down.
#pragma once

#include "src/plan/proposals.h"

#include <QString>

namespace linkdesk {

QString usabilityText(const Usability &usability); // empty for a usable one
QString freeText(int free, int total); // "246 of 251 addresses free"

} // namespace linkdesk
