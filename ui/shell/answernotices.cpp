#include "ui/shell/answernotices.h"

#include "src/review/connectionstate.h"
#include "src/review/sentrequest.h"

#include <QCoreApplication>
#include <algorithm>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::AnswerNotices)
};

constexpr int MostNames = 3;
constexpr int LongestWords = 300; // a desktop's message is no place for more

ConnectionStatus statusOf(const PrivateEndpoint &endpoint)
{
    return connectionStatus(endpoint.state.status);
}

QString words(const PrivateEndpoint &endpoint)
{
    const QString answer = reviewerAnswer(endpoint);
    if (answer.isEmpty())
        return Words::tr("Resource: %1").arg(endpoint.target.name());
    return answer.size() > LongestWords ? answer.left(LongestWords) + u'\u2026' : answer;
}

} // namespace

QString answersTitle(const QList<PrivateEndpoint> &endpoints)
{
    if (endpoints.size() > 1)
        return Words::tr("%n answer(s) to what you sent", nullptr, int(endpoints.size()));
    const PrivateEndpoint &endpoint = endpoints.constFirst();
    if (statusOf(endpoint) == ConnectionStatus::Approved)
        return Words::tr("%1 was approved", "a private endpoint").arg(endpoint.name);
    if (statusOf(endpoint) == ConnectionStatus::Rejected)
        return Words::tr("%1 was rejected", "a private endpoint").arg(endpoint.name);
    return Words::tr("%1 was disconnected", "a private endpoint").arg(endpoint.name);
}

QString answersText(const QList<PrivateEndpoint> &endpoints)
{
    if (endpoints.size() == 1)
        return words(endpoints.constFirst());
    QStringList lines;
    const QList<PrivateEndpoint> first = endpoints.mid(0, MostNames);
    for (const PrivateEndpoint &endpoint : first)
        lines.append(
            Words::tr("%1: %2", "private endpoint: its state").arg(endpoint.name, endpoint.state.status));
    const auto more = int(endpoints.size()) - MostNames;
    if (more > 0)
        lines.append(Words::tr("and %n more", nullptr, more));
    return lines.join(u'\n');
}

AnswerNotices::AnswerNotices(UiContext *context, SentWatch *watch, DesktopNotifier *desktop, QObject *parent)
    : Notices(context, QStringLiteral("answers"), desktop, parent)
{
    connect(watch, &SentWatch::answered, this, &AnswerNotices::tell);
}

// Leads to the first of them, which asks for something to be done if any does.
void AnswerNotices::tell(const QList<PrivateEndpoint> &endpoints)
{
    const bool good = std::all_of(endpoints.cbegin(), endpoints.cend(), [](const PrivateEndpoint &endpoint) {
        return statusOf(endpoint) == ConnectionStatus::Approved;
    });
    Place sent;
    sent.kind = Place::Kind::SentRequests;
    sent.tab = endpoints.constFirst().id.text();
    say(good ? Notifications::Kind::Success : Notifications::Kind::Warning, answersTitle(endpoints),
        answersText(endpoints), sent);
}

} // namespace linkdesk
