#include "ui/center/sentdetails.h"

#include "src/review/sentrequest.h"
#include "ui/center/senttext.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace linkdesk {

SentDetails::SentDetails(Dialogs *dialogs, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("sentDetails"));
    setAccessibleName(tr("Details of the request"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::Gap, 0, 0);
    column->setSpacing(theme::Gap);
    m_next = new QLabel(content);
    m_next->setObjectName(QStringLiteral("sentNext"));
    m_next->setTextFormat(Qt::PlainText);
    m_next->setWordWrap(true);
    column->addWidget(m_next);
    m_properties = new PropertyList(dialogs, content);
    column->addWidget(m_properties);
    column->addStretch(1);
    setWidget(content);
    hide();
}

void SentDetails::show(const PrivateEndpoint &endpoint, const QDateTime &since)
{
    setVisible(!endpoint.id.isEmpty());
    if (endpoint.id.isEmpty())
        return;
    m_next->setText(nextStepText(endpoint));
    const QString answer = reviewerAnswer(endpoint);
    m_properties->setValue(
        tr("Request message"),
        endpoint.requestMessage.isEmpty() ? tr("No message") : endpoint.requestMessage);
    m_properties->setValue(tr("Answer"), answer.isEmpty() ? tr("None") : answer);
    m_properties->setValue(tr("Asked"), since.isValid() ? exactTime(since) : tr("Not known"));
    m_properties->setCopyable(tr("Private endpoint ID"), endpoint.id.text());
    m_properties->setCopyable(tr("Resource ID"), endpoint.target.text());
}

} // namespace linkdesk
