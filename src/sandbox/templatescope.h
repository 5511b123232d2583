// What the expressions of one template see, and their evaluation. A value: parameters and variables are plain
// JSON, so that a running deployment can be saved and go on (toJson, fromJson); only the doors to the world
// are functions.
#pragma once

#include "src/sandbox/templateexpression.h"

#include <QJsonObject>
#include <QSet>
#include <functional>

namespace linkdesk::sandbox {

class TemplateScope {
public:
    QJsonObject parameters; // name -> value, defaults filled in
    QJsonObject variables; // as written, evaluated when asked for
    QJsonArray functions; // the template's own: [{namespace, members}]
    QString subscriptionId, group; // where the template is deployed; group empty: at a subscription
    QJsonObject deployment; // what deployment() returns
    QJsonObject copy; // loop name -> index; "" is the innermost resource or variable loop

    // resourceGroup(), subscription(), tenant(): by lower-case name; undefined: not known here.
    std::function<QJsonValue(const QString &name)> surroundings;
    // reference(id, apiVersion, full). Not set: not allowed here (names, conditions, variables).
    std::function<QJsonValue(const QString &id, const QString &apiVersion, bool full)> reference;
    // listKeys(id, ...): `function` as written. Not set: not allowed here.
    std::function<QJsonValue(const QString &function, const QString &id, const QString &apiVersion)> list;
    // newGuid(), utcNow(): only in default values of parameters.
    std::function<QString()> newGuid;
    QString now; // 2026-11-24T14:00:00.0000000Z; empty: not allowed here

    // The value with every expression in it evaluated, down to the leaves; "copy" properties become arrays.
    // Throws TemplateFault.
    QJsonValue evaluate(const QJsonValue &value) const;
    QString evaluateText(const QJsonValue &value) const;
    QJsonValue evaluate(const Expression &expression) const;
    QJsonValue parameter(const QString &name) const;
    QJsonValue variable(const QString &name) const;

    QJsonObject toJson() const; // without the doors
    static TemplateScope fromJson(const QJsonObject &json);

private:
    QJsonValue evaluateObject(const QJsonObject &object) const;
    QJsonValue call(const Expression &expression) const;
    QJsonValue callOwn(const QString &name, const QJsonArray &arguments) const;
    QJsonValue valueOf(const Expression &expression) const;
    QJsonValue variableOfLoop(const QString &name) const;
    void addCopies(QJsonObject &result, const QJsonArray &loops) const;

    mutable QJsonObject m_known; // variables already evaluated
    mutable QSet<QString> m_open; // variables being evaluated: to find circles
    mutable int m_depth = 0; // expressions in expressions now, through variables and functions too
};

// True when reference(), list*() or their like occur in some expression below `value`: it must wait until its
// turn has come.
bool needsRuntime(const QJsonValue &value);
// Calls `visit` with every call of `reference` (and list*) below `value`.
void visitReferences(const QJsonValue &value, const std::function<void(const Expression &call)> &visit);

// Member without case, as ARM finds it. Undefined: none.
QJsonValue memberOf(const QJsonObject &object, const QString &name);

} // namespace linkdesk::sandbox
