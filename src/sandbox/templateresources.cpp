// Functions on the template's own values, on resources and on where the deployment runs.
#include "src/sandbox/templatefunctions.h"

#include <QDateTime>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Call = const TemplateCall &;

bool isType(const QJsonValue &value)
{
    return value.isString() && value.toString().contains(u'/') && !value.toString().startsWith(u'/');
}

// "/providers/Microsoft.Network/virtualNetworks/v/subnets/s" from the type at `at` and the names behind it.
QString providerPart(Call call, qsizetype at)
{
    QStringList names;
    for (qsizetype index = at + 1; index < call.count(); ++index)
        names += call.text(index).split(u'/');
    const QStringList type = call.text(at).split(u'/', Qt::SkipEmptyParts);
    if (type.size() != names.size() + 1)
        call.fail(u"the type '%1' requires '%2' resource name argument(s)"_s.arg(call.text(at))
                      .arg(type.size() - 1));
    QString result = u"/providers/"_s + type.first();
    for (qsizetype index = 0; index < names.size(); ++index)
        result += u'/' + type.at(index + 1) + u'/' + names.at(index);
    return result;
}

// How many arguments stand before the type: none, the group, or subscription and group.
qsizetype leading(Call call, qsizetype most)
{
    for (qsizetype index = 0; index <= most && index < call.count(); ++index) {
        if (isType(call.at(index)))
            return index;
    }
    call.fail(u"no argument is a fully qualified resource type"_s);
}

QJsonValue resourceId(Call call)
{
    const qsizetype before = leading(call, 2);
    const QString subscription = before == 2 ? call.text(0) : call.scope.subscriptionId;
    // A template at subscription scope knows no group: its resources are the subscription's.
    if (before == 1 && call.scope.group.isEmpty())
        return u"/subscriptions/%1"_s.arg(call.text(0)) + providerPart(call, before);
    const QString group = before > 0 ? call.text(before - 1) : call.scope.group;
    const QString scope = u"/subscriptions/"_s + subscription;
    return (group.isEmpty() ? scope : scope + u"/resourceGroups/"_s + group) + providerPart(call, before);
}

QJsonValue subscriptionResourceId(Call call)
{
    const qsizetype before = leading(call, 1);
    const QString subscription = before == 1 ? call.text(0) : call.scope.subscriptionId;
    if (call.text(before).compare("Microsoft.Resources/resourceGroups"_L1, Qt::CaseInsensitive) == 0)
        return u"/subscriptions/%1/resourceGroups/%2"_s.arg(subscription, call.text(before + 1));
    return u"/subscriptions/"_s + subscription + providerPart(call, before);
}

QJsonValue reference(Call call)
{
    if (!call.scope.reference)
        throw TemplateFault{ u"The template function 'reference' is not expected at this location. Please "
                             u"see https://aka.ms/arm-functions for "
                             "usage details."_s };
    return call.scope.reference(
        call.text(0), call.textOr(1, {}), call.textOr(2, {}).compare("Full"_L1, Qt::CaseInsensitive) == 0);
}

QJsonValue list(Call call)
{
    if (!call.scope.list)
        throw TemplateFault{ u"The template function '%1' is not expected at this location. Please see "
                             u"https://aka.ms/arm-functions for usage "
                             "details."_s.arg(call.name) };
    return call.scope.list(call.name, call.text(0), call.textOr(1, {}));
}

QJsonValue surroundings(Call call)
{
    QJsonValue found = call.scope.surroundings ? call.scope.surroundings(call.name.toLower())
                                               : QJsonValue(QJsonValue::Undefined);
    if (found.isUndefined())
        throw TemplateFault{ u"The template function '%1' is not expected at this location. Please see "
                             u"https://aka.ms/arm-functions for usage "
                             "details."_s.arg(call.name) };
    return found;
}

