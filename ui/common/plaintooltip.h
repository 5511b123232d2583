// Texts that are not ours (names, ids, what Azure says) as tool tips. Qt takes a tool tip for rich text where
// it looks like some, and for plain text where it does not.
#pragma once

#include <QString>

namespace linkdesk {

// `text` as it is, line by line, whatever it holds: never markup, never "&quot;". Empty stays empty.
QString plainToolTip(const QString &text);

} // namespace linkdesk
