// The same acts as Azure CLI commands. Options as in the reference of az network private-endpoint, az network
// private-dns, az group, and of the azure-iot extension for az iot du (azext_iot/deviceupdate: --cn,
// --status, --desc; public network access goes through the generic --set).
#include "src/plan/shellwriter.h"
#include "src/plan/targettext.h"
#include "src/plan/writers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace linkdesk {

namespace {

QString needsAz()
{
    return QStringLiteral("# Needs the Azure CLI, signed in (az login).\n");
}

QString needsNewAz()
{
    return QStringLiteral(
        "# Needs the Azure CLI, signed in (az login); one that is recent enough for all four "
        "values of --private-endpoint-network-policies.\n");
}

QString needsExtension()
{
    return QStringLiteral("# Needs the Azure CLI, signed in (az login), with the azure-iot extension "
                          "(az extension add --name azure-iot).\n");
}

// --subscription, --resource-group and a name.
ShellCommand command(const QString &text, const ResourceId &id)
{
    ShellCommand result(text);
    result.option(QStringLiteral("--subscription"), id.subscriptionId());
    result.option(QStringLiteral("--resource-group"), id.resourceGroup());
    return result;
}

bool isSimple(const QString &text)
{
    return !text.isEmpty() && text.front() != u'-' && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

// a=b where that is plain; else one JSON object, as az's shorthand gives dots, brackets and quotes a meaning.
QStringList tagValues(const QList<Draft::TagRow> &rows)
{
    QStringList pairs;
    QJsonObject object;
    bool simple = true;
    for (const Draft::TagRow &row : rows) {
        pairs.append(row.name + u'=' + row.value);
        object.insert(row.name, row.value);
        simple = simple && isSimple(row.name) && isSimple(row.value);
    }
    if (simple)
        return pairs;
    return { QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) };
}

class CreateWriter {
public:
    explicit CreateWriter(const Plan &plan)
        : m_plan(plan)
        , m_draft(plan.draft)
    {
    }

    QString write()
    {
        if (m_draft.newResourceGroup)
            add(ShellCommand(QStringLiteral("az group create"))
                    .option(QStringLiteral("--subscription"), m_draft.subscriptionId)
                    .option(QStringLiteral("--name"), m_draft.resourceGroup)
                    .option(QStringLiteral("--location"), m_draft.region));
        const bool changesPolicy = m_plan.makes(m_draft.subnet);
        if (changesPolicy)
            add(ShellCommand(QStringLiteral("az network vnet subnet update"))
                    .option(QStringLiteral("--ids"), m_draft.subnet.text())
                    .option(QStringLiteral("--private-endpoint-network-policies"), m_draft.networkPolicy));
        for (const QString &name : m_draft.newSecurityGroups)
            add(command(QStringLiteral("az network asg create"), m_plan.securityGroupId(name))
                    .option(QStringLiteral("--name"), name)
                    .option(QStringLiteral("--location"), m_draft.region));
        add(endpoint());
        for (const Draft::ZoneRow &row : m_draft.zones)
            addZone(row);
        addZoneGroup();
        return (changesPolicy ? needsNewAz() : needsAz()) + m_commands.join(QStringLiteral(" &&\n")) + u'\n';
    }

private:
    void add(const ShellCommand &command) { m_commands.append(command.manyLines()); }

    QStringList ipConfiguration() const
    {
        QStringList values{ QStringLiteral("name=") + m_draft.ipConfigurationName };
        if (hasSubResources(m_draft.target))
            values << QStringLiteral("group-id=") + m_draft.groupId;
        if (!m_draft.memberName.isEmpty())
            values << QStringLiteral("member-name=") + m_draft.memberName;
        return values << QStringLiteral("private-ip-address=") + m_draft.privateIpAddress;
    }

    ShellCommand endpoint() const
    {
        ShellCommand create =
            command(QStringLiteral("az network private-endpoint create"), m_plan.endpointId());
        create.option(QStringLiteral("--name"), m_draft.name)
            .option(QStringLiteral("--location"), m_draft.region)
            .option(QStringLiteral("--subnet"), m_draft.subnet.text())
            .option(QStringLiteral("--private-connection-resource-id"), m_draft.target.text());
        if (hasSubResources(m_draft.target))
            create.option(QStringLiteral("--group-id"), m_draft.groupId);
        create.option(QStringLiteral("--connection-name"), m_draft.connectionName)
            .option(QStringLiteral("--nic-name"), m_draft.networkInterfaceName);
        if (m_draft.manual)
            create.option(QStringLiteral("--manual-request"), QStringLiteral("true"))
                .freeText(QStringLiteral("--request-message"), m_draft.requestMessage);
        if (m_draft.staticAddress)
            create.values(QStringLiteral("--ip-config"), ipConfiguration());
        for (const ResourceId &group : m_draft.securityGroups)
            create.values(QStringLiteral("--asg"), { QStringLiteral("id=") + group.text() });
        for (const QString &name : m_draft.newSecurityGroups)
            create.values(
                QStringLiteral("--asg"), { QStringLiteral("id=") + m_plan.securityGroupId(name).text() });
        if (!m_plan.endpointTags().isEmpty())
            create.values(QStringLiteral("--tags"), tagValues(m_plan.endpointTags()));
        return create;
    }

