#include "ui/common/errortext.h"

#include "src/review/missingright.h"
#include "ui/common/waytext.h"
#include "ui/signin/signintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

// A token could not be had: no answer of ARM has such codes.
bool isOfSignIn(const Error &error)
{
    const RefusalReason reason = reasonOf(error);
    return reason != RefusalReason::Unknown && reason != RefusalReason::ServiceBusy;
}

bool isWrite(const Error &error)
{
    return !error.where.isEmpty() && !error.where.startsWith(QLatin1String("GET "))
        && !error.where.startsWith(QLatin1String("HEAD "));
}

QString withStop(const QString &text)
{
    QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || QStringLiteral(".!?:)").contains(trimmed.back()))
        return trimmed;
    return trimmed + u'.';
}

QString refusal(const Error &error)
{
    QString said = withStop(error.causeMessage());
    if (!said.isEmpty())
        return said;
    if (!error.cause().isEmpty())
        return Text::tr("Azure answered %1 without a message.").arg(error.cause());
    if (error.httpStatus > 0)
        return Text::tr("Azure answered with HTTP status %1 and no message.").arg(error.httpStatus);
    return Text::tr("Azure gave no reason.");
}

QString withMessage(const QString &sentence, const Error &error)
{
    return error.message.isEmpty() ? sentence : sentence + u' ' + withStop(error.message);
}

// What we say ourselves, whole; empty where there is no more than the failure.
QString detailSentence(const Error &error)
{
    const QString first = error.arguments.value(0);
    switch (error.detail) {
    case Detail::None:
        break;
    case Detail::AccountDiffers:
        return Text::tr("The account was written, but came back otherwise than it was sent: %1.").arg(first);
    case Detail::AccountInMotion:
        return Text::tr("Another change of the account is running; nothing was sent.");
    case Detail::NoEndpoint:
        return Text::tr("The answer is no private endpoint.");
    case Detail::NoJsonObject:
        return Text::tr("The answer holds no JSON object.");
    case Detail::NoList:
        return Text::tr("The answer is no list.");
    case Detail::ListRepeats:
        return Text::tr("The list names a next page that was read already.");
    case Detail::ListTooLong:
        return Text::tr("The list has more pages than Linkdesk reads.");
    case Detail::WriteLost:
        return Text::tr("The change was lost when the program ended; it has no effect.");
    case Detail::UnsafeOrigin:
        return Text::tr("The address of Azure Resource Manager is neither https nor on this computer.");
    case Detail::ProfileFolder:
        return Text::tr("The folder %1 cannot be made.").arg(first);
    case Detail::ProfileNewer:
        return Text::
            tr("%1 was written by a newer Linkdesk (version %2, this one knows %3) and was left as it is.")
                .arg(first, error.arguments.value(1), error.arguments.value(2));
    case Detail::ProfileInUse:
        return Text::tr(
                   "Another Linkdesk uses the profile %1: close it, or choose another folder with --profile.")
            .arg(first);
    default:
        return waySentence(error);
    }
    return {};
}

struct Advice {
    const char *code;
    const char *text;
};

// Codes that ARM sends (arm/API.md 1, knowledge/user-pain.md) and what a person can do about each.
const Advice advices[] = {
    { "AuthorizationFailed",
      QT_TRANSLATE_NOOP(
          "ErrorText", "Ask an owner of the resource group or subscription for the role that allows it.") },
    { "LinkedAuthorizationFailed",
      QT_TRANSLATE_NOOP(
          "ErrorText", "Ask an owner of the resource named there for a role that allows the action.") },
    { "InvalidAuthenticationToken", QT_TRANSLATE_NOOP("ErrorText", "Sign in again or give another token.") },
    { "ExpiredAuthenticationToken", QT_TRANSLATE_NOOP("ErrorText", "Sign in again or give another token.") },
    { "AnotherOperationInProgress",
      QT_TRANSLATE_NOOP(
          "ErrorText", "Another change of the same resource is running: try again when it has ended.") },
    { "MissingSubscriptionRegistration",
      QT_TRANSLATE_NOOP("ErrorText", "Register the resource provider in the subscription, then try again.") },
    { "InvalidResourceReference",
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check that the network and the endpoint are in the same region, and that the network exists.") },
    { "PrivateEndpointCreationNotAllowedAsSubnetIsDelegated",
      QT_TRANSLATE_NOOP("ErrorText", "Choose a subnet without a delegation.") },
    { "SubnetIsFull",
      QT_TRANSLATE_NOOP("ErrorText", "Choose a subnet with free addresses, or free one in this.") },
    { "ResourceGroupNotFound",
      QT_TRANSLATE_NOOP("ErrorText", "The resource group is gone: choose another one.") },
    { "ResourceNotFound",
      QT_TRANSLATE_NOOP("ErrorText", "It is gone, or you may not see it. Refresh the list.") },
    { "TooManyRequests", QT_TRANSLATE_NOOP("ErrorText", "Wait a minute, then try again.") },
};

} // namespace

