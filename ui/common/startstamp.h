// Tells a benchmark when the window was painted and when it was ready. Does nothing unless LINKDESK_STAMP
// names a file; then the file gets two lines, "painted NANOSECONDS" and "idle NANOSECONDS", of
// CLOCK_MONOTONIC: the first time that all of the window has been painted, and the first time after it that
// the event loop has nothing left to do.
#pragma once

class QWidget;

namespace linkdesk {

// Call before the window is shown. The watch ends with the window.
void stampStart(QWidget *window);

} // namespace linkdesk
