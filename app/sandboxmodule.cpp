// The file that app/sandboxloader.h loads.
#include "app/sandboxloader.h"

extern "C" Q_DECL_EXPORT void linkdeskServeSandbox(
    const linkdesk::sandbox::Options &options,
    linkdesk::Result<std::unique_ptr<linkdesk::sandbox::Service>> &served)
{
    served = linkdesk::sandbox::serve(options);
}
