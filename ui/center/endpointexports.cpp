#include "ui/center/endpointexports.h"

#include "src/base/csv.h"
#include "src/base/jsontext.h"
#include "src/flow/hostsfile.h"
#include "src/plan/endpointcommands.h"
#include "ui/center/endpointsmodel.h"
#include "ui/common/messagebar.h"

#include <QHeaderView>
#include <QTableView>

namespace linkdesk {

EndpointExports::EndpointExports(
    UiContext *context, EndpointsModel *model, QTableView *table, MessageBar *message, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_model(model)
    , m_table(table)
    , m_message(message)
    , m_page(page)
{
}

void EndpointExports::saveCsv()
{
    QList<int> columns;
    for (int at = 0; at < EndpointsModel::ColumnCount; ++at) {
        const int column = m_table->horizontalHeader()->logicalIndex(at);
        if (!m_table->isColumnHidden(column))
            columns.append(column);
    }
    QStringList header{ tr("Resource ID") };
    for (const int column : std::as_const(columns))
        header.append(EndpointsModel::columnName(column));
    QList<QStringList> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList fields{ m_model->at(row).id.text() };
        for (const int column : std::as_const(columns))
            fields.append(m_model->text(row, column));
        rows.append(fields);
    }
    save(QStringLiteral("private-endpoints.csv"), csv::table(header, rows));
}

QList<PrivateEndpoint> EndpointExports::shown() const
{
    QList<PrivateEndpoint> endpoints;
    for (int row = 0; row < m_model->rowCount(); ++row)
        endpoints.append(m_model->at(row));
    return endpoints;
}

void EndpointExports::saveJson()
{
    QList<QJsonObject> objects;
    const QList<PrivateEndpoint> endpoints = shown();
    for (const PrivateEndpoint &endpoint : endpoints)
        objects.append(endpoint.json);
    save(QStringLiteral("private-endpoints.json"), listText(objects));
}

void EndpointExports::saveHostsFile()
{
    auto *call = hostsFile(m_context->session, shown(), this);
    m_hosts = call;
    m_message->showText(MessageBar::Kind::Info, tr("Reading the addresses for the hosts file..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_hosts)
            m_hosts->cancel();
    });
    emit changed();
    call->then(this, [this](const Result<HostsFile> &file) { onHostsFile(file); });
}

void EndpointExports::onHostsFile(const Result<HostsFile> &file)
{
    m_hosts = nullptr;
    m_message->clear();
    emit changed();
    if (!file)
        return; // cancelled by the person
    if (!file->unread.isEmpty())
        m_message->showText(
            MessageBar::Kind::Warning,
            tr("The addresses of %n private endpoint(s) could not be read: %1", nullptr,
               int(file->unread.size()))
                .arg(file->unread.join(QStringLiteral(", "))));
    else if (file->names == 0)
        m_message->showText(
            MessageBar::Kind::Info, tr("None of these private endpoints has a name and an address yet."));
    if (file->names > 0)
        save(QStringLiteral("hosts"), file->text);
}

void EndpointExports::copyCommand(Act act)
{
    const QList<PrivateEndpoint> endpoints = m_model->chosen();
    QList<ResourceId> ids;
    for (const PrivateEndpoint &endpoint : endpoints)
        ids.append(endpoint.id);
    if (ids.isEmpty())
        return;
    switch (act) {
    case Act::Show:
        m_context->dialogs->copy(showEndpointsCommand(ids));
        break;
    case Act::Delete:
        m_context->dialogs->copy(deleteEndpointsCommand(ids));
        break;
    case Act::Create:
        m_context->dialogs->copy(createEndpointsCommand(endpoints));
        break;
    }
    if (m_message->kind() != MessageBar::Kind::Warning || m_message->text().isEmpty())
        m_message->showText(
            MessageBar::Kind::Success,
            tr("The command for %n private endpoint(s) is copied.", nullptr, int(ids.size())));
}

void EndpointExports::save(const QString &name, const QByteArray &content)
{
    m_context->dialogs->save(m_page, name, content, [this](const QString &path) {
        if (!path.isEmpty() && m_message->kind() != MessageBar::Kind::Warning)
            m_message->showText(MessageBar::Kind::Success, tr("Saved as %1").arg(path));
    });
}

} // namespace linkdesk