QJsonValue copyIndex(Call call)
{
    // copyIndex(), copyIndex(offset), copyIndex(name), copyIndex(name, offset)
    const bool named = call.count() > 0 && call.at(0).isString();
    const QString name = named ? call.text(0) : QString();
    const QJsonValue index = memberOf(call.scope.copy, name);
    if (index.isUndefined())
        throw TemplateFault{ u"The template function 'copyIndex' is not expected at this location. The "
                             u"function can only be used in a resource with "
                             "copy specified. Please see https://aka.ms/arm-copy for usage details."_s };
    const qsizetype offsetAt = named ? 1 : 0;
    return index.toInteger() + (call.count() > offsetAt ? call.integer(offsetAt) : 0);
}

// The public cloud, as environment() shows it, so far as templates ask.
QJsonValue environment(Call)
{
    const QJsonObject suffixes{ { u"sqlServerHostname"_s, u".database.windows.net"_s },
                                { u"storage"_s, u"core.windows.net"_s },
                                { u"keyvaultDns"_s, u".vault.azure.net"_s },
                                { u"acrLoginServer"_s, u".azurecr.io"_s } };
    return QJsonObject{ { u"name"_s, u"AzureCloud"_s },
                        { u"resourceManager"_s, u"https://management.azure.com/"_s },
                        { u"portal"_s, u"https://portal.azure.com"_s },
                        { u"authentication"_s,
                          QJsonObject{ { u"loginEndpoint"_s, u"https://login.microsoftonline.com/"_s },
                                       { u"tenant"_s, u"common"_s },
                                       { u"audiences"_s,
                                         QJsonArray{ u"https://management.core.windows.net/"_s,
                                                     u"https://management.azure.com/"_s } } } },
                        { u"suffixes"_s, suffixes } };
}

QJsonValue onlyForDefaults(Call call)
{
    throw TemplateFault{ u"The template function '%1' is not expected at this location. The function can "
                         u"only be used in the default value of a "
                         "parameter. Please see https://aka.ms/arm-functions for usage details."_s.arg(
                             call.name) };
}

QJsonValue utcNow(Call call)
{
    if (call.scope.now.isEmpty())
        return onlyForDefaults(call);
    const QDateTime now = QDateTime::fromString(call.scope.now.left(19) + u'Z', Qt::ISODate);
    // .NET's letters for a date mean the same to Qt, as far as templates use them ("yyyyMMddHHmmss").
    return call.count() == 0 ? call.scope.now : now.toString(call.text(0));
}

} // namespace

void addResourceFunctions(TemplateFunctions &table)
{
    table.insert(u"parameters"_s, { 1, 1, [](Call call) { return call.scope.parameter(call.text(0)); } });
    table.insert(u"variables"_s, { 1, 1, [](Call call) { return call.scope.variable(call.text(0)); } });
    table.insert(u"copyindex"_s, { 0, 2, copyIndex });
    table.insert(u"resourceid"_s, { 2, -1, resourceId });
    table.insert(u"subscriptionresourceid"_s, { 2, -1, subscriptionResourceId });
    table.insert(
        u"tenantresourceid"_s, { 2, -1, [](Call call) -> QJsonValue { return providerPart(call, 0); } });
    table.insert(u"extensionresourceid"_s, { 3, -1, [](Call call) -> QJsonValue {
                                                return call.text(0) + providerPart(call, 1);
                                            } });
    table.insert(u"reference"_s, { 1, 3, reference });
    table.insert(u"list*"_s, { 1, 3, list });
    table.insert(u"resourcegroup"_s, { 0, 0, surroundings });
    table.insert(u"subscription"_s, { 0, 0, surroundings });
    table.insert(u"tenant"_s, { 0, 0, surroundings });
    table.insert(u"deployment"_s, { 0, 0, [](Call call) -> QJsonValue { return call.scope.deployment; } });
    table.insert(u"environment"_s, { 0, 0, environment });
    table.insert(u"newguid"_s, { 0, 0, [](Call call) -> QJsonValue {
                                    return call.scope.newGuid ? QJsonValue(call.scope.newGuid())
                                                              : onlyForDefaults(call);
                                } });
    table.insert(u"utcnow"_s, { 0, 1, utcNow });
}

} // namespace linkdesk::sandbox
