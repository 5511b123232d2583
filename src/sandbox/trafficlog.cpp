#include "src/sandbox/trafficlog.h"

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
        shown[QString::fromLatin1(name)] =
            secret ? QStringLiteral("Bearer (blanked)") : QString::fromUtf8(value);
    }
    return shown;
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
    return { { QStringLiteral("method"), QString::fromLatin1(request.method) },
             { QStringLiteral("url"), QString::fromUtf8(request.target) },
             { QStringLiteral("requestHeaders"), headersOf(request.headers) },
             { QStringLiteral("requestBody"), bodyOf(request.body) },
             { QStringLiteral("status"), response.noAnswer ? 0 : response.status },
             { QStringLiteral("responseHeaders"),
               headersOf(response.noAnswer ? Headers() : response.headers) },
             { QStringLiteral("responseBody"), bodyOf(response.noAnswer ? QByteArray() : response.body) } };
}

void TrafficLog::write(const Request &request, const Response &response)
{
    const QByteArray line = QJsonDocument(entry(request, response)).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    m_file.write(line);
    m_file.flush();
}

} // namespace linkdesk::sandbox
