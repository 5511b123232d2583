// Work that waits until the window is there.
#pragma once

#include <functional>

class QWidget;

namespace linkdesk {

// Runs `done` once, from the event loop, when all of the window has been painted for the first time; never
// where the window is not painted or goes before. Call before the window is shown.
void afterFirstPaint(QWidget *window, std::function<void()> done);

} // namespace linkdesk
