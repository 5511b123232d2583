// How the rules' tests name a fault: "Page Field[row] Code(args) !" in one line, so that a row of data is
// readable.
#pragma once

#include "src/plan/fault.h"

#include <array>

namespace ruletest {

inline QString text(const linkdesk::Fault &fault)
{
    using namespace linkdesk;
    QString line = QStringLiteral("%1/%2").arg(int(fault.page)).arg(int(fault.field));
    if (fault.row >= 0)
        line += QStringLiteral("[%1]").arg(fault.row);
    line += QStringLiteral(" %1(%2)").arg(int(fault.code)).arg(fault.args.join(QStringLiteral("; ")));
    return line
        + (fault.severity == Severity::Error         ? u'!'
               : fault.severity == Severity::Warning ? u'?'
                                                     : u'.');
}

inline QStringList texts(const linkdesk::Faults &faults)
{
    QStringList lines;
    for (const linkdesk::Fault &fault : faults)
        lines.append(text(fault));
    return lines;
}

} // namespace ruletest
