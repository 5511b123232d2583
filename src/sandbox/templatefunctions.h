// The functions of ARM template expressions, in four families (templatetexts, templatecollections,
// templatelogic, templateresources).
// https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
#pragma once

#include "src/sandbox/templatescope.h"

#include <QHash>

namespace linkdesk::sandbox {

// One call, its arguments evaluated. The readers throw TemplateFault where an argument is of another type.
struct TemplateCall {
    const TemplateScope &scope;
    QString name; // as written
    QJsonArray values;

    qsizetype count() const { return values.size(); }
    QJsonValue at(qsizetype index) const { return values.at(index); }
    QString text(qsizetype index) const;
    QString textOr(qsizetype index, const QString &otherwise) const;
    qint64 integer(qsizetype index) const;
    bool boolean(qsizetype index) const;
    QJsonArray array(qsizetype index) const;
    [[noreturn]] void wrongType(qsizetype index, QLatin1StringView expected) const;
    [[noreturn]] void fail(const QString &why) const;
};

struct TemplateFunction {
    int least = 0, most = 0; // number of arguments; most < 0: any
    QJsonValue (*run)(const TemplateCall &call) = nullptr;
};
using TemplateFunctions = QHash<QString, TemplateFunction>; // by lower-case name

void addTextFunctions(TemplateFunctions &table);
void addCollectionFunctions(TemplateFunctions &table);
void addLogicFunctions(TemplateFunctions &table);
void addResourceFunctions(TemplateFunctions &table);

// All of them. `if` is not among them: it evaluates one branch only and is the evaluator's.
const TemplateFunctions &templateFunctions();

// "String", "Integer", "Array", ... as Azure names the type of a value.
QString typeName(const QJsonValue &value);
// As string() and concat() write it: texts as they are, numbers in digits, True and False, arrays and objects
// as JSON.
QString asText(const QJsonValue &value);
bool isInteger(const QJsonValue &value);

} // namespace linkdesk::sandbox
