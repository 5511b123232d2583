// A draft and a plan in words: what Review shows, by step.
#pragma once

#include "src/plan/fault.h"
#include "src/plan/plan.h"

#include <QList>
#include <QString>

namespace linkdesk::plantext {

struct Line {
    QString label, value;
};

// What the step holds, in the order of its fields; names of Azure where they are known, else ids.
QList<Line> summary(Page page, const Draft &draft, const Facts &facts);
// "Create", what it is, its name.
QList<Line> planned(const Plan &plan);
// The type of a resource in words, "Private DNS zone"; the type itself where it is none of ours.
QString typeName(const QString &type);

} // namespace linkdesk::plantext
