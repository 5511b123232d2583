#include "src/net/logging.h"

#include "src/base/redaction.h"

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

} // namespace

void installRedactor()
{
    if (!nextHandler())
        nextHandler() = qInstallMessageHandler(redactingHandler);
}

} // namespace linkdesk
