#include "ui/center/pendingdetails.h"

#include "ui/center/pendingmodel.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"

namespace linkdesk {

PendingDetails::PendingDetails(UiContext *context, PendingModel *model, QWidget *parent)
    : DetailsPane(QStringLiteral("pendingDetails"), tr("Details of the request"), context->dialogs, parent)
    , m_model(model)
{
    connect(
        m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const int row = m_model->rowOf(m_connection);
            if (row >= first.row() && row <= last.row())
                update();
        });
    hide();
}

void PendingDetails::showRequest(const ResourceId &connection)
{
    m_connection = connection;
    update();
}

void PendingDetails::update()
{
    const PrivateEndpointConnection request = m_model->request(m_connection);
    if (request.id.isEmpty())
        return;
    const PrivateEndpoint endpoint = m_model->endpoint(m_connection);
    const QString unread = tr("Not known: the private endpoint cannot be read");
    const bool known = !endpoint.id.isEmpty();
    const QString words = m_model->message(m_connection);
    properties()->setValue(tr("Request message"), words.isEmpty() ? tr("No message") : words);
    properties()->setValue(tr("Who asks"), m_model->whoAsks(m_connection));
    const QString tenant = m_model->tenant(m_connection);
    properties()->setValue(tr("Tenant"), tenant.isEmpty() ? tr("Not known") : tenant);
    properties()->setValue(tr("Name on the account"), request.name);
    properties()->setValue(tr("Name on the endpoint"), known ? endpoint.connectionName : unread);
    properties()->setCopyable(tr("Private endpoint ID"), request.privateEndpoint.text());
    if (known)
        properties()->setCopyable(tr("Resource GUID"), endpoint.resourceGuid);
    else
        properties()->setValue(tr("Resource GUID"), unread);
    properties()->setCopyable(tr("Connection ID"), request.id.text());
    properties()->setValue(tr("Since"), exactTime(request.createdAt));
}

} // namespace linkdesk
