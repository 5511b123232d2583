// Options as in the reference of az network private-endpoint.
#include "src/plan/endpointcommands.h"

#include "src/plan/shellwriter.h"
#include "src/plan/targettext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk {

namespace {

constexpr int IdsInOneCommand = 100;

QString onEach(const QString &command, const QList<ResourceId> &endpoints)
{
    QStringList lines{ QStringLiteral("# Needs the Azure CLI, signed in (az login).") };
    for (qsizetype first = 0; first < endpoints.size(); first += IdsInOneCommand) {
        QStringList ids;
        for (qsizetype at = first; at < qMin(first + IdsInOneCommand, endpoints.size()); ++at)
            ids.append(endpoints.at(at).text());
        lines.append(ShellCommand(command).values(QStringLiteral("--ids"), ids).oneLine());
    }
    return lines.join(u'\n') + u'\n';
}

// One JSON object: az's shorthand gives dots, brackets and quotes a meaning.
QString tagsText(const Tags &tags)
{
    QJsonObject object;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        object.insert(tag.key(), tag.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void addAddresses(ShellCommand &create, const PrivateEndpoint &endpoint)
{
    for (const PrivateEndpoint::IpConfig &config : endpoint.ipConfigurations) {
        QStringList values{ QStringLiteral("name=") + config.name };
        if (!config.groupId.isEmpty())
            values.append(QStringLiteral("group-id=") + config.groupId);
        if (!config.memberName.isEmpty())
            values.append(QStringLiteral("member-name=") + config.memberName);
        values.append(QStringLiteral("private-ip-address=") + config.privateIpAddress);
        create.values(QStringLiteral("--ip-config"), values);
    }
}

QString createText(const PrivateEndpoint &endpoint)
{
    ShellCommand create(QStringLiteral("az network private-endpoint create"));
    create.option(QStringLiteral("--subscription"), endpoint.id.subscriptionId())
        .option(QStringLiteral("--resource-group"), endpoint.id.resourceGroup())
        .option(QStringLiteral("--name"), endpoint.name.isEmpty() ? endpoint.id.name() : endpoint.name)
        .option(QStringLiteral("--location"), endpoint.location)
        .option(QStringLiteral("--subnet"), endpoint.subnet.text())
        .option(QStringLiteral("--private-connection-resource-id"), endpoint.target.text());
    for (const QString &group : endpoint.groupIds)
        create.option(QStringLiteral("--group-id"), group);
    create.option(QStringLiteral("--connection-name"), endpoint.connectionName)
        .option(QStringLiteral("--nic-name"), endpoint.customNetworkInterfaceName);
    if (endpoint.manual)
        create.option(QStringLiteral("--manual-request"), QStringLiteral("true"))
            .freeText(QStringLiteral("--request-message"), endpoint.requestMessage);
    addAddresses(create, endpoint);
    for (const ResourceId &group : endpoint.applicationSecurityGroups)
        create.values(QStringLiteral("--asg"), { QStringLiteral("id=") + group.text() });
    if (!endpoint.tags.isEmpty())
        create.values(QStringLiteral("--tags"), { tagsText(endpoint.tags) });
    return create.manyLines();
}

} // namespace

QString showEndpointsCommand(const QList<ResourceId> &endpoints)
{
    return onEach(QStringLiteral("az network private-endpoint show"), endpoints);
}

QString deleteEndpointsCommand(const QList<ResourceId> &endpoints)
{
    return onEach(QStringLiteral("az network private-endpoint delete"), endpoints);
}

QString createEndpointsCommand(const QList<PrivateEndpoint> &endpoints)
{
    QStringList commands{ QStringLiteral(
        "# Needs the Azure CLI, signed in (az login). Private DNS zone groups "
        "are not part of it.") };
    for (const PrivateEndpoint &endpoint : endpoints)
        commands.append(createText(endpoint));
    return commands.join(u'\n') + u'\n';
}

} // namespace linkdesk