QString errorSentence(const Error &error)
{
    if (error.detail != Detail::None)
        return detailSentence(error);
    if (isOfSignIn(error))
        return signInSentence(error);
    switch (error.failure) {
    case Failure::Cancelled:
        return Text::tr("It was cancelled.");
    case Failure::Deadline:
        return Text::tr("No complete answer came in the time allowed.");
    case Failure::ConnectionLost:
        return withMessage(Text::tr("The connection failed or broke off."), error);
    case Failure::TlsFailed:
        return withMessage(Text::tr("The server could not prove who it is."), error);
    case Failure::ForeignOrigin:
        return Text::tr("The answer pointed to another server; that was not followed.");
    case Failure::TooLarge:
        return Text::tr("The answer is larger than Linkdesk reads.");
    case Failure::NotUnderstood:
        return withMessage(Text::tr("The answer could not be understood."), error);
    case Failure::Refused:
    case Failure::OperationFailed:
        return refusal(error);
    case Failure::OperationCanceled:
        return Text::tr("Azure stopped the operation as cancelled.");
    case Failure::NotSent:
        return withMessage(Text::tr("It was not sent."), error);
    case Failure::Storage:
        return withMessage(Text::tr("The profile could not be read or written."), error);
    case Failure::BadFile:
        return withStop(error.message);
    }
    return refusal(error);
}

QString errorOutcome(const Error &error)
{
    if (error.detail == Detail::AccountDiffers)
        return Text::tr("What came back is in force.");
    if (error.maybeApplied)
        return Text::tr("It is not known whether the change was made: refresh before trying again.");
    switch (error.failure) {
    case Failure::NotSent:
    case Failure::Storage:
    case Failure::BadFile:
        return Text::tr("Nothing was changed.");
    case Failure::OperationFailed:
    case Failure::OperationCanceled:
        return Text::tr("Steps that ended before stay as they are; nothing was undone.");
    default:
        break;
    }
    return isWrite(error) ? Text::tr("The change was not made.") : Text::tr("Nothing was changed.");
}

bool isApprovalRefused(const Error &error)
{
    if (!error.is(u"LinkedAuthorizationFailed"))
        return false;
    const QString &message = error.causeMessage();
    return message.contains(QLatin1String("privateEndpointConnectionsApproval"), Qt::CaseInsensitive)
        || message.contains(
            QLatin1String("not authorized to access linked subscription"), Qt::CaseInsensitive);
}

QString errorAdvice(const Error &error)
{
    if (isApprovalRefused(error))
        return Text::tr(
            "You may not approve connections on the account: ask its owner for approval instead of "
            "connecting at once, or get a role on the account.");
    if (const auto missing = missingRight(error)) {
        const QString what = Text::tr("Missing: %1 on %2.").arg(missing->action, missing->scope);
        return missing->role.isEmpty()
            ? what
            : what + u' ' + Text::tr("The smallest built-in role with it is %1.").arg(missing->role);
    }
    if (isOfSignIn(error))
        return signInWayOut(error);
    for (const Advice &advice : advices) {
        if (error.is(QString::fromLatin1(advice.code)))
            return Text::tr(advice.text);
    }
    if (!waySentence(error).isEmpty())
        return {}; // says it itself
    if (error.failure == Failure::ConnectionLost || error.failure == Failure::Deadline)
        return Text::tr("Check the network and try again.");
    if (error.httpStatus == 429)
        return Text::tr("Azure asked to slow down. Wait a minute, then try again.");
    if (error.httpStatus >= 500)
        return Text::tr("This is a fault on the service's side. Try again later.");
    return {};
}

QString errorText(const Error &error)
{
    QStringList parts{ errorSentence(error), errorOutcome(error), errorAdvice(error) };
    if (!error.cause().isEmpty())
        parts << Text::tr("Code: %1.").arg(error.cause());
    if (!error.correlationId.isEmpty())
        parts << Text::tr("Correlation ID: %1.").arg(error.correlationId);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString errorDetails(const Error &error)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << Text::tr("%1: %2").arg(name, value);
    };
    add(Text::tr("Code"), error.cause());
    if (error.cause() != error.code)
        add(Text::tr("Outer code"), error.code);
    add(Text::tr("Message"), error.causeMessage());
    add(Text::tr("Target"), error.target);
    if (const auto missing = missingRight(error)) {
        add(Text::tr("Missing action"), missing->action);
        add(Text::tr("Missing on"), missing->scope);
        add(Text::tr("Smallest built-in role"), missing->role);
    }
    if (error.httpStatus > 0)
        add(Text::tr("HTTP status"), QString::number(error.httpStatus));
    add(Text::tr("Request"), error.where);
    add(Text::tr("Correlation ID"), error.correlationId);
    add(Text::tr("Request ID"), error.requestId);
    return lines.join(u'\n');
}

QString errorRaw(const Error &error)
{
    return QString::fromUtf8(error.raw);
}

} // namespace linkdesk
