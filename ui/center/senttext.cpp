#include "ui/center/senttext.h"

#include "src/review/connectionstate.h"
#include "src/review/sentrequest.h"
#include "ui/common/relativetime.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SentRequest)
};

bool isDisconnected(const PrivateEndpoint &endpoint)
{
    return connectionStatus(endpoint.state.status) == ConnectionStatus::Disconnected;
}

QString askAgainText(const PrivateEndpoint &endpoint)
{
    if (isDisconnected(endpoint))
        return Text::tr("The owner of %1 removed the connection. This private endpoint reaches nothing any "
                        "more and is still paid for: delete it and ask again, or delete it.")
            .arg(endpoint.target.name());
    const QString answer = reviewerAnswer(endpoint);
    const QString why = answer.isEmpty()
        ? Text::tr("The owner of %1 gave no reason.").arg(endpoint.target.name())
        : Text::tr("The owner of %1 wrote: \"%2\"").arg(endpoint.target.name(), answer);
    return Text::tr("%1\nA rejected request can never be approved any more: delete the private endpoint and "
                    "ask again.")
        .arg(why);
}

} // namespace

QString nextStepName(const PrivateEndpoint &endpoint)
{
    switch (nextStep(endpoint)) {
    case NextStep::Wait:
        return Text::tr("Wait, or remind the owner");
    case NextStep::CheckNames:
        return Text::tr("Check DNS");
    case NextStep::AskAgain:
        return Text::tr("Delete and re-request");
    case NextStep::None:
        break;
    }
    return {};
}

QString nextStepText(const PrivateEndpoint &endpoint)
{
    switch (nextStep(endpoint)) {
    case NextStep::Wait:
        return Text::tr("The owner of %1 has not decided yet. Wait, or copy the reminder and send it to the "
                        "owner: it says what is asked for.")
            .arg(endpoint.target.name());
    case NextStep::CheckNames:
        return Text::tr("The owner of %1 approved it. Check that the name leads to the private address: "
                        "traffic takes this way only then.")
            .arg(endpoint.target.name());
    case NextStep::AskAgain:
        return askAgainText(endpoint);
    case NextStep::None:
        break;
    }
    return Text::tr("Linkdesk does not know what this state means.");
}

QString reminderText(const PrivateEndpoint &endpoint, const QDateTime &since)
{
    QStringList lines{ Text::tr("Please approve or reject this private endpoint connection."),
                       Text::tr("Resource: %1").arg(endpoint.target.text()),
                       Text::tr("Private endpoint: %1").arg(endpoint.id.text()) };
    if (!endpoint.groupIds.isEmpty())
        lines += Text::tr("Target sub-resource: %1").arg(endpoint.groupIds.join(QStringLiteral(", ")));
    if (!endpoint.requestMessage.isEmpty())
        lines += Text::tr("Request message: %1").arg(endpoint.requestMessage);
    if (since.isValid())
        lines += Text::tr("Asked: %1").arg(exactTime(since));
    return lines.join(u'\n') + u'\n';
}

} // namespace linkdesk
