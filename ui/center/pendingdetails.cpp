#include "ui/center/pendingdetails.h"

#include "ui/center/pendingmodel.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"
#include "ui/common/theme.h"

#include <QVBoxLayout>

namespace linkdesk {

PendingDetails::PendingDetails(UiContext *context, PendingModel *model, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_model(model)
{
    setObjectName(QStringLiteral("pendingDetails"));
    setAccessibleName(tr("Details of the request"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::Gap, 0, 0);
    m_properties = new PropertyList(context->dialogs, content);
    column->addWidget(m_properties);
    column->addStretch(1);
    setWidget(content);
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
    m_properties->setValue(tr("Request message"), words.isEmpty() ? tr("No message") : words);
    m_properties->setValue(tr("Who asks"), m_model->whoAsks(m_connection));
    const QString tenant = m_model->tenant(m_connection);
    m_properties->setValue(tr("Tenant"), tenant.isEmpty() ? tr("Not known") : tenant);
    m_properties->setValue(tr("Name on the account"), request.name);
    m_properties->setValue(tr("Name on the endpoint"), known ? endpoint.connectionName : unread);
    m_properties->setCopyable(tr("Private endpoint ID"), request.privateEndpoint.text());
    if (known)
        m_properties->setCopyable(tr("Resource GUID"), endpoint.resourceGuid);
    else
        m_properties->setValue(tr("Resource GUID"), unread);
    m_properties->setCopyable(tr("Connection ID"), request.id.text());
    m_properties->setValue(tr("Since"), exactTime(request.createdAt));
}

} // namespace linkdesk
