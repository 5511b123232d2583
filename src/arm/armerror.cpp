#include "src/arm/armerror.h"

#include "src/net/retrypolicy.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr int DeepestNesting = 16;
constexpr qsizetype LongestPlainText = 500;
constexpr qsizetype LongestPage = 65536;

QJsonValue memberOf(const QJsonObject &object, QLatin1String name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return *it;
    }
    return QJsonValue(QJsonValue::Undefined);
}

// OData writes messages as {"lang", "value"}.
QString textOf(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = memberOf(object, name);
    return value.isObject() ? memberOf(value.toObject(), QLatin1String("value")).toString()
                            : value.toString();
}

struct Cause {
    QString code, message, target;
    bool isEmpty() const { return code.isEmpty() && message.isEmpty(); }
};

Cause causeOf(const QJsonObject &node)
{
    return { textOf(node, QLatin1String("code")), textOf(node, QLatin1String("message")),
             textOf(node, QLatin1String("target")) };
}

// The object that holds code and message, wherever the service put it.
QJsonObject errorNode(const QJsonObject &body)
{
    for (const QLatin1String name : { QLatin1String("error"), QLatin1String("odata.error") }) {
        const QJsonValue error = memberOf(body, name);
        if (error.isObject())
            return error.toObject();
        if (error.isString()) { // OAuth's form
            return { { QStringLiteral("code"), error.toString() },
                     { QStringLiteral("message"), textOf(body, QLatin1String("error_description")) } };
        }
    }
    if (!causeOf(body).isEmpty())
        return body;
    const QJsonValue properties = memberOf(body, QLatin1String("properties"));
    return memberOf(properties.toObject(), QLatin1String("error")).toObject();
}

QJsonObject parsed(const QString &message)
{
    const QString text = message.trimmed();
    if (!text.startsWith(u'{'))
        return {};
    return errorNode(QJsonDocument::fromJson(text.toUtf8()).object());
}

// The first cause below `node`, as deep as it goes; empty where there is none.
Cause innermost(const QJsonObject &node, int depth = 0)
{
    if (depth > DeepestNesting)
        return {};
    QList<QJsonObject> below;
    const QJsonArray details = memberOf(node, QLatin1String("details")).toArray();
    for (const QJsonValue detail : details)
        below.append(detail.toObject());
    const QJsonObject told = parsed(textOf(node, QLatin1String("message")));
    if (!told.isEmpty())
        below.append(told);
    below.append(memberOf(node, QLatin1String("innererror")).toObject());
    for (const QJsonObject &child : std::as_const(below)) {
        Cause deeper = innermost(child, depth + 1);
        if (!deeper.isEmpty())
            return deeper;
        Cause own = causeOf(child);
        if (!own.isEmpty())
            return own;
    }
    return {};
}

// What a gateway's page says, without its markup.
QString plainText(const QByteArray &body)
{
    static const QRegularExpression hidden(
        QStringLiteral("<(script|style|head)\\b.*?</\\1>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression markup(QStringLiteral("<[^>]*>"));
    const QString page = QString::fromUtf8(body.left(LongestPage));
    QString text = page;
    text.replace(hidden, QStringLiteral(" ")).replace(markup, QStringLiteral(" "));
    if (text.simplified().isEmpty())
        text = QString(page).replace(markup, QStringLiteral(" "));
    return text.simplified().left(LongestPlainText);
}

} // namespace

Error errorOfBody(Failure failure, const QByteArray &body)
{
    Error error = Error::of(failure);
    error.raw = body;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        if (body.trimmed() != "null")
            error.message = plainText(body);
        return error;
    }
    const QJsonObject node = errorNode(document.object());
    const Cause outer = causeOf(node);
    const Cause inner = innermost(node);
    error.code = outer.code;
    error.message = outer.message;
    error.innerCode = inner.code;
    error.innerMessage = inner.message;
    error.target = inner.target.isEmpty() ? outer.target : inner.target;
    return error;
}

Error errorOfReply(Failure failure, const ArmReply &reply, const QString &where, const QDateTime &now)
{
    Error error = errorOfBody(failure, reply.body);
    error.httpStatus = reply.status;
    error.where = where;
    error.correlationId = reply.correlationId;
    error.requestId = reply.requestId;
    error.retryAfterSeconds = RetryPolicy::retryAfterSeconds(reply.header("Retry-After"), now);
    return error;
}

bool isGone(const Error &error)
{
    if (error.httpStatus != 404)
        return false;
    static constexpr const char16_t *others[] = { u"SubscriptionNotFound", u"InvalidSubscriptionId",
                                                  u"InvalidResourceType", u"NoRegisteredProviderFound" };
    return std::none_of(
        std::begin(others), std::end(others), [&error](const char16_t *code) { return error.is(code); });
}

} // namespace linkdesk
