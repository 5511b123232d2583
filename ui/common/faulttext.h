// Puts a plan's Fault into one or two sentences for a person: what is wrong and how to mend it.
#pragma once

#include "src/plan/fault.h"

#include <QString>

namespace linkdesk {

QString faultText(const Fault &fault);
QString fieldName(Field field); // as its label says, without mnemonic: "Network Interface Name"
QString pageName(Page page); // "Review + create"

} // namespace linkdesk
