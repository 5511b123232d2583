#include "src/review/sentrequest.h"

#include "src/model/json.h"
#include "src/review/connectionstate.h"

namespace linkdesk {

NextStep nextStep(const PrivateEndpoint &endpoint)
{
    switch (connectionStatus(endpoint.state.status)) {
    case ConnectionStatus::Pending:
        return NextStep::Wait;
    case ConnectionStatus::Approved:
        return NextStep::CheckNames;
    case ConnectionStatus::Rejected:
    case ConnectionStatus::Disconnected:
        return NextStep::AskAgain;
    case ConnectionStatus::Other:
        break;
    }
    return NextStep::None;
}

QString reviewerAnswer(const PrivateEndpoint &endpoint)
{
    const QString description = endpoint.state.description.trimmed();
    const bool own = description == endpoint.requestMessage.trimmed();
    return own || isStockDescription(description) ? QString() : description;
}

QDateTime createdAt(const PrivateEndpoint &endpoint)
{
    return QDateTime::fromString(json::text(endpoint.json, u"systemData.createdAt"), Qt::ISODateWithMs);
}

} // namespace linkdesk
