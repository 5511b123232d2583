#include "src/net/logging.h"

#include "src/base/redaction.h"

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace linkdesk {

Q_LOGGING_CATEGORY(lcNet, "linkdesk.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcArm, "linkdesk.arm", QtWarningMsg)

namespace {

QtMessageHandler &nextHandler()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

void redactingHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    nextHandler()(type, context, redacted(message));
}

// The library's own handler prints the text as it is.
[[noreturn]] void redactingEnd()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception &exception) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(redacted(QString::fromUtf8(exception.what()))));
        } catch (...) {
            std::fputs("an exception without a text\n", stderr);
        }
    }
    std::abort();
}

} // namespace

void installRedactor()
{
    if (nextHandler())
        return;
    nextHandler() = qInstallMessageHandler(redactingHandler);
    std::set_terminate(redactingEnd);
}

} // namespace linkdesk
