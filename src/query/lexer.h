// The words of a query. Internal to src/query.
#pragma once

#include "src/query/fault.h"

#include <QStringView>

#include <vector>

namespace linkdesk::query {

enum class TokenKind {
    Name,
    QuotedName,
    RawText, // '...'
    Literal, // `...`
    Number,
    Dot,
    Star,
    Comma,
    Colon,
    At,
    Reference, // &
    Not,
    Pipe,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    OpenBracket,
    Flatten, // []
    Filter, // [?
    CloseBracket,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    Hole, // where a completion is asked for
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    qsizetype at = 0;
    qsizetype length = 0;
    std::string text; // of names: without quotes and escapes, UTF-8
    Value literal; // of a literal and a raw text
    int64_t number = 0; // of a number; those beyond 64 bits are the greatest or least there is
};

// The tokens with an End behind them, or the fault in the way of the next. Literals are kept in `arena`.
tl::expected<std::vector<Token>, Fault> tokenized(QStringView expression, Arena &arena);

} // namespace linkdesk::query
