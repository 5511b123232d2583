#include "ui/center/historydetails.h"

#include "ui/center/historymodel.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace linkdesk {

HistoryDetails::HistoryDetails(Dialogs *dialogs, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("historyDetails"));
    setAccessibleName(tr("Details of the decision"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::Gap, 0, 0);
    m_properties = new PropertyList(dialogs, content);
    column->addWidget(m_properties);
    column->addStretch(1);
    setWidget(content);
}

void HistoryDetails::showEntry(const ReviewEntry &entry)
{
    m_properties->setValue(tr("Requester's words"), entry.wordsBefore);
    m_properties->setValue(tr("Description sent"), entry.wordsSent);
    m_properties->setValue(tr("State before"), entry.statusBefore);
    m_properties->setValue(tr("Decision"), HistoryModel::decisionText(entry));
    m_properties->setValue(
        tr("Outcome"),
        entry.errorMessage.isEmpty() ? HistoryModel::outcomeText(entry)
                                     : HistoryModel::outcomeText(entry) + u'\n' + entry.errorMessage);
    m_properties->setValue(tr("When"), exactTime(entry.decidedAt));
    m_properties->setCopyable(tr("Correlation ID"), entry.correlationId);
    m_properties->setCopyable(tr("Connection ID"), entry.connection.text());
    m_properties->setCopyable(tr("Private endpoint ID"), entry.endpoint.text());
}

} // namespace linkdesk
