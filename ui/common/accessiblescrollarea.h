// A scroll area as assistive tools see it. Qt 6.4's own reads past the end of its list when a tool asks for a
// child by an index that was right a moment ago (a scroll bar has gone since), and takes the program down
// with it.
#pragma once

namespace linkdesk {

// Once, before the first window. Every QScrollArea made later is seen through an interface that checks the
// index.
void installAccessibleScrollArea();

} // namespace linkdesk
