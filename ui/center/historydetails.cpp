#include "ui/center/historydetails.h"

#include "ui/center/historymodel.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"

namespace linkdesk {

HistoryDetails::HistoryDetails(Dialogs *dialogs, QWidget *parent)
    : DetailsPane(QStringLiteral("historyDetails"), tr("Details of the decision"), dialogs, parent)
{
}

void HistoryDetails::showEntry(const ReviewEntry &entry)
{
    properties()->setValue(tr("Requester's words"), entry.wordsBefore);
    properties()->setValue(tr("Description sent"), entry.wordsSent);
    properties()->setValue(tr("State before"), entry.statusBefore);
    properties()->setValue(tr("Decision"), HistoryModel::decisionText(entry));
    properties()->setValue(
        tr("Outcome"),
        entry.errorMessage.isEmpty() ? HistoryModel::outcomeText(entry)
                                     : HistoryModel::outcomeText(entry) + u'\n' + entry.errorMessage);
    properties()->setValue(tr("When"), exactTime(entry.decidedAt));
    properties()->setCopyable(tr("Correlation ID"), entry.correlationId);
    properties()->setCopyable(tr("Connection ID"), entry.connection.text());
    properties()->setCopyable(tr("Private endpoint ID"), entry.endpoint.text());
}

} // namespace linkdesk
