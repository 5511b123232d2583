// The language inside "[...]" of an ARM template: calls, members, indexes, strings in single quotes, whole
// numbers. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
#pragma once

#include "src/sandbox/templatefault.h"

#include <QString>
#include <vector>

namespace linkdesk::sandbox {

struct Expression {
    enum class Kind { Text, Integer, Call, Member, Index };
    Kind kind = Kind::Text;
    QString text; // the string, the function's name ("concat", "mine.makeName") or the member's
    qint64 number = 0;
    int height = 1; // levels of parts, itself included
    // Call: its arguments. Member: the object. Index: the array (or object) and the index.
    std::vector<Expression> parts;
};

// True for "[...]" that is to be evaluated; "[[...]" is a text that starts with a bracket.
bool isExpression(QStringView text);
// The text itself, without the bracket that escaped it.
QString unescaped(const QString &text);

// Of a text for which isExpression() is true. Throws TemplateFault.
Expression parseExpression(const QString &text);

} // namespace linkdesk::sandbox
