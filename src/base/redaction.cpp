#include "src/base/redaction.h"

#include <QRegularExpression>

namespace linkdesk {

QString redacted(const QString &text)
{
    static const QRegularExpression bearer(
        QStringLiteral("\\b(Bearer|Basic)\\s+[^\\s\"',;]+"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression webToken(QStringLiteral("\\beyJ[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)+"));
    static const QRegularExpression userInfo(QStringLiteral("(://)[^\\s/@\"'<>]+@")); // http://me:word@proxy
    static const QRegularExpression secret(
        QStringLiteral("(\"?\\b(?:access_token|refresh_token|id_token|client_secret|client_assertion|code_"
                       "verifier|password|token)\"?"
                       "\\s*[=:]\\s*\"?)"
                       "[^\\s\"&,;]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(QStringLiteral("((?:https?://|/)[^\\s\"'<>?]*)\\?[^\\s\"'<>]+"));
    QString clean = text;
    clean.replace(bearer, QStringLiteral("\\1 ***"));
    clean.replace(webToken, QStringLiteral("***"));
    clean.replace(userInfo, QStringLiteral("\\1***@"));
    clean.replace(query, QStringLiteral("\\1?***"));
    clean.replace(secret, QStringLiteral("\\1***"));
    return clean;
}

} // namespace linkdesk
