#include "src/arm/armclient.h"
#include "src/net/httpmessage.h"

#include <QJsonDocument>
#include <algorithm>

namespace linkdesk {

namespace {

ArmRequest request(const QByteArray &method, const QString &path, QStringView apiVersion)
{
    ArmRequest result;
    result.method = method;
    result.path = path;
    result.apiVersion = apiVersion.toString();
    return result;
}

// POSTs that only ask, by the last segment of their path (API.md: name checks, validation, Resource Graph,
// permissions).
bool isQuery(const QString &path)
{
    static constexpr const char16_t *asking[] = {
        u"validate",          u"whatIf",         u"checkNameAvailability",
        u"checkResourceName", u"exportTemplate", u"calculateTemplateHash"
    };
    const QStringView last = QStringView(path).mid(path.lastIndexOf(u'/') + 1);
    const bool graph =
        path.endsWith(QLatin1String("/Microsoft.ResourceGraph/resources"), Qt::CaseInsensitive);
    return graph || std::any_of(std::begin(asking), std::end(asking), [last](const char16_t *name) {
               return last.compare(QStringView(name), Qt::CaseInsensitive) == 0;
           });
}

} // namespace

ArmRequest ArmRequest::get(const ResourceId &id, QStringView apiVersion)
{
    return request("GET", id.text(), apiVersion);
}

ArmRequest ArmRequest::get(const QString &path, QStringView apiVersion)
{
    return request("GET", path, apiVersion);
}

ArmRequest ArmRequest::put(const ResourceId &id, QStringView apiVersion, const QByteArray &body)
{
    ArmRequest result = request("PUT", id.text(), apiVersion);
    result.body = body;
    return result;
}

ArmRequest ArmRequest::post(const QString &path, QStringView apiVersion, const QByteArray &body)
{
    ArmRequest result = request("POST", path, apiVersion);
    result.body = body;
    return result;
}

ArmRequest ArmRequest::remove(const ResourceId &id, QStringView apiVersion)
{
    return request("DELETE", id.text(), apiVersion);
}

bool ArmRequest::isWrite() const
{
    if (method == "GET" || method == "HEAD")
        return false;
    return method != "POST" || !isQuery(path);
}

QByteArray ArmReply::header(QByteArrayView name) const
{
    return headerValue(headers, name);
}

QJsonObject ArmReply::json() const
{
    return object ? *object : QJsonDocument::fromJson(body).object();
}

} // namespace linkdesk
