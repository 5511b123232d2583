#include "src/query/fault.h"

#include <QStringList>

namespace linkdesk::query {

namespace {

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

QString wantedText(Wanted wanted)
{
    switch (wanted) {
    case Wanted::Expression:
        return text("an expression");
    case Wanted::Name:
        return text("a name");
    case Wanted::AfterDot:
        return text("a name, *, [ or {");
    case Wanted::IndexOrStar:
        return text("a number, a colon or *");
    case Wanted::Number:
        return text("a number");
    case Wanted::Operator:
        return text("an operator");
    case Wanted::CloseBracket:
        return text("]");
    case Wanted::CloseBrace:
        return text("}");
    case Wanted::CloseParenthesis:
        return text(")");
    case Wanted::Comma:
        return text("a comma");
    case Wanted::Colon:
        return text("a colon");
    case Wanted::ClosingQuote:
        return text("the closing quote");
    case Wanted::JsonValue:
        return text("JSON");
    case Wanted::JsonText:
        return text("a text as JSON has it");
    case Wanted::NoReference:
        return text("a value, as & is only for an argument of a function");
    }
    return {};
}

QString listed(QStringList words)
{
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return words.join(text(", ")) + text(" or ") + last;
}

QString syntaxText(const Fault &fault)
{
    const Wanted first = fault.wanted.value(0, Wanted::Expression);
    if (first == Wanted::ClosingQuote)
        return text("the quote %1 is not closed").arg(fault.found);
    if (first == Wanted::JsonValue || first == Wanted::JsonText)
        return text("%1 is not JSON: %2").arg(fault.found, plainText(fault.json));
    QStringList words;
    for (const Wanted wanted : fault.wanted)
        words.append(wantedText(wanted));
    const bool isEnd = fault.length == 0;
    return text("%1 is expected, %2")
        .arg(listed(words), isEnd ? text("but the expression ends") : text("not %1").arg(fault.found));
}

QString arityText(const Fault &fault)
{
    const QString wanted =
        fault.most < 0 ? text("at least %1").arg(fault.least) : QString::number(fault.least);
    return text("%1() takes %2 %3, not %4")
        .arg(fault.name, wanted, fault.least == 1 ? text("argument") : text("arguments"))
        .arg(fault.count);
}

QString sentence(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Syntax:
        return syntaxText(fault);
    case FaultKind::UnknownFunction:
        return text("there is no function %1()").arg(fault.name);
    case FaultKind::Arity:
        return arityText(fault);
    case FaultKind::Type:
        return text("argument %1 of %2() must be %3, not %4")
            .arg(QString::number(fault.count), fault.name, listed(fault.types), fault.found);
    case FaultKind::ZeroStep:
        return text("the step of a slice cannot be 0");
    case FaultKind::TooDeep:
        return text("the expression, or what it makes, is nested too deeply");
    case FaultKind::TooLarge:
        return text("the result is too large");
    case FaultKind::NotFinite:
        return text("the number is too large");
    case FaultKind::Cancelled:
        return text("stopped");
    }
    return {};
}

} // namespace

QString plainText(JsonProblem problem)
{
    switch (problem) {
    case JsonProblem::ValueExpected:
        return text("a value is expected");
    case JsonProblem::NameExpected:
        return text("a name in double quotes is expected");
    case JsonProblem::ColonExpected:
        return text("a colon is expected");
    case JsonProblem::CommaOrEndExpected:
        return text("a comma or the closing bracket is expected");
    case JsonProblem::EndExpected:
        return text("the end is expected");
    case JsonProblem::BadNumber:
        return text("this is no number");
    case JsonProblem::BadEscape:
        return text("there is no such escape");
    case JsonProblem::ControlCharacter:
        return text("a control character must be escaped");
    case JsonProblem::UnendedText:
        return text("the closing quote is missing");
    case JsonProblem::BadUtf8:
        return text("these bytes are not UTF-8");
    case JsonProblem::TooDeep:
        return text("it is nested too deeply");
    case JsonProblem::TooLong:
        return text("it is too long");
    }
    return {};
}

QString plainText(const Fault &fault)
{
    return text("Column %1: %2.").arg(QString::number(fault.at + 1), sentence(fault));
}

} // namespace linkdesk::query
