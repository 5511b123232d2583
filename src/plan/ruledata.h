// The figures of the rules, from resources/rules/rules.json, where each stands with its source and date. Read
// once.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace linkdesk {

// Which characters a name takes and how many. Letters and digits are always allowed; the sets name what else
// is.
struct NameRule {
    int least = 1, most = 80;
    int advisedLeast = 0, advisedMost = 0; // 0: no second opinion
    bool everyScript = false; // letters and digits of every script, not only ASCII
    QString first, inside, last;
};

struct TagRule {
    int most = 0, nameMost = 0, valueMost = 0; // 0: no limit of its own
    QString forbidden, forbiddenFirst; // characters in a name, at its start
};

struct PermissionRule {
    QString action, role; // the smallest built-in role that has it
};

class RuleData {
public:
    static const RuleData &get();

    NameRule resourceName, groupName, groupIdName, accountName, zoneName;
    TagRule tags, zoneTags;
    int messageMost = 0, messageAdvised = 0; // characters
    QString groupId, member; // of a Device Update account that has not answered yet
    QStringList zones;
    QStringList otherZones; // names that are in use for it and wrong
    QStringList reservedSubnets, networkPolicies;
    QHash<QString, PermissionRule> permissions; // by what is done: "endpoint", "join", ... (rules.json)

private:
    RuleData();
};

} // namespace linkdesk
