#include "src/auth/azureclicredential.h"

#include "src/auth/azurecli.h"

namespace linkdesk {

namespace {

Error named(Failure failure, const char *code)
{
    Error error = Error::of(failure);
    error.code = QString::fromLatin1(code);
    error.where = QStringLiteral("az account get-access-token");
    return error;
}

Error errorOf(const Error &error)
{
    const char *code = "cli_failed";
    if (error.failure == Failure::NotSent)
        code = "cli_missing";
    else if (error.failure == Failure::Deadline)
        code = "cli_timeout";
    else if (error.failure == Failure::TooLarge)
        code = "cli_not_understood";
    Error told = named(error.failure, code);
    told.message = error.message;
    return told;
}

} // namespace

AzureCliCredential::AzureCliCredential(AzureCliOptions options, Scheduler *scheduler, QObject *parent)
    : Credential(parent)
    , m_options(std::move(options))
    , m_scheduler(scheduler)
{
}

Call<Tokens> *AzureCliCredential::acquire(const TokenAsk &ask, QObject *parent)
{
    if (m_isForgotten)
        return settledCall<Tokens>(named(Failure::Refused, "cli_not_signed_in"), parent);
    if (!ask.tenant.isEmpty() && !azurecli::isTenant(ask.tenant))
        return settledCall<Tokens>(named(Failure::NotSent, "tenant_malformed"), parent);
    if (!ask.claims.isEmpty()) {
        Error error = named(Failure::Refused, "cli_expired");
        error.target = ask.claims;
        return settledCall<Tokens>(error, parent);
    }
    ProgramStart start;
    start.program = m_options.program.isEmpty() ? azurecli::find() : m_options.program;
    if (start.program.isEmpty())
        return settledCall<Tokens>(named(Failure::NotSent, "cli_missing"), parent);
    start.arguments = azurecli::arguments(m_options.resource, ask.tenant);
    start.environment = azurecli::environment();
    start.patience = m_options.patience;
    auto *call = new Call<Tokens>(parent);
    runProgram(start, m_scheduler, call)
        ->then(call, [call, tenant = ask.tenant, clock = m_scheduler](const Result<ProgramEnd> &end) {
            if (!end)
                call->settle(errorOf(end.error()));
            else if (end->exitCode != 0)
                call->settle(azurecli::refusalOf(end->problems, tenant));
            else
                call->settle(azurecli::tokensOf(end->output, clock->utcNow()));
        });
    return call;
}

} // namespace linkdesk
