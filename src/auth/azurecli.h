// What Azure CLI is asked and what its answers mean; pure, but for the search for the program.
#pragma once

#include "src/auth/childprogram.h"
#include "src/auth/tokens.h"

namespace linkdesk::azurecli {

// Its absolute path, or empty: programInPath("az", PATH).
QString find();

// account get-access-token, never a shell; `tenant` may be empty: the one that it is signed in to.
QStringList arguments(const QString &resource, const QString &tenant);

// Ours, with what keeps its answer plain: no colours, no advertisement, no survey, no telemetry.
QProcessEnvironment environment();

// A tenant's GUID or domain; nothing else becomes an argument.
bool isTenant(const QString &text);

// The token of its answer. When it ends is taken from `expires_on` (az 2.54 and newer), from the token, or
// from `expiresOn`, which is local time. NotUnderstood, `code` cli_not_understood: no token in it; Refused,
// cli_expired: it has ended.
Result<Tokens> tokensOf(const QByteArray &output, const QDateTime &now);

// Why it failed. Refused; `code` cli_not_signed_in, cli_tenant_missing (signed in, but not to the tenant that
// was asked for), cli_expired, or cli_failed; `innerCode` the AADSTS number where it names one; `message`
// its first line, without secrets, shortened.
Error refusalOf(const QByteArray &problems, const QString &tenant);

} // namespace linkdesk::azurecli
