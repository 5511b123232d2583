// A subscription in words.
#pragma once

#include "src/plan/facts.h"

#include <QString>

namespace linkdesk {

QString subscriptionName(const Facts &facts, const QString &id); // its id where it is not known
// Why nothing can be created in it; empty where something can.
QString unusableReason(const Subscription &subscription);

} // namespace linkdesk
