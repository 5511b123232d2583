// The names and weights of the findings, and where in a file they are. Internal to src/inspect.
#pragma once

#include "src/inspect/findings.h"

namespace linkdesk::inspect {

// A finding with the rule's name and severity in it.
Finding
findingOf(FindingCode code, int file, int row, const QString &pointer, const QStringList &arguments = {});

// The pointer to a row, which those inside it begin with.
QString rowPointer(const ExportFile &file, int row);
// "/" and the name, escaped.
QString pointerStep(QStringView name);

} // namespace linkdesk::inspect
