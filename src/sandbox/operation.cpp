#include "src/sandbox/operation.h"

#include <QLatin1StringView>
#include <array>

namespace linkdesk::sandbox {

namespace {

constexpr std::array<QLatin1StringView, 4> styles{ QLatin1StringView("brief"), QLatin1StringView("dns"),
                                                   QLatin1StringView("full"),
                                                   QLatin1StringView("locationOnly") };

} // namespace

QJsonObject Operation::toJson() const
{
    return { { QStringLiteral("id"), id },
             { QStringLiteral("style"), styles.at(size_t(style)) },
             { QStringLiteral("statusPath"), statusPath },
             { QStringLiteral("resultPath"), resultPath },
             { QStringLiteral("query"), query },
             { QStringLiteral("resourceId"), resourceId },
             { QStringLiteral("status"), status },
             { QStringLiteral("error"), error },
             { QStringLiteral("result"), result },
             { QStringLiteral("resultStatus"), resultStatus },
             { QStringLiteral("pollRetryAfter"), pollRetryAfter },
             { QStringLiteral("started"), double(started) },
             { QStringLiteral("ended"), double(ended) } };
}

Operation Operation::fromJson(const QJsonObject &json)
{
    Operation operation;
    operation.id = json[QLatin1StringView("id")].toString();
    const QString style = json[QLatin1StringView("style")].toString();
    for (size_t i = 0; i < styles.size(); ++i) {
        if (style == styles.at(i))
            operation.style = Style(int(i));
    }
    operation.statusPath = json[QLatin1StringView("statusPath")].toString();
    operation.resultPath = json[QLatin1StringView("resultPath")].toString();
    operation.query = json[QLatin1StringView("query")].toString();
    operation.resourceId = json[QLatin1StringView("resourceId")].toString();
    operation.status = json[QLatin1StringView("status")].toString();
    operation.error = json[QLatin1StringView("error")].toObject();
    operation.result = json[QLatin1StringView("result")];
    operation.resultStatus = json[QLatin1StringView("resultStatus")].toInt(200);
    operation.pollRetryAfter = json[QLatin1StringView("pollRetryAfter")].toInt();
    operation.started = qint64(json[QLatin1StringView("started")].toDouble());
    operation.ended = qint64(json[QLatin1StringView("ended")].toDouble());
    return operation;
}

} // namespace linkdesk::sandbox
