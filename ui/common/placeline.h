// Where a change goes, in one line for the question before it: tenant, cloud and who does it. Empty where
// nobody signed in: there is one place only then.
#pragma once

#include <QString>

namespace linkdesk {

class Session;

QString placeLine(const Session *session);

} // namespace linkdesk
