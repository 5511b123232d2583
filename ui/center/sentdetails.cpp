#include "ui/center/sentdetails.h"

#include "src/review/sentrequest.h"
#include "ui/center/senttext.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"

#include <QLabel>

namespace linkdesk {

SentDetails::SentDetails(Dialogs *dialogs, QWidget *parent)
    : DetailsPane(QStringLiteral("sentDetails"), tr("Details of the request"), dialogs, parent)
    , m_next(new QLabel(this))
{
    m_next->setObjectName(QStringLiteral("sentNext"));
    m_next->setTextFormat(Qt::PlainText);
    m_next->setWordWrap(true);
    addAbove(m_next);
    hide();
}

void SentDetails::show(const PrivateEndpoint &endpoint, const QDateTime &since)
{
    setVisible(!endpoint.id.isEmpty());
    if (endpoint.id.isEmpty())
        return;
    m_next->setText(nextStepText(endpoint));
    const QString answer = reviewerAnswer(endpoint);
    properties()->setValue(
        tr("Request message"),
        endpoint.requestMessage.isEmpty() ? tr("No message") : endpoint.requestMessage);
    properties()->setValue(tr("Answer"), answer.isEmpty() ? tr("None") : answer);
    properties()->setValue(tr("Asked"), since.isValid() ? exactTime(since) : tr("Not known"));
    properties()->setCopyable(tr("Private endpoint ID"), endpoint.id.text());
    properties()->setCopyable(tr("Resource ID"), endpoint.target.text());
}

} // namespace linkdesk
