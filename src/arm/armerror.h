// From an answer of ARM to an Error: every shape of API.md 1.5 (envelope, bare, nested details, details whose
// message is itself JSON, a failed operation's body, HTML of a gateway), with the innermost code and message.
#pragma once

#include "src/arm/armclient.h"

namespace linkdesk {

// `failure` is Refused for a bad status and OperationFailed or OperationCanceled for an operation that ended
// so. Fills code, message, inner*, target and raw from `body`; httpStatus, ids and Retry-After are the
// caller's.
Error errorOfBody(Failure failure, const QByteArray &body);

// The whole: errorOfBody plus status, ids, where, and Retry-After against `now`.
Error errorOfReply(Failure failure, const ArmReply &reply, const QString &where, const QDateTime &now);

// True where the answer says that the resource is not there. A subscription, type or api-version that is not
// known is a 404 too, and says nothing about it.
bool isGone(const Error &error);

} // namespace linkdesk
