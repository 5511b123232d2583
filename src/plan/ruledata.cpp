#include "src/plan/ruledata.h"

#include "src/model/json.h"

#include <QFile>
#include <QJsonDocument>

// Resources of a static library are only linked where they are named; at namespace scope, as the macro asks.
static void initRules()
{
    Q_INIT_RESOURCE(rules);
}

namespace linkdesk {

namespace {

int number(const QJsonObject &rule, QStringView name)
{
    return json::member(rule, name).toInt();
}

NameRule nameRule(const QJsonObject &rule)
{
    NameRule result;
    result.least = number(rule, u"least");
    result.most = number(rule, u"most");
    result.advisedLeast = number(rule, u"advisedLeast");
    result.advisedMost = number(rule, u"advisedMost");
    result.everyScript = json::flag(rule, u"everyScript");
    result.first = json::text(rule, u"first");
    result.inside = json::text(rule, u"inside");
    result.last = json::text(rule, u"last");
    return result;
}

TagRule tagRule(const QJsonObject &rule)
{
    return { number(rule, u"most"), number(rule, u"nameMost"), number(rule, u"valueMost"),
             json::text(rule, u"forbidden"), json::text(rule, u"forbiddenFirst") };
}

// The rules of the file by id. The file is part of the program: a damaged one is a fault of the build.
QHash<QString, QJsonObject> readRules()
{
    initRules();
    QFile file(QStringLiteral(":/linkdesk/rules/rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("rules.json is missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QHash<QString, QJsonObject> rules;
    const QJsonArray list = json::array(root, u"rules");
    for (const QJsonValue value : list)
        rules.insert(json::text(value.toObject(), u"id"), value.toObject());
    return rules;
}

} // namespace

const RuleData &RuleData::get()
{
    static const RuleData data;
    return data;
}

RuleData::RuleData()
{
    const auto rules = readRules();
    const auto rule = [&rules](const QString &id) { return rules.value(id); };
    resourceName = nameRule(rule(QStringLiteral("name.resource")));
    groupName = nameRule(rule(QStringLiteral("name.group")));
    groupIdName = nameRule(rule(QStringLiteral("name.groupId")));
    accountName = nameRule(rule(QStringLiteral("name.account")));
    zoneName = nameRule(rule(QStringLiteral("name.zone")));
    tags = tagRule(rule(QStringLiteral("tags")));
    zoneTags = tagRule(rule(QStringLiteral("tags.zone")));
    messageMost = number(rule(QStringLiteral("requestMessage")), u"most");
    messageAdvised = number(rule(QStringLiteral("requestMessage")), u"advisedMost");
    groupId = json::text(rule(QStringLiteral("deviceUpdate")), u"groupId");
    member = json::text(rule(QStringLiteral("deviceUpdate")), u"member");
    zones = json::texts(rule(QStringLiteral("deviceUpdate")), u"zones");
    otherZones = json::texts(rule(QStringLiteral("deviceUpdateOtherZones")), u"zones");
    reservedSubnets = json::texts(rule(QStringLiteral("reservedSubnets")), u"names");
    networkPolicies = json::texts(rule(QStringLiteral("networkPolicies")), u"values");
    const QJsonArray actions = json::array(rule(QStringLiteral("permissions")), u"actions");
    for (const QJsonValue value : actions) {
        const QJsonObject entry = value.toObject();
        permissions.insert(
            json::text(entry, u"what"), { json::text(entry, u"action"), json::text(entry, u"role") });
    }
}

} // namespace linkdesk
