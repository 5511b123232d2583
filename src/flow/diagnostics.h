// The diagnostic bundle: one plain text that says what this program is, where it works, how it is set, and
// which requests it made last. Everything in it went through redacted(); no header, query, token or password
// is in it. The person reads it before it is saved.
#pragma once

#include <QString>

class QSettings;

namespace linkdesk {

class Session;

// `session` may be null: no requests then. `settings`: what is kept, but for shapes of windows.
QString diagnosticText(const Session *session, const QSettings &settings);

} // namespace linkdesk
