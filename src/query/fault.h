// Why an expression cannot be read or carried out, with the place in it. What a window says is made from the
// fields; `plainText` is the sentence for the command line.
#pragma once

#include "src/query/document.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace linkdesk::query {

enum class FaultKind {
    Syntax,
    UnknownFunction, // `name`
    Arity, // `name` was given `count` arguments, not `least` to `most`
    Type, // `name` was given a value of the type `found` as argument `count`
    ZeroStep, // of a slice
    TooDeep, // the expression, or what it would make, has too many levels
    TooLarge, // the result or the work passed the limit
    NotFinite, // a number beyond what JSON can write
    Cancelled,
};

// What the parser can name as expected.
enum class Wanted {
    Expression,
    Name, // of a member: a word, or any text in double quotes
    AfterDot, // a name, *, [ or {
    IndexOrStar, // a number, : or *
    Number,
    Operator, // also: the end
    CloseBracket,
    CloseBrace,
    CloseParenthesis,
    Comma,
    Colon,
    ClosingQuote, // `found` is the opening one
    JsonValue, // between backticks; `json` says what is wrong with it
    JsonText, // between double quotes; `json` says what is wrong with it
    NoReference, // & is only for an argument of a function that wants an expression
};

struct Fault {
    FaultKind kind = FaultKind::Syntax;
    qsizetype at = 0; // UTF-16 units before it, as a line edit counts them
    qsizetype length = 0; // of what is at fault; 0 at the end of the expression
    QList<Wanted> wanted; // of Syntax
    QString found; // the characters there, empty at the end; of Type: the name of a type, or "expression"
    QString name; // of a function
    QStringList types; // of Type: what the argument may be
    int count = 0;
    int least = 0;
    int most = 0; // -1: any number
    JsonProblem json = JsonProblem::ValueExpected;
};

// One English sentence, with the column counted from 1 where it is about a place.
QString plainText(const Fault &fault);
// "A comma or the closing bracket is expected"
QString plainText(JsonProblem problem);

} // namespace linkdesk::query
