// A plan as the journal keeps it, so that a deployment found at the next start can be shown whole.
#pragma once

#include "src/plan/plan.h"

#include <QJsonObject>

namespace linkdesk::plandetails {

QJsonObject toJson(const Plan &plan);
// Takes any object; what is missing stays empty.
Plan fromJson(const QJsonObject &json);

} // namespace linkdesk::plandetails