    void addZone(const Draft::ZoneRow &row)
    {
        const ResourceId zone = row.id();
        if (m_plan.makes(zone)) {
            ShellCommand create = command(QStringLiteral("az network private-dns zone create"), zone);
            create.option(QStringLiteral("--name"), row.zoneName);
            if (!m_plan.zoneTags().isEmpty())
                create.values(QStringLiteral("--tags"), tagValues(m_plan.zoneTags()));
            add(create);
        }
        const ResourceId link = m_plan.linkId(row);
        if (m_plan.makes(link))
            add(command(QStringLiteral("az network private-dns link vnet create"), zone)
                    .option(QStringLiteral("--zone-name"), row.zoneName)
                    .option(QStringLiteral("--name"), link.name())
                    .option(QStringLiteral("--virtual-network"), m_draft.virtualNetwork.text())
                    .option(QStringLiteral("--registration-enabled"), QStringLiteral("false")));
    }

    // The first zone makes the group, the others join it.
    void addZoneGroup()
    {
        QString act = QStringLiteral("create");
        for (const Draft::ZoneRow &row : m_draft.zones) {
            add(command(
                    QStringLiteral("az network private-endpoint dns-zone-group ") + act, m_plan.endpointId())
                    .option(QStringLiteral("--endpoint-name"), m_draft.name)
                    .option(QStringLiteral("--name"), QStringLiteral("default"))
                    .option(QStringLiteral("--private-dns-zone"), row.id().text())
                    .option(QStringLiteral("--zone-name"), row.configurationName));
            act = QStringLiteral("add");
        }
    }

    const Plan &m_plan;
    const Draft &m_draft;
    QStringList m_commands;
};

ShellCommand connectionCommand(const QString &act, const ResourceId &account, const QString &connectionName)
{
    return command(QStringLiteral("az iot du account private-endpoint-connection ") + act, account)
        .option(QStringLiteral("--account"), account.name())
        .option(QStringLiteral("--cn"), connectionName);
}

QString withExtension(const ShellCommand &command)
{
    return needsExtension() + command.oneLine() + u'\n';
}

} // namespace

QString createCommand(const Plan &plan)
{
    return CreateWriter(plan).write();
}

QString showAccountCommand(const QString &accountName)
{
    return withExtension(ShellCommand(QStringLiteral("az iot du account show"))
                             .option(QStringLiteral("-n"), accountName)
                             .option(QStringLiteral("--query"), QStringLiteral("id"))
                             .option(QStringLiteral("-o"), QStringLiteral("tsv")));
}

QString showResourceCommand(const ResourceId &id)
{
    return needsAz()
        + ShellCommand(QStringLiteral("az resource show"))
              .option(QStringLiteral("--ids"), id.text())
              .oneLine()
        + u'\n';
}

QString decideCommand(
    const ResourceId &account, const QString &connectionName, const QString &status,
    const QString &description)
{
    return withExtension(connectionCommand(QStringLiteral("set"), account, connectionName)
                             .option(QStringLiteral("--status"), status)
                             .freeText(QStringLiteral("--desc"), description));
}

QString removeConnectionCommand(const ResourceId &account, const QString &connectionName)
{
    return withExtension(connectionCommand(QStringLiteral("delete"), account, connectionName));
}

QString publicAccessCommand(const ResourceId &account, bool enabled)
{
    const QString value = enabled ? QStringLiteral("Enabled") : QStringLiteral("Disabled");
    return withExtension(
        command(QStringLiteral("az iot du account update"), account)
            .option(QStringLiteral("--account"), account.name())
            .option(QStringLiteral("--set"), QStringLiteral("publicNetworkAccess=") + value));
}

QString deleteEndpointCommand(const ResourceId &endpoint)
{
    return needsAz()
        + command(QStringLiteral("az network private-endpoint delete"), endpoint)
              .option(QStringLiteral("--name"), endpoint.name())
              .oneLine()
        + u'\n';
}

} // namespace linkdesk
