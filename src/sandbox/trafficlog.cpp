#include "src/sandbox/trafficlog.h"

#include "src/sandbox/signin.h"

#include <QJsonDocument>

namespace linkdesk::sandbox {

namespace {

QJsonValue bodyOf(const QByteArray &body)
{
    if (body.isEmpty())
        return QJsonValue::Null;
    // Inside an array, so that bare values (null, a number, a text) are taken, too.
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']');
    if (document.isArray() && document.array().size() == 1)
        return document.array().at(0);
    return QString::fromUtf8(body);
}

QJsonObject headersOf(const Headers &headers)
{
    QJsonObject shown;
    for (const auto &[name, value] : headers) {
        // The second is a list of tokens for other tenants, as az sends it.
        const bool secret = name.compare("Authorization", Qt::CaseInsensitive) == 0
            || name.compare("x-ms-authorization-auxiliary", Qt::CaseInsensitive) == 0;
        // The page that a browser comes from, with its query.
        if (name.compare("Referer", Qt::CaseInsensitive) == 0)
            continue;
        shown[QString::fromLatin1(name)] =
            secret ? QStringLiteral("Bearer (blanked)") : QString::fromUtf8(value);
    }
    return shown;
}

// Where bodies, redirects and queries carry codes, tokens, secrets or what a form is known by.
bool hasSecrets(const Request &request)
{
    return SignIn::takes(request) && !request.target.contains("/.well-known/")
        && !request.target.contains("/discovery/");
}

QString blankedQuery(const QByteArray &target)
{
    static const QList<QByteArray> plain{
        "client_id", "response_type", "response_mode",         "redirect_uri",
        "scope",     "prompt",        "code_challenge_method", "api-version"
    };
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return QString::fromUtf8(target);
    QList<QByteArray> items = target.mid(question + 1).split('&');
    for (QByteArray &item : items) {
        const QByteArray name = item.left(item.indexOf('='));
        if (!plain.contains(name))
            item = name + "=(blanked)";
    }
    return QString::fromUtf8(target.left(question + 1) + items.join('&'));
}

QJsonObject withoutCodes(QJsonObject headers)
{
    const QString location = headers[QLatin1StringView("Location")].toString();
    if (location.contains(u'?'))
        headers[QLatin1StringView("Location")] =
            location.section(u'?', 0, 0) + QLatin1StringView("?(blanked)");
    return headers;
}

QJsonValue blanked(const QJsonValue &body)
{
    return body.isNull() ? body : QJsonValue(QStringLiteral("(blanked)"));
}

} // namespace

Result<std::unique_ptr<TrafficLog>> TrafficLog::open(const QString &file)
{
    std::unique_ptr<TrafficLog> log(new TrafficLog);
    log->m_file.setFileName(file);
    if (!log->m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return Error::of(Failure::Storage, QStringLiteral("%1: %2").arg(file, log->m_file.errorString()));
    return log;
}

QJsonObject TrafficLog::entry(const Request &request, const Response &response)
{
    QJsonObject entry{
        { QStringLiteral("method"), QString::fromLatin1(request.method) },
        { QStringLiteral("url"), QString::fromUtf8(request.target) },
        { QStringLiteral("requestHeaders"), headersOf(request.headers) },
        { QStringLiteral("requestBody"), bodyOf(request.body) },
        { QStringLiteral("status"), response.noAnswer ? 0 : response.status },
        { QStringLiteral("responseHeaders"), headersOf(response.noAnswer ? Headers() : response.headers) },
        { QStringLiteral("responseBody"), bodyOf(response.noAnswer ? QByteArray() : response.body) }
    };
    if (!hasSecrets(request))
        return entry;
    entry[QLatin1StringView("url")] = blankedQuery(request.target);
    entry[QLatin1StringView("responseHeaders")] =
        withoutCodes(entry[QLatin1StringView("responseHeaders")].toObject());
    for (const QLatin1StringView body :
         { QLatin1StringView("requestBody"), QLatin1StringView("responseBody") })
        entry[body] = blanked(entry[body]);
    return entry;
}

void TrafficLog::write(const Request &request, const Response &response)
{
    const QByteArray line = QJsonDocument(entry(request, response)).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    m_file.write(line);
    m_file.flush();
}

} // namespace linkdesk::sandbox
