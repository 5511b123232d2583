// What went wrong, as a value: where it happened, what ARM said, and whether the write may have been applied
// all the same. The texts inside come from Azure and are plain text; the sentence for a person is made in
// ui/common.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace linkdesk {

enum class Failure {
    Cancelled, // the person or the owner stopped it
    Deadline, // no complete answer within the time allowed
    ConnectionLost, // name not found, refused, reset, closed in the middle
    TlsFailed,
    ForeignOrigin, // a redirect, nextLink or polling URL points away from the ARM origin; it was not followed
    TooLarge, // the body passed our cap
    NotUnderstood, // a good status whose body is not what the operation promises
    Refused, // ARM answered 4xx or 5xx
    OperationFailed, // a long-running operation ended as Failed
    OperationCanceled, // a long-running operation ended as Canceled
    NotSent, // refused by our own rules; nothing left this computer
    Storage, // the profile could not be read or written
    BadFile, // a file that the person named is not what it should be: `message` says where and what was
             // expected
};

// What we can say ourselves beyond the failure; the sentence with its `arguments` is made in ui/common.
enum class Detail {
    None,
    AccountDiffers, // written, but came back otherwise: %1 the fields
    AccountInMotion, // another change of the account is running
    NoEndpoint, // the answer is no private endpoint
    NoJsonObject, // the answer holds no JSON object
    NoList, // the answer is no list
    ListRepeats, // a list names a next page that was read already
    ListTooLong, // a list has more pages than we read
    WriteLost, // a write was lost when the program ended and had no effect
    UnsafeOrigin, // the ARM address is neither https nor on this computer
    ProfileFolder, // %1 cannot be made
    ProfileNewer, // %1 was written by a newer Linkdesk, version %2; this one knows %3
    NoCloud, // the metadata of %1 name no cloud with this address
    NoSignIn, // the cloud at %1 names no sign-in service that may be trusted
    BorrowedSignIn, // a custom cloud names the sign-in service %1, which belongs to the cloud %2
    NotRegistered, // the resource provider %1 did not become registered; %2: its state
    // The way to a server (src/net). %1 is always the host, or the proxy, that it is about.
    ProxyNotFound, // no such name
    ProxyUnreachable, // it does not take a connection, or closes it
    ProxyWantsSignIn, // 407: no user name and password, or not these
    ProxyRefuses, // it does not connect to %2
    HostNotFound,
    HostUnreachable,
    CertificateSelfSigned,
    CertificateUnknownIssuer, // %2 the issuer, may be empty
    CertificateExpired, // %2 the day, ISO
    CertificateNotYetValid, // %2 the day, ISO
    CertificateWrongHost, // %2 the names that it is for
    CertificateRefused, // %2 why, in Qt's words
    TlsRefused, // no TLS 1.2 or newer, or no TLS at all
    CertificateFileMissing, // %1 the file, which cannot be read
    CertificateFileEmpty, // no certificate in PEM form in %1
    CertificateFileDamaged, // certificate number %2 of the file %1
    ProfileInUse, // another Linkdesk uses %1
};

struct Error {
    Failure failure = Failure::NotUnderstood;
    int httpStatus = 0; // 0: no answer
    QString code; // ARM's outermost code
    QString message; // ARM's outermost message
    QString innerCode; // the innermost details[] entry: what really happened (rules.md R-A8)
    QString innerMessage;
    QString target;
    QString correlationId; // x-ms-correlation-request-id, what support asks for
    QString requestId;
    QString where; // "PUT /subscriptions/...": method and path, never a query, never a token
    int retryAfterSeconds = -1; // -1: the answer named none
    bool maybeApplied =
        false; // a write whose answer was lost: unknown, read again before saying that it failed
    QByteArray raw; // the body as it came, for "show the raw text"

    Detail detail = Detail::None;
    QStringList arguments; // of `detail`

    static Error of(Failure failure, Detail detail, const QStringList &arguments = {})
    {
        Error error;
        error.failure = failure;
        error.detail = detail;
        error.arguments = arguments;
        return error;
    }
    static Error of(Failure failure, const QString &message = {})
    {
        Error error;
        error.failure = failure;
        error.message = message;
        return error;
    }
    // The code that names the cause: the innermost one where there is one.
    const QString &cause() const { return innerCode.isEmpty() ? code : innerCode; }
    const QString &causeMessage() const { return innerMessage.isEmpty() ? message : innerMessage; }
    bool is(QStringView armCode) const
    {
        return code.compare(armCode, Qt::CaseInsensitive) == 0
            || innerCode.compare(armCode, Qt::CaseInsensitive) == 0;
    }
};

} // namespace linkdesk

Q_DECLARE_METATYPE(linkdesk::Error)
