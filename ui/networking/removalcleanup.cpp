#include "ui/networking/removalcleanup.h"

#include "src/flow/inventory.h"
#include "src/review/connectionstate.h"
#include "ui/center/deletiondesk.h"
#include "ui/common/messagebar.h"

#include <QPushButton>

namespace linkdesk {

RemovalCleanUp::RemovalCleanUp(UiContext *context, MessageBar *message, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_message(message)
    , m_deletion(new DeletionDesk(context, message, Approved::Spared, page))
{
}

void RemovalCleanUp::begin(const QList<PrivateEndpointConnection> &removing)
{
    delete m_reading;
    m_endpoints.clear();
    for (const PrivateEndpointConnection &connection : removing) {
        if (!connection.privateEndpoint.isEmpty())
            m_endpoints.append(connection.privateEndpoint);
    }
}

// What the endpoints themselves say: one whose connection was not removed is not among them, nor is one that
// the person cannot read.
void RemovalCleanUp::offer()
{
    const QList<ResourceId> ids = std::exchange(m_endpoints, {});
    if (ids.isEmpty())
        return;
    auto *call = inventory::endpoints(m_context->session, ids, this);
    m_reading = call;
    call->then(this, [this, ids](const Result<QHash<QString, PrivateEndpoint>> &read) {
        m_reading = nullptr;
        QList<ResourceId> disconnected;
        for (const ResourceId &id : ids) {
            const QString status = read ? read->value(id.key()).state.status : QString();
            if (connectionStatus(status) == ConnectionStatus::Disconnected)
                disconnected.append(id);
        }
        if (!disconnected.isEmpty())
            offerThese(disconnected);
    });
}

void RemovalCleanUp::offerThese(const QList<ResourceId> &disconnected)
{
    const auto count = int(disconnected.size());
    // An error keeps its details.
    if (m_message->kind() == MessageBar::Kind::Success)
        m_message->showText(
            MessageBar::Kind::Success,
            m_message->text() + u'\n'
                + tr(
                    "%n private endpoint(s) that you can read are Disconnected now. They lead nowhere and "
                    "are still paid for.",
                    nullptr, count));
    QPushButton *button =
        m_message->addButton(tr("&Clean up %n private endpoint(s)...", nullptr, count), [this, disconnected] {
            m_deletion->ask(disconnected);
        });
    button->setAccessibleDescription(tr("Says first what goes, and deletes nothing before you have agreed"));
}

bool RemovalCleanUp::isBusy() const
{
    return m_deletion->isBusy();
}

} // namespace linkdesk
