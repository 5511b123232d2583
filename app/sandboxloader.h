// The sandbox's code in a file of its own beside the program, loaded when a sandbox is wanted: its HTTP
// library brings others with it, which would hold up the first paint of every start.
#pragma once

#include "src/sandbox/service.h"

namespace linkdesk {

// As sandbox::serve; fails, too, where the file is not there, naming it. From any thread.
Result<std::unique_ptr<sandbox::Service>> serveLoadedSandbox(const sandbox::Options &options);

// What the file exports, under this name: sandbox::serve with its answer in `served`.
constexpr const char *ServeSandboxName = "linkdeskServeSandbox";
using ServeSandboxFunction =
    void(const sandbox::Options &options, Result<std::unique_ptr<sandbox::Service>> &served);

} // namespace linkdesk
