#include "app/sandboxloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace linkdesk {

Result<std::unique_ptr<sandbox::Service>> serveLoadedSandbox(const sandbox::Options &options)
{
    const QDir here(QCoreApplication::applicationDirPath());
    QLibrary library(here.absoluteFilePath(QStringLiteral(LINKDESK_SANDBOX_BESIDE)));
    if (!library.load()) // not in the build folder, then as installed
        library.setFileName(here.absoluteFilePath(QStringLiteral(LINKDESK_SANDBOX_INSTALLED)));
    const auto serve = reinterpret_cast<ServeSandboxFunction *>(library.resolve(ServeSandboxName));
    if (!serve)
        return Error::of(Failure::Storage, library.errorString());
    Result<std::unique_ptr<sandbox::Service>> served = std::unique_ptr<sandbox::Service>();
    serve(options, served);
    return served;
}

} // namespace linkdesk
